import fc from "fast-check";
import { rangeIn, referenceTo } from "./references";

test.each([
  ["='评分 表'!$A$1:$B$2", { sheet: "评分 表", row: 0, column: 0, rows: 2, columns: 2 }],
  ["Sheet1!B7", { sheet: "Sheet1", row: 6, column: 1, rows: 1, columns: 1 }],
  ["='It''s'!$A$1", { sheet: "It's", row: 0, column: 0, rows: 1, columns: 1 }],
])("reads %s", (reference, range) => {
  expect(rangeIn(reference)).toEqual(range);
});

test.each(["=#REF!$A$1", "=Sheet1!$A$1,Sheet1!$B$2", "=Sheet1!$A:$B", "=[1]Sheet1!$A$1", "=5", "=OFFSET(A1,1,1)"])(
  "reads %s as no rectangle",
  (reference) => {
    expect(rangeIn(reference)).toBeNull();
  },
);

test("a reference leads back to its range", () => {
  const sheet = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[[\]:*?/\\]/.test(name));
  fc.assert(
    fc.property(
      sheet,
      fc.nat(1000),
      fc.nat(100),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (name, row, column, rows, columns) => {
        const range = { sheet: name, row, column, rows, columns };
        expect(rangeIn(referenceTo(range))).toEqual(range);
      },
    ),
  );
});
