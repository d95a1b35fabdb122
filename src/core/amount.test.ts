import Big from "big.js";
import fc from "fast-check";
import {
  absolute,
  add,
  type Amount,
  amountAt,
  amountOf,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  numberOf,
  round,
  shown,
  subtract,
  sum,
  within,
  zero,
} from "./amount";

const at = (digits: string): Amount => amountAt(digits) ?? zero;

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([isMinus, digits, places]) => at(new Big(`${isMinus ? "-" : ""}${digits}e-${places}`).toFixed()));

test("a cell's double is read to fifteen digits, as Excel shows it", () => {
  expect(amountOf(0.1 + 0.2)).toBe("0.3");
  expect(amountOf(89.97399999999999)).toBe("89.974");
  expect(amountOf(1e21)).toBe("1000000000000000000000");
  expect(amountOf(-0)).toBe("0");
  expect(amountOf(Number.NaN)).toBeNull();
});

test("digits are written one way only", () => {
  expect(["1.50", "+2", "007", ".5", "3.", "-0", "-0.00"].map(at)).toEqual(["1.5", "2", "7", "0.5", "3", "0", "0"]);
  expect(["", "1,000", "1e3", "0x10", "½", "--1"].map(amountAt)).toEqual([null, null, null, null, null, null]);
});

test("half goes away from zero, where doubles would not", () => {
  expect([round(at("1.005"), 2), round(at("-1.005"), 2), round(at("8.625"), 2), round(at("2.5"), 0)]).toEqual([
    "1.01",
    "-1.01",
    "8.63",
    "3",
  ]);
  expect(shown(at("8.6"), 2)).toBe("8.60");
});

test("comparison agrees with exact arithmetic, also where doubles cannot tell", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      expect(Math.sign(compare(a, b))).toBe(new Big(a).cmp(b));
      expect(compare(a, a)).toBe(0);
      expect(isZero(a)).toBe(new Big(a).eq(0));
      expect(isNegative(a)).toBe(new Big(a).lt(0));
    }),
  );
  expect(Math.sign(compare(at("9007199254740993"), at("9007199254740992")))).toBe(1);
});

test("sums, differences and products are exact and written one way", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      expect(subtract(add(a, b), b)).toBe(a);
      expect(sum([a, b, a])).toBe(add(add(a, b), a));
      expect(multiply(a, b)).toBe(multiply(b, a));
      expect(absolute(subtract(a, b))).toBe(absolute(subtract(b, a)));
      expect(within(a, b, absolute(subtract(a, b)))).toBe(true);
    }),
  );
});

test("a quotient has thirty places", () => {
  expect(divide(at("1"), at("3"))).toBe(`0.${"3".repeat(30)}`);
  expect(numberOf(divide(at("37.24"), at("43.2")))).toBeCloseTo(0.862037037, 9);
});

test("sums, products and rounding agree with the library, whatever the number of digits", () => {
  const few = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => at(new Big(`${digits}e-${places}`).toFixed()));
  const any = fc.oneof(few, decimals);
  const plain = (value: Big): string => (value.eq(0) ? "0" : value.toFixed());
  fc.assert(
    fc.property(any, any, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
      expect(add(a, b)).toBe(plain(new Big(a).plus(b)));
      expect(subtract(a, b)).toBe(plain(new Big(a).minus(b)));
      expect(multiply(a, b)).toBe(plain(new Big(a).times(b)));
      expect(round(a, places)).toBe(plain(new Big(a).round(places, Big.roundHalfUp)));
    }),
    { numRuns: 2000 },
  );
});
