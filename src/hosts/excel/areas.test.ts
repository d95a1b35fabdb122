import fc from "fast-check";
import { addressesOf, addressIn, areasOf, boxesAround, partsOf, partsWithin, spotsIn } from "./areas";

const spot = fc.record({ row: fc.nat(12), column: fc.nat(6) });
const area = fc.record({
  row: fc.nat(40),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 30 }),
  columns: fc.integer({ min: 1, max: 20 }),
});
const keyOf = ({ row, column }: { row: number; column: number }): string => `${String(row)} ${String(column)}`;

test("takes a column of cells for one area, and cells apart for several", () => {
  const column = [4, 5, 6, 9].map((row) => ({ row, column: 3 }));
  expect(areasOf(column).map(addressIn)).toEqual(["D5:D7", "D10"]);
});

test("joins rows that lie under each other", () => {
  const block = [1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
  expect(areasOf([...block, { row: 3, column: 1 }]).map(addressIn)).toEqual(["A2:C3", "B4"]);
});

test("areas are exactly the cells, none twice", () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const covered = areasOf(spots).flatMap((one) => [...spotsIn(one)].map(keyOf));
      expect(new Set(covered).size).toBe(covered.length);
      expect(new Set(covered)).toEqual(new Set(spots.map(keyOf)));
    }),
  );
});

test("parts are exactly the area, and none holds more cells than asked", () => {
  fc.assert(
    fc.property(area, fc.integer({ min: 1, max: 500 }), (whole, most) => {
      const parts = partsOf(whole, most);
      const covered = parts.flatMap((one) => [...spotsIn(one)].map(keyOf));
      expect(parts.every(({ rows, columns }) => rows * columns <= most)).toBe(true);
      expect(covered.sort()).toEqual([...spotsIn(whole)].map(keyOf).sort());
    }),
  );
});

test("parts by size are exactly the area, and none but a single row is larger than asked", () => {
  const sizeOf = ({ row, rows, columns }: { row: number; rows: number; columns: number }): number =>
    Array.from({ length: rows }, (_, r) => columns * (1 + ((row + r) % 7))).reduce((sum, size) => sum + size, 0);
  fc.assert(
    fc.property(area, fc.integer({ min: 1, max: 500 }), (whole, most) => {
      const parts = partsWithin(whole, most, sizeOf);
      expect(parts.every((part) => part.rows === 1 || sizeOf(part) <= most)).toBe(true);
      expect(parts.flatMap((one) => [...spotsIn(one)].map(keyOf))).toEqual([...spotsIn(whole)].map(keyOf));
    }),
  );
});

test("boxes cover every area and hold no more cells than asked", () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (spots, most) => {
      const boxes = boxesAround(areasOf(spots), most);
      const covered = new Set(boxes.flatMap((box) => [...spotsIn(box)].map(keyOf)));
      expect(boxes.every(({ rows, columns }) => rows * columns <= most)).toBe(true);
      expect(spots.every((one) => covered.has(keyOf(one)))).toBe(true);
    }),
  );
});

test("addresses lose no area and stay short enough for Excel", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (areas, longest) => {
      const lists = addressesOf(areas, longest);
      expect(lists.every((list) => list.length <= longest)).toBe(true);
      expect(lists.flatMap((list) => list.split(","))).toEqual(areas.map(addressIn));
    }),
  );
});

test("a thousand scattered cells need one address list", () => {
  const scattered = Array.from({ length: 1000 }, (_, index) => ({ row: index * 10, column: 8, rows: 1, columns: 1 }));
  expect(addressesOf(scattered)).toHaveLength(1);
});
