import { compare, isZero } from "../../core/amount";
import type { FundsRow, FundsTable } from "../../core/form";
import { change, numberAt } from "../../core/fix";
import { differenceOf, moneyColumns, partsOf, roundingOf, sumOf, totalRowsOf, type MoneyColumn } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { measures, review } from "../sources";

/**
 * The total is the sum of its sources: 财政拨款, 上年结转资金, 其他资金. What stands under a source as 其中 is part of it and not counted twice.
 * A difference that rounding explains (half a unit of the last shown decimal for each figure) is a 尾差 and only mentioned. A total of 0 is said once, not in each column.
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
