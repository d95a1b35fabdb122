import { readFileSync } from "node:fs";
import { join } from "node:path";

import { read, type CellObject } from "@e965/xlsx";
import fc from "fast-check";

import { streamIn } from "../../src/converters/compound-file";
import { foreignIn } from "../../src/converters/conversion";
import { type Input, inputOf } from "../../src/converters/input";
import type { Book, Cell } from "../../src/core/book";
import { sheetOf } from "../../src/core/book";
import { meet } from "../../src/core/place";
import type { Result } from "../../src/core/result";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { xlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { appearanceOf } from "../../src/ooxml/appearance";
import type { OpenFault } from "../../src/ooxml/faults";
import { bookOf, openPackage, readBook } from "../../src/ooxml/reader";
import { xlsxOf } from "../../src/testing/xlsx-of";

const bytesOf = (path: string): Uint8Array => readFileSync(join(__dirname, path));
const old = bytesOf("old.xls");
const central = bytesOf("../cases/central-project-library.xls");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const inputFrom = (bytes: Uint8Array, name: string): Promise<Result<Input, OpenFault>> => inputOf(bytes, name, nodeCodec.deflate);

async function bookFrom(bytes: Uint8Array, name: string): Promise<Book> {
  const input = await inputFrom(bytes, name);
  const book = input.ok ? readBook(input.value.bytes, nodeCodec.inflate) : input;
  if (!book.ok) throw new Error(JSON.stringify(book.fault));
  return book.value;
}

async function faultOf(bytes: Uint8Array, name: string): Promise<OpenFault | null> {
  const input = await inputFrom(bytes, name);
  const book = input.ok ? readBook(input.value.bytes, nodeCodec.inflate) : input;
  return book.ok ? null : book.fault;
}

const cellsOf = (book: Book, sheet: string): Record<string, Cell> => {
  const found: Record<string, Cell> = {};
  const { cells } = sheetOf(book, sheet) ?? { cells: null };
  cells?.forEach((row, column, index) => {
    found[`${String.fromCharCode(65 + column)}${row + 1}`] = cells.cellAt(index);
  });
  return found;
};

describe("a workbook of before 2007", () => {
  test("keeps values, text that looks like numbers, formats, formulas with their results, errors and leading spaces", async () => {
    const book = await bookFrom(old, "自评表.xls");
    expect(cellsOf(book, "绩效自评表")).toMatchObject({
      A1: { value: "　　项目支出绩效自评表", formula: null, format: "General" },
      A2: { value: "190.00", format: "@" },
      B2: { value: 190, format: "0.00" },
      C2: { value: 0.862, format: "0.00%" },
      D2: { value: 45717, format: "yyyy\\年m\\月d\\日" },
      A3: { value: 380, formula: "B2*2" },
      B3: { value: "是", formula: 'IF(B2>0,"是","否")' },
      C3: { value: { error: "#DIV/0!" }, formula: "1/0" },
      D3: { value: true },
      A4: { value: "=", formula: null },
      C4: { value: 1e-7 },
      D4: { value: 123456789012345 },
      A5: { value: "第一行\n第二行" },
      B6: { value: 5, formula: 'VLOOKUP("a",备注!A1:B3,2,FALSE)' },
      C6: { value: 5, formula: "数据" },
    });
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["绩效自评表", "visible"],
      ["备注", "hidden"],
      ["很隐藏", "hidden"], // LibreOffice, which wrote it, knows one way of hiding
    ]);
    expect(book.sheets[0]).toMatchObject({ hiddenRows: [3], merges: [{ row: 0, column: 0, rows: 1, columns: 4 }] });
    expect(book.names.get("数据")).toEqual({ sheet: "备注", row: 0, column: 1, rows: 1, columns: 1 });
    expect(book.dateSystem).toBe(1900);
  });

  test("keeps fonts, fills, borders, alignment, widths, heights and hidden columns", async () => {
    const input = await inputFrom(old, "自评表.xls");
    if (!input.ok) throw new Error(input.fault.kind);
    const file = openPackage(input.value.bytes, nodeCodec.inflate);
    const appearance = file.ok ? appearanceOf(file.value) : file;
    if (!appearance.ok) throw new Error(appearance.fault.kind);
    const [sheet] = appearance.value.sheets;
    const lookAt = (row: number, column: number) =>
      appearance.value.looks[sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.look ?? -1];
    expect(lookAt(0, 0)).toMatchObject({
      font: { size: 16, bold: true },
      horizontal: "center",
      vertical: "center",
      wrap: true,
    });
    expect(lookAt(4, 1)).toMatchObject({
      fill: "FFEB9C",
      borders: { left: { style: "thin" }, bottom: { style: "double", color: "FF0000" } },
    });
    expect(sheet?.heights.get(0)).toBeCloseTo(33, 0);
    expect(sheet?.columns.find(({ from }) => from === 2)?.hidden).toBe(true);
    expect(sheet?.columns.find(({ from }) => from === 0)?.width).toBeCloseTo(30, 0);
  });

  test("keeps the date system of a Mac", async () => {
    const book = await bookFrom(bytesOf("old-1904.xls"), "a.xls");
    expect(book.dateSystem).toBe(1904);
    expect(cellsOf(book, "绩效自评表")["D2"]).toMatchObject({ value: 45717 - 1462 });
  });

  test("of WPS is the same under its own ending", async () => {
    expect(await inputFrom(old, "自评表.et")).toMatchObject({ ok: true, value: { conversion: { format: "xls", savedAs: "自评表.xlsx" } } });
    expect(await bookFrom(old, "自评表.et")).toEqual(await bookFrom(old, "自评表.xls"));
  });

  test.each([
    ["old.xls", old],
    ["old-1904.xls", bytesOf("old-1904.xls")],
    ["central-project-library.xls", central],
  ])("is, once converted, cell by cell what the library read: %s", async (name, bytes) => {
    const book = await bookFrom(bytes, name);
    expect(book).toEqual(foreignIn(bytes, name, "xls").book);
    const { SheetNames, Sheets } = read(bytes, { type: "array", cellNF: true });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(SheetNames);
    let count = 0;
    for (const { name: sheet, cells } of book.sheets)
      cells.forEach((row, column, index) => {
        const { value, formula } = cells.cellAt(index);
        const source = Sheets[sheet]?.[`${columnName(column)}${row + 1}`] as CellObject | undefined;
        count += 1;
        if (source?.t !== "e") expect([sheet, row, column, value]).toEqual([sheet, row, column, source?.v]);
        expect(formula ?? "").toBe(source?.f ?? "");
      });
    expect(count).toBe(SheetNames.reduce((sum, sheet) => sum + filledIn(Sheets[sheet] ?? {}), 0));
  });

  test("whose merges overlap keeps the smaller ones, so that no text disappears", async () => {
    const book = await bookFrom(central, "a.xls");
    const sheet = sheetOf(book, "项目支出绩效目标执行监控");
    const merges = sheet?.merges ?? [];
    expect(merges.length).toBeGreaterThan(40);
    for (const [index, merge] of merges.entries()) expect(merges.slice(index + 1).filter((other) => meet(merge, other))).toEqual([]);
  });

  test("can be changed and saved as a package that opens again", async () => {
    const input = await inputFrom(central, "a.xls");
    if (!input.ok) throw new Error(input.fault.kind);
    const host = xlsxHost(input.value.bytes, { name: "a.xlsx", ...nodeCodec });
    if (!host.ok) throw new Error(host.fault.kind);
    const at = { sheet: "项目基本信息", row: 30, column: 0, rows: 1, columns: 1 };
    const done = await host.value.apply({
      title: { message: "test", data: {} },
      edits: [{ kind: "cells", at, from: [[{ value: null, formula: null }]], to: [[{ value: "=1", formula: null }]] }],
    });
    expect(done.ok).toBe(true);
    const saved = openPackage(await host.value.save(), nodeCodec.inflate);
    const book = saved.ok ? bookOf(saved.value) : saved;
    expect(book.ok && sheetOf(book.value, at.sheet)?.cells.valueAt(30, 0)).toBe("=1");
  });

  test("of Excel 95 is read by its own encoding", async () => {
    const name = gbk("自评表");
    const book = await bookFrom(biff5([gbk("项目绩效")], name), "a.xls");
    expect(book.sheets[0]?.name).toBe("自评表");
    expect(cellsOf(book, "自评表")).toMatchObject({ A1: { value: "项目绩效" } });
  });

  test("with a password says so", async () => {
    expect(await faultOf(biff5([], gbk("表"), [0x2f, 0x00, 4, 0, 1, 2, 3, 4]), "a.xls")).toEqual({ kind: "encrypted" });
  });

  test("that is cut off is read as far as it goes or said to be damaged", async () => {
    for (const share of [0.1, 0.3, 0.6, 0.9]) {
      const fault = await faultOf(old.slice(0, Math.floor(old.length * share)), "a.xls");
      expect([null, "damaged", "not-a-workbook"]).toContain(fault?.kind ?? null);
    }
    expect(await faultOf(old.slice(0, 1000), "a.xls")).not.toBeNull();
  });
});

describe("a file under a wrong ending", () => {
  const package_ = xlsxOf(foreignIn(utf8("项目,1"), "a.csv", "csv").book);

  test("is taken for what it holds", async () => {
    expect(await inputFrom(package_, "a.xls")).toEqual({
      ok: true,
      value: { bytes: package_, conversion: { format: "xlsx", savedAs: "a.xlsx" } },
    });
    expect(await inputFrom(package_, "a.xlsx")).toEqual({ ok: true, value: { bytes: package_, conversion: null } });
    expect(await inputFrom(utf8("项目\t分值\n甲\t10\n"), "导出.xls")).toMatchObject({ ok: true, value: { conversion: { format: "csv" } } });
  });

  test("which is a table of a web page gives texts, numbers and merges", async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"><style>td{a:b}</style></head><body><h3>附件2</h3><table border=1>
      <tr><td colspan="3">　项目支出绩效自评表</td></tr><tr><td>产出指标<td>190.00</td><td>≥98%</td></tr>
      <tr><td>=1+1</td><td>007</td><td>a&amp;b<br>c</td></tr></table></body></html>`;
    const book = await bookFrom(gbk(page), "导出.xls");
    expect(book.sheets[0]?.merges).toEqual([expect.objectContaining({ row: 1, column: 0, rows: 1, columns: 3 })]);
    const cells = cellsOf(book, "Sheet1");
    expect(cells).toMatchObject({
      A1: { value: "附件2" },
      A2: { value: "　项目支出绩效自评表" },
      B3: { value: 190, format: "0.00" },
      C3: { value: "≥98%" },
      A4: { value: "=1+1", formula: null },
      B4: { value: "007" },
      C4: { value: "a&b\nc" },
    });
  });

  test("which is a table of Excel 2003 in XML keeps its types", async () => {
    const cell = (type: string, value: string, more = "") => `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
    const book = await bookFrom(
      utf8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d"/></Style></Styles>
      <Worksheet ss:Name="自评表"><Table><Row>${cell("String", "项目", ' ss:MergeAcross="1"')}</Row><Row ss:Hidden="1">${cell("String", "190.00")}${cell("Number", "190.5")}${cell("DateTime", "2025-03-01T00:00:00.000", ' ss:StyleID="d"')}</Row></Table></Worksheet></Workbook>`),
      "导出.xls",
    );
    expect(cellsOf(book, "自评表")).toMatchObject({
      A1: { value: "项目" },
      A2: { value: "190.00" },
      B2: { value: 190.5 },
      C2: { value: 45717, format: "yyyy/m/d" },
    });
    expect(book.sheets[0]).toMatchObject({ hiddenRows: [1], merges: [{ rows: 1, columns: 2 }] });
  });

  test.each<readonly [string, string, OpenFault]>([
    ["a web archive", "MIME-Version: 1.0\nContent-Type: multipart/related", { kind: "other-format", format: "mht" }],
    ["a page without a table", "<html><body>请登录</body></html>", { kind: "other-format", format: "html" }],
    [
      "a page that spans more than a sheet",
      `<table><tr><td colspan="99999999">a</td></tr></table>`,
      { kind: "other-format", format: "html" },
    ],
    [
      "a table within a table",
      `<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>`,
      { kind: "other-format", format: "html" },
    ],
    ["other XML", `<?xml version="1.0"?><feed/>`, { kind: "other-format", format: "xml" }],
    ["a document", "%PDF-1.7\n\u0000\u0001", { kind: "not-a-workbook" }],
    ["nothing", "", { kind: "not-a-workbook" }],
  ])("%s is told", async (_, text, fault) => {
    expect(await faultOf(utf8(text), "a.xls")).toEqual(fault);
  });

  test("text is no table where the ending does not say so", async () => {
    expect(await faultOf(utf8("项目,1"), "a.xlsx")).toEqual({ kind: "not-a-workbook" });
  });

  test("a file of many megabytes is not opened", async () => {
    expect(await faultOf(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x31), "a.csv")).toMatchObject({ kind: "too-large", what: "file" });
  });
});

describe("whatever the bytes are", () => {
  beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined)); // the library speaks of records it does not know
  afterEach(() => jest.restoreAllMocks());
  const names = fc.constantFrom("a.xls", "a.et", "a.csv", "a.xlsx", "b.html");
  const never = async (bytes: Uint8Array, name: string): Promise<void> => {
    const fault = await faultOf(bytes, name);
    expect(fault === null || typeof fault.kind === "string").toBe(true);
  };

  test("there is a book or a fault, never a throw", () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, never), { numRuns: 300 }));

  test("also where a workbook was damaged in places", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(old.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = Uint8Array.from(old);
        for (const [at, byte] of changes) bytes[at] = byte;
        return never(bytes, "a.xls");
      }),
      { numRuns: 150 },
    ));

  test("or its records are too short for what they say", () => {
    const stream = streamIn(old, ["Workbook"]) ?? new Uint8Array();
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    const records: (readonly [start: number, length: number])[] = [];
    for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) records.push([at + 4, view.getUint16(at + 2, true)]);
    return fc.assert(
      fc.asyncProperty(fc.nat(records.length - 1), fc.nat(60), (index, cut) => {
        const [start, length] = records[index] ?? [0, 0];
        const kept = Math.min(cut, length);
        const bytes = Uint8Array.from([
          ...stream.subarray(0, start - 2),
          kept,
          0,
          ...stream.subarray(start, start + kept),
          ...stream.subarray(start + length),
        ]);
        return never(bytes, "a.xls");
      }),
      { numRuns: 300 },
    );
  });

  test("also where the chains of an OLE file run in circles", () => {
    for (let at = 0; at < old.length; at += 4) {
      const bytes = Uint8Array.from(old);
      new DataView(bytes.buffer).setUint32(at, 0, true);
      const stream = streamIn(bytes, ["Workbook"]);
      expect(stream === null || stream.length <= old.length).toBe(true);
    }
  });

  test("and markup of any shape", () => {
    const piece = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td>",
      "</td>",
      "<Row>",
      "</Row>",
      "<Cell",
      "<Data>",
      "</Cell>",
      "甲",
      "1",
      '"',
      ">",
      "<!--",
    );
    const start = fc.constantFrom(
      "<html>",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "<table>",
    );
    return fc.assert(
      fc.asyncProperty(start, fc.array(piece, { maxLength: 30 }), (head, pieces) => never(utf8(head + pieces.join("")), "a.xls")),
      { numRuns: 200 },
    );
  });
});

const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

const filledIn = (sheet: Record<string, unknown>): number =>
  Object.entries(sheet).filter(
    ([address, cell]) => !address.startsWith("!") && (cell as CellObject).v !== undefined && (cell as CellObject).v !== "",
  ).length;

/** Text in GB18030, which has no encoder in JavaScript: every two-byte character, looked up. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  if (known.size === 0)
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((letter) => (letter.charCodeAt(0) < 128 ? [letter.charCodeAt(0)] : (known.get(letter) ?? []))));
}
const known = new Map<string, readonly number[]>();

/** The stream of a workbook of Excel 95 with texts in column A, in the encoding of simplified Chinese Windows. */
function biff5(texts: readonly Uint8Array[], sheet: Uint8Array, more: readonly number[] = []): Uint8Array {
  const record = (kind: number, ...data: readonly number[]): number[] => [
    kind & 255,
    kind >> 8,
    data.length & 255,
    data.length >> 8,
    ...data,
  ];
  const start = (type: number): number[] => record(0x0809, 0x00, 0x05, type, 0x00, 0, 0, 0, 0);
  const head = [...start(0x05), ...more, ...record(0x0042, 0xa8, 0x03)];
  const position = head.length + 4 + 7 + sheet.length + 4;
  const bound = record(0x0085, position & 255, position >> 8, 0, 0, 0, 0, sheet.length, ...sheet);
  const labels = texts.flatMap((text, row) => record(0x0204, row, 0, 0, 0, 0, 0, text.length & 255, text.length >> 8, ...text));
  return Uint8Array.from([...head, ...bound, ...record(0x000a), ...start(0x10), ...labels, ...record(0x000a)]);
}
