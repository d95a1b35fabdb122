import fc from "fast-check";
import { asking } from "./asking";
import { doubleOf, entryOf } from "./entry";

const at = (format = "General") => ({ format, year: 2026, dateSystem: 1900 as const });

describe("an entry is read as a Chinese Excel reads it", () => {
  const values: readonly (readonly [typed: string, value: unknown, format?: string])[] = [
    ["", null],
    ["中文", "中文"],
    [" x", " x"],
    ["5", 5],
    [" 5 ", 5],
    ["-1", -1],
    ["+1", 1],
    ["－1", -1],
    ["００1", 1],
    ["001", 1],
    ["1.50", 1.5],
    [".5", 0.5],
    ["(5)", -5],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["1,2", "1,2"],
    ["5%", 0.05, "0%"],
    ["86.2%", 0.862, "0.00%"],
    ["5％", 0.05, "0%"],
    ["≥95%", "≥95%"],
    ["¥5", 5, '"¥"#,##0;"¥"\\-#,##0'],
    ["￥1,000.5", 1000.5, '"¥"#,##0.00;"¥"\\-#,##0.00'],
    ["$5", "$5"],
    ["1e5", 100000, "0.00E+00"],
    ["1E-3", 0.001, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["2021/1/2", 44198, "yyyy/m/d"],
    ["2021-01-02", 44198, "yyyy/m/d"],
    ["2021年1月2日", 44198, 'yyyy"年"m"月"d"日"'],
    ["2021年1月", 44197, 'yyyy"年"m"月"'],
    ["2021/1", 44197, "mmm-yy"],
    ["1-2", 46024, 'm"月"d"日"'],
    ["1/2", 46024, 'm"月"d"日"'],
    ["1月2日", 46024, 'm"月"d"日"'],
    ["13/1", 41275, "mmm-yy"],
    ["2021/2/29", "2021/2/29"],
    ["2021.1.2", "2021.1.2"],
    ["1-2-3-4", "1-2-3-4"],
    ["8:30", 8.5 / 24, "h:mm"],
    ["8:30:15", (8.5 * 3600 + 15) / 86400, "h:mm:ss"],
    ["8:30 PM", 20.5 / 24, "h:mm AM/PM"],
    ["8时30分", 8.5 / 24, 'h"时"mm"分"'],
    ["2021/1/2 8:30", 44198 + 8.5 / 24, "yyyy/m/d h:mm"],
    ["true", true],
    ["FALSE", false],
    ["#n/a", { error: "#N/A" }],
    ["#DIV/0!", { error: "#DIV/0!" }],
    ["=", "="],
    ["-", "-"],
    ["+", "+"],
    ["@", "@"],
    ["110101199001011234", 110101199001011000],
    ["1e999", "1e999"],
  ];
  test.each(values.map(([typed, value, format = null]) => ({ typed, value, format })))("$typed", ({ typed, value, format }) => {
    expect(entryOf(typed, at())).toEqual({ kind: "value", value, format, isQuoted: false });
  });

  test.each([
    ["=1+1", "=1+1"],
    ["＝A1", "=A1"],
    ["+A1", "=+A1"],
    ["-A1", "=-A1"],
    ["－A1", "=-A1"],
    ["@SUM(A1)", "=SUM(A1)"],
  ])("%j begins a formula", (typed, formula) => {
    expect(entryOf(typed, at())).toEqual({ kind: "formula", formula });
  });

  test("an apostrophe keeps what follows a text", () => {
    for (const text of ["=1+1", "5", "1-2", "TRUE", "#N/A", "'a", ""])
      expect(entryOf(`'${text}`, at())).toEqual({ kind: "value", value: text, format: null, isQuoted: true });
  });

  test("a cell of text keeps everything, apostrophe and equals sign included", () => {
    for (const text of ["=1+1", "5", "'a", "5%"])
      expect(entryOf(text, at("@"))).toEqual({ kind: "value", value: text, format: null, isQuoted: false });
  });

  test("a number keeps fifteen digits", () => {
    expect(doubleOf("0.1234567890123456789")).toBe(0.123456789012345);
    expect(doubleOf("1234567890123456.7")).toBe(1234567890123450);
  });

  test("every text behind an apostrophe comes back as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { range, set, get } = asking();
        set(range("A1"), "Values", [[`'${text}`]]);
        expect(get(range("A1"), "Values")).toEqual([[text]]);
        expect(get(range("A1"), "Formulas")).toEqual([[text]]);
        expect(get(range("A1"), "ValueTypes")).toEqual([["String"]]);
      }),
    );
  });
});
