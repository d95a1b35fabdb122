import type { Book, CellRef, Cells, CellValue, RangeRef } from "./book";
import { sheetOf } from "./book";
import { contains } from "./place";

/** The cell that stands for another: the anchor of the merge that covers it, else itself. Where the host does not tell of merges, itself. */
export function anchorOf(book: Book, at: CellRef): CellRef {
  const merge = sheetOf(book, at.sheet)?.merges?.find((each) => contains(each, at));
  return merge === undefined ? at : { sheet: at.sheet, row: merge.row, column: merge.column };
}

/** Whether a cell lies under a merge that begins elsewhere. */
export function isCovered(book: Book, at: CellRef): boolean {
  const anchor = anchorOf(book, at);
  return anchor.row !== at.row || anchor.column !== at.column;
}

/** A filled cell of a region. */
export interface FilledCell {
  readonly at: CellRef;
  readonly value: CellValue;
}

/** The filled cells of a rectangle in reading order; effort follows them, not the sheet around. */
export function* filledIn(book: Book, region: RangeRef): Iterable<FilledCell> {
  const cells = sheetOf(book, region.sheet)?.cells;
  if (cells === undefined) return;
  const found = cells.rowIndexOf(region.row);
  for (let line = found < 0 ? -1 - found : found; line < cells.filledRows.length; line += 1) {
    if ((cells.filledRows[line] ?? 0) >= region.row + region.rows) return;
    yield* cellsOfLine(cells, line, region);
  }
}

function* cellsOfLine(cells: Cells, line: number, { sheet, column, columns }: RangeRef): Iterable<FilledCell> {
  const row = cells.filledRows[line] ?? 0;
  const end = cells.starts[line + 1] ?? 0;
  for (let index = cells.starts[line] ?? 0; index < end; index += 1) {
    const own = cells.columns[index] ?? 0;
    if (own >= column && own < column + columns) yield { at: { sheet, row, column: own }, value: cells.values[index] ?? null };
  }
}
