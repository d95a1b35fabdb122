import fc from "fast-check";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { scales } from "../../src/catalog/scales";
import { scoring } from "../../src/catalog/scoring";
import { amountOf, compare, exact, isNegative, isZero, numberOf, placesOf, round, type Amount } from "../../src/core/amount";
import { gradeOf, nextGradeOf } from "../../src/core/grade";
import { textOf, type Locale } from "../../src/core/message";
import type { Measure, Reckoning, ScoringMethod } from "../../src/core/score";
import vectors from "./vectors.json";

const methods: ReadonlyMap<string, ScoringMethod> = new Map<string, ScoringMethod>(scoring.map((method) => [method.id, method]));
const locale: Locale = Object.fromEntries(scoring.map(({ id, messages }) => [id, messages]));
const idOf: Readonly<Record<string, string>> = {
  "POS-linear": "positive-linear",
  "REV-ratio": "reverse-ratio",
  "REV-symmetric": "reverse-symmetric",
  "EQ-linear": "equal-linear",
  "POS-threshold60": "positive-pass-mark",
  "EX-linear": "execution-linear",
  "EX-interval-101": "execution-interval-101",
};

const exactly = (value: number): Amount => amountOf(value) ?? exact("0");

function reckon(
  id: string,
  outOf: number,
  target: number | readonly [number, number],
  actual: number,
  more: Partial<Measure> = {},
): Reckoning {
  const method = methods.get(id);
  if (method === undefined) throw new Error(`No method ${id}`);
  const [from, to] = typeof target === "number" ? [target, target] : target;
  return method.reckon({
    comparator: ">=",
    target: { from: exactly(from), to: exactly(to) },
    actual: exactly(actual),
    unit: null,
    outOf: exactly(outOf),
    places: 2,
    ...more,
  });
}

const points = (...input: Parameters<typeof reckon>): number | null => {
  const found = reckon(...input).points;
  return found === null ? null : numberOf(found);
};
const says = (...input: Parameters<typeof reckon>): string =>
  reckon(...input)
    .says.map((message) => textOf(locale, message))
    .join(";");

describe("the published vectors", () => {
  test.each(vectors.map((vector) => [vector.rule, vector] as const))("%s %j", (rule, { w, A, B, expected }) => {
    expect(points(idOf[rule] ?? "", w, A, B)).toBe(expected);
  });
});

describe("worked examples", () => {
  test.each([
    ["positive-linear", 10, 43.2, 37.24, 8.62],
    ["positive-linear", 10, 90, 0, 0],
    ["positive-linear", 10, 90, 180, 10],
    ["positive-linear", 10, 90, -5, 0],
    ["positive-linear", 10, 0, 0, 10],
    ["positive-linear", 10, -3, -4, null],
    ["positive-linear", 12.5, 100, 59.9, 7.49],
    ["positive-linear", 1, 200, 199.9, 1],
    ["equal-linear", 10, 72890, 72890, 10],
    ["equal-linear", 10, 100, 120, 10],
    ["equal-linear", 10, 100, 99.99, 10],
    ["equal-linear", 10, 100, 60, 6],
    ["equal-linear", 10, 0, -1, 10],
    ["reverse-ratio", 10, 90, 90, 10],
    ["reverse-ratio", 10, 90, 108, 8.33],
    ["reverse-ratio", 10, 90, 180, 5],
    ["reverse-ratio", 10, 0, 1, 0],
    ["reverse-ratio", 10, 90, 0, 10],
    ["reverse-symmetric", 10, 90, 108, 8],
    ["reverse-symmetric", 10, 90, 180, 0],
    ["reverse-symmetric", 10, 0, 1, 0],
    ["positive-pass-mark", 10, 100, 60, 0],
    ["positive-pass-mark", 10, 100, 99, 9.75],
    ["positive-pass-mark", 10, 100, 120, 10],
    ["interval-nearest", 10, [80, 100], 80, 10],
    ["interval-nearest", 10, [80, 100], 100, 10],
    ["interval-nearest", 10, [80, 100], 60, 7.5],
    ["interval-nearest", 10, [80, 100], 125, 8],
    ["interval-nearest", 10, [0, 5], 10, 5],
    ["interval-nearest", 10, [0, 5], -1, null],
    ["yes-no", 8, 1, 1, 8],
    ["yes-no", 8, 1, 0, 0],
    ["yes-no", 8, 0, 0, 8],
    ["execution-linear", 10, 43.2, 37.24, 8.62],
    ["execution-linear", 20, 1.56, 1.56, 20],
    ["execution-linear", 10, 100, 120, 10],
    ["execution-linear", 10, 0, 0, null],
    ["execution-interval-101", 10, 100, 100, 10],
    ["execution-interval-101", 10, 100, 80, 7],
    ["execution-interval-101", 10, 100, 79.99, 5],
    ["execution-interval-101", 10, 100, 59.99, 0],
    ["execution-interval-101", 10, 100, 101, null],
    ["on-time", 10, 20261130, 20261130, 10],
    ["on-time", 10, 20261130, 20261201, null],
    ["not-applicable-rescaled", 100, 90, 81, 90],
    ["not-applicable-rescaled", 100, 0, 0, null],
  ] as const)("%s: %d points, target %j, actual %d", (id, outOf, target, actual, expected) => {
    expect(points(id, outOf, target, actual)).toBe(expected);
  });

  test.each([
    ["tiers-80-60", 10, 1, [8, 10]],
    ["tiers-80-60", 10, 2, [6, 7.99]],
    ["tiers-80-60", 10, 3, [0, 5.99]],
    ["tiers-80-50", 10, 1, [8, 10]],
    ["tiers-80-50", 10, 2, [5, 7.99]],
    ["tiers-80-50", 8, 3, [0, 3.99]],
    ["tiers-80-60", 0, 3, [0, 0]],
  ] as const)("%s: of %d points tier %d opens a band and picks none", (id, outOf, tier, band) => {
    const found = reckon(id, outOf, 1, tier);
    expect(found.points).toBeNull();
    expect(found.range?.map(numberOf)).toEqual(band);
  });

  test("halves go up, in decimals and not in doubles", () => {
    expect(round(exact("1.005"), 2)).toBe("1.01");
    expect(round(exact("8.625"), 2)).toBe("8.63");
    expect(points("positive-linear", 1.005, 1, 1)).toBe(1.005);
    expect(points("positive-linear", 2.01, 2, 1)).toBe(1.01);
    expect(points("positive-linear", 10, 1, 0.86203703)).toBe(8.62);
    expect(points("execution-linear", 10, 8, 6.9)).toBe(8.63);
    expect(points("execution-linear", 10, 90, 89.974)).toBe(10);
  });

  test("a reckoning can be followed on paper", () => {
    expect(says("positive-linear", 10, 43.2, 37.24)).toBe(
      "37.24 ÷ 43.2 = 86.20 % → 10 × 37.24 ÷ 43.2 = 8.62 分（正向指标，按比例；四舍五入保留2位小数）",
    );
    expect(says("reverse-ratio", 10, 90, 108, { unit: "万元" })).toBe(
      "108万元 > 90万元 → 10 × 90万元 ÷ 108万元 = 8.33 分（反向指标，按指标值÷完成值；四舍五入保留2位小数）",
    );
    expect(says("execution-linear", 10, 100, 120)).toBe("120 ÷ 100 = 120.00 % → 10.00 分（预算执行率，得分以分值为上限）");
    expect(says("tiers-80-50", 8, 1, 2)).toBe("定性第2档(部分达成预期指标):可在 4~6.39 分内确定得分，需人工判断");
  });
});

const outOfs = fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100);
const numbers = fc.oneof(
  fc.integer({ min: -50, max: 500 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4),
);
const targets = fc.tuple(numbers, numbers).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));
const single = fc.tuple(numbers).map(([a]): [number, number] => [a, a]);

describe.each(scoring.map((method) => [method.id, method] as const))("laws of %s", (id, method) => {
  const spans = id === "interval-nearest" ? targets : single;

  test("points stay between nothing and what can be earned, and every reckoning says something", () => {
    fc.assert(
      fc.property(spans, numbers, outOfs, fc.integer({ min: 0, max: 4 }), (target, actual, outOf, places) => {
        const tier = id.startsWith("tiers") ? (Math.abs(Math.trunc(actual)) % 3) + 1 : actual;
        const found = reckon(id, outOf, target, tier, { places });
        expect(found.says.length).toBeGreaterThan(0);
        for (const message of found.says) expect(textOf(locale, message)).not.toContain("undefined");
        for (const amount of [...(found.points === null ? [] : [found.points]), ...(found.range ?? [])]) {
          expect(isNegative(amount)).toBe(false);
          expect(compare(amount, exactly(outOf))).toBeLessThanOrEqual(0);
          expect(placesOf(amount)).toBeLessThanOrEqual(Math.max(places, placesOf(exactly(outOf))));
        }
      }),
    );
  });

  test("doing better never costs points", () => {
    const less = id.startsWith("reverse") || id === "on-time";
    if (id.startsWith("tiers") || ["interval-nearest", "yes-no"].includes(id)) return;
    fc.assert(
      fc.property(single, numbers, numbers, outOfs, (target, one, other, outOf) => {
        const [worse, better] = less === one < other ? [other, one] : [one, other];
        if (id === "equal-linear" && target[0] === 0) return;
        const [low, high] = [reckon(id, outOf, target, worse).points, reckon(id, outOf, target, better).points];
        if (low !== null && high !== null) expect(compare(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("names its sources", () => {
    for (const source of method.sources) expect(source.title.length * source.locator.length).toBeGreaterThan(0);
  });
});

describe("grades", () => {
  test.each(scales.map((scale) => [scale.id, scale] as const))("%s: highest band first, the last from 0", (_, { bands }) => {
    const bounds = bands.map(({ from }) => numberOf(from));
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
    expect(new Set(bounds).size).toBe(bounds.length);
    expect(bounds.at(-1)).toBe(0);
  });

  test.each([
    ["90", "优"],
    ["89.99", "良"],
    ["89.5", "良"],
    ["80", "良"],
    ["79.99", "中"],
    ["60", "中"],
    ["59.99", "差"],
    ["0", "差"],
    ["105", "优"],
  ])("%s of 100 is %s", (total, grade) => {
    expect(gradeOf(scales[0], exact(total), exact("100"))).toBe(grade);
  });

  test("a total of other than 100 points is graded by its share", () => {
    expect(gradeOf(scales[0], exact("81"), exact("90"))).toBe("优");
    expect(gradeOf(scales[0], exact("80.99"), exact("90"))).toBe("良");
    expect(gradeOf(scales[0], exact("0"), exact("0"))).toBeNull();
  });

  test("says what is missing to the next grade", () => {
    expect(nextGradeOf(scales[0], exact("89.6"), exact("100"))).toEqual({ grade: "优", points: "0.4" });
    expect(nextGradeOf(scales[0], exact("59"), exact("100"))).toEqual({ grade: "中", points: "1" });
    expect(nextGradeOf(scales[0], exact("90"), exact("100"))).toBeNull();
  });

  test.each(scales.map((scale) => [scale.id, scale] as const))(
    "%s gives every total one grade, and never a worse one for more",
    (_, scale) => {
      const rank = (total: Amount): number => scale.bands.findIndex(({ grade }) => grade === gradeOf(scale, total, exact("100")));
      const totals = fc.integer({ min: 0, max: 10_500 }).map((cents) => exactly(cents / 100));
      fc.assert(
        fc.property(totals, totals, (a, b) => {
          expect(rank(a)).toBeGreaterThanOrEqual(0);
          const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
          expect(rank(high)).toBeLessThanOrEqual(rank(low));
          const next = nextGradeOf(scale, a, exact("100"));
          if (next !== null) expect(isZero(next.points) || isNegative(next.points)).toBe(false);
        }),
      );
    },
  );
});

describe("the folders", () => {
  test.each([
    ["scoring", scoring],
    ["scales", scales],
  ] as const)("%s: one file for each unit, named by its id", (folder, units) => {
    const files = readdirSync(join(__dirname, "../../src/catalog", folder))
      .filter((name) => name !== "index.ts" && !name.includes(".test."))
      .map((name) => name.replace(".ts", ""));
    expect(units.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });
});
