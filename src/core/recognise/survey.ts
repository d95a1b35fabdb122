import type { Band, Seen } from "./sheet-view";
import { isBlankText, type SheetView } from "./sheet-view";

/** The header row of an indicator table, and the columns it stands in. */
export interface Anchor {
  readonly row: number;
  readonly band: Band;
  /** Column and concept of each known header cell, from left to right. */
  readonly heads: readonly { readonly column: number; readonly concept: string }[];
}

export interface TitleHit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
}

/** What one pass over a sheet finds: everything the forms are then looked for by. */
export interface Survey {
  readonly anchors: readonly Anchor[];
  readonly titles: readonly TitleHit[];
  /** Cells labelled 项目名称 or the like: where a form's head begins if it has no title. */
  readonly heads: readonly { readonly row: number; readonly column: number }[];
  /** Rows that look like the header of a funds block. */
  readonly fundsRows: readonly { readonly row: number; readonly column: number }[];
  readonly lastRow: number;
}

/** Header concepts that open the head of a form. */
const opening: ReadonlySet<string> = new Set(["project-name", "budget-unit"]);

export function surveyOf(view: SheetView): Survey {
  const { cells } = view.sheet;
  const anchors: Anchor[] = [];
  const titles: TitleHit[] = [];
  const heads: { row: number; column: number }[] = [];
  const fundsRows: { row: number; column: number }[] = [];
  for (let line = 0; line < cells.filledRows.length; line += 1) {
    const row = cells.filledRows[line] ?? 0;
    const found: { column: number; concept: string }[] = [];
    const funds: { column: number; concept: string }[] = [];
    let followsLabel = false;
    const end = cells.starts[line + 1] ?? 0;
    for (let index = cells.starts[line] ?? 0; index < end; index += 1) {
      const value = cells.values[index] ?? null;
      if (typeof value !== "string" || isBlankText(value)) continue;
      const column = cells.columns[index] ?? 0;
      const label = view.words.labelOf(value);
      if (label === null) {
        if (!followsLabel) noteTitle(titles, view, { row, column, value });
      } else {
        const { header, indicatorColumns, fundsColumns } = label.concepts;
        if (header !== undefined && opening.has(header)) heads.push({ row, column });
        if (indicatorColumns !== undefined) found.push({ column, concept: indicatorColumns });
        if (fundsColumns !== undefined) funds.push({ column, concept: fundsColumns });
      }
      followsLabel = label !== null;
    }
    anchors.push(...anchorsIn(view, row, found));
    if (isFundsHeader(funds)) fundsRows.push({ row, column: funds[0]?.column ?? 0 });
  }
  return { anchors, titles, heads, fundsRows, lastRow: cells.rowCount - 1 };
}

function noteTitle(titles: TitleHit[], view: SheetView, { row, column, value }: Seen): void {
  if (typeof value !== "string") return;
  const kind = view.words.titleKindOf(value);
  if (kind !== null) titles.push({ row, column, text: value, kind });
}

const isFundsHeader = (heads: readonly { readonly concept: string }[]): boolean => {
  const concepts = new Set(heads.map(({ concept }) => concept));
  return concepts.has("executed") && (concepts.has("full") || concepts.has("initial") || concepts.has("sum"));
};

/** Splits a header row into the tables that stand side by side on it. */
function anchorsIn(view: SheetView, row: number, heads: readonly { readonly column: number; readonly concept: string }[]): Anchor[] {
  if (!heads.some(({ concept }) => concept === "level3" || concept === "level2")) return [];
  const tables: { column: number; concept: string }[][] = [];
  for (const head of heads) {
    const current = tables[tables.length - 1];
    const repeats = current?.some(({ concept }) => concept === head.concept && (concept === "level1" || concept === "level2")) ?? false;
    if (current === undefined || repeats) tables.push([head]);
    else current.push(head);
  }
  const complete = tables.filter(isTable);
  return complete.map((table, position) => {
    const left = position === 0 ? 0 : leftOf(view, row, complete[position - 1], table);
    const next = complete[position + 1];
    const right = next === undefined ? Number.MAX_SAFE_INTEGER : leftOf(view, row, table, next) - 1;
    return { row, band: { left, right }, heads: table };
  });
}

function isTable(heads: readonly { readonly concept: string }[]): boolean {
  const concepts = new Set(heads.map(({ concept }) => concept));
  const levels = ["level1", "level2", "level3"].filter((level) => concepts.has(level)).length;
  return levels >= 2 || (concepts.has("level3") && concepts.has("target") && (concepts.has("actual") || concepts.has("weight")));
}

/** Where a table beside another begins: a vertical label such as 绩效指标 stands left of its first level. */
function leftOf(
  view: SheetView,
  row: number,
  before: readonly { readonly column: number }[] | undefined,
  table: readonly { readonly column: number }[],
): number {
  const first = table[0]?.column ?? 0;
  const lastBefore = before?.at(-1)?.column ?? -1;
  const strip = view.rowOf(row, { left: lastBefore + 1, right: first - 1 }).at(-1);
  return strip?.column ?? first;
}
