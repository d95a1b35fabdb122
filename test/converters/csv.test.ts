import { SSF } from "@e965/xlsx";
import fc from "fast-check";

import { bookOfCsv, csvRows } from "../../src/converters/csv";
import { textOfFile } from "../../src/converters/text";
import { typedText } from "../../src/converters/typed-text";
import { attempt } from "../../src/ooxml/faults";

/** A number as a spreadsheet shows it. */
const shown = (SSF as { readonly format: (format: string, value: number) => string }).format;

describe("separated values", () => {
  test.each([
    [
      "commas and quotes",
      '项目,"a,""b""\nc",\r\n,2\r\n',
      [
        ["项目", 'a,"b"\nc', ""],
        ["", "2"],
      ],
    ],
    [
      "tabs",
      "项目\t分值\n甲,乙\t10",
      [
        ["项目", "分值"],
        ["甲,乙", "10"],
      ],
    ],
    [
      "semicolons",
      "a;b;c\n1,5;2;3\n",
      [
        ["a", "b", "c"],
        ["1,5", "2", "3"],
      ],
    ],
    [
      "a quote that never closes",
      'a,"b\nc,d',
      [
        ["a", '"b'],
        ["c", "d"],
      ],
    ],
    ["quotes in the middle", 'a"b",c\n', [['a"b"', "c"]]],
    ["a blank line, and old line ends", "a\r\rb", [["a"], [""], ["b"]]],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  test("come back as they were written", () => {
    const field = fc.string({ unit: fc.constantFrom("项", "a", '"', ",", "\n", "\r", " ", "　", ";"), maxLength: 6 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (lines) => {
        const quoted = lines.map((line) => line.map((each) => `"${each.replaceAll('"', '""')}"`).join(","));
        expect(csvRows(`${quoted.join("\r\n")}\r\n`)).toEqual(lines);
      }),
    );
  });

  test("are a sheet called after the file, its numbers typed and its text left alone", () => {
    const [sheet] = bookOfCsv("　项目,190.00,=1+1\n", "某县[1].csv").sheets;
    expect(sheet?.name).toBe("某县_1_");
    expect([0, 1, 2].map((column) => sheet?.cells.at(0, column))).toEqual([
      { value: "　项目", formula: null, format: "General" },
      { value: 190, formula: null, format: "0.00" },
      { value: "=1+1", formula: null, format: "General" },
    ]);
  });
});

describe("an untyped number", () => {
  test.each([
    ["190.00", 190, "0.00"],
    ["1,234.5", 1234.5, "#,##0.0"],
    ["98.5%", 0.985, "0.0%"],
    ["-3", -3, "General"],
    ["007", "007", "General"],
    ["130102199003070000", "130102199003070000", "General"],
    ["1-2", "1-2", "General"],
    ["≥98%", "≥98%", "General"],
    ["-0", "-0", "General"],
    ["1,23", "1,23", "General"],
  ])("%s", (text, value, format) => {
    expect(typedText(text)).toEqual({ value, format });
  });

  test("is shown as the very text it was read from", () => {
    const text = fc
      .tuple(
        fc.constantFrom("", "-"),
        fc.nat(9_999_999),
        fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 5 }),
        fc.constantFrom("", "%"),
      )
      .map(([sign, whole, fraction, percent]) => `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}${percent}`);
    fc.assert(
      fc.property(text, (given) => {
        const { value, format } = typedText(given);
        expect(typeof value === "number" ? shown(format, value) : value).toBe(given);
      }),
    );
  });
});

describe("the text of a file", () => {
  const read = (...bytes: readonly number[]) => attempt(() => textOfFile(Uint8Array.from(bytes)));

  test("is UTF-8 where its bytes allow it, else GB18030; a byte order mark decides and is no text", () => {
    expect(read(...new TextEncoder().encode("项目"))).toEqual({ ok: true, value: "项目" });
    expect(read(0xef, 0xbb, 0xbf, ...new TextEncoder().encode("项目"))).toEqual({ ok: true, value: "项目" });
    expect(read(0xcf, 0xee, 0xc4, 0xbf)).toEqual({ ok: true, value: "项目" });
    expect(read(0x81, 0x30, 0x81, 0x30)).toEqual({ ok: true, value: "\u0080" });
    expect(read(0xff, 0xfe, 0x79, 0x98)).toEqual({ ok: true, value: "项" });
    expect(read(0xff, 0xff)).toEqual({ ok: false, fault: { kind: "not-a-workbook" } });
  });
});
