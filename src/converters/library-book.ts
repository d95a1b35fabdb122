import { type Book, CellsBuilder, type CellValue, type RangeRef, type Sheet, type Visibility } from "../core/book";
import type { Area } from "../core/draft";
import type { Appearance, ColumnLook, Look, SheetAppearance } from "../ooxml/appearance";
import { type Dress, plainLook } from "../ooxml/book-writer";
import { maxColumns, maxRows, rangeIn } from "../ooxml/workbook";
import type { BiffLooks, BiffSheet } from "./biff-looks";
import type { CellObject, WorkBook, WorkSheet } from "./library";
import { apartMerges } from "./merges";
import { sheetNameFrom } from "./sheet-names";

/** A workbook as another format held it, in the terms of ours. */
export interface Foreign {
  readonly book: Book;
  readonly dress: Dress;
}

const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** The library knows formats by number in their American shape; a Chinese Excel shows these. */
const chineseFormats: Readonly<Record<string, string>> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
};

const visibilities: readonly Visibility[] = ["visible", "hidden", "very-hidden"];
const readable: Look = { ...plainLook, vertical: "center", wrap: true };

/** What the library read, as a book; `null` where it holds no sheet. */
export function foreignOf(workbook: WorkBook, looks: BiffLooks | null): Foreign | null {
  const sheets: Sheet[] = [];
  const shown: SheetAppearance[] = [];
  const renamed = new Map<string, string>();
  for (const title of tabOrder(workbook, looks)) {
    const source = workbook.Sheets[title];
    if (source === undefined || !holdsCells(source)) continue;
    const taken = sheets.map((sheet) => sheet.name);
    const name = sheetNameFrom(title, taken);
    renamed.set(title, name);
    const biff = looks?.sheets.find((sheet) => sheet.name === title) ?? null;
    sheets.push(sheetOf(source, name, visibilityOf(workbook, title), { biff, looks: looks?.looks ?? [] }));
    shown.push(appearanceOf(source, name, biff));
  }
  if (sheets.length === 0) return null;
  const { names, printNames } = namesOf(workbook, renamed);
  const dateSystem = workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const appearance: Appearance = { looks: looks === null ? [readable] : looks.looks, sheets: shown };
  return { book: { sheets: oneVisible(sheets), names, dateSystem }, dress: { appearance, printNames } };
}

const visibilityOf = ({ Workbook }: WorkBook, title: string): Visibility =>
  visibilities[Workbook?.Sheets?.find((sheet) => sheet.name === title)?.Hidden ?? 0] ?? "visible";

/** Excel opens no workbook without a visible sheet. */
const oneVisible = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.some(({ visibility }) => visibility === "visible") ? sheets : sheets.map((sheet) => ({ ...sheet, visibility: "visible" }));

/** The library lists sheets as they lie in the file; tabs may stand otherwise. */
function tabOrder({ SheetNames }: WorkBook, looks: BiffLooks | null): readonly string[] {
  const tabs = looks?.sheets.map(({ name }) => name) ?? [];
  return tabs.length === SheetNames.length && SheetNames.every((name) => tabs.includes(name)) ? tabs : SheetNames;
}

/** Charts, old macros and dialogs are sheets too. */
const holdsCells = (source: WorkSheet): boolean => {
  const kind: unknown = source["!type"];
  return kind === undefined || kind === "sheet";
};

interface SheetContext {
  readonly biff: BiffSheet | null;
  readonly looks: readonly Look[];
}

function sheetOf(source: WorkSheet, name: string, visibility: Visibility, { biff, looks }: SheetContext): Sheet {
  const formats = new Map(biff?.cells.map(({ row, column, look }) => [row * maxColumns + column, looks[look]?.format]));
  const builder = new CellsBuilder();
  forEachCell(source, (row, column, cell) => {
    const stored = typeof cell.z === "string" ? (chineseFormats[cell.z] ?? cell.z) : "General";
    builder.add(row, column, valueOf(cell), formulaOf(cell), formats.get(row * maxColumns + column) ?? stored);
  });
  const merges = apartMerges((source["!merges"] ?? []).map(areaOf).filter(fits));
  const hiddenRows: number[] = [];
  source["!rows"]?.forEach((row, index) => {
    if (row.hidden === true && index < maxRows) hiddenRows.push(index);
  });
  return { name, visibility, hiddenRows, merges: merges.map((area): RangeRef => ({ sheet: name, ...area })), cells: builder.build() };
}

function forEachCell(source: WorkSheet, visit: (row: number, column: number, cell: CellObject) => void): void {
  const data: unknown = source["!data"];
  if (!Array.isArray(data)) return;
  (data as (CellObject | undefined)[][]).forEach((line, row) => {
    if (row < maxRows)
      line.forEach((cell, column) => {
        if (cell !== undefined && column < maxColumns) visit(row, column, cell);
      });
  });
}

function valueOf({ t, v }: CellObject): CellValue {
  if (t === "e") return { error: (typeof v === "number" ? errors[v] : undefined) ?? "#VALUE!" };
  if (typeof v === "number") return Number.isFinite(v) ? v : { error: "#NUM!" };
  return typeof v === "string" || typeof v === "boolean" ? v : null;
}

/** The formula where it can stand alone: one of an array means more than its text, and another workbook is not at hand. */
function formulaOf({ f, F }: CellObject): string | null {
  if (f === undefined || f === "" || F !== undefined) return null;
  return /\[|undefined|\bnull\b/.test(f.replace(/"[^"]*"/g, "")) ? null : f;
}

const areaOf = ({ s, e }: { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }): Area => ({
  row: s.r,
  column: s.c,
  rows: e.r - s.r + 1,
  columns: e.c - s.c + 1,
});

const fits = ({ row, column, rows, columns }: Area): boolean =>
  [row, column].every((at) => Number.isInteger(at) && at >= 0) &&
  rows > 0 &&
  columns > 0 &&
  row + rows <= maxRows &&
  column + columns <= maxColumns;

function appearanceOf(source: WorkSheet, name: string, biff: BiffSheet | null): SheetAppearance {
  const heights = new Map<number, number>();
  source["!rows"]?.forEach((row, index) => {
    if (row.hpt !== undefined && Number.isFinite(row.hpt) && row.hpt > 0 && index < maxRows) heights.set(index, row.hpt);
  });
  const columns: ColumnLook[] = [];
  source["!cols"]?.forEach((column, index) => {
    if (index >= maxColumns) return;
    const width = column.width ?? column.wch ?? null;
    columns.push({
      from: index,
      to: index,
      width: width !== null && Number.isFinite(width) ? width : null,
      hidden: column.hidden === true,
      look: null,
    });
  });
  return {
    name,
    defaultWidth: biff?.defaultWidth ?? null,
    defaultHeight: biff?.defaultHeight ?? null,
    columns,
    heights,
    cells: biff?.cells ?? [],
    freeze: biff?.freeze ?? null,
    gridlines: biff?.gridlines ?? true,
    tabColor: null,
    notes: [],
    dimension: null,
  };
}

/** Names of plain rectangles, and what is to be printed; others would mean nothing without what they stand on. */
function namesOf(
  workbook: WorkBook,
  renamed: ReadonlyMap<string, string>,
): { names: Map<string, RangeRef>; printNames: Dress["printNames"] } {
  const names = new Map<string, RangeRef>();
  const printNames: Dress["printNames"][number][] = [];
  for (const { Name, Ref, Sheet } of workbook.Workbook?.Names ?? []) {
    const range = typeof Ref === "string" ? rangeIn(Ref) : null;
    const sheet = range === null ? undefined : renamed.get(range.sheet);
    if (range === null || sheet === undefined || sheet !== range.sheet) continue;
    const print = (["Print_Titles", "Print_Area"] as const).find((each) => Name === each || Name === `_xlnm.${each}`);
    if (print !== undefined) printNames.push({ name: `_xlnm.${print}`, sheet, formula: Ref });
    else if (Sheet === undefined && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(Name)) names.set(Name, { ...range, sheet });
  }
  return { names, printNames };
}
