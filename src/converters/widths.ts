import type { Cells } from "../core/book";
import type { ColumnLook } from "../ooxml/appearance";

const [narrowest, widest] = [8, 40];

/** Widths by what stands in the columns, for files that say none; a Chinese character takes two. */
export function widthsOf(cells: Cells): ColumnLook[] {
  const widths = new Map<number, number>();
  cells.forEach((_, column, index) => {
    const { value } = cells.cellAt(index);
    const width = typeof value === "string" || typeof value === "number" ? widthOf(String(value)) : narrowest;
    widths.set(column, Math.min(widest, Math.max(widths.get(column) ?? narrowest, width + 2)));
  });
  return [...widths].sort(([a], [b]) => a - b).map(([column, width]) => ({ from: column, to: column, width, hidden: false, look: null }));
}

const widthOf = (text: string): number =>
  Math.max(
    ...text
      .slice(0, 400)
      .split("\n")
      .map((line) => [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0)),
  );
