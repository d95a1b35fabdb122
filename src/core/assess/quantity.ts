import { compare, exact, isNegative, isZero, multiply, zero, type Amount } from "../amount";
import { isCost } from "../direction";
import type { Field, Indicator } from "../form";
import { comparable, comparableRange, isMessage } from "../stated/comparable";
import { fold } from "../stated/fold";
import type { Comparator, Stated, StatedValue } from "../value";
import { blockedBy, cellsOf, step, type Filled, type Verdict } from "./context";
import { formulaOf } from "./formula";
import { say } from "./messages";
import { reckonBy, type Sides } from "./reckon";

type Numeric = Extract<StatedValue, { kind: "quantity" | "interval" }>;

/** A row both sides of which are numbers. */
export interface Quantities extends Filled {
  readonly target: Field<Stated>;
  /** What the target says. */
  readonly aim: Stated;
  readonly wanted: Numeric;
  readonly found: Numeric;
}

/** One above zero is already a failure here; elsewhere a person decides what more than a target of zero is worth. */
const mishaps = ["事故", "违规", "违法", "违纪", "伤亡", "返贫"];

/** Share of the planned cost below which the plan itself is questioned. */
const questionable = exact("0.8");

const comparators: Readonly<Record<Indicator["direction"]["way"], Comparator>> = { more: ">=", less: "<=", equal: "=", within: "=" };

export const isNumeric = (value: StatedValue | null): value is Numeric => value?.kind === "quantity" || value?.kind === "interval";

/** Scores numbers against numbers. An actual that is an interval counts where both its ends earn the same. */
export function scoreQuantity(row: Quantities): Verdict {
  const { found } = row;
  const [aim, stated] = [ofYear(row.aim), ofYear(row.stated)];
  if (isPerPeriod(aim) !== isPerPeriod(stated)) {
    return blockedBy("judgement", [say("period", { target: aim.raw, actual: stated.raw })], cellsOf(row.actual, row.target));
  }
  if (found.kind === "quantity") return scoreAgainst(stated, { ...row, aim });
  const [low, high] = [found.from, found.to].map((amount) => scoreAgainst(quantityOf(amount, found.unit, stated.raw), { ...row, aim }));
  if (low !== undefined && low.computed !== null && low.computed === high?.computed) return low;
  return blockedBy("judgement", [say("mixed", { target: aim.raw, actual: stated.raw })], cellsOf(row.actual, row.target));
}

const isYearly = (value: StatedValue): value is Numeric => isNumeric(value) && value.unit?.endsWith("/年") === true;

/** A form tells of one year: 12次/年 and 12次 are the same. */
function ofYear(stated: Stated): Stated {
  if (!stated.values.some(isYearly)) return stated;
  return {
    ...stated,
    values: stated.values.map((value) => (isYearly(value) ? { ...value, unit: value.unit?.replace(/\/年$/, "") ?? null } : value)),
  };
}

/** 每月不少于2次 counts by the month, 24次 by the year; how often that is, a person knows. */
const isPerPeriod = ({ raw }: Stated): boolean =>
  /[每/／]/.test(raw) && /每个?(?:日|天|周|旬|月|季|半年)|\/(?:日|天|周|月|季)/.test(fold(raw));

const quantityOf = (amount: Amount, unit: string | null, raw: string): Stated => ({
  raw,
  values: [{ kind: "quantity", comparator: null, amount, unit, percent: null }],
  problems: [],
});

function scoreAgainst(actual: Stated, row: Quantities): Verdict {
  const { aim, wanted, indicator } = row;
  const from = cellsOf(row.actual, row.target, indicator.weight);
  if (wanted.kind === "interval") {
    const sides = comparableRange(aim, actual);
    if (isMessage(sides)) return blockedBy("unreadable", [sides], from);
    return scoreSides(
      { target: { from: sides.from, to: sides.to }, actual: sides.actual, unit: sides.unit },
      methodsOf(row).interval.value,
      row,
    );
  }
  const sides = comparable(aim, actual);
  if (isMessage(sides)) return blockedBy("unreadable", [sides], from);
  if (indicator.direction.way === "within") return blockedBy("judgement", [say("noInterval", {})], from);
  if (isUnclearZero(sides, indicator)) return blockedBy("judgement", [say("zeroTarget", { actual: actual.raw })], from);
  return withFormula(scoreSides(sides, methodOf(sides.target, row), row), sides, row);
}

const methodsOf = ({ scoring }: Filled): Filled["scoring"]["form"]["profile"]["methods"] => scoring.form.profile.methods;

function methodOf(target: Amount, row: Quantities): string {
  const { positive, equal, reverse } = methodsOf(row);
  const { way, ground } = row.indicator.direction;
  if (way === "less" || isEqualCost(row)) return reverse.value;
  // A bare zero says that none shall happen, not that any number will do.
  return way === "equal" || (isZero(target) && ground === "inferred") ? equal.value : positive.value;
}

/** More than a target of zero, where that is neither what was wanted nor a mishap. */
function isUnclearZero(
  { target, actual }: { readonly target: Amount; readonly actual: Amount },
  { direction, level3 }: Indicator,
): boolean {
  if (!isZero(target) || compare(actual, zero) <= 0) return false;
  if (direction.way === "more" && direction.ground !== "inferred") return false;
  return !mishaps.some((word) => fold(level3.text).includes(word));
}

/** A cost with a printed "=" is kept by staying below it. */
function isEqualCost({ indicator, scoring }: Quantities): boolean {
  const { level1, level2, level3, direction } = indicator;
  return direction.way === "equal" && isCost({ level1: level1.text, level2: level2.text, level3: level3.text, lexicon: scoring.lexicon });
}

function scoreSides(sides: Sides, method: string, row: Quantities): Verdict {
  const { indicator } = row;
  const { direction } = indicator;
  const lowest = typeof sides.target === "string" ? sides.target : sides.target.from;
  const isBelowNothing = isNegative(sides.actual) && !isNegative(lowest);
  const from = cellsOf(row.actual, row.target, indicator.weight);
  const measured: Sides = { ...sides, actual: isBelowNothing ? zero : sides.actual, comparator: comparators[direction.way] };
  const verdict =
    reckonBy(method, measured, row, from) ?? blockedBy("judgement", [say("words", { target: row.aim.raw, actual: row.stated.raw })], from);
  const remarks = [
    ...(isBelowNothing ? [say("negative", { actual: sides.actual })] : []),
    ...(isEqualCost(row) && compare(measured.actual, multiply(lowest, questionable)) < 0 ? [say("saved", {})] : []),
    ...(direction.ground === "inferred" ? [say("inferred", { way: direction.way })] : []),
  ];
  return { ...verdict, steps: [...verdict.steps, ...remarks.map((says) => step(says, from))] };
}

function withFormula(verdict: Verdict, sides: { readonly target: Amount; readonly actual: Amount }, row: Quantities): Verdict {
  const { indicator, outOf, scoring } = row;
  const method = verdict.method === null ? undefined : scoring.methods.get(verdict.method);
  if (method === undefined || verdict.computed === null) return verdict;
  const formula = formulaOf(method, {
    target: { at: row.target.at, raw: row.target.raw, amount: sides.target },
    actual: { at: row.actual.at, raw: row.actual.raw, amount: sides.actual },
    outOf: indicator.weight === null ? outOf : { at: indicator.weight.at, raw: indicator.weight.raw, amount: outOf },
    places: scoring.places,
  });
  return { ...verdict, formula };
}
