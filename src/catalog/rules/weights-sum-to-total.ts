import { compare, exact, isZero, sum, zero, type Amount } from "../../core/amount";
import type { CellRef } from "../../core/book";
import type { Form, Indicator, IndicatorTable } from "../../core/form";
import { executionWeightOf, totalRowOf } from "../../core/funds";
import { change, numberAt } from "../../core/fix";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty } from "../../core/shown";
import { measures, systemCheck } from "../sources";

/**
 * The weights of all indicators and of execution make 100 (or what the profile says). A total printed as 100 over rows that add up to 110 is the commonest slip,
 * so the rows are added, not the printed total believed. Forms without a weight column are silent.
 */
export const weightsSumToTotal = defineRule({
  code: "SCR-01",
  id: "weights-sum-to-total",
  title: "分值合计为 100",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("单位自评：总分由各项指标得分汇总形成"), systemCheck("指标分值合计校验")],
  parameters: noParameters,
  messages: {
    withExecution: ({ indicators, execution, sum: all, total }: { indicators: string; execution: string; sum: string; total: string }) =>
      `分值合计为 ${all}（三级指标 ${indicators}＋预算执行率 ${execution}），应为 ${total}`,
    printed: ({ printed, sum: all }: { printed: string; sum: string }) => `合计行的分值填写为 ${printed}，各项分值合计为 ${all}`,
    alone: ({ sum: all, total }: { sum: string; total: string }) => `三级指标分值合计为 ${all}，应为 ${total}`,
  },
  remedy: "调整三级指标分值，使合计等于总分",
  *check(form, { book, report }) {
    const { table, profile } = form;
    const weights = (table?.indicators ?? []).map(({ weight }) => weight);
    if (table === null || weights.every((weight) => weight?.value == null) || weights.some(isUnreadable)) return;
    const indicators = sum(weights.map((weight) => weight?.value ?? zero));
    const execution = executionWeight(form);
    if (execution === null) return;
    const total = profile.weights.total?.value ?? exact("100");
    const all = sum([indicators, execution]);
    if (compare(all, total) === 0) {
      const printed = printedOtherwise(table, [all, indicators]);
      if (printed === null) return;
      const fixes = [change(book, numberAt(printed.at, all))];
      yield report("printed", { place: placeOf(printed.at), subject: "total.weight", fixes }, { printed: printed.weight, sum: all });
      return;
    }
    const about = { place: placeOf(weightCell(form, table.indicators)), subject: "weights" };
    if (isZero(execution)) yield report("alone", about, { sum: all, total });
    else yield report("withExecution", about, { indicators, execution, sum: all, total });
  },
});

/** The total weight as printed, where it is none of these sums. */
function printedOtherwise({ total }: IndicatorTable, sums: readonly Amount[]): { readonly at: CellRef; readonly weight: Amount } | null {
  const field = total?.weight ?? null;
  const weight = field?.value ?? null;
  return field === null || weight === null || sums.some((each) => compare(each, weight) === 0) ? null : { at: field.at, weight };
}

/** A weight that says something which is no number of points, such as a percentage: the sum cannot be told. */
const isUnreadable = (weight: Indicator["weight"]): boolean =>
  weight !== null && (weight.format.includes("%") || (weight.value === null && !isEmpty(weight) && !isDash(weight)));

/** What execution weighs: stated, else by the profile where the form gives points for it, else nothing; `null` where it cannot be read. */
function executionWeight(form: Form): Amount | null {
  const row = totalRowOf(form);
  if (row?.weight != null && !isEmpty(row.weight) && !isDash(row.weight)) return row.weight.value;
  return executionWeightOf(row, form) ?? zero;
}

/** The total weight where the form has one, else the header of the weights, else the first weight. */
function weightCell({ table, region }: Form, [first]: readonly Indicator[]): CellRef {
  return table?.total?.weight?.at ?? table?.columns.find(({ concept }) => concept === "weight")?.at ?? first?.weight?.at ?? region;
}
