import { larger, shown, smaller, zero, type Amount } from "../amount";
import type { Blocked, Judgement, Score, Step } from "../assessment";
import { isError, isUncalculated, type CellRef } from "../book";
import type { Field, Form, Indicator } from "../form";
import type { Lexicon } from "../lexicon";
import type { Message } from "../message";
import type { GradeScale, ScoringMethod } from "../score";
import type { Stated, StatedValue } from "../value";
import { say } from "./messages";

/** What scoring is given besides the form. */
export interface Assessing {
  readonly methods: ReadonlyMap<string, ScoringMethod>;
  readonly scales: ReadonlyMap<string, GradeScale>;
  readonly lexicon: Pick<Lexicon, "directions">;
  /** What a person decided where nothing can be computed. */
  readonly judgements?: readonly Judgement[];
}

/** What the scoring of one row may look at. */
export interface Scoring extends Assessing {
  readonly form: Form;
  readonly judgements: readonly Judgement[];
  /** Decimal places of points. */
  readonly places: number;
  /** Whether the indicator rows of the form bear points at all. */
  readonly bearsPoints: boolean;
}

/** A row with a weight and something filled in. */
export interface Filled {
  readonly indicator: Indicator;
  readonly target: Field<Stated> | null;
  readonly actual: Field<Stated>;
  /** What the actual says. */
  readonly stated: Stated;
  readonly outOf: Amount;
  readonly scoring: Scoring;
}

/** The part of a score that the reckoning finds; weight and stated points are known before. */
export type Verdict = Pick<Score, "method" | "computed" | "blocked" | "range" | "steps" | "sources" | "formula">;

export const step = (says: Message, from: readonly CellRef[] = []): Step => ({ says, from });

/** No points follow, and why. */
export const blockedBy = (blocked: Blocked, says: readonly Message[], from: readonly CellRef[] = []): Verdict => ({
  method: null,
  computed: null,
  blocked,
  range: null,
  steps: says.map((message) => step(message, from)),
  sources: [],
  formula: null,
});

export function cellsOf(...fields: readonly (Pick<Field<unknown>, "at"> | null)[]): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (const field of fields) if (field !== null) cells.push(field.at);
  return cells;
}

/** The one thing a cell says, whatever problems it has. */
export const only = ({ values }: Stated): StatedValue | null => (values.length === 1 ? (values[0] ?? null) : null);

/** Nothing was filled in, or the template's own filling was left. */
export const isUnfilled = (stated: Stated): boolean =>
  stated.values.length > 0 && stated.values.every(({ kind }) => kind === "blank" || kind === "placeholder");

/** Whether a cell holds an error or a formula whose result the file does not know. */
export const isUnknown = (field: Pick<Field<unknown>, "raw"> | null): boolean =>
  field !== null && (isError(field.raw) || isUncalculated(field.raw));

/** The verdict with what a person decided, where nothing could be computed and there is something to be earned. */
export function decided(verdict: Verdict, outOf: Amount | null, row: number, { judgements, places }: Scoring): Verdict {
  const judgement = judgements.find((each) => each.row === row);
  if (judgement === undefined || verdict.computed !== null || verdict.blocked === "no-points-in-form") return verdict;
  const { points, reason } = judgement;
  if (points === null)
    return { ...verdict, blocked: "excluded", range: null, steps: [...verdict.steps, step(say("excluded", { reason }))] };
  const computed = larger(zero, outOf === null ? points : smaller(points, outOf));
  const says = say("judged", { points: shown(computed, places), reason });
  return { ...verdict, computed, blocked: null, steps: [...verdict.steps, step(says)] };
}
