import { strToU8, zipSync } from "fflate";

import type { Book, CellValue } from "../../src/core/book";
import { browserCodec } from "../../src/hosts/xlsx/browser-codec";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { readBook } from "../../src/ooxml/reader";
import { packageOfRows, packageWith, sharedStrings, stylesOf, workbookXml, worksheet } from "./package-builder";

const read = (bytes: Uint8Array): Book => {
  const book = readBook(bytes, nodeCodec.inflate);
  if (!book.ok) throw new Error(JSON.stringify(book.fault));
  return book.value;
};

const faultOf = (bytes: Uint8Array): string => {
  const book = readBook(bytes, nodeCodec.inflate);
  return book.ok ? "none" : book.fault.kind;
};

const valueAt = (bytes: Uint8Array, row = 0, column = 0): CellValue => read(bytes).sheets[0]?.cells.valueAt(row, column) ?? null;
const inCell = (cell: string): CellValue => valueAt(packageOfRows(`<row r="1">${cell}</row>`));

describe("values", () => {
  test.each<[string, string, CellValue]>([
    ["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
    ["a number of 17 digits to the nearest double", '<c r="A1"><v>84.73999999999999</v></c>', 84.73999999999999],
    ["a number with an exponent", '<c r="A1" t="n"><v>-1.5E-7</v></c>', -1.5e-7],
    ["a negative number", '<c r="A1"><v>-0.862</v></c>', -0.862],
    ["an integer beyond 2^53", '<c r="A1"><v>123456789012345678</v></c>', 123456789012345680],
    ["a boolean", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["a text in place", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', " x "],
    ["rich text in place", '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c>', "粗细"],
    ["a text result", '<c r="A1" t="str"><v>良</v></c>', "良"],
    ["a date in words", '<c r="A1" t="d"><v>2024-02-29</v></c>', 45351],
    ["a date before the day that never was", '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ["references to characters", '<c r="A1" t="inlineStr"><is><t>&#32489;&#x6548;&amp;&lt;</t></is></c>', "绩效&<"],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b>&]]></t></is></c>', "a<b>&"],
    ["a comment between", '<!-- <c r="B1"><v>9</v></c> --><c r="A1"><!-- x --><v>3</v></c>', 3],
    ["what the format escapes", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', "a\rb_x000D_"],
    ["a line end", '<c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c>', "a\nb"],
    ["attributes in another order, in single quotes and apart", "<c  t = 'str'  r = 'A1' ><v>x</v></c>", "x"],
    ["a letter outside the basic plane", '<c r="A1" t="inlineStr"><is><t>𠮷&#x20BB7;</t></is></c>', "𠮷𠮷"],
    ["an empty element", '<c r="A1" t="str"><v/></c>', null],
    ["white space around a number", '<c r="A1"><v> 7 </v></c>', 7],
    ["a cell extension", '<c r="A1"><v>5</v><extLst><ext uri="x"><v>6</v></ext></extLst></c>', 5],
  ])("reads %s", (_, cell, value) => {
    expect(inCell(cell)).toEqual(value);
  });

  test("reads shared strings: plain, rich, empty, without their phonetic guides", () => {
    const strings = sharedStrings(
      "<si><t>甲</t></si>",
      "<si/>",
      '<si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh><phoneticPr fontId="1"/></si>',
    );
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    const book = read(packageOfRows(`<row>${cells}</row>`, "", { "xl/sharedStrings.xml": strings }));
    expect([0, 1, 2].map((column) => book.sheets[0]?.cells.valueAt(0, column))).toEqual(["甲", null, "乙 丙"]);
  });

  test("reads cells and rows that do not say their places", () => {
    const cells = read(packageOfRows('<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row>'))
      .sheets[0]?.cells;
    expect([cells?.valueAt(0, 0), cells?.valueAt(0, 1), cells?.valueAt(2, 2), cells?.valueAt(2, 3)]).toEqual([1, 2, 3, 4]);
  });

  test("reads one stray cell at XFD1048576 as one cell", () => {
    const cells = read(packageOfRows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'))
      .sheets[0]?.cells;
    expect([cells?.size, cells?.valueAt(1_048_575, 16_383)]).toEqual([2, 2]);
  });
});

describe("formulas", () => {
  const cellOf = (rows: string, row: number, column: number) => read(packageOfRows(rows)).sheets[0]?.cells.at(row, column);

  test("a formula without a result is uncalculated, never blank", () => {
    for (const cell of ["<f>B1+1</f>", "<f>B1+1</f><v></v>", "<f>B1+1</f><v/>"]) {
      expect(cellOf(`<row r="1"><c r="A1">${cell}</c></row>`, 0, 0)).toMatchObject({ value: { uncalculated: true }, formula: "B1+1" });
    }
  });

  test("a formula whose result is empty text is that", () => {
    expect(cellOf('<row r="1"><c r="A1" t="str"><f>IF(1,"")</f><v></v></c></row>', 0, 0)).toMatchObject({ value: "", formula: 'IF(1,"")' });
  });

  test("a shared formula is seen from each of its cells", () => {
    const rows =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1*$B$1+SUM(A:A)&amp;"A1"&amp;\'A 1\'!A1+LOG10(A1)</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>';
    expect(cellOf(rows, 0, 3)?.formula).toBe("B1*$B$1+SUM(B:B)&\"A1\"&'A 1'!B1+LOG10(B1)");
    expect(cellOf(rows, 1, 2)?.formula).toBe("A2*$B$1+SUM(A:A)&\"A1\"&'A 1'!A2+LOG10(A2)");
  });

  test("each cell of an array formula has it", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>';
    expect([0, 1, 2].map((row) => cellOf(rows, row, 0)?.formula)).toEqual(["B1:B2*2", "B1:B2*2", null]);
  });
});

describe("what is around the cells", () => {
  test("number formats: built in, Chinese built in, the file's own", () => {
    const own = '<numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;分&quot;"/></numFmts>';
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
    const book = read(packageOfRows(`<row>${cells}</row>`, "", { "xl/styles.xml": stylesOf([0, 10, 31, 57, 164], own) }));
    expect([0, 1, 2, 3, 4].map((column) => book.sheets[0]?.cells.at(0, column).format)).toEqual([
      "General",
      "0.00%",
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      '0"分"',
    ]);
  });

  test("merges, hidden rows, visibility, names, date system", () => {
    const book = read(
      packageWith({
        "xl/workbook.xml": workbookXml(
          '<workbookPr date1904="1"/><sheets><sheet name="一" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>' +
            '<definedNames><definedName name="区">一!$A$1:$B$2</definedName><definedName name="式">一!$A$1*2</definedName><definedName name="本" localSheetId="0">一!$A$1</definedName><definedName name="列">\'一\'!$C:$C</definedName></definedNames>',
        ),
        "xl/worksheets/sheet1.xml": worksheet(
          '<row r="2" hidden="1"/><row hidden="true" r="5"><c r="A5"><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B2:D4"/></mergeCells>',
        ),
      }),
    );
    expect(book.dateSystem).toBe(1904);
    expect(book.sheets[0]).toMatchObject({
      visibility: "very-hidden",
      hiddenRows: [1, 4],
      merges: [
        { sheet: "一", row: 0, column: 0, rows: 2, columns: 3 },
        { rows: 3, columns: 3 },
      ],
    });
    expect([...book.names]).toEqual([
      ["区", { sheet: "一", row: 0, column: 0, rows: 2, columns: 2 }],
      ["列", { sheet: "一", row: 0, column: 2, rows: 1_048_576, columns: 1 }],
    ]);
  });
});

describe("odd packages", () => {
  const one = [{ name: "一", size: 1 }];
  const shape = (bytes: Uint8Array) => read(bytes).sheets.map(({ name, cells }) => ({ name, size: cells.size }));
  const prefixed =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B1:C1"/></x:mergeCells></x:worksheet>';

  test("prefixed namespaces", () => {
    const book = read(
      packageWith({
        "xl/worksheets/sheet1.xml": prefixed,
        "xl/workbook.xml":
          '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="一" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>',
      }),
    );
    expect(book.sheets[0]?.cells.valueAt(0, 0)).toBe("a");
    expect(book.sheets[0]?.merges).toHaveLength(1);
  });

  test("the Strict kind", () => {
    const strict = (text: string): string =>
      text
        .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument");
    const relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    expect(
      shape(
        packageWith({
          "_rels/.rels": `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
          "xl/workbook.xml": strict(workbookXml('<sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets>')),
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
        }),
      ),
    ).toEqual(one);
  });

  test("UTF-16 with a byte order mark, UTF-8 with one, GB18030 by declaration", () => {
    const utf16 = (text: string, isLittle: boolean): Uint8Array => {
      const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
      return isLittle ? bytes : bytes.swap16();
    };
    const sheet = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>绩效</t></is></c></row>');
    expect(valueAt(packageWith({ "xl/worksheets/sheet1.xml": utf16(`<?xml version="1.0" encoding="UTF-16"?>${sheet}`, true) }))).toBe(
      "绩效",
    );
    expect(valueAt(packageWith({ "xl/worksheets/sheet1.xml": utf16(sheet, false) }))).toBe("绩效");
    expect(valueAt(packageWith({ "xl/worksheets/sheet1.xml": `\ufeff${sheet}` }))).toBe("绩效");
    const head = strToU8('<?xml version="1.0" encoding="GB18030"?>');
    const [before = "", after = ""] = sheet.split("绩效");
    const gb = new Uint8Array([...head, ...strToU8(before), 0xbc, 0xa8, 0xd0, 0xa7, ...strToU8(after)]);
    expect(valueAt(packageWith({ "xl/worksheets/sheet1.xml": gb }))).toBe("绩效");
  });

  test("relationships that are missing or lead nowhere", () => {
    expect(shape(packageWith({ "_rels/.rels": null }))).toEqual(one);
    expect(
      shape(
        packageWith({
          "_rels/.rels": '<Relationships><Relationship Id="x" Type="http://x/officeDocument" Target="nowhere.xml"/></Relationships>',
        }),
      ),
    ).toEqual(one);
    expect(shape(packageWith({ "xl/_rels/workbook.xml.rels": null }))).toEqual(one);
    expect(shape(packageWith({ "_rels/.rels": null, "[Content_Types].xml": null }))).toEqual(one);
  });

  test("names in another case, and with back slashes", () => {
    expect(
      shape(
        packageWith({ "xl/worksheets/sheet1.xml": null, "xl/worksheets/Sheet1.XML": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }),
      ),
    ).toEqual(one);
    expect(
      shape(
        packageWith({
          "xl/worksheets/sheet1.xml": null,
          "xl\\worksheets\\sheet1.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
        }),
      ),
    ).toEqual(one);
  });

  test("sheets without cells: no sheetData, an empty one, an empty root", () => {
    for (const sheet of ['<worksheet xmlns="x"><dimension ref="A1"/></worksheet>', "<worksheet><sheetData/></worksheet>", "<worksheet/>"]) {
      expect(shape(packageWith({ "xl/worksheets/sheet1.xml": sheet }))).toEqual([{ name: "一", size: 0 }]);
    }
  });

  test("chart sheets are passed over", () => {
    const book = packageWith({
      "xl/workbook.xml": workbookXml(
        '<sheets><sheet name="图" sheetId="2" r:id="rId9"/><sheet name="一" sheetId="1" r:id="rId1"/></sheets>',
      ),
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    });
    expect(shape(book)).toEqual(one);
  });

  test("both ways to unpack read the same", () => {
    const bytes = packageOfRows(
      Array.from({ length: 500 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`).join(""),
    );
    expect(readBook(bytes, browserCodec.inflate)).toEqual(readBook(bytes, nodeCodec.inflate));
  });
});

describe("what is refused", () => {
  test("files that are no workbook", () => {
    expect(faultOf(new Uint8Array(0))).toBe("not-a-workbook");
    expect(faultOf(strToU8("项目,分值\n1,2"))).toBe("not-a-workbook");
    expect(faultOf(zipSync({ "a.txt": strToU8("a") }))).toBe("not-a-workbook");
    expect(faultOf(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<x/>") }))).toBe("not-a-workbook");
    expect(faultOf(packageWith({ "xl/workbook.xml": null }))).toBe("missing-part");
    expect(faultOf(zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<x/>") }))).toBe(
      "other-format",
    );
    expect(faultOf(zipSync({ "xl/workbook.bin": strToU8("x") }))).toBe("other-format");
  });

  test("encrypted files and those of before 2007", () => {
    const compound = (name: string): Uint8Array =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...Buffer.from(name, "utf16le")]);
    expect(faultOf(compound("EncryptedPackage"))).toBe("encrypted");
    expect(faultOf(compound("Workbook"))).toBe("other-format");
    expect(faultOf(compound("WordDocument"))).toBe("not-a-workbook");
  });

  test("archives that unpack to far more than an honest workbook", () => {
    expect(faultOf(packageWith({ "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000).fill(0x20) }))).toBe("too-large");
    const many: Record<string, string> = {};
    for (let index = 0; index <= 10_000; index += 1) many[`x/${index}`] = "";
    expect(faultOf(packageWith(many))).toBe("too-large");
  });

  test("an archive that lies about its sizes fills no memory", () => {
    for (const { inflate } of [nodeCodec, browserCodec]) {
      const bytes = packageWith({ "xl/worksheets/sheet1.xml": worksheet(`<row r="1">${" ".repeat(900_000)}<c r="A1"><v>1</v></c></row>`) });
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at += 1)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 900_000) view.setUint32(at + 24, 1000, true);
      expect(readBook(bytes, inflate)).toMatchObject({ ok: false, fault: { kind: "damaged" } });
    }
  });

  test("missing and damaged parts, each named", () => {
    const fault = (bytes: Uint8Array): unknown => readBook(bytes, nodeCodec.inflate);
    expect(fault(packageWith({ "xl/worksheets/sheet1.xml": null }))).toMatchObject({
      fault: { kind: "missing-part", part: "xl/worksheets/sheet1.xml" },
    });
    expect(faultOf(packageOfRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))).toBe("missing-part");
    expect(
      faultOf(
        packageOfRows('<row r="1"><c r="A1" t="s"><v>5</v></c></row>', "", { "xl/sharedStrings.xml": sharedStrings("<si><t>a</t></si>") }),
      ),
    ).toBe("damaged");
    for (const sheet of [
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      "<html/>",
      "",
      "<!DOCTYPE a []><worksheet/>",
      '<worksheet><sheetData><row r="1"><c r="A1"><v>x</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row r="2000000"><c><v>1</v></c></row></sheetData></worksheet>',
    ]) {
      expect(fault(packageWith({ "xl/worksheets/sheet1.xml": sheet }))).toMatchObject({
        fault: { kind: "damaged", part: "xl/worksheets/sheet1.xml" },
      });
    }
  });

  test("archives that are cut off or name an entry twice", () => {
    const bytes = packageWith();
    expect(faultOf(bytes.subarray(0, bytes.length - 40))).toBe("damaged");
    const twice = packageWith({ "xl/worksheets/sheet2.xml": worksheet("") });
    const text = Buffer.from(twice);
    for (let at = text.indexOf("sheet2.xml"); at >= 0; at = text.indexOf("sheet2.xml", at + 1)) text.write("sheet1.xml", at);
    expect(faultOf(text)).toBe("damaged");
  });

  test("no cut of a good file makes the reader throw or hang", () => {
    const bytes = packageOfRows(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>绩</t></is></c><c r="B1"><f t="shared" ref="B1" si="0">A1</f><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    for (let length = 0; length < bytes.length; length += 7) expect(readBook(bytes.subarray(0, length), nodeCodec.inflate).ok).toBe(false);
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData></worksheet>';
    for (let length = 0; length < sheet.length; length += 1) {
      expect(readBook(packageWith({ "xl/worksheets/sheet1.xml": sheet.slice(0, length) }), nodeCodec.inflate).ok).toBe(false);
    }
  });
});
