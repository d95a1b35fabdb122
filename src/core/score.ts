import type { Amount } from "./amount";
import type { Message, Messages } from "./message";
import type { Source } from "./source";
import type { Comparator } from "./value";

/** What a method of scoring one row is given: both sides in one unit, and the points to be earned. */
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
  readonly says: readonly Message[];
}

/** One way of turning target and actual into points; chosen by a profile's data. */
export interface ScoringMethod {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly [Source, ...Source[]];
  readonly messages: Messages;
  readonly reckon: (measure: Measure) => Reckoning;
  /** The formula that gives the same number; absent where none can. */
  readonly formula?: (parts: FormulaParts) => string;
}

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
