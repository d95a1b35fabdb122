import { isError, isUncalculated, type CellValue, type Sheet } from "../book";
import type { SettingsRow } from "./lines";
import { headerOf, type SettingsColumn } from "./sheet";

type Note = string | number | boolean | null;

/** What people wrote on the sheet 绩表设置 besides its values, which a new sheet keeps. */
export interface SettingsNotes {
  /** The heads of columns of their own. */
  readonly titles: readonly Note[];
  /** What stands in these columns beside a parameter. */
  readonly beside: (cells: SettingsRow["cells"]) => readonly Note[];
  /** Rows below the head that are of no parameter, over all columns. */
  readonly below: readonly (readonly Note[])[];
}

const keyOf = (profile: Note, code: Note): string => JSON.stringify([String(profile ?? "").trim(), String(code ?? "").trim()]);

/** Reads what people added: columns the sheet does not have by itself, and rows without 代码 and 值. */
export function notesOn(sheet: Sheet): SettingsNotes {
  const header = headerOf(sheet);
  const { cells } = sheet;
  const known = new Set(header?.columns.values());
  const noteAt = (row: number, column: number | undefined): Note => (column === undefined ? null : noteOf(cells.valueAt(row, column)));
  const all = Array.from({ length: cells.columnCount }, (_, column) => column);
  const from = (header?.row ?? cells.rowCount) + 1;
  const rows = Array.from({ length: Math.max(cells.rowCount - from, 0) }, (_, offset) => from + offset);
  const own = all.filter((column) => !known.has(column) && [from - 1, ...rows].some((row) => isSaid(noteAt(row, column))));
  const columnOf = (title: SettingsColumn): number | undefined => header?.columns.get(title);
  const isOfParameter = (row: number): boolean => isSaid(noteAt(row, columnOf("代码"))) || isSaid(noteAt(row, columnOf("值")));
  const beside = new Map(
    rows
      .filter(isOfParameter)
      .map((row) => [keyOf(noteAt(row, columnOf("口径")), noteAt(row, columnOf("代码"))), own.map((column) => noteAt(row, column))]),
  );
  return {
    titles: own.map((column) => noteAt(from - 1, column)),
    beside: (line) => beside.get(keyOf(line.口径, line.代码)) ?? own.map(() => null),
    below: rows
      .filter((row) => !isOfParameter(row))
      .map((row) => all.map((column) => noteAt(row, column)))
      .filter((notes) => notes.some(isSaid)),
  };
}

const isSaid = (note: Note): boolean => note !== null && note !== "";

function noteOf(value: CellValue): Note {
  if (isError(value)) return value.error;
  return isUncalculated(value) ? null : value;
}
