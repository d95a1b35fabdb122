import type { Amount } from "./amount";
import type { CellRef } from "./book";
import type { Form, Indicator } from "./form";
import type { Message } from "./message";
import type { Source } from "./source";

/** One line of the reckoning, said in words and traced to the cells it came from. */
export interface Step {
  readonly says: Message;
  readonly from: readonly CellRef[];
}

/** Why no points follow from what the form says. */
export type Blocked =
  /** No actual value was filled in. */
  | "no-actual"
  /** A person must judge: qualitative words, tiers, mixed text, late dates. */
  | "judgement"
  /** The row has no weight. */
  | "no-weight"
  /** Target or actual cannot be read, or do not compare. */
  | "unreadable"
  /** The inputs hold an error or a formula that was never calculated. */
  | "uncalculated"
  | "no-budget"
  /** The form gives no points, at all or for this. */
  | "no-points-in-form"
  /** A person left the row out as not applicable; the total is rescaled without it. */
  | "excluded";

/** Points a row earns, or why none follow; with all steps and the method that made them. */
export interface Score {
  /** Method id such as `positive-linear`; `null` where none applies. */
  readonly method: string | null;
  readonly outOf: Amount | null;
  readonly computed: Amount | null;
  readonly blocked: Blocked | null;
  /** What may be chosen by a person, where it is known: a tier's band. Lowest and highest. */
  readonly range: readonly [Amount, Amount] | null;
  readonly stated: Amount | null;
  readonly steps: readonly Step[];
  readonly sources: readonly Source[];
  /** Excel formula (no "=") of the same number over cells of this sheet, where all inputs are numeric cells; else `null`. */
  readonly formula: string | null;
}

export interface ItemScore extends Score {
  readonly indicator: Indicator;
  /** The points cell, or the row's first cell where the form has no points column. */
  readonly cell: CellRef;
}

export interface ExecutionScore extends Score {
  /** Fraction, unrounded. */
  readonly rate: Amount | null;
  readonly statedRate: Amount | null;
  readonly denominator: "full" | "initial" | null;
  readonly cell: CellRef | null;
}

/** The total is never a dead end: what can be computed, what a person must judge, what lacks an actual. */
export interface TotalScore {
  readonly outOf: Amount | null;
  readonly stated: Amount | null;
  readonly statedAt: CellRef | null;
  readonly weightAt: CellRef | null;
  /** Sum of rounded points where every row computes; else `null`. */
  readonly computed: Amount | null;
  readonly computable: { readonly rows: number; readonly outOf: Amount; readonly points: Amount };
  readonly judged: { readonly rows: number; readonly outOf: Amount; readonly stated: Amount };
  readonly missing: { readonly rows: number; readonly outOf: Amount };
  /** Computable points plus stated ones of rows to be judged. `null` where the form gives no points. */
  readonly provisional: Amount | null;
  readonly range: readonly [Amount, Amount] | null;
  readonly formula: string | null;
}

export interface Grade {
  /** The lowest where the form says that something is vetoed; else of the computed total, or of the whole range if it shares one, or of the stated total where nothing can be computed. */
  readonly grade: string | null;
  /** Grades at both ends where they differ: 等级待定(良~优). */
  readonly between: readonly [string, string] | null;
  readonly of: "computed" | "range" | "stated" | "veto" | null;
  /** Points missing to the next better grade. */
  readonly toNext: { readonly grade: string; readonly points: Amount } | null;
  readonly scale: string;
}

/** All scores, the total and the grade of one form. Called 测算得分 until a person accepts it. */
export interface Assessment {
  readonly form: Form;
  readonly execution: ExecutionScore | null;
  readonly items: readonly ItemScore[];
  readonly total: TotalScore;
  readonly grade: Grade;
}

/** A choice of a person that the computation takes as given where it finds no points itself. */
export interface Judgement {
  /** The indicator's row, or that of the total funds for the execution. */
  readonly row: number;
  /** `null`: the row does not apply (不适用,剔除后折算). */
  readonly points: Amount | null;
  readonly reason: string;
}
