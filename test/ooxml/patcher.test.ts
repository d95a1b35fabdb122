import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";

import type { Book, CellRef } from "../../src/core/book";
import { type Content, type Edit, type EditPlan, invert, type Mark } from "../../src/core/edit";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { xlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import type { Package } from "../../src/ooxml/package";
import { patchPackage, type Patched } from "../../src/ooxml/patcher";
import { bookOf, openPackage } from "../../src/ooxml/reader";
import { archiveOf } from "../../src/ooxml/zip-writer";
import { packageOfRows, packageWith, stylesOf, workbookXml, worksheet } from "./package-builder";

const sheetPart = "xl/worksheets/sheet1.xml";
const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, "fixtures", name));

const opened = (bytes: Uint8Array): Package => {
  const file = openPackage(bytes, nodeCodec.inflate);
  if (!file.ok) throw new Error(JSON.stringify(file.fault));
  return file.value;
};

const bookIn = (file: Package): Book => {
  const book = bookOf(file);
  if (!book.ok) throw new Error(JSON.stringify(book.fault));
  return book.value;
};

const planOf = (edits: readonly Edit[]): EditPlan => ({ title: { message: "test.plan", data: {} }, edits });

const patched = (file: Package, edits: readonly Edit[]): Patched => {
  const done = patchPackage(file, planOf(edits), { deflate: nodeCodec.deflate });
  if (!done.ok) throw new Error(JSON.stringify(done.fault));
  // Through bytes, as a user's file goes.
  return { ...done.value, file: opened(archiveOf(done.value.file.entries)) };
};

const write = (at: CellRef, to: Content | string | number | null, from: Content = { value: null, formula: null }): Edit => ({
  kind: "cells",
  at: { ...at, rows: 1, columns: 1 },
  from: [[from]],
  to: [[to !== null && typeof to === "object" ? to : { value: to, formula: null }]],
});

const cell = (row: number, column: number, sheet = "一"): CellRef => ({ sheet, row, column });
const mark = (at: CellRef, from: Mark | null, to: Mark | null): Edit => ({ kind: "mark", at, from, to });
const cellsOf = (file: Package, sheet = "一") => bookIn(file).sheets.find(({ name }) => name === sheet)?.cells;
const formulasIn = (file: Package): string[] => {
  const cells = cellsOf(file);
  const found: string[] = [];
  cells?.forEach((row, column, index) => {
    const formula = cells.formulas.get(index);
    if (formula !== undefined) found.push(`${row},${column} ${formula}`);
  });
  return found;
};
const uncalculated = { uncalculated: true };

describe("what stays", () => {
  test("untouched parts keep their compressed bytes, order and time", () => {
    for (const name of ["excel-shaped.xlsx", "openpyxl-made.xlsx"]) {
      const file = opened(fixture(name));
      const { file: after, touched } = patched(file, [write(cell(7, 4, "评分表"), 8.8)]);
      expect(after.entries.map((entry) => entry.name)).toEqual(
        file.entries.map((entry) => entry.name).filter((entry) => !entry.endsWith("calcChain.xml") || !touched.includes(entry)),
      );
      for (const entry of file.entries) {
        const now = after.entries.find((other) => other.name === entry.name);
        if (!touched.includes(entry.name))
          expect({ ...now, compressed: Buffer.from(now?.compressed ?? []) }).toEqual({
            ...entry,
            compressed: Buffer.from(entry.compressed),
          });
      }
      expect(touched).toContain(sheetPart);
      expect(touched).not.toContain("xl/sharedStrings.xml");
    }
  });

  test("a plan that changes nothing touches nothing", () => {
    const file = opened(packageOfRows('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(patched(file, [write(cell(0, 0), 1), write(cell(5, 5), null), write(cell(6, 5), "")]).touched).toEqual([]);
  });

  test("the rest of the sheet keeps its very text", () => {
    const rows = '<row r="1" spans="1:2" ht="20"><c r="A1" s="0"><v>1</v></c><!-- x --><c r="C1"/></row>\n<row r="3"/>';
    const after = '<sheetProtection sheet="1"/><extLst><ext uri="x"><a>&lt;</a></ext></extLst>';
    const { file } = patched(opened(packageOfRows(rows, after)), [
      write(cell(0, 1), 2),
      write(cell(1, 0), 3),
      write(cell(2, 3), "四"),
      write(cell(8, 0), true as never),
    ]);
    expect(file.text(sheetPart)).toBe(
      worksheet(
        '<row r="1" ht="20"><c r="A1" s="0"><v>1</v></c><!-- x --><c r="B1"><v>2</v></c><c r="C1"/></row>\n<row r="2"><c r="A2"><v>3</v></c></row>' +
          '<row r="3"><c r="D3" t="inlineStr"><is><t xml:space="preserve">四</t></is></c></row><row r="9"><c r="A9" t="b"><v>1</v></c></row>',
        after,
      ),
    );
  });

  test(".xlsm keeps its macros", () => {
    const vba = new Uint8Array([1, 2, 3]);
    const { file } = patched(opened(packageWith({ "xl/vbaProject.bin": vba })), [write(cell(3, 3), 1)]);
    expect(file.bytes("xl/vbaProject.bin")).toEqual(vba);
  });
});

describe("formulas held together", () => {
  const column = (rows: readonly number[]): string =>
    rows
      .map(
        (row) =>
          `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}">${row === rows[0] ? `<f t="shared" ref="B${row}:B${rows.at(-1)}" si="0">A${row}*2</f>` : '<f t="shared" si="0"/>'}<v>${row * 2}</v></c></row>`,
      )
      .join("");

  test("the next cell takes over a shared formula whose first cell is overwritten", () => {
    const { file } = patched(opened(packageOfRows(column([1, 2, 3]))), [write(cell(0, 1), 9)]);
    expect(formulasIn(file)).toEqual(["1,1 A2*2", "2,1 A3*2"]);
    expect(file.text(sheetPart)).toContain('<f t="shared" ref="B2:B3" si="0">A2*2</f>');
    expect(cellsOf(file)?.valueAt(1, 1)).toBe(4);
  });

  test("overwriting all but one, or all, leaves no orphan", () => {
    const file = opened(packageOfRows(column([1, 2, 3])));
    expect(formulasIn(patched(file, [write(cell(0, 1), 9), write(cell(1, 1), 9)]).file)).toEqual(["2,1 A3*2"]);
    expect(
      formulasIn(
        patched(
          file,
          [0, 1, 2].map((row) => write(cell(row, 1), 9)),
        ).file,
      ),
    ).toEqual([]);
    expect(formulasIn(patched(file, [write(cell(1, 1), 9)]).file)).toEqual(["0,1 A1*2", "2,1 A3*2"]);
  });

  test("over a rectangle, the cells left behind get formulas of their own", () => {
    const shared = '<f t="shared" si="7"/>';
    const rows = `<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="7">A1</f></c><c r="D1">${shared}</c></row><row r="2"><c r="C2">${shared}</c><c r="D2">${shared}</c></row>`;
    const { file } = patched(opened(packageOfRows(rows)), [write(cell(0, 2), 1)]);
    expect(formulasIn(file)).toEqual(["0,3 B1", "1,2 A2", "1,3 B2"]);
  });

  test("part of an array formula is refused, all of it can be overwritten", () => {
    const file = opened(
      packageOfRows('<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>'),
    );
    const plan = planOf([write(cell(1, 1), 1)]);
    expect(patchPackage(file, plan, { deflate: nodeCodec.deflate })).toEqual({ ok: false, fault: { kind: "array-part", at: cell(1, 1) } });
    expect(formulasIn(patched(file, [write(cell(0, 1), 1), write(cell(1, 1), 1)]).file)).toEqual([]);
  });

  test("the heading of a table is refused", () => {
    const plan = planOf([write(cell(0, 2, "数据"), "x")]);
    expect(patchPackage(opened(fixture("excel-shaped.xlsx")), plan, { deflate: nodeCodec.deflate })).toMatchObject({
      ok: false,
      fault: { kind: "table-heading" },
    });
  });
});

describe("results that are no longer true", () => {
  const valueOf = (file: Package, sheet: string, row: number, column: number) => cellsOf(file, sheet)?.valueAt(row, column);
  const two = (first: string, second: string, names = ""): Uint8Array =>
    packageWith({
      "xl/workbook.xml": workbookXml(
        `<sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二 表" sheetId="2" r:id="rId2"/></sheets>${names}<calcPr calcId="1"/>`,
      ),
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      [sheetPart]: worksheet(first),
      "xl/worksheets/sheet2.xml": worksheet(second),
    });

  test("go through any number of steps, sheets, ranges, names; others stay", () => {
    const file = opened(
      two(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>\'二 表\'!A1</f><v>3</v></c><c r="D1"><f>Z9</f><v>0</v></c><c r="E1" t="str"><f>"A1"&amp;Z1</f><v>A1</v></c></row>',
        '<row r="1"><c r="A1"><f>SUM(一!$A$1:B2)</f><v>3</v></c><c r="B1"><f>源*2</f><v>4</v></c><c r="C1"><f>SUM(一!B:B)</f><v>5</v></c><c r="D1"><f>SUM(一!2:3)</f><v>6</v></c></row>',
        '<definedNames><definedName name="源">一!$A$1</definedName></definedNames>',
      ),
    );
    const { file: after, touched } = patched(file, [write(cell(0, 0), 5)]);
    expect([0, 1, 2, 3, 4].map((column) => valueOf(after, "一", 0, column))).toEqual([5, uncalculated, uncalculated, 0, "A1"]);
    expect([0, 1, 2, 3].map((column) => valueOf(after, "二 表", 0, column))).toEqual([uncalculated, uncalculated, uncalculated, 6]);
    expect(touched).toContain("xl/worksheets/sheet2.xml");
    expect(after.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/>');
  });

  test("are all results where a formula does not say what it looks at", () => {
    for (const formula of ['INDIRECT("A"&amp;1)', "SUM(OFFSET(Z1,0,0))", "[1]Sheet1!A1", "SUM(Z1:INDEX(Z:Z,3))"]) {
      const { file } = patched(
        opened(two(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>Z5</f><v>2</v></c><c r="C1"><f>${formula}</f><v>3</v></c></row>`, "")),
        [write(cell(0, 0), 5)],
      );
      expect(valueOf(file, "一", 0, 1)).toEqual(uncalculated);
    }
  });

  test("a formula we write keeps the value we give", () => {
    const { file } = patched(opened(two('<row r="1"><c r="A1"><v>1</v></c></row>', "")), [
      write(cell(0, 0), 5),
      write(cell(0, 1), { value: 10, formula: "A1*2" }),
    ]);
    expect(cellsOf(file)?.at(0, 1)).toMatchObject({ value: 10, formula: "A1*2" });
  });

  test("a chain of 10,000 sums of ever longer ranges is followed", () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="B${row + 1}"><f>SUM(A$1:A${row + 1})+B${Math.max(1, row)}</f><v>1</v></c></row>`,
    ).join("");
    const { file } = patched(opened(two(rows, "")), [write(cell(0, 0), 5)]);
    expect(valueOf(file, "一", 9999, 1)).toEqual(uncalculated);
  });

  test("the order of calculation goes with its type and its relationship, as soon as a formula comes or goes", () => {
    const { file } = patched(opened(fixture("excel-shaped.xlsx")), [write(cell(4, 6, "评分表"), "良好")]);
    expect(file.nameOf("xl/calcChain.xml")).toBeUndefined();
    expect(file.text("[Content_Types].xml") + file.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("styles", () => {
  test("a format is a style of its own, and undoing finds the old one", () => {
    const file = opened(packageOfRows('<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>', "", { "xl/styles.xml": stylesOf([0, 10]) }));
    const at = cell(0, 0);
    const edits = [write(at, { value: 0.5, formula: null, format: "0.000" }, { value: 0.5, formula: null, format: "0.00%" })];
    const { file: after } = patched(file, edits);
    expect(cellsOf(after)?.at(0, 0).format).toBe("0.000");
    const back = patched(after, invert(planOf(edits)).edits).file;
    expect(back.text(sheetPart)).toBe(file.text(sheetPart));
  });

  test("a new cell looks like its row, else like its column", () => {
    const sheet =
      '<worksheet><cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData></worksheet>';
    const { file } = patched(opened(packageWith({ [sheetPart]: sheet, "xl/styles.xml": stylesOf([0, 10, 2]) })), [
      write(cell(0, 1), 1),
      write(cell(1, 1), 1),
      write(cell(1, 4), 1),
    ]);
    expect([cellsOf(file)?.at(0, 1).format, cellsOf(file)?.at(1, 1).format, cellsOf(file)?.at(1, 4).format]).toEqual([
      "0.00",
      "0.00%",
      "General",
    ]);
  });

  test("a workbook without styles gets some", () => {
    const { file } = patched(opened(packageWith()), [write(cell(0, 0), { value: 1, formula: null, format: "0%" })]);
    expect(cellsOf(file)?.at(0, 0)).toMatchObject({ value: 1, format: "0%" });
  });

  test("text that looks like a formula is marked as text, and the mark goes with it", () => {
    const file = opened(packageOfRows('<row r="1"><c r="A1"><v>1</v></c></row>', "", { "xl/styles.xml": stylesOf([0]) }));
    const { file: after } = patched(file, [write(cell(0, 0), "=1+1")]);
    expect(after.text("xl/styles.xml")).toContain('quotePrefix="1"');
    expect(after.text(sheetPart)).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(patched(after, [write(cell(0, 0), 1)]).file.text(sheetPart)).toContain('<c r="A1" s="0"><v>1</v></c>');
  });
});

describe("marks", () => {
  const note = { fill: "FFEB9C", note: "合计不符" };

  test.each(["excel-shaped.xlsx", "openpyxl-made.xlsx"])(
    "come and go on %s without leaving anything in sheet, notes or drawing",
    (name) => {
      const file = opened(fixture(name));
      const on = [
        cell(5, 5, "评分表"),
        cell(6, 3, "评分表"),
        cell(30, 20, "评分表"),
        cell(4, 0, "评分表"),
        cell(2, 1, "评分表"),
        cell(0, 2, "数据"),
      ].map((at) => mark(at, null, note));
      const { file: after } = patched(file, on);
      expect(after.nameOf("xl/comments2.xml") ?? after.nameOf("xl/comments1.xml")).toBeDefined();
      const { file: back } = patched(after, invert(planOf(on)).edits);
      for (const entry of file.entries) {
        const same = entry.name === "xl/styles.xml" || back.text(entry.name) === file.text(entry.name);
        expect([entry.name, same]).toEqual([entry.name, true]);
      }
      expect(back.entries.map((entry) => entry.name)).toEqual(file.entries.map((entry) => entry.name));
    },
  );

  test("give back the fill they hid", () => {
    const styles = stylesOf([0, 0])
      .replace("</fills>", '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>')
      .replace(/fillId="0"([^>]*><[/]cellXfs>)/, 'fillId="2"$1');
    const file = opened(packageOfRows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', "", { "xl/styles.xml": styles }));
    const on = [mark(cell(0, 0), null, note)];
    const { file: after } = patched(file, on);
    expect(after.text(sheetPart)).toContain('s="2"');
    expect(patched(after, invert(planOf(on)).edits).file.text(sheetPart)).toBe(file.text(sheetPart));
  });

  test("of earlier sessions are told from notes and fills of people, and taken off to the very bytes", async () => {
    const file = opened(fixture("excel-shaped.xlsx"));
    const wanted: { at: CellRef; mark: Mark }[] = [
      { at: cell(5, 5, "评分表"), mark: note },
      { at: cell(6, 3, "评分表"), mark: { fill: "FFC7CE", note: "必须改：合计不符\n建议改：单位" } },
      { at: cell(30, 20, "评分表"), mark: { fill: null, note: "提示：空白" } },
    ];
    const marked = patched(
      file,
      wanted.map((each) => mark(each.at, null, each.mark)),
    ).file;
    const host = xlsxHost(archiveOf(marked.entries), { name: "标注.xlsx", ...nodeCodec });
    if (!host.ok) throw new Error("refused");
    const placed = await host.value.placedMarks();
    if (!placed.ok) throw new Error("not told");
    expect([...placed.value].sort((a, b) => a.at.row - b.at.row)).toEqual(wanted);
    const { file: back } = patched(
      marked,
      placed.value.map((each) => mark(each.at, each.mark, null)),
    );
    for (const { name } of file.entries.filter((entry) => entry.name !== "xl/styles.xml"))
      expect([name, back.text(name) === file.text(name)]).toEqual([name, true]);
  });

  test("stand in the notes of people beside what they wrote", () => {
    const file = opened(fixture("excel-shaped.xlsx"));
    const { file: after } = patched(file, [mark(cell(5, 5, "评分表"), null, note)]);
    expect(after.text("xl/comments1.xml")).toContain("该项须附佐证材料");
    expect(after.text("xl/comments1.xml")).toContain("【绩表助手】合计不符");
  });
});

describe("signed packages", () => {
  const signed = packageWith({
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/sig1.xml": "<Signature/>",
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
  });

  test("are patched only after a person agreed, and then bear no signature", () => {
    const plan = planOf([write(cell(0, 1), 1)]);
    expect(patchPackage(opened(signed), plan, { deflate: nodeCodec.deflate })).toEqual({ ok: false, fault: { kind: "signed" } });
    const done = patchPackage(opened(signed), plan, { deflate: nodeCodec.deflate, signatures: "drop" });
    if (!done.ok) throw new Error("refused");
    expect(done.value.file.entries.some(({ name }) => name.startsWith("_xmlsignatures"))).toBe(false);
    expect(done.value.file.text("_rels/.rels")).not.toContain("digital-signature");
  });

  test("are said to be so by the host", async () => {
    const host = xlsxHost(signed, { name: "签.xlsx", ...nodeCodec });
    if (!host.ok) throw new Error("refused");
    const plan = planOf([write(cell(0, 1), 1)]);
    expect(host.value.isSigned).toBe(true);
    expect(await host.value.apply(plan)).toEqual({ ok: false, fault: { kind: "unavailable", reason: "signed" } });
    host.value.agreeToUnsign();
    expect(await host.value.apply(plan)).toMatchObject({ ok: true });
  });
});

describe("odd packages", () => {
  const values = (file: Package): unknown[] => [cellsOf(file)?.valueAt(0, 0), cellsOf(file)?.valueAt(3, 2)];
  const edits = [write(cell(0, 0), "甲"), write(cell(3, 2), 7), mark(cell(1, 1), null, { fill: "FF0000", note: "注" })];
  const prefixed =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1"/></x:worksheet>';

  test.each<[string, string | Uint8Array]>([
    ["prefixed", prefixed],
    [
      "UTF-16",
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')}`, "utf16le"),
    ],
    ["no sheetData", '<worksheet><dimension ref="A1"/><pageMargins left="1"/></worksheet>'],
    ["an empty sheetData", "<worksheet><sheetData/></worksheet>"],
    ["an empty root", "<worksheet/>"],
    ["no places on rows and cells", "<worksheet><sheetData><row><c><v>1</v></c><c/></row><row/></sheetData></worksheet>"],
    [
      "cells out of order and twice",
      '<worksheet><sheetData><row r="4"><c r="C4"><v>1</v></c><c r="A4"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    ],
  ])("a sheet of the kind %s is patched", (_, sheet) => {
    const { file } = patched(opened(packageWith({ [sheetPart]: sheet })), edits);
    expect(values(file)).toEqual(["甲", 7]);
    expect(() => file.text(sheetPart)).not.toThrow();
  });

  test("places without marks: cells before and after keep theirs", () => {
    const sheet = "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData></worksheet>";
    const { file } = patched(opened(packageWith({ [sheetPart]: sheet })), [write(cell(0, 3), 9), write(cell(7, 0), 8)]);
    const cells = cellsOf(file);
    expect([cells?.valueAt(0, 0), cells?.valueAt(0, 3), cells?.valueAt(1, 0), cells?.valueAt(1, 1), cells?.valueAt(7, 0)]).toEqual([
      1, 9, 2, 3, 8,
    ]);
  });
});

describe("through the host", () => {
  test.each(["excel-shaped.xlsx", "openpyxl-made.xlsx"])("the protected %s stays as it is", async (name) => {
    const bytes = fixture(name);
    const host = xlsxHost(bytes, { name, ...nodeCodec });
    if (!host.ok) throw new Error("refused");
    const book = await host.value.read("book");
    if (!book.ok) throw new Error("unread");
    const from = book.value.sheets[0]?.cells.at(7, 7);
    const locked = planOf([write(cell(7, 7, "评分表"), "整改中", from)]);
    expect(await host.value.apply(locked)).toEqual({ ok: false, fault: { kind: "protected", sheet: "评分表" } });
    expect(await host.value.apply(planOf([mark(cell(7, 7, "评分表"), null, { fill: null, note: "x" })]))).toMatchObject({
      fault: { kind: "protected" },
    });
    expect(
      await host.value.apply(planOf([{ kind: "name", name: "x", from: null, to: { ...cell(0, 0, "评分表"), rows: 1, columns: 1 } }])),
    ).toMatchObject({ ok: true });
    expect(await host.value.save()).not.toEqual(bytes);
  });

  test("a range that is open on a protected sheet can be written", async () => {
    const host = xlsxHost(fixture("excel-shaped.xlsx"), { name: "x", ...nodeCodec });
    if (!host.ok) throw new Error("refused");
    expect(await host.value.apply(planOf([write(cell(7, 4, "评分表"), 8.8, { value: 7.9, formula: null })]))).toMatchObject({ ok: true });
  });

  test("saving what was not changed gives the very bytes", async () => {
    const bytes = fixture("excel-shaped.xlsx");
    const host = xlsxHost(bytes, { name: "x", ...nodeCodec });
    expect(host.ok && (await host.value.save())).toBe(bytes);
  });
});

describe("laws", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom("=", "'", "<&>", "_x0041_", "a\r\nb"),
  );
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const place = fc.record({ row: fc.nat(40), column: fc.nat(15) });

  test("what is written is read back, all else stays, and untouched parts keep their bytes", () => {
    const file = opened(fixture("openpyxl-made.xlsx"));
    const before = bookIn(file);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ place, value }), { maxLength: 30, selector: ({ place: { row, column } }) => `${row} ${column}` }),
        (changes) => {
          const edits = changes.map(({ place: { row, column }, value: to }) =>
            write({ sheet: "评分表", row, column }, { value: to, formula: null }),
          );
          const { file: after, touched } = patched(file, edits);
          const cells = cellsOf(after, "评分表");
          const written = new Map(changes.map(({ place: { row, column }, value: to }) => [`${row} ${column}`, to]));
          for (const [key, to] of written) {
            const [row = 0, column = 0] = key.split(" ").map(Number);
            expect(cells?.valueAt(row, column) ?? "").toEqual(to ?? "");
          }
          before.sheets[0]?.cells.forEach((row, column, index) => {
            if (written.has(`${row} ${column}`)) return;
            const known = before.sheets[0]?.cells.cellAt(index);
            const now = cells?.at(row, column);
            expect([now?.formula, now?.format]).toEqual([known?.formula, known?.format]);
            if (known?.formula === null) expect(now?.value).toEqual(known.value);
          });
          for (const entry of file.entries) {
            const now = after.entries.find(({ name }) => name === entry.name);
            if (!touched.includes(entry.name))
              expect(Buffer.compare(Buffer.from(now?.compressed ?? []), Buffer.from(entry.compressed))).toBe(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a thousand edits on ten thousand rows are all right", () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, row) =>
        `<row r="${row + 1}">${Array.from({ length: 10 }, (__, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}"><v>${row}</v></c>`).join("")}</row>`,
    ).join("");
    const file = opened(packageOfRows(rows));
    const edits = Array.from({ length: 1000 }, (_, index) =>
      write(cell(index * 10 + 3, index % 12), index % 2 === 0 ? index : `第${index}项`),
    );
    const { file: after } = patched(file, edits);
    const cells = cellsOf(after);
    for (let index = 0; index < 1000; index += 1)
      expect(cells?.valueAt(index * 10 + 3, index % 12)).toBe(index % 2 === 0 ? index : `第${index}项`);
    expect(cells?.size).toBe(100_000 + edits.filter((_, index) => index % 12 >= 10).length);
    expect(cells?.valueAt(9999, 9)).toBe(9999);
  });

  test("equal input gives equal bytes", () => {
    const bytes = () =>
      archiveOf(
        patched(opened(fixture("excel-shaped.xlsx")), [
          write(cell(7, 4, "评分表"), 1),
          mark(cell(1, 1, "数据"), null, { fill: "FF0000", note: "x" }),
        ]).file.entries,
      );
    expect(Buffer.compare(Buffer.from(bytes()), Buffer.from(bytes()))).toBe(0);
  });
});
