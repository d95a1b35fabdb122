import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as fc from "fast-check";

import { examine } from "../src/app/examine";
import { catalog } from "../src/catalog";
import { type Book, type CellRef, type CellValue, CellsBuilder } from "../src/core/book";
import type { Finding } from "../src/core/finding";
import type { Form, Indicator } from "../src/core/form";
import { standingOn } from "../src/core/register";
import { ledgerColumns, ledgerSheet, ledgerText } from "../src/core/review-ledger";
import { saveFile } from "../src/hosts/xlsx/files";
import { nodeCodec } from "../src/hosts/xlsx/node-codec";
import { xlsxHost } from "../src/hosts/xlsx/xlsx-host";
import { readBook } from "../src/ooxml/reader";
import type { CheckJson, FindingJson } from "../src/reporters/json";
import { run as program } from "./program";

const heating = join(__dirname, "cases/11_langfang_school_2019_hvac.xlsx");
const today = "2026-10-12";

let folder = "";
let form = "";
let ledger = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-"));
  mkdirSync(join(folder, "镇"));
  form = join(folder, "镇/a.xlsx");
  ledger = join(folder, "审核台账.xlsx");
  copyFileSync(heating, form);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (...argv: string[]) => program(...argv, "--today", today);

const check = (...argv: string[]): CheckJson => JSON.parse(run("check", "--format", "json", ...argv).out) as CheckJson;
const findingsIn = ({ files }: CheckJson): readonly FindingJson[] =>
  files.flatMap(({ findings, forms }) => [...findings, ...forms.flatMap((each) => each.findings)]);

function bookAt(path: string): Book {
  const read = readBook(new Uint8Array(readFileSync(path)), nodeCodec.inflate);
  if (!read.ok) throw new Error(`${path}: ${read.fault.kind}`);
  return read.value;
}

function standingAt(path: string) {
  const own = ledgerSheet(bookAt(path));
  const standing = own === null ? null : standingOn(own.sheet, { columns: ledgerColumns });
  if (own === null || standing === null) throw new Error(`${path} is no ledger`);
  return { sheet: own.sheet, standing };
}

/** Types into rows of a ledger as a person would, in the rows that a test picks. */
async function type(path: string, picks: (row: number, text: (id: string) => string) => Readonly<Record<string, string>> | null) {
  const { sheet, standing } = standingAt(path);
  const host = xlsxHost(new Uint8Array(readFileSync(path)), { name: basename(path), ...nodeCodec });
  if (!host.ok) throw new Error(host.fault.kind);
  const edits = standing.rows.flatMap((row, index) =>
    Object.entries(picks(index, (id) => ledgerText(row, id)) ?? {}).map(([id, value]) => {
      const at: CellRef = { sheet: sheet.name, row: row.row, column: standing.columns[id] ?? -1 };
      const { value: old, formula } = sheet.cells.at(at.row, at.column);
      const content = (what: CellValue) => [[{ value: what, formula: null }]];
      return { kind: "cells" as const, at: { ...at, rows: 1, columns: 1 }, from: [[{ value: old, formula }]], to: content(value) };
    }),
  );
  const applied = await host.value.apply({ title: { message: "test.type", data: {} }, edits });
  if (!applied.ok) throw new Error(applied.fault.kind);
  await saveFile(path, await host.value.save());
}

const accept = { state: "不予列入", reason: "已有调整批复", by: "李某", date: "2026年10月1日" };
const waived = { reason: "已有调整批复", by: "李某", date: "2026-10-01" };
const isWaivable = (text: (id: string) => string): boolean => text("rule").startsWith("FND-05");

test("the loop closes: written, filled in by people, read by default, and kept when written again", async () => {
  expect(run("check", folder, "--ledger", ledger)).toMatchObject({ code: 1, err: expect.stringMatching(/待处理 \d+ 项/) as string });
  await type(ledger, (_, text) => (isWaivable(text) ? accept : null));
  const { err, out } = run("check", folder);
  expect(err).toContain(`审核台账 ${ledger}：采用 1 项不予列入`);
  expect(out).toContain("不予列入 1 项");
  expect(out).toContain("理由：已有调整批复（李某，2026-10-01）");
  expect(findingsIn(check(folder)).filter((each) => each.waived !== null)).toMatchObject([{ code: "FND-05", waived }]);
  expect(check(folder).files.map(({ file }) => file)).toEqual([form]);
  run("check", folder, "--ledger", ledger);
  const { standing } = standingAt(ledger);
  expect(standing.rows.filter((row) => ledgerText(row, "state") === "不予列入").map((row) => ledgerText(row, "date"))).toEqual([
    "2026年10月1日",
  ]);
});

test("only what was not left out counts for the exit code", async () => {
  run("check", folder, "--ledger", ledger);
  expect(run("check", folder).code).toBe(1);
  await type(ledger, () => accept);
  expect(run("check", folder, "--fail-on", "warning").code).toBe(0);
  expect(run("check", form, "--fail-on", "warning").code).toBe(1);
  expect(run("check", form, "--fail-on", "warning", "--waivers", ledger).code).toBe(0);
});

test("SARIF suppresses what was left out, and says of all others that they are not", async () => {
  run("check", folder, "--ledger", ledger);
  await type(ledger, (_, text) => (isWaivable(text) ? accept : null));
  const { runs } = JSON.parse(run("check", folder, "--format", "sarif").out) as {
    runs: { results: { ruleId: string; suppressions: { justification: string }[] }[] }[];
  };
  const results = runs[0]?.results ?? [];
  expect(results.every(({ suppressions }) => Array.isArray(suppressions))).toBe(true);
  expect(results.filter(({ suppressions }) => suppressions.length > 0)).toMatchObject([
    { ruleId: "FND-05", suppressions: [{ kind: "external", status: "accepted", justification: "已有调整批复" }] },
  ]);
});

test("nothing is written over but a ledger of ours", () => {
  const other = join(folder, "other.xlsx");
  copyFileSync(heating, other);
  const before = readFileSync(other);
  expect(run("check", form, "--ledger", other).code).toBe(2);
  expect(run("check", form, "--ledger", form).code).toBe(2);
  expect(run("check", form, "--ledger", join(folder, "a.csv")).code).toBe(2);
  expect(existsSync(join(folder, "a.csv"))).toBe(false);
  expect(readFileSync(other).equals(before)).toBe(true);
  expect(readFileSync(form).equals(before)).toBe(true);
});

test("a named ledger must be one; a workbook that merely bears its name is checked like any other", () => {
  expect(run("check", form, "--waivers", join(folder, "missing.xlsx")).code).toBe(2);
  copyFileSync(heating, ledger);
  const { code, err } = run("check", folder);
  expect(err).toContain("没有采用");
  expect(code).toBe(1);
  expect(check(folder).files.map(({ file }) => file)).toEqual([ledger, form].toSorted());
});

test("documents leave out what was left out of one file, and keep it of another with an equal form", async () => {
  copyFileSync(heating, join(folder, "b.xlsx"));
  run("check", folder, "--ledger", ledger);
  await type(ledger, (_, text) => (isWaivable(text) && text("file") === "镇/a.xlsx" ? accept : null));
  const states = findingsIn(check(folder)).filter(({ code }) => code === "FND-05");
  expect(states.map((each) => each.waived)).toEqual([null, waived]);
  await type(ledger, (_, text) => (isWaivable(text) ? accept : null));
  const written = run("report", folder, "--out", join(folder, "out"), "--documents", "letter", "--formal", "FND-05");
  expect(written.err).toContain("nothing to write");
});

/** The book with its rows from one on moved down. */
const inserted = (book: Book, at: number, count: number): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => {
    const cells = new CellsBuilder();
    sheet.cells.forEach((row, column, index) => {
      const { value, formula, format } = sheet.cells.cellAt(index);
      cells.add(row < at ? row : row + count, column, value, formula, format);
    });
    return { ...sheet, merges: null, cells: cells.build() };
  }),
});

test("a key names the same finding however many rows are put in above it", () => {
  const book = inserted(bookAt(heating), 0, 0);
  const findings = (of: Book): readonly Finding[] => examine(of, catalog, { today, year: null }).findings;
  const rowOf = ({ place }: Finding): number => (place.scope === "range" ? place.range.row : -1);
  const before = findings(book).filter((finding) => finding.place.scope === "range");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const after = new Map(findings(inserted(book, 0, count)).map((finding) => [finding.key, finding]));
      for (const finding of before) {
        const same = after.get(finding.key);
        expect([finding.key, same === undefined ? null : [same.code, rowOf(same)]]).toEqual([
          finding.key,
          [finding.code, rowOf(finding) + count],
        ]);
      }
    }),
    { numRuns: 10 },
  );
});

/** The book with what two rows hold from a column on in each other's place. */
const swapped = (book: Book, sheet: string, column: number, first: number, second: number): Book => ({
  ...book,
  sheets: book.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const cells = new CellsBuilder();
    each.cells.forEach((row, at, index) => {
      const { value, formula, format } = each.cells.cellAt(index);
      const to = at < column ? row : row === first ? second : row === second ? first : row;
      cells.add(to, at, value, formula, format);
    });
    return { ...each, merges: null, cells: cells.build() };
  }),
});

/** Two rows of a table that differ in their third level alone. */
const siblings = ({ table }: Form): readonly [Indicator, Indicator] | null => {
  const rows = table?.indicators ?? [];
  const index = rows.findIndex(({ level1, level2, level3 }, at) => {
    const next = rows[at + 1];
    return next?.level1.text === level1.text && next.level2.text === level2.text && next.level3.text !== level3.text;
  });
  const [one, other] = [rows[index], rows[index + 1]];
  return one === undefined || other === undefined ? null : [one, other];
};

/** Cells of findings on a row from a column on, by key. */
const onRow = (findings: readonly Finding[], sheet: string, row: number, column: number): readonly string[] =>
  findings
    .filter(
      ({ place }) => place.scope === "range" && place.range.sheet === sheet && place.range.row === row && place.range.column >= column,
    )
    .map(({ key }) => key)
    .toSorted();

test("a key goes with its row where rows of one level change places", () => {
  const findingsOf = (book: Book) => examine(book, catalog, { today, year: null });
  const followed = readdirSync(join(__dirname, "cases"))
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => {
      const book = inserted(bookAt(join(__dirname, "cases", name)), 0, 0);
      const { forms, findings } = findingsOf(book);
      return forms.flatMap((form) => {
        const pair = form.kind === "self-evaluation" ? siblings(form) : null;
        if (pair === null) return [];
        const [one, other] = pair;
        const { column } = one.level3.at;
        const after = findingsOf(swapped(book, form.sheet, column, one.row, other.row)).findings;
        const keys = [one.row, other.row].map((row) => onRow(findings, form.sheet, row, column));
        expect([other.row, one.row].map((row) => onRow(after, form.sheet, row, column))).toEqual(keys);
        return keys.flat();
      });
    });
  expect(followed.length).toBeGreaterThan(5);
});
