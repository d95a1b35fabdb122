import type { Area } from "../core/draft";

/**
 * Merges that may stand together in one sheet: Excel takes a package with overlapping ones for damaged, while old workbooks hold them.
 * The smaller wins, so that no text disappears under a larger one; a merge of one cell is none.
 */
export function apartMerges(merges: readonly Area[]): Area[] {
  const taken = new Map<number, (readonly [from: number, to: number])[]>();
  const kept: { readonly area: Area; readonly index: number }[] = [];
  const bySize = merges.map((area, index) => ({ area, index })).sort((a, b) => sizeOf(a.area) - sizeOf(b.area) || a.index - b.index);
  for (const each of bySize) {
    const { row, column, rows, columns } = each.area;
    const last = column + columns - 1;
    if (sizeOf(each.area) < 2) continue;
    const lines = Array.from({ length: rows }, (_, index) => row + index);
    if (lines.some((line) => taken.get(line)?.some(([from, to]) => from <= last && column <= to))) continue;
    for (const line of lines) taken.set(line, [...(taken.get(line) ?? []), [column, last]]);
    kept.push(each);
  }
  return kept.sort((a, b) => a.index - b.index).map(({ area }) => area);
}

const sizeOf = ({ rows, columns }: Area): number => rows * columns;
