import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";

import { examine, Examiner, type Examination } from "../src/app/examine";
import { workBy } from "../src/app/engine";
import { answering } from "../src/app/remote/answering";
import { distantWork, type OpenLine } from "../src/app/remote/distant-work";
import { changed, changeOf } from "../src/app/remote/sheet-changes";
import type { Work } from "../src/app/work";
import { catalog } from "../src/catalog";
import { type Book, type Cell, Cells, type CellValue, type Sheet, withCells } from "../src/core/book";
import { wholly } from "../src/core/pieces";
import { isSameSheet } from "../src/core/same-sheet";
import { nodeCodec } from "../src/hosts/xlsx/node-codec";
import { readBook } from "../src/ooxml/reader";

const options = { today: "2026-01-01", year: null };

function bookAt(path: string): Book {
  const read = readBook(new Uint8Array(readFileSync(path)), nodeCodec.inflate);
  if (!read.ok) throw new Error(`${path}: ${read.fault.kind}`);
  return read.value;
}

const folders = ["cases", "clean"].map((name) => join(__dirname, name));
const books = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => bookAt(join(folder, name))),
);

/** Several real workbooks as the sheets of one. */
const together = (some: readonly Book[]): Book => ({
  names: new Map(),
  dateSystem: 1900,
  sheets: some.flatMap(({ sheets }, index) => sheets.map((sheet) => renamed(sheet, `${String(index)} ${sheet.name}`.slice(0, 31)))),
});

const renamed = (sheet: Sheet, name: string): Sheet => ({
  ...sheet,
  name,
  merges: sheet.merges?.map((merge) => ({ ...merge, sheet: name })) ?? null,
});

type Edit = (sheet: Sheet, all: readonly Sheet[]) => readonly Sheet[];

const values: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    "项目名称",
    "数量指标",
    "≥100个",
    "100%",
    "总分",
    "已完成",
    0,
    10,
    0.5,
    "12,5",
    { error: "#DIV/0!" },
    { uncalculated: true },
  ),
  fc.double({ min: 0, max: 200, noNaN: true }),
);

/** Types into a cell that holds something, or beside it. */
const typing = fc.tuple(fc.nat(), fc.nat(1), values).map(([at, beside, value]): Edit => (sheet) => {
  const places: [number, number][] = [];
  sheet.cells.forEach((row, column) => places.push([row, column]));
  const [row, column] = places[at % Math.max(places.length, 1)] ?? [0, 0];
  const formula = typeof value === "object" && value !== null ? "A1" : null;
  return [{ ...sheet, cells: withCells(sheet.cells, [[row, column + beside, { value, formula, format: "General" }]]) }];
});

const other: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(30).map((row): Edit => (sheet) => [{ ...sheet, hiddenRows: [row] }]),
  fc.constant<Edit>((sheet) => [{ ...sheet, merges: [] }]),
  fc.constant<Edit>((sheet) => [renamed(sheet, "改了名")]),
  fc.constant<Edit>((sheet) => [sheet, renamed(sheet, "副本")]),
  fc.constant<Edit>((sheet, all) => (all.length > 1 ? [] : [sheet])),
);

const edits = fc.array(fc.tuple(fc.nat(), fc.oneof({ weight: 4, arbitrary: typing }, { weight: 1, arbitrary: other })), {
  minLength: 1,
  maxLength: 4,
});

function edited(book: Book, at: number, edit: Edit): Book {
  const chosen = at % book.sheets.length;
  const names = new Set<string>();
  const sheets = book.sheets.flatMap((sheet, index) => (index === chosen ? edit(sheet, book.sheets) : [sheet]));
  return { ...book, sheets: sheets.filter(({ name }) => !names.has(name) && names.add(name)) };
}

const plain = ({ book: _, assessments, ...rest }: Examination): unknown => ({ ...rest, assessments: [...assessments] });

test("an examination after edits is that of the workbook as it stands, whatever was examined before", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(books, { minLength: 1, maxLength: 3 }), edits, (some, changes) => {
      const examiner = new Examiner(catalog);
      let book = together(some);
      wholly(examiner.examining(book, options));
      for (const [at, edit] of changes) {
        book = edited(book, at, edit);
        const again = wholly(examiner.examining(book, options));
        expect(plain(again)).toEqual(plain(examine(book, catalog, options)));
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** An examiner at the other end of a line that copies whatever is said, as a worker does. */
function overLine(isLost = () => false): { work: Work; said: () => number } {
  const clock = { now: () => 0, today: () => options.today, later: () => () => undefined };
  const near = workBy(catalog, { clock });
  let said = 0;
  const open: OpenLine = (heard, lost) => {
    const answer = answering(workBy(catalog, { clock }), (given) => {
      if (given.kind === "records") said += given.records.length;
      heard(structuredClone(given));
    });
    return {
      post: (question, transfer) =>
        isLost() ? lost() : void answer(structuredClone(question, { transfer: [...transfer] as ArrayBuffer[] })),
      close: () => undefined,
    };
  };
  return { work: distantWork(near, open, { few: 0, pause: () => Promise.resolve() }), said: () => said };
}

test("an examination made elsewhere is the same, whatever was told before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(books, { minLength: 2, maxLength: 3 }), edits, async (some, changes) => {
      const { work } = overLine();
      let book = together(some);
      await work.examine(book, [], []);
      for (const [at, edit] of changes) {
        book = edited(book, at, edit);
        const told = await work.examine(book, [], []);
        expect(told.book).toBe(book);
        expect(plain(told)).toEqual(plain(examine(book, catalog, options)));
        for (const [id, assessment] of told.assessments) {
          const form = told.forms.find((each) => each.id === id);
          expect(assessment.form).toBe(form);
          for (const { indicator } of assessment.items) expect(form?.table?.indicators).toContain(indicator);
        }
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

test("what did not change is not told again", async () => {
  const { work, said } = overLine();
  const book = together(books.slice(0, 3));
  const before = await work.examine(book, [], []);
  const first = said();
  const after = await work.examine(
    { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: withCells(sheet.cells, []) })) },
    [],
    [],
  );
  expect(first).toBeGreaterThan(20);
  expect(said()).toBe(first);
  expect(after.forms[0]).toBe(before.forms[0]);
});

test("a line that is lost while an answer is awaited leaves the work to be done here", async () => {
  const { work } = overLine(() => true);
  const book = together(books.slice(0, 3));
  expect(plain(await work.examine(book, [], []))).toEqual(plain(examine(book, catalog, options)));
  expect(plain(await work.examine(book, [], []))).toEqual(plain(examine(book, catalog, options)));
});

test("a sheet told by its changed rows is the sheet, also where rows moved", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...books.flatMap(({ sheets }) => sheets)),
      fc.nat(40),
      fc.integer({ min: -3, max: 3 }),
      (sheet, from, by) => {
        const moved: [number, number, Cell][] = [];
        sheet.cells.forEach((row, column, index) =>
          moved.push([row < from ? row : Math.max(row + by, 0), column, sheet.cells.cellAt(index)]),
        );
        const now = { ...sheet, cells: withCells(Cells.none, moved) };
        const before: Book = { sheets: [sheet], names: new Map(), dateSystem: 1900 };
        const change = changeOf(before, { ...before, sheets: [now] });
        const [told] = changed(before, structuredClone(change)).sheets;
        expect(told !== undefined && isSameSheet(told, now)).toBe(true);
        if (by > 0) expect(change.sheets[0]?.rows?.between.values.length ?? 0).toBe(0);
      },
    ),
    { numRuns: 200 },
  );
});

test("what stands on sheets that hold the same is not found out anew", () => {
  const examiner = new Examiner(catalog);
  const book = together(books.slice(0, 3));
  const before = wholly(examiner.examining(book, options));
  const copies = book.sheets.map((sheet) => ({ ...sheet, cells: withCells(sheet.cells, []) }));
  const [first, ...others] = copies;
  if (first === undefined) throw new Error("A sheet");
  const typed = { ...first, cells: withCells(first.cells, [[0, 0, { value: "另一张表", formula: null, format: "General" }]]) };
  const after = wholly(examiner.examining({ ...book, sheets: [typed, ...others] }, options));
  for (const form of after.forms) expect(before.forms.includes(form)).toBe(form.sheet !== first.name);
  expect(after.forms.some(({ sheet }) => sheet !== first.name)).toBe(true);
});

test("an examination that was left off half way does not spoil the next", () => {
  const examiner = new Examiner(catalog);
  const book = together(books.slice(0, 2));
  const pieces = examiner.examining(book, options);
  for (let count = 0; count < 40; count += 1) pieces.next();
  expect(plain(wholly(examiner.examining(book, options)))).toEqual(plain(examine(book, catalog, options)));
});
