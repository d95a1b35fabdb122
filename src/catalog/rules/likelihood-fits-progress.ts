import { isZero } from "../../core/amount";
import type { CellRef } from "../../core/book";
import type { Form } from "../../core/form";
import { isPositive, totalRowOf } from "../../core/funds";
import { chosenIn, rowsWithOutlook } from "../../core/outlook";
import { placeOf } from "../../core/place";
import { progressOf } from "../../core/progress";
import { defineRule } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { lightParameters } from "../lights";
import { review } from "../sources";

/**
 * 确定能 beside a red light, or while nothing at all has been spent, is what a reviewer asks about first. Nothing spent is said once for the whole form.
 */
export const likelihoodFitsProgress = defineRule({
  code: "MON-05",
  id: "likelihood-fits-progress",
  title: "选“确定能”的指标进度相称",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring"] },
  sources: [review("执行为 0 或红灯的指标不宜选“确定能”")],
  parameters: lightParameters,
  messages: {
    unspent: ({ budget, unit, rows }: { budget: string; unit: string; rows: number }) =>
      `预算 ${budget} ${unit}尚未执行，${rows} 条指标选了“确定能”，请复核`,
    red: ({ name }: { name: string }) => `“${name}”为红灯，完成目标可能性选了“确定能”，请复核`,
  },
  remedy: "复核完成目标可能性；确有把握的，说明后续安排",
  *check(form, { report, parameters }) {
    const sure = rowsWithOutlook(form).flatMap((indicator) => {
      const [only, ...others] = chosenIn(indicator.outlook) ?? [];
      return only?.answer === "sure" && others.length === 0 ? [{ indicator, at: only.at }] : [];
    });
    const [first] = sure;
    const unspent = unspentOf(form);
    if (first !== undefined && unspent !== null) {
      const related = [unspent.at, ...sure.slice(1).map(({ at }) => at)].map(placeOf);
      yield report("unspent", { place: placeOf(first.at), subject: "likelihoods", related }, { ...unspent.data, rows: sure.length });
      return;
    }
    for (const { indicator, at } of sure) {
      if (progressOf(indicator, form.month, parameters)?.light !== "red") continue;
      const related = indicator.actual === null ? [] : [placeOf(indicator.actual.at)];
      yield report("red", { place: placeOf(at), subject: subjectOf(indicator, form), related }, { name: indicator.level3.text });
    }
  },
});

/** A budget of which nothing was spent, and the cell that says so. */
function unspentOf(form: Form): { readonly at: CellRef; readonly data: { readonly budget: string; readonly unit: string } } | null {
  const row = totalRowOf(form);
  const budget = row?.initial?.value ?? row?.full?.value ?? null;
  if (form.funds === null || row?.executed?.value == null || budget === null || !isPositive(budget) || !isZero(row.executed.value))
    return null;
  return { at: row.executed.at, data: { budget, unit: form.funds.unit } };
}
