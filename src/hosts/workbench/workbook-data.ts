import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
  WrapStrategy,
} from "@univerjs/core";
import type { Book, RangeRef, Sheet } from "../../core/book";
import { type Area, type SheetDraft } from "../../core/draft";
import { ownNamePrefix } from "../../core/edit";
import { addressOf } from "../../core/place";
import type { Appearance, SheetAppearance } from "../../ooxml/appearance";
import { freshCellDataOf } from "./cell-data";
import { draftStyleOf, heightOf, pixelsOf, styleOf } from "./style-data";

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

export const rangeIn = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** Excel shows grids without an end; the grid draws what is filled and some room to write in. */
const roomRows = 60;
const roomColumns = 8;

/** The whole workbook for the grid. Sheets are named `s0`, `s1`, … in order of the book. */
export function workbookDataOf(
  book: Book,
  appearance: Appearance | null,
  { id, name }: { readonly id: string; readonly name: string },
): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  appearance?.looks.forEach((look, index) => (styles[`x${String(index)}`] = styleOf(look)));
  const defaultFont = appearance?.looks[0]?.font;
  const digit = defaultFont?.name !== undefined && /宋|song/i.test(defaultFont.name ?? "") ? 8 : 7;
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  book.sheets.forEach((sheet, index) => {
    const id = `s${String(index)}`;
    sheets[id] = worksheetOf(id, sheet, appearance?.sheets.find((look) => look.name === sheet.name) ?? null, { styles, digit });
  });
  return {
    id,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: Object.keys(sheets),
    sheets,
    ...(appearance?.looks[0] === undefined ? {} : { defaultStyle: "x0" }),
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNamesOf(book.names)) },
      { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notesOf(book, appearance)) },
    ],
  };
}

function worksheetOf(
  id: string,
  sheet: Sheet,
  look: SheetAppearance | null,
  { styles, digit }: { styles: Record<string, IStyleData>; digit: number },
): Partial<IWorksheetData> {
  const columns = Math.max(sheet.cells.columnCount, lastColumnOf(look)) + roomColumns;
  const rows = Math.max(sheet.cells.rowCount, (look?.cells[look.cells.length - 1]?.row ?? 0) + 1) + roomRows;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: Math.max(26, columns),
    defaultColumnWidth: pixelsOf(look?.defaultWidth ?? 9, digit),
    defaultRowHeight: heightOf(look?.defaultHeight ?? 14.25),
    mergeData: (sheet.merges ?? []).map(rangeIn),
    cellData: cellDataIn(sheet, look, styles),
    rowData: rowDataOf(look, styles, sheet.hiddenRows),
    columnData: columnDataOf(look, styles, digit),
    showGridlines: look?.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(look?.tabColor == null ? {} : { tabColor: `#${look.tabColor}` }),
    ...(look?.freeze == null ? {} : { freeze: freezeOf(look.freeze) }),
  };
}

function cellDataIn(sheet: Sheet, look: SheetAppearance | null, styles: Record<string, IStyleData>): Matrix {
  const cellData: Matrix = {};
  const put = (row: number, column: number, data: ICellData): void => {
    const line = (cellData[row] ??= {});
    line[column] = { ...line[column], ...data };
  };
  sheet.cells.forEach((row, column, index) => {
    const cell = sheet.cells.cellAt(index);
    put(
      row,
      column,
      look === null && cell.format !== "General" ? { ...freshCellDataOf(cell), s: { n: { pattern: cell.format } } } : freshCellDataOf(cell),
    );
  });
  look?.cells.forEach(({ row, column, look: at }) => {
    if (styles[`x${String(at)}`] !== undefined) put(row, column, { s: `x${String(at)}` });
  });
  return cellData;
}

/** A style on whole columns to the right edge does not make the sheet wide. */
const lastColumnOf = (look: SheetAppearance | null): number =>
  Math.max(0, ...(look?.columns ?? []).filter(({ to }) => to < 200).map(({ to }) => to + 1));

const freezeOf = ({ rows, columns }: { rows: number; columns: number }): IWorksheetData["freeze"] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows === 0 ? -1 : rows,
  startColumn: columns === 0 ? -1 : columns,
});

function rowDataOf(
  look: SheetAppearance | null,
  styles: Record<string, IStyleData>,
  hiddenRows: readonly number[],
): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  // A file that gives no height leaves it to the reader to make wrapped text fit.
  for (const { row, look: at } of look?.cells ?? []) {
    if (styles[`x${String(at)}`]?.tb === WrapStrategy.WRAP) rows[row] = { ia: BooleanNumber.TRUE };
  }
  look?.heights.forEach((points, row) => (rows[row] = { h: heightOf(points), ia: BooleanNumber.FALSE }));
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Rows whose height follows their text, as ranges; as many as a person will look at soon. */
export function fittedRowsOf(sheet: Worksheet): IRange[] {
  const rows = Object.entries(sheet.getConfig().rowData as Readonly<Record<string, Partial<IRowData>>>)
    .filter(([, { ia, h }]) => ia === BooleanNumber.TRUE && h === undefined)
    .slice(0, 500);
  const endColumn = sheet.getColumnCount() - 1;
  return rows.map(([row]) => ({ startRow: Number(row), endRow: Number(row), startColumn: 0, endColumn }));
}

function columnDataOf(
  look: SheetAppearance | null,
  styles: Record<string, IStyleData>,
  digit: number,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width, hidden, look: at } of look?.columns ?? []) {
    const style = at === null || at === 0 || styles[`x${String(at)}`] === undefined ? {} : { s: `x${String(at)}` };
    for (let column = from; column <= Math.min(to, from + 200); column += 1) {
      columns[column] = {
        ...(width === null ? {} : { w: pixelsOf(width, digit) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...style,
      };
    }
  }
  return columns;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function definedNamesOf(names: ReadonlyMap<string, RangeRef>): Record<string, object> {
  const own = [...names].filter(([name]) => !name.startsWith(ownNamePrefix));
  return Object.fromEntries(
    own.map(([name, range], index) => [
      `n${String(index)}`,
      {
        id: `n${String(index)}`,
        name,
        formulaOrRefString: `${quoted(range.sheet)}!${addressOf(range)}`,
        localSheetId: "AllDefaultWorkbook",
      },
    ]),
  );
}

function notesOf(book: Book, appearance: Appearance | null): Record<string, Record<number, Record<number, object>>> {
  const notes: Record<string, Record<number, Record<number, object>>> = {};
  book.sheets.forEach(({ name }, index) => {
    const id = `s${String(index)}`;
    for (const { row, column, text } of appearance?.sheets.find((look) => look.name === name)?.notes ?? []) {
      const lines = (notes[id] ??= {});
      (lines[row] ??= {})[column] = noteAt(`${id}-${String(row)}-${String(column)}`, row, column, text);
    }
  });
  return notes;
}

export const noteAt = (
  id: string,
  row: number,
  column: number,
  note: string,
): { id: string; row: number; col: number; width: number; height: number; note: string } => ({
  id,
  row,
  col: column,
  width: 220,
  height: 90,
  note,
});

/** A sheet of ours for the grid, and the styles it refers to. */
export function draftSheetOf(id: string, draft: SheetDraft): { sheet: IWorksheetData; styles: Record<string, IStyleData> } {
  const styles = Object.fromEntries(Object.entries(draft.styles).map(([key, style]) => [`${id}-${key}`, draftStyleOf(style)]));
  const cellData: Matrix = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  draft.rows.forEach(({ height, cells }, row) => {
    cellData[row] = Object.fromEntries(
      cells.map(({ value, style }, column) => [column, { ...freshCellDataOf({ value, formula: null }), s: `${id}-${style}` }]),
    );
    if (height !== undefined) rowData[row] = { h: heightOf(height), ia: BooleanNumber.FALSE };
  });
  const columnData = Object.fromEntries(
    draft.columns.map(({ width, hidden }, column) => [
      column,
      { w: pixelsOf(width), ...(hidden === true ? { hd: BooleanNumber.TRUE } : {}) },
    ]),
  );
  const sheet = mergeWorksheetSnapshotWithDefault({
    id,
    name: draft.name,
    hidden: BooleanNumber.FALSE,
    rowCount: draft.rows.length + roomRows,
    columnCount: Math.max(26, draft.columns.length + roomColumns),
    defaultColumnWidth: 72,
    defaultRowHeight: 24,
    mergeData: draft.merges.map(rangeIn),
    cellData,
    rowData,
    columnData,
    showGridlines: BooleanNumber.TRUE,
    ...(draft.freeze === undefined ? {} : { freeze: freezeOf(draft.freeze) }),
  });
  return { sheet, styles };
}
