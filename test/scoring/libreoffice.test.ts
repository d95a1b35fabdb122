import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { planPoints } from "../../src/app/write-points";
import { scoring } from "../../src/catalog/scoring";
import { amountOf, exact, numberOf } from "../../src/core/amount";
import { assess } from "../../src/core/assess/assess";
import { formulaOf } from "../../src/core/assess/formula";
import { sheetOf, type Book, type CellRef } from "../../src/core/book";
import { addressOf } from "../../src/core/place";
import type { ScoringMethod } from "../../src/core/score";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { readBook } from "../../src/ooxml/reader";
import { assessing, bookOf, formOf, sheet, type Row } from "./forms";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) console.warn("SKIPPED: soffice is not installed, so no formula was recalculated");

const amount = (value: number): ReturnType<typeof exact> => amountOf(value) ?? exact("0");

/** Recalculates a workbook that holds no results, and reads them back. */
function recalculated(sheets: Readonly<Record<string, xlsx.WorkSheet>>): Book {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-formulas-"));
  try {
    const path = join(folder, "in.xlsx");
    const book: xlsx.WorkBook = { SheetNames: Object.keys(sheets), Sheets: { ...sheets } };
    writeFileSync(path, xlsx.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer); // typed any by the library
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), path], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const read = readBook(new Uint8Array(readFileSync(join(folder, "out", "in.xlsx"))), nodeCodec.inflate);
    if (!read.ok) throw new Error(read.fault.kind);
    return read.value;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const valueAt = (book: Book, name: string, row: number, column: number): unknown => sheetOf(book, name)?.cells.valueAt(row, column);

const number = fc.oneof(
  fc.constantFrom(0, 1, 59.9, 60, 80, 99.99, 100, 120, 200),
  fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
);
const seeded = (count: number): [number, number, number][] =>
  fc.sample(
    fc.tuple(
      number,
      number,
      fc.integer({ min: 0, max: 4000 }).map((cents) => cents / 100),
    ),
    { seed: 20_260_726, numRuns: count },
  );

interface Line {
  readonly id: string;
  readonly inputs: readonly number[];
  readonly points: number;
  readonly formula: string;
}

/** One line for each method with a formula and each seeded triple that it can compute. */
function linesOf(methods: readonly ScoringMethod[]): readonly Line[] {
  const lines: Line[] = [];
  for (const method of methods) {
    for (const [target, actual, outOf] of seeded(80)) {
      const ends = { from: amount(target), to: amount(target) };
      const { points } = method.reckon({
        comparator: "=",
        target: ends,
        actual: amount(actual),
        unit: null,
        outOf: amount(outOf),
        places: 2,
      });
      const at = (column: number): CellRef => ({ sheet: "方法", row: lines.length, column });
      const input = (column: number, raw: number): { at: CellRef; raw: number; amount: ReturnType<typeof exact> } => ({
        at: at(column),
        raw,
        amount: amount(raw),
      });
      const formula = formulaOf(method, { target: input(0, target), actual: input(1, actual), outOf: input(2, outOf), places: 2 });
      if (points !== null && formula !== null)
        lines.push({ id: method.id, inputs: [target, actual, outOf], points: numberOf(points), formula });
    }
  }
  return lines;
}

const sheetOfLines = (lines: readonly Line[]): xlsx.WorkSheet =>
  xlsx.utils.aoa_to_sheet(lines.map(({ inputs, formula }) => [...inputs, { t: "n", f: formula }]));

/** A form of many seeded rows, of which some show their shares as percentages. */
const rows: readonly Row[] = seeded(40).map(([drawn, actual, outOf], index): Row => {
  // More than a target of zero is for a person to judge, and would leave the total open.
  const target = drawn === 0 ? 1 : drawn;
  const share = (value: number): { value: number; format: string } => ({ value: value / 100, format: "0.00%" });
  if (index % 3 === 0) return ["质量指标", "合格率", share(target), share(actual), outOf];
  return index % 3 === 1 ? ["数量指标", "管网长度", target, actual, outOf] : ["社会效益指标", "群众投诉件数", target, actual, outOf];
});

(hasOffice ? test : test.skip)(
  "LibreOffice recalculates every formula to the engine's number",
  () => {
    const lines = linesOf(scoring);
    const book = bookOf({ rows, funds: [100, 43.2, 37.24, 10], total: [100, null] });
    const assessment = assess(formOf(book), assessing);
    const { plan } = planPoints(assessment, book, { into: "all", as: "formulas", totals: true });
    const grid: xlsx.WorkSheet = {};
    sheetOf(book, sheet)?.cells.forEach((row, column, index) => {
      const { value, format } = sheetOf(book, sheet)?.cells.cellAt(index) ?? { value: null, format: "General" };
      grid[addressOf({ sheet, row, column })] =
        typeof value === "number" ? { t: "n", v: value, z: format } : { t: "s", v: typeof value === "string" ? value : "" };
    });
    const written = plan.edits.flatMap((edit) => (edit.kind === "cells" ? [{ at: edit.at, to: edit.to[0]?.[0] }] : []));
    for (const { at, to } of written)
      grid[addressOf(at)] = to?.formula == null ? { t: "n", v: Number(to?.value) } : { t: "n", f: to.formula };
    grid["!ref"] = "A1:K80";

    const after = recalculated({ [sheet]: grid, 方法: sheetOfLines(lines) });

    expect(lines.length).toBeGreaterThan(400);
    const wrong = lines.filter(({ points }, row) => !(Math.abs(Number(valueAt(after, "方法", row, 3)) - points) <= 0.01));
    expect(wrong).toEqual([]);
    expect(written.filter(({ to }) => to?.formula != null).length).toBeGreaterThan(20);
    expect(written.some(({ to }) => to?.formula?.startsWith("SUM(") === true)).toBe(true);
    for (const { at, to } of written) {
      expect([addressOf(at), valueAt(after, sheet, at.row, at.column)]).toEqual([addressOf(at), expect.closeTo(Number(to?.value), 2)]);
    }
    console.log(`LibreOffice agrees on ${String(lines.length)} formulas of methods and ${String(written.length)} cells of a form`);
  },
  180_000,
);
