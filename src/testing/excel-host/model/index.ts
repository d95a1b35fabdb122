import type { ExcelModel } from "../object-table";
import { area } from "./areas";
import { addComment, commentTables } from "./comments";
import { customXmlTables } from "./custom-xml";
import { freezeTable } from "./freeze-panes";
import { nameTables } from "./names";
import { pageTables } from "./page-layout";
import { protectionTables } from "./protection";
import { rangeAreasTable } from "./range-areas";
import { formatTables } from "./range-format";
import { rangeTable } from "./range";
import { invalid } from "./refusals";
import { settingTables } from "./settings";
import type { Sheet } from "./sheet";
import type { WorkbookState } from "./state";
import { validationTable } from "./validation";
import { workbookTables } from "./workbook";
import { type ModelOptions, WorkbookModel } from "./workbook-model";
import { worksheetTables } from "./worksheets";

export type { WorkbookState } from "./state";

/** A workbook behind the test host, and what a test does with it as the user at the screen. Sheets are named. */
export interface TestWorkbook extends ExcelModel {
  /** What the workbook holds now; formulas are calculated. */
  readonly state: () => WorkbookState;
  /** Types into a cell; the text is read as Excel reads it, "" clears. */
  readonly type: (sheet: string, address: string, text: string) => void;
  /** Empties cells with the Delete key. */
  readonly clear: (sheet: string, address: string) => void;
  /** Rows are counted from 0. */
  readonly insertRows: (sheet: string, at: number, count?: number) => void;
  readonly deleteRows: (sheet: string, at: number, count?: number) => void;
  readonly addSheet: (name: string) => void;
  readonly renameSheet: (sheet: string, name: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  /** Shows a sheet and selects cells on it. */
  readonly select: (sheet: string, address: string) => void;
  readonly addComment: (sheet: string, address: string, text: string) => void;
}

/** A model of Excel's workbook over plain data. What it holds is its own: the state that was given stays as it is. */
export function excelModel(state: WorkbookState, options: ModelOptions = {}): TestWorkbook {
  const book = new WorkbookModel(structuredClone(state), options);
  const place = (sheet: string, address: string): ReturnType<WorkbookModel["rangeAt"]> => book.rangeAt(address, sheetNamed(sheet));
  const sheetNamed = (name: string): Sheet => book.find(name) ?? invalid(`No sheet: ${name}`);
  return {
    root: { type: "Workbook" },
    table: {
      ...workbookTables(book),
      ...worksheetTables(book),
      ...rangeTable(book),
      ...rangeAreasTable(book),
      ...formatTables(book),
      ...nameTables(book),
      ...commentTables(book),
      ...validationTable(book),
      ...pageTables(book),
      ...protectionTables(book),
      ...freezeTable(book),
      ...settingTables(book),
      ...customXmlTables(book),
    },
    listen: (listener) => book.listen(listener),
    endRequest: () => book.endRequest(),
    state: () => book.state(),
    type: (name, address, text) =>
      book.asUser(() => {
        const { sheet, area: at } = place(name, address);
        book.requireUnlocked(sheet, [at]);
        const before = sheet.valueAt(at.row, at.column);
        book.enter(sheet, at.row, at.column, text);
        book.changed(sheet, [area(at.row, at.column)], before);
      }),
    clear: (name, address) =>
      book.asUser(() => {
        const { sheet, area: at } = place(name, address);
        book.requireUnlocked(sheet, [at]);
        const before = at.rows * at.columns === 1 ? sheet.valueAt(at.row, at.column) : undefined;
        sheet.forEachIn(at, (cell) => book.empty(cell));
        book.changed(sheet, [at], before);
      }),
    insertRows: (name, at, count = 1) => book.asUser(() => book.moveLines(sheetNamed(name), "row", at, count)),
    deleteRows: (name, at, count = 1) => book.asUser(() => book.moveLines(sheetNamed(name), "row", at, -count)),
    addSheet: (name) => book.asUser(() => void book.add(name)),
    renameSheet: (name, wanted) => book.asUser(() => book.rename(sheetNamed(name), wanted)),
    deleteSheet: (name) => book.asUser(() => book.remove(sheetNamed(name))),
    select: (name, address) =>
      book.asUser(() => {
        const { sheet, area: at } = place(name, address);
        book.select(sheet, at);
      }),
    addComment: (name, address, content) =>
      book.asUser(() => {
        const { sheet, area: at } = place(name, address);
        addComment(book, sheet, at.row, at.column, content);
      }),
  };
}
