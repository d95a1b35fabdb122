import { type Book, Cells, type Sheet } from "../../core/book";
import { isSameCell, isSameSheet } from "../../core/same-sheet";

/** The rows of a sheet that changed, as far as they hang together: what stands above and below them is kept, moved up or down. */
export interface RowsChange {
  /** Filled rows kept at the top, and at the bottom. */
  readonly head: number;
  readonly tail: number;
  /** By how many rows those at the bottom moved. */
  readonly shift: number;
  /** What stands between them now. */
  readonly between: Pick<Cells, "filledRows" | "starts" | "columns" | "values" | "formulas" | "formats" | "formatTable">;
}

/** A sheet as it is now; `rows: null` where it is the one of that name that was sent before. */
export type SheetChange = Omit<Sheet, "cells"> & { readonly rows: RowsChange | null };

/** A book told by what changed since another. */
export type BookChange = Omit<Book, "sheets"> & { readonly sheets: readonly SheetChange[] };

/** What must be told to whoever knows `before`. */
export function changeOf(before: Book | null, now: Book): BookChange {
  const known = new Map(before?.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...now,
    sheets: now.sheets.map((sheet): SheetChange => {
      const { cells, ...about } = sheet;
      const old = known.get(sheet.name);
      return { ...about, rows: old !== undefined && isSameSheet(old, sheet) ? null : rowsChangeOf(old?.cells ?? Cells.none, cells) };
    }),
  };
}

/** The book that was told; sheets that hold the same are the very same objects. */
export function changed(before: Book | null, { sheets, ...about }: BookChange): Book {
  const known = new Map(before?.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...about,
    sheets: sheets.map(({ rows, ...sheet }): Sheet => {
      const old = known.get(sheet.name);
      if (rows !== null) return { ...sheet, cells: withRows(old?.cells ?? Cells.none, rows) };
      if (old === undefined) throw new Error(`The sheet ${sheet.name} was never sent`);
      return old;
    }),
  };
}

/** The memory of the cells between, which may change hands instead of being copied. */
export const buffersIn = ({ sheets }: BookChange): readonly ArrayBufferLike[] =>
  sheets.flatMap(({ rows }) =>
    rows === null
      ? []
      : [rows.between.filledRows, rows.between.starts, rows.between.columns, rows.between.formats].map(({ buffer }) => buffer),
  );

export function rowsChangeOf(before: Cells, now: Cells): RowsChange {
  const [old, lines] = [before.filledRows.length, now.filledRows.length];
  const most = Math.min(old, lines);
  let head = 0;
  while (head < most && isSameLine(before, head, now, head, 0)) head += 1;
  const shift = (now.filledRows[lines - 1] ?? 0) - (before.filledRows[old - 1] ?? 0);
  let tail = 0;
  while (tail < most - head && isSameLine(before, old - 1 - tail, now, lines - 1 - tail, shift)) tail += 1;
  return { head, tail, shift, between: linesOf(now, head, lines - tail) };
}

function isSameLine(before: Cells, line: number, now: Cells, other: number, shift: number): boolean {
  if ((before.filledRows[line] ?? 0) + shift !== now.filledRows[other]) return false;
  const [from, start] = [before.starts[line] ?? 0, now.starts[other] ?? 0];
  const count = (before.starts[line + 1] ?? 0) - from;
  if ((now.starts[other + 1] ?? 0) - start !== count) return false;
  for (let index = 0; index < count; index += 1)
    if (before.columns[from + index] !== now.columns[start + index] || !isSameCell(before, from + index, now, start + index)) return false;
  return true;
}

/** Some filled rows of a sheet as cells of their own. */
function linesOf(cells: Cells, from: number, to: number): Cells {
  const [first, last] = [cells.starts[from] ?? 0, cells.starts[to] ?? 0];
  const formulas = new Map<number, string>();
  for (const [index, formula] of cells.formulas) if (index >= first && index < last) formulas.set(index - first, formula);
  return new Cells(
    cells.filledRows.slice(from, to),
    cells.starts.slice(from, to + 1).map((start) => start - first),
    cells.columns.slice(first, last),
    cells.values.slice(first, last),
    formulas,
    cells.formats.slice(first, last),
    cells.formatTable,
  );
}

function withRows(before: Cells, { head, tail, shift, between }: RowsChange): Cells {
  const old = before.filledRows.length;
  const parts = [linesOf(before, 0, head), between, linesOf(before, old - tail, old)];
  const table = [...new Set(parts.flatMap(({ formatTable }) => formatTable))];
  const places = new Map(table.map((format, index) => [format, index]));
  const size = parts.reduce((sum, { values }) => sum + values.length, 0);
  const rows = new Int32Array(parts.reduce((sum, { filledRows }) => sum + filledRows.length, 0));
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(size);
  const formats = new Uint16Array(size);
  const formulas = new Map<number, string>();
  let [line, cell] = [0, 0];
  for (const [position, part] of parts.entries()) {
    const by = position === 2 ? shift : 0;
    const format = part.formatTable.map((each) => places.get(each) ?? 0);
    rows.set(
      part.filledRows.map((row) => row + by),
      line,
    );
    const at = cell;
    starts.set(
      part.starts.map((start) => start + at),
      line,
    );
    columns.set(part.columns, cell);
    formats.set(
      part.formats.map((index) => format[index] ?? 0),
      cell,
    );
    for (const [index, formula] of part.formulas) formulas.set(cell + index, formula);
    line += part.filledRows.length;
    cell += part.values.length;
  }
  const values = parts.flatMap((part) => part.values);
  return new Cells(rows, starts, columns, values, formulas, formats, table);
}
