import type { Book, CellRef, CellValue, RangeRef } from "./book";
import { sheetOf } from "./book";

/** A filled cell of a region. */
export interface FilledCell {
  readonly at: CellRef;
  readonly value: CellValue;
}

/** The filled cells of a rectangle in reading order; effort follows them, not the sheet around. */
export function* filledIn(book: Book, { sheet, row, column, rows, columns }: RangeRef): Iterable<FilledCell> {
  const cells = sheetOf(book, sheet)?.cells;
  if (cells === undefined) return;
  const found = cells.rowIndexOf(row);
  for (let line = found < 0 ? -1 - found : found; line < cells.filledRows.length; line += 1) {
    const at = cells.filledRows[line] ?? 0;
    if (at >= row + rows) return;
    for (let index = cells.starts[line] ?? 0; index < (cells.starts[line + 1] ?? 0); index += 1) {
      const own = cells.columns[index] ?? 0;
      if (own >= column && own < column + columns) yield { at: { sheet, row: at, column: own }, value: cells.values[index] ?? null };
    }
  }
}
