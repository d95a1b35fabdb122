import type { Area } from "../../../core/draft";
import { addressOf, columnAt, columnName } from "../../../core/place";
import { maxColumns, maxRows } from "../../../ooxml/workbook";
import { invalid } from "./refusals";

export { maxColumns, maxRows };

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

export const countOf = ({ rows, columns }: Area): number => rows * columns;

export const isWholeColumns = ({ rows }: Area): boolean => rows === maxRows;
export const isWholeRows = ({ columns }: Area): boolean => columns === maxColumns;
export const isUnbounded = (given: Area): boolean => isWholeColumns(given) || isWholeRows(given);

/** A rectangle that lies on the sheet; anything else is refused. */
export function onSheet(given: Area): Area {
  const { row, column, rows, columns } = given;
  const numbers = [row, column, rows, columns];
  if (!numbers.every((number) => Number.isInteger(number))) return invalid();
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > maxRows || column + columns > maxColumns)
    return invalid("The range lies outside the sheet.");
  return given;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const covers = (outer: Area, inner: Area): boolean => {
  const both = intersection(outer, inner);
  return both !== null && countOf(both) === countOf(inner);
};

/** The places of a rectangle in reading order. */
export function* placesIn({ row, column, rows, columns }: Area): Iterable<readonly [row: number, column: number]> {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) yield [r, c];
}

/** What is left of a rectangle when another is cut out of it, in at most four pieces. */
export function without(from: Area, cut: Area): Area[] {
  const both = intersection(from, cut);
  if (both === null) return [from];
  const below = both.row + both.rows;
  const right = both.column + both.columns;
  return [
    area(from.row, from.column, both.row - from.row, from.columns),
    area(below, from.column, from.row + from.rows - below, from.columns),
    area(both.row, from.column, both.rows, both.column - from.column),
    area(both.row, right, both.rows, from.column + from.columns - right),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

const addressPart =
  /^(?:(?<column>\$?[A-Z]{1,3})(?<row>\$?[1-9]\d{0,6})(?::(?<lastColumn>\$?[A-Z]{1,3})(?<lastRow>\$?[1-9]\d{0,6}))?|(?<from>\$?[A-Z]{1,3}):(?<to>\$?[A-Z]{1,3})|(?<top>\$?[1-9]\d{0,6}):(?<bottom>\$?[1-9]\d{0,6}))$/i;

const numberOf = (text: string): number => Number(text.replace("$", "")) - 1;
const columnOf = (text: string): number => columnAt(text.replace("$", "").toUpperCase());

const between = (a: number, b: number): [first: number, count: number] => [Math.min(a, b), Math.abs(a - b) + 1];

/** Reads B7, $B$7:D9, B:D or 3:5, without the sheet; `null` for anything else. */
export function areaAt(address: string): Area | null {
  const groups = addressPart.exec(address)?.groups;
  if (groups === undefined) return null;
  const { column, row, lastColumn, lastRow, from, to, top, bottom } = groups;
  const [firstRow, rows] =
    row !== undefined
      ? between(numberOf(row), numberOf(lastRow ?? row))
      : top !== undefined
        ? between(numberOf(top), numberOf(bottom ?? top))
        : [0, maxRows];
  const [firstColumn, columns] =
    column !== undefined
      ? between(columnOf(column), columnOf(lastColumn ?? column))
      : from !== undefined
        ? between(columnOf(from), columnOf(to ?? from))
        : [0, maxColumns];
  if (firstRow + rows > maxRows || firstColumn + columns > maxColumns) return null;
  return { row: firstRow, column: firstColumn, rows, columns };
}

/** The address as Excel gives it: B7, B7:D9, B:D, 3:5. */
export function addressIn(given: Area): string {
  const { row, column, rows, columns } = given;
  if (isWholeRows(given)) return `${String(row + 1)}:${String(row + rows)}`;
  if (isWholeColumns(given)) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  return addressOf({ sheet: "", ...given });
}

export const absoluteIn = (given: Area): string => addressIn(given).replaceAll(/[A-Z]+|\d+/g, "$$$&");

/** The name of a sheet as addresses and formulas write it: in quotes where it needs them. */
export const quotedName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && areaAt(name) === null && !/^R\d*C\d*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Parts an address into its sheet, quotes resolved, and the rest; `null` where it names no sheet. */
export function partsOf(address: string): { sheet: string | null; rest: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(address);
  if (found === null) return { sheet: null, rest: address };
  return { sheet: found[1]?.replaceAll("''", "'") ?? found[2] ?? "", rest: found[3] ?? "" };
}
