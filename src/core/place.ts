import type { CellRef, RangeRef } from "./book";

/** Where something is: the narrowest thing a user can be taken to. */
export type Place =
  { readonly scope: "book" } | { readonly scope: "sheet"; readonly sheet: string } | { readonly scope: "range"; readonly range: RangeRef };

export const placeOf = (ref: CellRef | RangeRef): Place => ({ scope: "range", range: rangeOf(ref) });

export const rangeOf = (ref: CellRef | RangeRef): RangeRef => ({
  sheet: ref.sheet,
  row: ref.row,
  column: ref.column,
  rows: "rows" in ref ? ref.rows : 1,
  columns: "columns" in ref ? ref.columns : 1,
});

/** Column letters: 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The address as Excel shows it, without the sheet: B7, or B7:D9. */
export function addressOf(ref: CellRef | RangeRef): string {
  const { row, column, rows, columns } = rangeOf(ref);
  const first = `${columnName(column)}${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${String(row + rows)}`;
}

/** Reads B7, $B$7 or B7:D9; `null` for anything else. */
export function rangeAt(sheet: string, address: string): RangeRef | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(address);
  if (found === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = found;
  const column = columnAt(left);
  const row = Number(top) - 1;
  const lastColumn = columnAt(right);
  const lastRow = Number(bottom) - 1;
  if (lastColumn < column || lastRow < row) return null;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The number of a column by its letters. */
export const columnAt = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const contains = (range: RangeRef, { sheet, row, column }: CellRef): boolean =>
  range.sheet === sheet &&
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

export const meet = (a: RangeRef, b: RangeRef): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
