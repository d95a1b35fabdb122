import { BooleanNumber, type ICellData, type IRowData, type Workbook, type Worksheet } from "@univerjs/core";
import { type Book, type Cell, CellsBuilder, emptyCell, isFilled, type RangeRef, type Sheet, type Visibility } from "../../core/book";
import { cellOf } from "./cell-data";
import { formulaAt, type Grid, workbookIn } from "./grid";
import type { Recorded } from "./record";

/** What the grid does not keep of the file, by sheet id. */
export interface FileFacts {
  readonly visibility: ReadonlyMap<string, Visibility>;
  readonly dateSystem: 1900 | 1904;
}

/** The workbook as it stands in the grid; only the named sheets, or all. In pieces: whoever edits meanwhile is told of as a change. */
export async function bookIn(grid: Grid, record: Recorded, facts: FileFacts, only: ((sheetId: string) => boolean) | null): Promise<Book> {
  const workbook = workbookIn(grid);
  const sheets: Sheet[] = [];
  const breath = breathing();
  for (const sheet of workbook?.getSheets() ?? [])
    if (workbook !== null && (only?.(sheet.getSheetId()) ?? true)) sheets.push(await sheetIn({ grid, workbook, facts, breath }, sheet));
  return { sheets, names: namesIn(workbook, record), dateSystem: facts.dateSystem };
}

/** So long, in milliseconds, and no longer the page is kept waiting. */
const longestSlice = 12;

/** Lets the page do something else now and then. */
function breathing(): () => Promise<void> | null {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < longestSlice) return null;
    return new Promise((done) => {
      setTimeout(() => {
        begun = performance.now();
        done();
      });
    });
  };
}

interface Reading {
  readonly grid: Grid;
  readonly workbook: Workbook;
  readonly facts: FileFacts;
  readonly breath: () => Promise<void> | null;
}

async function sheetIn({ grid, workbook, facts: { visibility }, breath }: Reading, sheet: Worksheet): Promise<Sheet> {
  const name = sheet.getName();
  const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
  const builder = new CellsBuilder();
  for (const [row, line] of Object.entries(sheet.getCellMatrix().getMatrix())) {
    for (const [column, data] of Object.entries(line as Readonly<Record<string, ICellData | null | undefined>>)) {
      if (data == null) continue;
      const cell = cellFrom(grid, workbook, sheet, Number(row), Number(column), data);
      if (isFilled(cell)) builder.add(Number(row), Number(column), cell.value, cell.formula, cell.format);
    }
    const pause = breath();
    if (pause !== null) await pause;
  }
  return {
    name,
    visibility: hidden ? (visibility.get(sheet.getSheetId()) ?? "hidden") : "visible",
    hiddenRows: hiddenRowsOf(sheet),
    merges: sheet.getMergeData().map(({ startRow, endRow, startColumn, endColumn }) => ({
      sheet: name,
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    cells: builder.build(),
  };
}

const hiddenRowsOf = (sheet: Worksheet): number[] =>
  Object.entries(sheet.getConfig().rowData)
    .filter(([, row]) => (row as IRowData | undefined)?.hd === BooleanNumber.TRUE)
    .map(([row]) => Number(row))
    .sort((a, b) => a - b);

/** One cell of the grid in the words of the core. */
export function cellIn(grid: Grid, sheet: Worksheet, row: number, column: number): Cell {
  const workbook = workbookIn(grid);
  const data = sheet.getCellRaw(row, column);
  return workbook === null || data == null ? emptyCell : cellFrom(grid, workbook, sheet, row, column, data);
}

function cellFrom(grid: Grid, workbook: Workbook, sheet: Worksheet, row: number, column: number, data: ICellData): Cell {
  const formula = data.f == null && data.si == null ? null : formulaAt(grid, sheet.getSheetId(), row, column, data);
  return cellOf(data, formula, workbook.getStyles().getStyleByCell(data)?.n?.pattern ?? "General");
}

/** Names of the file and of plans that mean a sheet which still is there; a sheet of ours is named by its first cell. */
function namesIn(workbook: Workbook | null, { own, names }: Recorded): ReadonlyMap<string, RangeRef> {
  const all = new Map<string, RangeRef>();
  for (const [name, range] of names) if (workbook?.getSheetBySheetName(range.sheet) != null) all.set(name, range);
  for (const [id, { sheetId }] of own) {
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (sheet != null) all.set(`_jibiao.${id}`, { sheet: sheet.getName(), row: 0, column: 0, rows: 1, columns: 1 });
  }
  return all;
}
