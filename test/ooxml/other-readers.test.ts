import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Book } from "../../src/core/book";
import type { SheetDraft } from "../../src/core/draft";
import { cellEdit, type EditPlan } from "../../src/core/edit";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { patchPackage } from "../../src/ooxml/patcher";
import { bookOf, openPackage, readBook } from "../../src/ooxml/reader";
import { archiveOf } from "../../src/ooxml/zip-writer";

const folder = mkdtempSync(join(tmpdir(), "jibiao-ooxml-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A python with what check.py needs. */
const python = ["/usr/bin/python3", "python3"].find((command) => spawnSync(command, ["-c", "import openpyxl, lxml"]).status === 0);
const office = ["soffice", "libreoffice"].find((command) => spawnSync(command, ["--version"]).status === 0);
const skipped = (what: string, needs: string): void => console.warn(`SKIPPED: ${what}: ${needs} is not installed`);

const text = { font: { name: "仿宋", size: 12 }, align: { horizontal: "left", vertical: "center", wrap: true }, border: "thin" } as const;
const draft: SheetDraft = {
  name: "整改台账",
  columns: [{ width: 6 }, { width: 40 }, { width: 12, hidden: true }],
  rows: [
    { height: 42, cells: ["整改台账", null, null].map((value) => ({ value, style: "title" })) },
    { cells: [1, "=1+1 不是公式", 0.5].map((value, index) => ({ value, style: index === 2 ? "rate" : "text" })) },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  styles: {
    title: { ...text, font: { name: "方正小标宋简体", size: 22, bold: true }, border: null },
    text,
    rate: { ...text, format: "0.00%", fill: "FFF2CC" },
  },
  print: { orientation: "portrait", titleRows: [0, 0], margins: { top: 37, bottom: 35, left: 28, right: 26 } },
  freeze: { rows: 1, columns: 0 },
  choices: [{ area: { row: 1, column: 1, rows: 5, columns: 1 }, words: ["已整改", "整改中", "未整改"] }],
};

/** What adding a sheet adds; anything else that check.py names was lost. */
const added = ["sheets+state", "definedNames", "names.hidden/comment", "printArea", "printTitles"];

const bookIn = (bytes: Uint8Array): Book => {
  const book = readBook(bytes, nodeCodec.inflate);
  if (!book.ok) throw new Error(JSON.stringify(book.fault));
  return book.value;
};

/** Edits two cells and adds a sheet, beneath the host, as protection would forbid it. */
function edited(bytes: Uint8Array): Uint8Array {
  const file = openPackage(bytes, nodeCodec.inflate);
  if (!file.ok) throw new Error(JSON.stringify(file.fault));
  const book = bookOf(file.value);
  const cells = book.ok ? book.value.sheets[0]?.cells : undefined;
  if (cells === undefined) throw new Error("no sheet");
  const plan: EditPlan = {
    title: { message: "test.plan", data: {} },
    edits: [
      cellEdit({ sheet: "评分表", row: 7, column: 4 }, cells.at(7, 4), { value: 8.8, formula: null }),
      cellEdit({ sheet: "评分表", row: 7, column: 7 }, cells.at(7, 7), { value: "整改中 ✓", formula: null }),
      { kind: "sheet", id: "rectification-ledger", from: null, to: draft },
    ],
  };
  const patched = patchPackage(file.value, plan, { deflate: nodeCodec.deflate });
  if (!patched.ok) throw new Error(JSON.stringify(patched.fault));
  const untouched = file.value.entries.filter(({ name }) => !patched.value.touched.includes(name));
  for (const { name, compressed } of untouched) {
    expect(
      Buffer.compare(
        Buffer.from(patched.value.file.entries.find((entry) => entry.name === name)?.compressed ?? []),
        Buffer.from(compressed),
      ),
    ).toBe(0);
  }
  expect(untouched.length).toBeGreaterThan(5);
  return archiveOf(patched.value.file.entries);
}

/** What check.py finds changed between two files. */
function changesBetween(before: Uint8Array, after: Uint8Array): string[] {
  const [first, second] = [join(folder, "before.xlsx"), join(folder, "after.xlsx")];
  writeFileSync(first, before);
  writeFileSync(second, after);
  const { stdout, stderr, status } = spawnSync(python ?? "", [join(__dirname, "check.py"), first, second, "E8,H8"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  expect(stdout).toContain("values changed 0");
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("   "))
    .map((line) => line.replace(/^ +-? ?/, "").split(" : ")[0] ?? "");
}

/** The file as LibreOffice writes it. */
function throughOffice(bytes: Uint8Array, name: string): Uint8Array {
  const [from, to] = [join(folder, `${name}.xlsx`), join(folder, "out")];
  writeFileSync(from, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const run = spawnSync(office ?? "", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", to, from], {
    encoding: "utf8",
    timeout: 120_000,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return readFileSync(join(to, `${name}.xlsx`));
}

const fixtures = ["excel-shaped.xlsx", "openpyxl-made.xlsx"];
const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, "fixtures", name));

test.each(fixtures)("no feature of %s is lost: two cells, one sheet", (name) => {
  const before = fixture(name);
  const after = edited(before);
  if (python === undefined) {
    skipped(`47 features of ${name}`, "python3 with openpyxl and lxml");
    return;
  }
  expect(changesBetween(before, after).filter((feature) => !added.includes(feature))).toEqual([]);
});

test.each(fixtures)(
  "LibreOffice opens %s, calculates it anew and sees what was written; a workbook it wrote is patched without loss",
  (name) => {
    const after = edited(fixture(name));
    if (office === undefined) {
      skipped(`LibreOffice on ${name}`, "soffice");
      return;
    }
    const seen = bookIn(throughOffice(after, "seen"));
    expect(seen.sheets.map((sheet) => sheet.name)).toEqual(["评分表", "数据", "_字典", draft.name]);
    const [scores] = seen.sheets;
    expect([scores?.cells.valueAt(7, 4), scores?.cells.valueAt(7, 7)]).toEqual([8.8, "整改中 ✓"]);
    expect(scores?.cells.at(14, 4)).toMatchObject({ formula: "SUM(E5:E14)", value: expect.closeTo(84.4, 6) as number });
    expect(seen.sheets[3]?.cells.at(1, 1)).toMatchObject({ value: "=1+1 不是公式", formula: null });
    const made = throughOffice(fixture(name), "made");
    const patched = edited(made);
    if (python !== undefined) expect(changesBetween(made, patched).filter((feature) => !added.includes(feature))).toEqual([]);
    expect(bookIn(throughOffice(patched, "again")).sheets[0]?.cells.valueAt(7, 7)).toBe("整改中 ✓");
  },
  300_000,
);
