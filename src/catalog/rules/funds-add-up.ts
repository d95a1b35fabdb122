import { compare, isZero, type Amount } from "../../core/amount";
import type { BudgetSplit, Field, FundsRow, FundsTable } from "../../core/form";
import { change, numberAt } from "../../core/fix";
import { differenceOf, moneyColumns, partsOf, roundingOf, sumOf, totalRowsOf, type MoneyColumn } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { measures, review } from "../sources";

/**
 * The total is the sum of its sources: 财政拨款, 上年结转资金, 其他资金. What stands under a source as 其中 is part of it and not counted twice.
 * A difference that rounding explains (half a unit of the last shown decimal for each figure) is a 尾差 and only mentioned. A total of 0 is said once, not in each column.
 * A department's budget is split by income and by expense: each split is the whole budget once more.
 */
export const fundsAddUp = defineRule({
  code: "FND-01",
  id: "funds-add-up",
  title: "资金总额等于各来源之和",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "monitoring", "budget-detail"] },
  sources: [measures("附件1 项目支出绩效自评表：年度资金总额及各来源"), review("资金总额与来源核对")],
  parameters: noParameters,
  messages: {
    unequal: ({
      column,
      total,
      sum,
      difference,
      unit,
    }: {
      column: MoneyColumn;
      total: string;
      sum: string;
      difference: string;
      unit: string;
    }) => `${columnNames[column]}：资金总额 ${total} 与各来源之和 ${sum} 不等，相差 ${difference} ${unit}`,
    residue: ({ column, difference, unit }: { column: MoneyColumn; difference: string; unit: string }) =>
      `${columnNames[column]}：资金总额与各来源之和有尾差 ${difference} ${unit}`,
    midTerm: ({ total, sum, difference, unit }: { total: string; sum: string; difference: string; unit: string }) =>
      `中期资金总额 ${total} 与各来源之和 ${sum} 不等，相差 ${difference} ${unit}`,
    split: ({ label, split, total, difference, unit }: { label: string; split: string; total: string; difference: string; unit: string }) =>
      `${label}的合计 ${split} 与年度资金总额 ${total} 不等，相差 ${difference} ${unit}`,
    parts: ({ label, total, sum, difference, unit }: { label: string; total: string; sum: string; difference: string; unit: string }) =>
      `${label}的合计 ${total} 与所列各项之和 ${sum} 不等，相差 ${difference} ${unit}`,
  },
  remedy: "核对财政拨款、上年结转资金和其他资金，更正总额或来源",
  *check({ funds }, { book, report }) {
    for (const total of funds === null ? [] : totalRowsOf(funds)) {
      let isZeroSaid = false;
      for (const column of moneyColumns) {
        const found = funds === null ? null : mismatchIn(funds, total, column);
        if (found === null || (isZeroSaid && isZero(found.total))) continue;
        isZeroSaid ||= isZero(found.total);
        const about = { place: placeOf(found.at), subject: `funds:${column}`, related: found.parts.map(({ at }) => placeOf(at)) };
        if (found.isRounding) yield report("residue", { ...about, severity: "info" }, found.data);
        else yield report("unequal", { ...about, fixes: [change(book, numberAt(found.at, found.sum))] }, found.data);
      }
    }
    if (funds === null) return;
    for (const { found, related } of midTermMismatches(funds))
      yield report("midTerm", { place: placeOf(found.at), subject: "funds:mid-term", related }, found.data);
    for (const split of funds.splits) {
      const { label, by } = split;
      const own = mismatchOfParts(split, funds);
      const related = split.parts.map(({ field }) => placeOf(field.at));
      if (own !== null) yield report("parts", { place: placeOf(own.at), subject: `funds:${by}.parts`, related }, { label, ...own.data });
      const whole = own === null ? mismatchOfSplit(split, funds) : null;
      if (whole !== null) yield report("split", { place: placeOf(whole.at), subject: `funds:${by}` }, { label, ...whole.data });
    }
  },
});

const columnNames: Readonly<Record<MoneyColumn, string>> = { full: "全年预算数", initial: "年初预算数", executed: "全年执行数" };

function mismatchIn(funds: FundsTable, row: FundsRow, column: MoneyColumn) {
  const field = row[column];
  const parts = partsOf(funds, row, column);
  if (field?.value == null || parts.length === 0) return null;
  const sum = sumOf(parts);
  const difference = differenceOf(field.value, sum);
  if (isZero(difference)) return null;
  const isRounding = !isZero(field.value) && compare(difference, roundingOf(field, parts)) <= 0;
  const data = { column, total: field.value, sum, difference, unit: funds.unit };
  return { at: field.at, total: field.value, sum, parts, isRounding, data };
}

/** Totals of the medium term that are not the sum of their sources. */
function midTermMismatches(funds: FundsTable) {
  const half = { ...funds, rows: funds.midTerm };
  return totalRowsOf(half).flatMap((total) => {
    const found = mismatchIn(half, total, "full");
    return found === null || found.isRounding ? [] : [{ found, related: found.parts.map(({ at }) => placeOf(at)) }];
  });
}

type Filled = Field<Amount> & { readonly value: Amount };
const isFilled = (field: Field<Amount>): field is Filled => field.value !== null;

/** A split whose own total is not the sum of its parts. */
function mismatchOfParts({ total, parts }: BudgetSplit, { unit }: FundsTable) {
  const filled = parts.map(({ field }) => field).filter(isFilled);
  if (!isFilled(total) || filled.length === 0) return null;
  const sum = sumOf(filled);
  const difference = differenceOf(total.value, sum);
  return compare(difference, roundingOf(total, filled)) <= 0 ? null : { at: total.at, data: { total: total.value, sum, difference, unit } };
}

/** A split, by its total or else by the sum of its parts, that is not the budget of the year it splits. */
function mismatchOfSplit({ by, total, parts }: BudgetSplit, funds: FundsTable) {
  const budget = totalRowsOf(funds)[0]?.full ?? null;
  const filled = parts.map(({ field }) => field).filter(isFilled);
  const stated = isFilled(total) ? [total] : filled;
  const [first] = stated;
  if (budget === null || !isFilled(budget) || first === undefined) return null;
  const split = sumOf(stated);
  const difference = differenceOf(split, budget.value);
  const spent = by === "expense" ? (totalRowsOf(funds)[0]?.executed ?? null) : null;
  const isSpent = spent !== null && isFilled(spent) && compare(differenceOf(split, spent.value), roundingOf(spent, stated)) <= 0;
  if (isSpent || compare(difference, roundingOf(budget, stated)) <= 0) return null;
  return { at: first.at, data: { split, total: budget.value, difference, unit: funds.unit } };
}
