import { divide, exact, larger, multiply, numberOf, round, shown, smaller, subtract, zero, type Amount } from "./amount";
import type { MethodKey } from "./profile";
import { speaker, type Message, type Messages, type Say } from "./message";
import type { Source } from "./source";
import type { Comparator } from "./value";

const hundred = exact("100");

/**
 * What a method of scoring one row is given: both sides in one unit, and the points to be earned.
 * Words come as numbers: yes is 1 and no is 0; a tier is its own number, with the tier of full attainment (1) as target.
 */
export interface Measure {
  readonly comparator: Comparator;
  /** For an interval both ends; else the same number twice. */
  readonly target: { readonly from: Amount; readonly to: Amount };
  readonly actual: Amount;
  readonly unit: string | null;
  readonly outOf: Amount;
  /** Decimal places of points. */
  readonly places: number;
}

/**
 * The band of points a tier opens. `shares` are its bounds as fractions of the points, highest first; a lower bound belongs
 * to its tier, so the best a lower tier can earn is one step below the bound above it.
 */
export function bandOf(
  { actual, outOf, places }: Pick<Measure, "actual" | "outOf" | "places">,
  shares: readonly [Amount, Amount, Amount, Amount],
): { readonly tier: number; readonly low: Amount; readonly high: Amount } {
  const tier = numberOf(actual);
  const bound = (index: number): Amount => multiply(shares[index] ?? zero, outOf);
  const low = smaller(round(bound(tier), places), outOf);
  const step = divide(exact("1"), exact(`1${"0".repeat(places)}`));
  const high = tier === 1 ? outOf : larger(low, subtract(round(bound(tier - 1), places), step));
  return { tier, low, high };
}

/** Excel names of the inputs, where each is a numeric cell: the pieces a formula is made of. */
export interface FormulaParts {
  readonly target: string;
  readonly actual: string;
  readonly outOf: string;
  readonly places: number;
}

/** Points and the reckoning in words; `points: null` where a person must decide. */
export interface Reckoning {
  readonly points: Amount | null;
  /** Lowest and highest of what a person may choose, where the method knows it. */
  readonly range?: readonly [Amount, Amount];
  readonly says: readonly Message[];
}

/** One way of turning target and actual into points; chosen by a profile's data. */
export interface ScoringMethod<M extends Messages = Messages> {
  readonly id: string;
  /** Kinds of rows a profile or an office may choose it for; empty where the engine alone uses it. */
  readonly suits: readonly MethodKey[];
  readonly title: string;
  readonly sources: readonly [Source, ...Source[]];
  /** The zh-CN sentences of the reckoning. */
  readonly messages: M;
  readonly reckon: (measure: Measure) => Reckoning;
  /** The formula that gives the same number for numeric inputs and a target that is not negative; absent where none can. */
  readonly formula?: (parts: FormulaParts) => string;
}

/** A method as its author writes it: the reckoning is handed a speaker that checks its sentences. */
export interface ScoringSpec<M extends Messages> extends Omit<ScoringMethod<M>, "reckon"> {
  readonly reckon: (measure: Measure, say: Say<M>) => Reckoning;
}

export function defineScoring<const M extends Messages>({ reckon, ...about }: ScoringSpec<M>): ScoringMethod<M> {
  const say = speaker(about.id, about.messages);
  return { ...about, reckon: (measure) => reckon(measure, say) };
}

/** An amount as explanations write it: 80%, 37.24万元. */
export const measured = (amount: Amount, { unit }: Pick<Measure, "unit">): string => `${amount}${unit ?? ""}`;

/** A share in percent with two places, as explanations write it: 86.20; the whole must not be zero. */
export const percentOf = (part: Amount, whole: Amount): string => shown(divide(multiply(part, hundred), whole), 2);

/** Points as a form states them: rounded, and never above what can be earned nor below nothing. */
export const settle = (points: Amount, { outOf, places }: Pick<Measure, "outOf" | "places">): Amount =>
  larger(zero, smaller(round(smaller(points, outOf), places), outOf));

/** Lowest share of the total, in percent, that earns a grade; the bound itself belongs to it. */
export interface Band {
  readonly grade: string;
  readonly from: Amount;
}

export interface GradeScale {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly [Source, ...Source[]];
  /** Highest band first; the last one starts at 0, so that every score has a grade. */
  readonly bands: readonly [Band, ...Band[]];
}
