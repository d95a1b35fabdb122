import fc from "fast-check";
import { commentOf, isSameMark, markTextOf, underFill, type Under } from "./mark-text";

const under: fc.Arbitrary<Under> = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: "none" } as const),
  fc.constant({ kind: "kept" } as const),
  fc
    .integer({ min: 0, max: 0xffffff })
    .map((color) => ({ kind: "color" as const, color: color.toString(16).toUpperCase().padStart(6, "0") })),
);

const note = fc.option(fc.string({ unit: "binary" }).map((text) => text.replaceAll("\r", "")));

test("a mark's comment is read as it was written, whatever the line ends", () => {
  fc.assert(
    fc.property(note, under, fc.constantFrom("\n", "\r\n", "\r"), (text, what, end) => {
      expect(markTextOf(commentOf({ note: text, under: what }).replaceAll("\n", end))).toEqual({ note: text, under: what });
    }),
  );
});

test("says what stood under the fill in words a user can read", () => {
  expect(commentOf({ note: "合计不符", under: { kind: "color", color: "DDEBF7" } })).toBe("合计不符\n—— 绩表助手标注 · 原底色：#DDEBF7");
});

test.each(["请核对", "—— 绩表助手标注\n谢谢", "见 —— 绩表助手标注", "—— 绩表助手标注 · 原底色：红"])(
  "takes %j for somebody else's",
  (comment) => {
    expect(markTextOf(comment)).toBeNull();
  },
);

test.each([
  [{ color: "#FFFFFF", pattern: "None", tint: 0 }, { kind: "none" }],
  [
    { color: "#FFF1CC", pattern: "Solid", tint: 0 },
    { kind: "color", color: "FFF1CC" },
  ],
  [{ color: "#5B9BD5", pattern: "Solid", tint: 0 }, { kind: "kept" }],
  [{ color: "#DDEBF7", pattern: "Solid", tint: 0.8 }, { kind: "kept" }],
  [{ color: "#FF0000", pattern: "Gray50", tint: 0 }, { kind: "kept" }],
  [{ color: "#FF0000", pattern: "LinearGradient", tint: null }, { kind: "kept" }],
  [{ color: null, pattern: null, tint: null }, { kind: "kept" }],
])("knows of the fill %j what can be given back", (fill, expected) => {
  expect(underFill(fill)).toEqual(expected);
});

test("tells a mark by its note and by whether it paints, unless its fill was left or painted over", () => {
  const standing = { note: "a", under: { kind: "none" as const }, mark: { fill: "FFC7CE", note: "a" } };
  expect(isSameMark(standing, { fill: "FFEB9C", note: "a" })).toBe(true);
  expect(isSameMark(standing, { fill: null, note: "a" })).toBe(false);
  expect(isSameMark(standing, { fill: "FFEB9C", note: "b" })).toBe(false);
  expect(isSameMark(standing, null)).toBe(false);
  expect(isSameMark(null, null)).toBe(true);
  const left = { note: "a", under: { kind: "kept" as const }, mark: { fill: null, note: "a" } };
  expect([null, "FFEB9C"].map((fill) => isSameMark(left, { fill, note: "a" }))).toEqual([true, true]);
  const bare = { note: "a", under: null, mark: { fill: null, note: "a" } };
  expect([null, "FFEB9C"].map((fill) => isSameMark(bare, { fill, note: "a" }))).toEqual([true, false]);
});
