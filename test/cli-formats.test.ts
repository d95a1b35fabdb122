import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { write, read } from "@e965/xlsx";

import { nodeCodec } from "../src/hosts/xlsx/node-codec";
import { readBook } from "../src/ooxml/reader";
import type { CheckJson, ScoreJson } from "../src/reporters/json";
import { run as program } from "./program";

const heating = join(__dirname, "cases/11_langfang_school_2019_hvac.xlsx");
const central = join(__dirname, "cases/central-project-library.xls");

let folder = "";
let old = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-formats-"));
  old = join(folder, "自评表.xls");
  writeFileSync(
    old,
    write(read(readFileSync(heating), { cellNF: true, cellStyles: true }), { type: "buffer", bookType: "biff8" }) as Buffer,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...argv: string[]) => program(...argv, "--today", "2026-01-01");
const checked = (...paths: string[]): CheckJson => JSON.parse(run("check", "--format", "json", ...paths).out) as CheckJson;
const heard = ({ files }: CheckJson) =>
  files.flatMap(({ forms }) => forms.flatMap(({ findings }) => findings.map(({ code, cell }) => `${code} ${cell ?? ""}`)));

test("an .xls is checked as the .xlsx it was made from", () => {
  expect(heard(checked(old))).toEqual(heard(checked(heating)));
});

test("the export of a central system is read, overlapping merges and all", () => {
  const [file] = checked(central).files;
  expect(file?.error).toBeNull();
  expect(file?.forms.map(({ sheet }) => sheet)).toContain("项目支出绩效目标申报表");
});

test("a folder stands for these files too", () => {
  const place = mkdtempSync(join(folder, "all-"));
  for (const name of ["a.xls", "b.et"]) copyFileSync(old, join(place, name));
  writeFileSync(join(place, "c.csv"), Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31)); // 项目,1 in GB18030
  writeFileSync(join(place, "d.txt"), "no form");
  const { files } = checked(place);
  expect(files.map(({ file, error }) => [file.slice(place.length + 1), error])).toEqual([
    ["a.xls", null],
    ["b.et", null],
    ["c.csv", null],
  ]);
  expect(files[1]?.forms).toHaveLength(1);
});

test("points are written into a converted copy, which is said; the old file stays", () => {
  const before = readFileSync(old);
  const out = join(folder, "得分.xlsx");
  const { code, err } = run("score", old, "--write", out, "--into", "all");
  expect(code).toBe(0);
  expect(err).toContain(`${out}: a converted copy in .xlsx format of ${old}, which stays as it is`);
  expect(readFileSync(old)).toEqual(before);
  expect(readBook(readFileSync(out), nodeCodec.inflate)).toMatchObject({ ok: true });
  const scored = (file: string) => (JSON.parse(run("score", "--format", "json", file).out) as ScoreJson).files[0]?.forms[0]?.total.computed;
  expect(scored(out)).toBe(scored(heating));
});

test("nothing is written as .xls, nor a workbook without macros as .xlsm", () => {
  for (const [ending, said] of [
    ["xls", "only .xlsx can be written"],
    ["xlsm", "can only be written as .xlsx"],
  ] as const) {
    const out = join(folder, `no.${ending}`);
    expect(run("score", old, "--write", out)).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
    expect(existsSync(out)).toBe(false);
  }
});

test("documents are made of an .xls, and its copy to submit is an .xlsx", () => {
  const out = join(folder, "out");
  const { code, err } = run("report", old, "--out", out, "--submit-copy");
  expect(code).toBe(0);
  expect(readdirSync(out)).toEqual(expect.arrayContaining(["自评表-上报版.xlsx"]));
  expect(err).toContain("a converted copy in .xlsx format");
});

test("help names the formats", () => {
  expect(run("--help").out).toContain(".xls, .et, .csv");
});
