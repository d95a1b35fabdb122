import fc from "fast-check";

import { type Book, type Cell, type CellValue, emptyCell, withCells } from "../../src/core/book";
import { crashCode } from "../../src/core/rule";
import { subjects } from "./books";
import { bookOf, look } from "./mutation";

/** Contents that no form should hold, and some do. */
const contents: readonly CellValue[] = [
  null,
  "",
  " ",
  "\u3000",
  "=",
  "=1+1",
  "'",
  "-",
  "—",
  "/",
  "≥",
  "≥≥98%",
  "%",
  "０．５％",
  "1e308",
  "-1",
  "１２３４５６７８９０１２３４５６７８９０",
  "99999年99月99日",
  "2025年2月30日前",
  "9999999999999999999999999999万元",
  "__proto__",
  "constructor",
  "项目名称",
  "一级指标",
  "合计",
  "总分",
  "产出指标(50分)",
  "(((((((((",
  "、，；：。",
  "①②③",
  "\ud83d\ude00",
  "\ud800",
  "a\u0000b",
  "x".repeat(40_000),
  "\n\n\n",
  true,
  0,
  -0,
  -100,
  1e-320,
  1e308,
  0.1 + 0.2,
  { error: "#REF!" },
  { error: "#DIV/0!" },
  { uncalculated: true },
];

interface Blow {
  readonly cell: number;
  readonly content: CellValue;
  readonly isFormula: boolean;
}

const blow: fc.Arbitrary<Blow> = fc.record({
  cell: fc.nat(100_000),
  content: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...contents) }, fc.string({ unit: "binary" }), fc.double({ noNaN: true })),
  isFormula: fc.boolean(),
});

/** The book with some of its filled cells, or cells beside them, overwritten, and rows hidden by chance. */
function battered(book: Book, blows: readonly Blow[]): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.cells.size === 0) return sheet;
      const places: (readonly [number, number])[] = [];
      sheet.cells.forEach((row, column) => places.push([row, column], [row, column + 1]));
      const changes = blows.map(({ cell, content, isFormula }) => {
        const [row, column] = places[cell % places.length] ?? [0, 0];
        const to: Cell = { ...emptyCell, value: content, formula: isFormula ? "SUM(A1:A3)" : null };
        return [row, column, to] as const;
      });
      return { ...sheet, cells: withCells(sheet.cells, changes), hiddenRows: blows.map(({ cell }) => cell % 40).sort((a, b) => a - b) };
    }),
  };
}

test.each(subjects.map(({ file }) => file))("whatever stands in %s, it is read, checked and scored without a crash", (file) => {
  const book = bookOf(file);
  fc.assert(
    fc.property(fc.array(blow, { minLength: 1, maxLength: 12 }), (blows) => {
      const { findings } = look(battered(book, blows));
      expect(findings.filter(({ code }) => code === crashCode)).toEqual([]);
    }),
    { numRuns: 60, seed: 20_261_125 },
  );
});
