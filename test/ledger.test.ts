import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hostOf } from "../src/cli/read";
import { type Book, type CellRef, type CellValue, sheetOf } from "../src/core/book";
import { cellEdit } from "../src/core/edit";
import type { CheckJson } from "../src/reporters/json";

const program = join(__dirname, "../dist/cli/main.js");
const heating = join(__dirname, "cases/11_langfang_school_2019_hvac.xlsx");
const clean = join(__dirname, "clean/self-evaluation.xlsx");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...argv: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

async function bookAt(path: string): Promise<Book> {
  const opened = await hostOf(path);
  if (!opened.ok) throw new Error(opened.fault.kind);
  const book = await opened.value.host.read("book");
  if (!book.ok) throw new Error(book.fault.kind);
  return book.value;
}

/** Rows of the ledger by its titles. */
async function rowsOf(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const cells = sheetOf(await bookAt(path), "审核台账")?.cells;
  if (cells === undefined) throw new Error("No ledger");
  const lines = Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount }, (__, column) => textIn(cells.valueAt(row, column))),
  );
  const header = lines.findIndex((line) => line.includes("状态"));
  const titles = lines[header] ?? [];
  return lines
    .slice(header + 1)
    .filter((line) => (line[titles.indexOf("规则")] ?? "") !== "")
    .map((line) => Object.fromEntries(titles.map((title, column) => [title, line[column] ?? ""])));
}

/** As if somebody typed into a cell. */
async function type(path: string, at: CellRef, value: string): Promise<void> {
  const opened = await hostOf(path);
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { host } = opened.value;
  const book = await host.read("book");
  const cell = book.ok ? sheetOf(book.value, at.sheet)?.cells.at(at.row, at.column) : undefined;
  if (cell === undefined) throw new Error("No such cell");
  const applied = await host.apply({ title: { message: "", data: {} }, edits: [cellEdit(at, cell, { value, formula: null })] });
  if (!applied.ok) throw new Error(applied.fault.kind);
  writeFileSync(path, await host.save());
}

const textIn = (value: CellValue): string => (typeof value === "object" ? "" : String(value));

/** As if somebody filled cells of the row of a rule in. */
async function fillIn(path: string, rule: string, words: Readonly<Record<string, string>>): Promise<void> {
  const opened = await hostOf(path);
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { host } = opened.value;
  const book = await host.read("book");
  if (!book.ok) throw new Error(book.fault.kind);
  const cells = sheetOf(book.value, "审核台账")?.cells;
  if (cells === undefined) throw new Error("No ledger");
  const columnOf = (title: string, row: number): number =>
    Array.from({ length: cells.columnCount }, (_, column) => column).find((column) => cells.valueAt(row, column) === title) ?? -1;
  const rows = Array.from({ length: cells.rowCount }, (_, row) => row);
  const header = rows.find((row) => columnOf("状态", row) >= 0) ?? -1;
  const row = rows.find((each) => textIn(cells.valueAt(each, columnOf("规则", header))).startsWith(rule)) ?? -1;
  const edits = Object.entries(words).map(([title, value]) => {
    const column = columnOf(title, header);
    return cellEdit({ sheet: "审核台账", row, column }, cells.at(row, column), { value, formula: null });
  });
  const applied = await host.apply({ title: { message: "", data: {} }, edits });
  if (!applied.ok) throw new Error(applied.fault.kind);
  writeFileSync(path, await host.save());
}

test("findings go into a ledger, what is accepted there counts no more, and what is cured is said to be", async () => {
  const form = join(folder, "自评.xlsx");
  const ledger = join(folder, "审核台账.xlsx");
  copyFileSync(heating, form);
  expect(run("check", form, "--ledger", ledger, "--today", "2026-10-12").code).toBe(1);
  const [first] = await rowsOf(ledger);
  expect(first).toMatchObject({ 文件: "自评.xlsx", 位置: "K7", 类别: "必须改", 状态: "待处理", 首次发现: "2026-10-12" });

  await fillIn(ledger, "FND-05", { 状态: "不予列入", 理由: "已核实", 经办人: "李某", 日期: "2026-10-13" });
  const again = run("check", form, "--format", "json");
  expect(again.code).toBe(0);
  expect(again.err).toContain("采用 1 项不予列入");
  const { files } = JSON.parse(again.out) as CheckJson;
  expect(files[0]?.forms[0]?.findings.find(({ code }) => code === "FND-05")?.waived).toEqual({
    reason: "已核实",
    by: "李某",
    date: "2026-10-13",
  });

  await type(form, { sheet: "项目支出绩效自评表", row: 11, column: 6 }, "完成暖通改造，支出37.24万元");
  run("check", form, "--ledger", ledger, "--today", "2026-11-01");
  const states = (await rowsOf(ledger)).map(({ 规则, 状态 }) => [规则?.slice(0, 6), 状态]);
  expect(states).toContainEqual(["FND-05", "不予列入"]);
  expect(states).toContainEqual(["IND-17", "已整改"]);
  expect(states).toContainEqual(["FND-10", "待处理"]);
});

test("a waiver without a reason is told with its cell, and not taken", async () => {
  const form = join(folder, "自评.xlsx");
  const ledger = join(folder, "审核台账.xlsx");
  copyFileSync(heating, form);
  run("check", form, "--ledger", ledger);
  await fillIn(ledger, "FND-05", { 状态: "不予列入" });
  const { code, err } = run("check", form);
  expect(code).not.toBe(0);
  expect(err).toMatch(/审核台账.*[A-Z]\d+/s);
});

test("a workbook that is no such ledger is not written over", () => {
  const form = join(folder, "自评.xlsx");
  const other = join(folder, "other.xlsx");
  copyFileSync(heating, form);
  copyFileSync(clean, other);
  const before = readFileSync(other);
  expect(run("check", form, "--ledger", other).code).toBe(2);
  expect(readFileSync(other).equals(before)).toBe(true);
});
