import { join } from "node:path";
import { type Book, CellsBuilder, sheetOf } from "../../src/core/book";
import type { Host } from "../../src/core/host";
import type { Result } from "../../src/core/result";
import type { PlainBook } from "./bridge-page";
import { bundled, type ExcelUnderTest, officeJs } from "./driver";

let folder: string | undefined;

/** The page of the test add-in, built once. */
export const bridgeFolder = (): string => (folder ??= bundled(join(__dirname, "bridge-page.ts"), officeJs.microsoft));

function bookOf({ sheets, names, dateSystem }: PlainBook): Book {
  return {
    sheets: sheets.map(({ cells, ...sheet }) => {
      const builder = new CellsBuilder();
      for (const [row, column, { value, formula, format }] of cells) builder.add(row, column, value, formula, format);
      return { ...sheet, cells: builder.build() };
    }),
    names: new Map(names),
    dateSystem,
  };
}

const mapped = <T, U, F>(result: Result<T, F>, change: (value: T) => U): Result<U, F> =>
  result.ok ? { ok: true, value: change(result.value) } : result;

/** The host over Excel as it runs in the pane of the Excel-compatible test host, called from here. */
export function bridgedHost(excel: ExcelUnderTest): Host & Required<Pick<Host, "placedMarks" | "reveal">> {
  return {
    label: "Excel",
    read: async (scope) => {
      const plain = await excel.frame().evaluate(async (one) => (await window.bridge).read(one), scope);
      return mapped(plain, bookOf);
    },
    // The channel turns no value into nothing.
    apply: async (plan) => mapped(await excel.frame().evaluate(async (one) => (await window.bridge).apply(one), plan), () => undefined),
    placedMarks: () => excel.frame().evaluate(async () => (await window.bridge).placedMarks()),
    reveal: (place) => excel.frame().evaluate(async (one) => (await window.bridge).reveal(one), place),
  };
}

/** Cells of a sheet that was read. */
export const cellsRead = (book: Result<Book, unknown>, sheet: string): Book["sheets"][number]["cells"] => {
  const found = book.ok ? sheetOf(book.value, sheet) : undefined;
  if (found === undefined) throw new Error(`no sheet ${sheet}: ${JSON.stringify(book)}`);
  return found.cells;
};
