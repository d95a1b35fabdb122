import { absolute, compare, divide, exact, isNegative, isZero, multiply, subtract, sum, within, type Amount } from "./amount";
import type { Field, Form, FundsRow, FundsTable, Indicator } from "./form";
import { halfUnit, percentPlacesShown, placesShown } from "./shown";
import { fold } from "./stated/fold";

/** The money columns of a funds block, the one that counts most first. */
export const moneyColumns = ["full", "initial", "executed"] as const;
export type MoneyColumn = (typeof moneyColumns)[number];

export const totalRowOf = ({ funds }: Pick<Form, "funds">): FundsRow | null => funds?.rows.find(({ id }) => id === "total") ?? null;

export const isPositive = (amount: Amount): boolean => !isZero(amount) && !isNegative(amount);

/** Whether a row of the indicator table is 预算执行率. */
export const isExecution = ({ level1, level2, level3 }: Indicator): boolean =>
  [level1, level2, level3].some(({ text }) => executionNames.has(fold(text).replace(/^指标\d*:?/, "")));

/** Whether 预算执行率 is a row of the indicator table and earns its points there. */
const hasExecutionRow = ({ table }: Pick<Form, "table">): boolean => (table?.indicators ?? []).some(isExecution);

const executionNames: ReadonlySet<string> = new Set([
  "预算执行率",
  "预算执行",
  "预算执行率指标",
  "预算执行指标",
  "预算执行情况",
  "执行率",
  "资金执行率",
  "预算资金执行率",
]);

/**
 * What the execution of the budget can earn: its weight cell, else what the profile says, provided that the funds block gives points at all
 * and no row of the indicator table does so in its place.
 */
export function executionWeightOf(row: FundsRow | null, form: Pick<Form, "table" | "profile">): Amount | null {
  if (row === null) return hasExecutionRow(form) ? null : usualWeight(form);
  const { weight, points } = row;
  if (isFilled(weight)) return weight.value;
  if (weight === null && points === null) return null;
  return isFilled(points) || !hasExecutionRow(form) ? usualWeight(form) : null;
}

const usualWeight = ({ profile }: Pick<Form, "profile">): Amount | null => profile.weights.execution?.value ?? null;

type Filled = Field<Amount> & { readonly value: Amount };

const isFilled = (field: Field<Amount> | null): field is Filled => field !== null && field.value !== null;

/** All total rows: a declaration may have two side by side, of the medium term and of the year. */
export const totalRowsOf = ({ rows }: FundsTable): readonly FundsRow[] => rows.filter(({ id }) => id === "total");

/**
 * The filled amounts that make up a total, those that stand in its own column of the sheet. What stands under a source as 其中 is part of it and counts only
 * where the source itself is blank.
 */
export function partsOf({ rows, sourceColumns }: FundsTable, total: FundsRow, column: MoneyColumn): readonly Filled[] {
  if (column === "full" && sourceColumns.length > 0) return sourceColumns.map(({ field }) => field).filter(isFilled);
  const parts: Filled[] = [];
  let isOpen = false;
  for (const row of rows) {
    const field = row[column];
    if (field?.at.column !== total[column]?.at.column) continue;
    if (row.depth === 1) isOpen = !isFilled(field);
    if (row.depth === 0 || (row.depth === 2 && !isOpen)) continue;
    if (isFilled(field)) parts.push(field);
  }
  return parts;
}

export const sumOf = (fields: readonly Filled[]): Amount => sum(fields.map(({ value }) => value));

/**
 * What rounding alone can explain between a total and its parts: half a unit of the last shown decimal of each of them.
 * One part shown like the total is the same number written twice, so there it explains nothing.
 */
export function roundingOf(total: Field<Amount>, parts: readonly Field<Amount>[]): Amount {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && placesShown(only) === placesShown(total)) return exact("0");
  return sum([total, ...parts].map((field) => halfUnit(placesShown(field))));
}

/** The budget that execution is measured by: the full-year one, or the initial one where the form has no other column. */
export const budgetOf = ({ full, initial }: FundsRow): Field<Amount> | null => full ?? initial;

/** Executed over a budget, unrounded; `null` where either is missing or the budget is not positive. */
export function rateOn(budget: Field<Amount> | null, { executed }: FundsRow): Amount | null {
  if (budget?.value == null || executed?.value == null || !isPositive(budget.value)) return null;
  return divide(executed.value, budget.value);
}

const point = exact("0.01");
const finest = exact("0.00005");

/** Half a unit of the last digit shown of a rate, as a fraction; never finer than 0.005 points. */
function rateTolerance(rate: Field<Amount>): Amount {
  const half = multiply(halfUnit(percentPlacesShown(rate)), point);
  return compare(half, finest) > 0 ? half : finest;
}

/** How a stated rate compares with what follows from the amounts. */
export interface RateReading {
  readonly stated: Amount;
  readonly computed: Amount;
  readonly says: "agrees" | "initial" | "differs";
}

/** A row's stated rate against executed over budget, by the digits it shows; `initial` where it follows from the initial budget instead. */
export function rateReading(row: FundsRow): RateReading | null {
  const { rate, full, initial } = row;
  const computed = rateOn(budgetOf(row), row);
  if (rate?.value == null || computed === null) return null;
  const stated = rate.value;
  const agrees = (expected: Amount | null): boolean => expected !== null && within(stated, expected, rateTolerance(rate));
  if (agrees(computed)) return { stated, computed, says: "agrees" };
  return { stated, computed, says: full !== null && agrees(rateOn(initial, row)) ? "initial" : "differs" };
}

/** By how much two amounts differ. */
export const differenceOf = (a: Amount, b: Amount): Amount => absolute(subtract(a, b));
