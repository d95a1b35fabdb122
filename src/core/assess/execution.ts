import { compare, divide, isNegative, isZero, shown, zero, type Amount } from "../amount";
import type { ExecutionScore } from "../assessment";
import type { Field, Form, FundsRow } from "../form";
import type { Message } from "../message";
import { executionWeightOf } from "../funds";
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
export function scoreExecution(scoring: Scoring, isScoredKind: boolean): ExecutionScore | null {
  const row = executionRowOf(scoring.form);
  if (row === null || (row.executed === null && row.points === null)) return null;
  const budget = budgetOf(row, scoring.form);
  const outOf = isScoredKind ? executionWeightOf(row, scoring.form) : null;
  const verdict = verdictOn({ row, budget, outOf }, scoring);
  return {
    outOf,
    stated: valueOf(row.points),
    rate: rateOf(row, budget),
    statedRate: valueOf(row.rate),
    denominator: budget.field === null ? null : budget.denominator,
    cell: row.points?.at ?? null,
    ...decided(verdict, outOf, row.labelAt.row, scoring),
  };
}

const valueOf = (field: Field<Amount> | null): Amount | null => field?.value ?? null;

const isPositive = (amount: Amount | null): amount is Amount => amount !== null && !isZero(amount) && !isNegative(amount);

/** Executed over budget as a fraction, unrounded and not capped. */
function rateOf({ executed }: FundsRow, { field }: Budget): Amount | null {
  const [spent, budget] = [valueOf(executed), valueOf(field)];
  return spent !== null && isPositive(budget) ? divide(spent, budget) : null;
}

interface Account {
  readonly row: FundsRow;
  readonly budget: Budget;
  readonly outOf: Amount | null;
}

function verdictOn({ row, budget, outOf }: Account, scoring: Scoring): Verdict {
  const { executed, weight } = row;
  const unknown = [executed, budget.field, weight].filter(isUnknown);
  if (outOf === null && !isUnknown(weight)) return blockedBy("no-points-in-form", [say("noExecutionPoints", {})]);
  if (outOf === null || unknown.length > 0) return blockedBy("uncalculated", [say("uncalculated", {})], cellsOf(...unknown));
  if (isNegative(outOf)) return blockedBy("no-weight", [say("badWeight", { weight: outOf })], cellsOf(weight));
  const total = valueOf(budget.field);
  if (budget.field === null || !isPositive(total)) {
    return blockedBy("no-budget", [say("noBudget", { column: columns[budget.denominator] })], cellsOf(budget.field));
  }
  const spent = valueOf(executed);
  if (executed === null || spent === null) return blockedBy("no-actual", [say("noSpending", {})], cellsOf(executed));
  return reckoned({ row, denominator: budget.denominator, budget: budget.field, executed, total, spent, outOf }, scoring);
}

interface Spending {
  readonly row: FundsRow;
  readonly denominator: "full" | "initial";
  readonly budget: Field<Amount>;
  readonly executed: Field<Amount>;
  readonly total: Amount;
  readonly spent: Amount;
  readonly outOf: Amount;
}

function reckoned(spending: Spending, scoring: Scoring): Verdict {
  const { denominator, budget, executed, row, total, spent, outOf } = spending;
  const { profile, funds } = scoring.form;
  const from = cellsOf(executed, budget, row.weight);
  const sides = { target: total, actual: isNegative(spent) ? zero : spent, unit: funds?.unit ?? null };
  const verdict = reckonBy(profile.methods.execution.value, sides, { outOf, scoring }, from) ?? blockedBy("judgement", [], from);
  const remarks: Message[] = [
    ...(isNegative(spent) ? [say("negative", { actual: spent })] : []),
    say("denominator", { column: columns[denominator] }),
    ...otherReading(spending, verdict, scoring),
  ];
  return {
    ...verdict,
    formula: formulaFor(spending, verdict, scoring),
    steps: [...verdict.steps, ...remarks.map((says) => step(says, from))],
  };
}

function formulaFor(
  { row, budget, executed, total, spent, outOf }: Spending,
  { method, computed }: Verdict,
  { methods, places }: Scoring,
): string | null {
  const used = method === null ? undefined : methods.get(method);
  if (used === undefined || computed === null) return null;
  return formulaOf(used, {
    target: { at: budget.at, raw: budget.raw, amount: total },
    actual: { at: executed.at, raw: executed.raw, amount: spent },
    outOf: row.weight !== null && row.weight.value !== null ? { at: row.weight.at, raw: row.weight.raw, amount: outOf } : outOf,
    places,
  });
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
