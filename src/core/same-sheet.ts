import { type Cells, type CellValue, isError, isUncalculated, type RangeRef, type Sheet } from "./book";

/** Whether two readings of a sheet hold the same: then all that was found out about one holds for the other. */
export const isSameSheet = (a: Sheet, b: Sheet): boolean =>
  a === b ||
  (a.name === b.name &&
    a.visibility === b.visibility &&
    isSameList(a.hiddenRows, b.hiddenRows) &&
    areSameMerges(a.merges, b.merges) &&
    areSameCells(a.cells, b.cells));

/** Whether a cell's value is the same as another's, errors and missing results included. */
export const isSameValue = (a: CellValue, b: CellValue): boolean =>
  Object.is(a, b) || (isError(a) && isError(b) && a.error === b.error) || (isUncalculated(a) && isUncalculated(b));

function isSameList(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function areSameMerges(a: readonly RangeRef[] | null, b: readonly RangeRef[] | null): boolean {
  if (a === null || b === null) return a === b;
  const isSame = (one: RangeRef, other: RangeRef | undefined): boolean =>
    one.row === other?.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

function areSameCells(a: Cells, b: Cells): boolean {
  if (a === b) return true;
  if (a.size !== b.size || a.formulas.size !== b.formulas.size) return false;
  if (!isSameList(a.filledRows, b.filledRows) || !isSameList(a.starts, b.starts) || !isSameList(a.columns, b.columns)) return false;
  for (let index = 0; index < a.size; index += 1) if (!isSameCell(a, index, b, index)) return false;
  return true;
}

/** Whether two cells, by their indices, hold the same, wherever they stand. */
export const isSameCell = (a: Cells, index: number, b: Cells, other: number): boolean =>
  isSameValue(a.values[index] ?? null, b.values[other] ?? null) &&
  a.formulas.get(index) === b.formulas.get(other) &&
  a.formatTable[a.formats[index] ?? 0] === b.formatTable[b.formats[other] ?? 0];
