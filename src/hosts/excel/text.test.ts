import fc from "fast-check";
import { contentOf, writtenText, writtenValue } from "./text";

/** What Excel makes of a text that is written: the apostrophe goes, and what has none is taken as if someone typed it. */
const kept = (written: string): string => (written.startsWith("'") ? written.slice(1) : written);

const hanNumerals = /^[\d.,:/\-年月日号时点分秒上下午一二三四五六七八九十〇零百千万亿第元角整\s%％]+$/u;

test("any text comes back as it was", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(kept(writtenText(text))).toBe(text)));
});

test("only a text that begins with a Han character goes without an apostrophe, and no number, date or formula does", () => {
  const hostile = fc.constantFrom(..."=+-@'\t\r＝＋－＠0123456789０１./:年月日一二三万元%TRUEn#N/A ");
  const text = fc.array(fc.oneof(hostile, fc.constantFrom(..."优良合格项目")), { maxLength: 8 }).map((characters) => characters.join(""));
  fc.assert(
    fc.property(text, (one) => {
      const written = writtenText(one);
      if (written === "" || written.startsWith("'")) return;
      expect(written).toMatch(/^\p{Script=Han}/u);
      expect(hanNumerals.test(written)).toBe(false);
    }),
  );
});

test.each([
  ["优", "优"],
  ["绩效目标", "绩效目标"],
  ["二〇二二年三月", "'二〇二二年三月"],
  ["三万元", "'三万元"],
  ["上午9:00", "'上午9:00"],
  ["=1+1", "'=1+1"],
  ["'a", "''a"],
  ["001", "'001"],
  ["TRUE", "'TRUE"],
  ["", ""],
])("writes %j as %j", (text, written) => {
  expect(writtenText(text)).toBe(written);
});

test("clears with the empty text, since null leaves a cell alone", () => {
  expect(writtenValue(null)).toBe("");
});

test("writes a text into a text cell exactly as it is to stand", () => {
  expect(writtenValue("=1+1", "@")).toBe("=1+1");
});

test("writes an error by its word", () => {
  expect(writtenValue({ error: "#N/A" })).toBe("#N/A");
});

test.each([
  [
    { value: 100, formula: "=SUM(B3:B4)", type: "Double" },
    { value: 100, formula: "SUM(B3:B4)" },
  ],
  [
    { value: "=1+1", formula: "=1+1", type: "String" },
    { value: "=1+1", formula: null },
  ],
  [
    { value: "#N/A", formula: "#N/A", type: "Error" },
    { value: { error: "#N/A" }, formula: null },
  ],
  [
    { value: "#N/A", formula: "#N/A", type: "String" },
    { value: "#N/A", formula: null },
  ],
  [
    { value: "", formula: "", type: "Empty" },
    { value: null, formula: null },
  ],
  [
    { value: "", formula: '=""', type: "String" },
    { value: "", formula: '""' },
  ],
  [
    { value: true, formula: true, type: "Boolean" },
    { value: true, formula: null },
  ],
])("reads %j", (told, content) => {
  expect(contentOf(told, true)).toEqual(content);
});

test("says of a formula that is still to be calculated that its result is not known", () => {
  expect(contentOf({ value: 0, formula: "=A1", type: "Double" }, false)).toEqual({ value: { uncalculated: true }, formula: "A1" });
  expect(contentOf({ value: 5, formula: 5, type: "Double" }, false)).toEqual({ value: 5, formula: null });
});
