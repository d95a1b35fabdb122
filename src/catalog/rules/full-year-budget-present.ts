import { isZero, type Amount } from "../../core/amount";
import type { Form, FundsRow } from "../../core/form";
import { isPositive, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { systemCheck } from "../sources";

/** Nothing can be divided by a budget of 0. It may be a slip in the total row, or the budget was cut: then 不适用 is to be said, and no points follow by themselves. */
export const fullYearBudgetPresent = defineRule({
  code: "FND-18",
  id: "full-year-budget-present",
  title: "执行率计分时全年预算数不为 0",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("预算数为 0 时不计算执行率得分")],
  parameters: noParameters,
  messages: {
    zero: ({ weight }: { weight: string }) => `全年预算数为 0，预算执行率（分值 ${weight}）无法计分`,
    cancelled: ({ initial }: { initial: string }) => `年初预算数 ${initial}、全年预算数 0，预算执行率无法计分；项目已取消的，请注明不适用`,
  },
  remedy: "补填全年预算数；项目已取消的，注明不适用",
  *check(form, { report }) {
    const row = totalRowOf(form);
    const weight = weightOf(form, row);
    if (row?.full?.value == null || !isZero(row.full.value) || weight === null) return;
    const related = row.weight === null ? [] : [placeOf(row.weight.at)];
    const about = { place: placeOf(row.full.at), subject: "funds:total.full", related };
    const initial = row.initial?.value ?? null;
    if (!hasMoney(form) && initial !== null && isPositive(initial))
      yield report("cancelled", { ...about, severity: "warning" }, { initial });
    else yield report("zero", about, { weight });
  },
});

/** What execution weighs; some forms print it in a label instead of a column. */
function weightOf({ profile }: Form, row: FundsRow | null): Amount | null {
  const ofProfile = row?.points == null ? null : (profile.weights.execution?.value ?? null);
  const weight = row?.weight === null ? ofProfile : (row?.weight.value ?? null);
  return weight !== null && isPositive(weight) ? weight : null;
}

/** Whether any row of the funds block has a budget for the year or spending. */
const hasMoney = ({ funds }: Form): boolean =>
  (funds?.rows ?? []).flatMap(({ full, executed }) => [full, executed]).some((field) => field?.value != null && isPositive(field.value));
