import type { RangeRef, Visibility } from "../../core/book";
import type { Area } from "../../core/draft";
import { ownNamePrefix, plainName } from "../../core/edit";
import { rangeIn } from "./references";

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

/** A name of the workbook as Excel lists it. */
export interface ListedName {
  /** As it is stored: ours are escaped. */
  readonly stored: string;
  readonly range: RangeRef | null;
}

const visibilities: Readonly<Record<string, Visibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

/** Asks for the sheets; call the answer after the next sync. */
export function listSheets(context: Excel.RequestContext): () => readonly ListedSheet[] {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  return () => sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: visibilities[visibility] ?? "visible" }));
}

/** Asks for the names of the workbook; call the answer after the next sync. */
export function listNames(context: Excel.RequestContext): () => readonly ListedName[] {
  const names = context.workbook.names.load("items/name,items/type,items/formula");
  return () =>
    names.items.map(({ name, type, formula }) => ({
      stored: name,
      range: type === "Range" && typeof formula === "string" ? rangeIn(formula) : null,
    }));
}

/** Names as the engine speaks of them: those of one rectangle on a sheet that is there. */
export function rangesOf(names: readonly ListedName[], sheets: readonly Pick<ListedSheet, "name">[]): Map<string, RangeRef> {
  const known = new Set(sheets.map(({ name }) => name));
  return new Map(
    names.flatMap(({ stored, range }) => (range !== null && known.has(range.sheet) ? [[plainName(stored), range] as const] : [])),
  );
}

/** Sheets that names say are ours. */
export function ownSheetNames(ranges: ReadonlyMap<string, RangeRef>): ReadonlySet<string> {
  return new Set([...ranges].filter(([name]) => name.startsWith(ownNamePrefix)).map(([, { sheet }]) => sheet));
}

export const dimensions = "rowIndex,columnIndex,rowCount,columnCount";

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** Asks which part of a sheet holds values; `null` is answered where none does. */
export function usedArea(sheet: Excel.Worksheet): () => Area | null {
  const used = sheet.getUsedRangeOrNullObject(true).load(dimensions);
  return () => (used.isNullObject ? null : areaOf(used));
}

export const rangeOn = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
