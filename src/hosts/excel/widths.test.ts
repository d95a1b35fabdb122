import { pointsOfCharacters, pointsOfMillimetres } from "./widths";

test("takes a stored width for whole pixels", () => {
  // 8.43 characters of Calibri 11 are stored as 9.140625 and shown as 64 pixels, which is 48 points.
  expect(pointsOfCharacters(9.140625)).toBe(48);
  expect(pointsOfCharacters(10)).toBe(52.5);
});

test("takes millimetres for points", () => {
  expect(pointsOfMillimetres(25.4)).toBe(72);
  expect(pointsOfMillimetres(37)).toBe(104.88);
});
