import { compare, divide, isNegative, isZero, shown, zero, type Amount } from "../amount";
import type { ExecutionScore } from "../assessment";
import type { Field, Form, FundsRow } from "../form";
import type { Message } from "../message";
import { fold } from "../stated/fold";
import { blockedBy, cellsOf, decided, isUnknown, step, type Scoring, type Verdict } from "./context";
import { formulaOf } from "./formula";
import { say } from "./messages";
import { reckonBy } from "./reckon";

/** Words by which a form says that its project is done; 未 before them says the contrary. */
const finished = ["已完成", "全部完成", "全面完成", "完工", "竣工"];

const columns = { full: "全年预算数", initial: "年初预算数" } as const;

interface Budget {
  readonly denominator: "full" | "initial";
  readonly field: Field<Amount> | null;
}

/** The row whose execution counts: the total, or the only one. */
export function executionRowOf({ funds }: Form): FundsRow | null {
  if (funds === null) return null;
  return funds.rows.find(({ id }) => id === "total") ?? (funds.rows.length === 1 ? (funds.rows[0] ?? null) : null);
}

/** The budget column the profile names, or the other where the form has but that one. */
function budgetOf(row: FundsRow, { profile }: Form): Budget {
  const denominator = profile.denominator.value;
  const other = denominator === "full" ? "initial" : "full";
  return row[denominator] === null && row[other] !== null
    ? { denominator: other, field: row[other] }
    : { denominator, field: row[denominator] };
}

/** Scores the execution of the budget; `null` where the form tells nothing of any spending. */
export function scoreExecution(scoring: Scoring, gives: boolean): ExecutionScore | null {
  const { form } = scoring;
  const row = executionRowOf(form);
  if (row?.executed === undefined || (row.executed === null && row.points === null)) return null;
  const budget = budgetOf(row, form);
  const outOf = gives ? (row.weight?.value ?? form.profile.weights.execution?.value ?? null) : null;
  const verdict = verdictOn(row, budget, outOf, scoring);
  return {
    outOf,
    stated: row.points?.value ?? null,
    rate: rateOf(row, budget),
    statedRate: row.rate?.value ?? null,
    denominator: budget.field === null ? null : budget.denominator,
    cell: row.points?.at ?? null,
    ...decided(verdict, outOf, row.labelAt.row, scoring),
  };
}

function rateOf({ executed }: FundsRow, { field }: Budget): Amount | null {
  const [spent, budget] = [executed?.value ?? null, field?.value ?? null];
  return spent === null || budget === null || isZero(budget) || isNegative(budget) ? null : divide(spent, budget);
}

function verdictOn(row: FundsRow, budget: Budget, outOf: Amount | null, scoring: Scoring): Verdict {
  const { executed, weight } = row;
  if (outOf === null && !isUnknown(weight)) return blockedBy("no-points-in-form", [say("noExecutionPoints", {})]);
  const unknown = [executed, budget.field, weight].filter(isUnknown);
  if (unknown.length > 0 || outOf === null) return blockedBy("uncalculated", [say("uncalculated", {})], cellsOf(...unknown));
  if (isNegative(outOf)) return blockedBy("no-weight", [say("badWeight", { weight: outOf })], cellsOf(weight));
  const total = budget.field?.value ?? null;
  if (total === null || isZero(total) || isNegative(total)) {
    return blockedBy("no-budget", [say("noBudget", { column: columns[budget.denominator] })], cellsOf(budget.field));
  }
  const spent = executed?.value ?? null;
  if (spent === null || executed === null) return blockedBy("no-actual", [say("noSpending", {})], cellsOf(executed));
  return reckoned({ row, budget, executed, total, spent, outOf }, scoring);
}

interface Spending {
  readonly row: FundsRow;
  readonly budget: Budget;
  readonly executed: Field<Amount>;
  readonly total: Amount;
  readonly spent: Amount;
  readonly outOf: Amount;
}

function reckoned(spending: Spending, scoring: Scoring): Verdict {
  const { budget, executed, row, total, spent, outOf } = spending;
  const { form, methods } = scoring;
  const from = cellsOf(executed, budget.field, row.weight);
  const actual = isNegative(spent) ? zero : spent;
  const verdict =
    reckonBy(form.profile.methods.execution.value, { target: total, actual, unit: form.funds?.unit ?? null }, { outOf, scoring }, from) ??
    blockedBy("judgement", [], from);
  const remarks: Message[] = [
    ...(isNegative(spent) ? [say("negative", { actual: spent })] : []),
    say("denominator", { column: columns[budget.denominator] }),
    ...otherReading(spending, verdict, scoring),
  ];
  const method = verdict.method === null ? undefined : methods.get(verdict.method);
  const formula =
    method === undefined || verdict.computed === null || budget.field === null
      ? null
      : formulaOf(method, {
          target: { at: budget.field.at, raw: budget.field.raw, amount: total },
          actual: { at: executed.at, raw: executed.raw, amount: spent },
          outOf:
            row.weight?.value === undefined || row.weight.value === null
              ? outOf
              : { at: row.weight.at, raw: row.weight.raw, amount: outOf },
          places: scoring.places,
        });
  return { ...verdict, formula, steps: [...verdict.steps, ...remarks.map((says) => step(says, from))] };
}

/** Where the form says that the work is done for less than the budget, another rule gives all points: both are shown, a person chooses. */
function otherReading({ spent, total, outOf }: Spending, { computed }: Verdict, { form, places }: Scoring): readonly Message[] {
  const isDone = form.goals.some(({ kind, field }) => {
    const text = fold(field.value ?? "");
    return kind === "outcome" && !text.includes("未") && finished.some((word) => text.includes(word));
  });
  if (!isDone || compare(spent, total) >= 0 || computed === null || compare(computed, outOf) >= 0) return [];
  return [say("finished", { points: shown(outOf, places) })];
}
