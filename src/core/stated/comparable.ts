import { compare, divide, isZero, multiply, numberOf } from "../amount";
import type { Amount } from "../amount";
import type { Message } from "../message";
import type { Stated, StatedValue } from "../value";

import { say } from "./messages";
import { isMoney, isRatio, ratioOf } from "./units";

type Quantity = Extract<StatedValue, { kind: "quantity" }>;
type Interval = Extract<StatedValue, { kind: "interval" }>;

/** Two amounts in one unit, that of the target. */
export interface Comparison {
  readonly target: Amount;
  readonly actual: Amount;
  readonly unit: string | null;
}

/** An amount and the ends it should lie between, in one unit. */
export interface RangeComparison {
  readonly from: Amount;
  readonly to: Amount;
  readonly actual: Amount;
  readonly unit: string | null;
}

const hundred = "100" as Amount; // plain notation
const sureFraction = 1;
const surePercent = 1.5;
/** From here on a percentage is so large that its tenth of a tenth cannot be meant. */
const largeShare = 20;

/** Whether what was found is why two cells cannot be compared. */
export const isMessage = (found: Comparison | RangeComparison | Message): found is Message => "message" in found;

/** Target and actual in the target's unit, or why a machine cannot say. */
export function comparable(target: Stated, actual: Stated): Comparison | Message {
  const wanted = soleQuantity(target);
  if (wanted === null) return say("noQuantity", { text: target.raw, side: "target" });
  const found = soleQuantity(actual);
  if (found === null) return say("noQuantity", { text: actual.raw, side: "actual" });
  if (wanted.unit === null && found.unit !== null) {
    const converted = inUnitOf({ ...found, size: found.amount }, wanted, { target: actual.raw, actual: target.raw });
    return "message" in converted ? converted : { target: converted.amount, actual: found.amount, unit: found.unit };
  }
  const converted = inUnitOf({ ...wanted, size: wanted.amount }, found, { target: target.raw, actual: actual.raw });
  return "message" in converted ? converted : { target: wanted.amount, actual: converted.amount, unit: wanted.unit };
}

/** An interval and the actual in the interval's unit, or why a machine cannot say. */
export function comparableRange(target: Stated, actual: Stated): RangeComparison | Message {
  const wanted = soleOf(target, "interval");
  if (wanted === null) return say("noQuantity", { text: target.raw, side: "target" });
  const found = soleQuantity(actual);
  if (found === null) return say("noQuantity", { text: actual.raw, side: "actual" });
  const unit = wanted.unit ?? found.unit;
  const converted = inUnitOf({ unit, size: wanted.to }, found, { target: target.raw, actual: actual.raw });
  return "message" in converted ? converted : { from: wanted.from, to: wanted.to, actual: converted.amount, unit };
}

/** A sign written twice is a slip of the pen that leaves no doubt; every other problem does. */
const isClear = ({ values, problems }: Stated): boolean =>
  values.length === 1 && problems.every(({ message }) => message === "value.doubled");

function soleOf<K extends StatedValue["kind"]>(stated: Stated, kind: K): Extract<StatedValue, { kind: K }> | null {
  const [value] = stated.values;
  return isClear(stated) && value?.kind === kind ? (value as Extract<StatedValue, { kind: K }>) : null; // the kind was just compared
}

const soleQuantity = (stated: Stated): Quantity | null => soleOf(stated, "quantity");

interface Scale {
  readonly unit: Interval["unit"];
  /** An amount that tells the order of magnitude to expect. */
  readonly size: Amount;
}

/** The amount in the unit of the scale; an amount without a unit takes it, where its magnitude leaves no doubt. */
function inUnitOf({ unit, size }: Scale, found: Quantity, raw: { target: string; actual: string }): { readonly amount: Amount } | Message {
  if (found.unit === unit) {
    return unit === null && isHundredfold(size, found.amount) ? say("percentUnclear", raw) : { amount: found.amount };
  }
  if (unit === null) return { amount: found.amount };
  if (found.unit === null) return isRatio(unit) ? bareShare(size, found.amount, raw) : bareAmount({ unit, size }, found.amount, raw);
  const ratio = ratioOf(found.unit, unit);
  if (ratio === null) return say("unitMismatch", { target: unit, actual: found.unit });
  const [over, under] = ratio;
  return { amount: over === under ? found.amount : divide(multiply(found.amount, String(over) as Amount), String(under) as Amount) };
}

/** 1 against 95 % is 100 %, 96 is 96 %; 1.2 could be either, and so could 0.5 against 2 %. */
function bareShare(size: Amount, amount: Amount, raw: { target: string; actual: string }): { readonly amount: Amount } | Message {
  const number = numberOf(amount);
  if (number === 0 || number < 0 || number > surePercent) return { amount };
  if (number <= sureFraction && numberOf(size) >= largeShare) return { amount: multiply(amount, hundred) };
  return say("percentUnclear", raw);
}

/** 550 against 5,500,000 粒 may well be meant in 万粒, and 8,540,000 against 854 万元 in 元. */
function bareAmount({ unit, size }: Scale, amount: Amount, raw: { target: string; actual: string }): { readonly amount: Amount } | Message {
  if (isZero(size) || isZero(amount)) return { amount };
  const share = Math.abs(numberOf(amount) / numberOf(size));
  const isSmall = Math.abs(numberOf(size)) >= 10_000 && (isNear(share, 10_000) || isNear(share, 100_000_000));
  const isLarge = unit !== null && isMoney(unit) && isNear(1 / share, 10_000);
  return isSmall || isLarge ? say("scaleUnclear", raw) : { amount };
}

/** Within a factor of ten of one part in so many. */
const isNear = (share: number, parts: number): boolean => share * parts > 0.1 && share * parts < 10;

/** 0.95 against 95: one of them is a fraction of the other's kind. */
const isHundredfold = (a: Amount, b: Amount): boolean =>
  !isZero(a) &&
  !isZero(b) &&
  ((compare(multiply(a, hundred), b) === 0 && numberOf(a) <= 1) || (compare(multiply(b, hundred), a) === 0 && numberOf(b) <= 1));
