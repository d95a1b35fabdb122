import { compare, within } from "../../core/amount";
import { change, numberAt } from "../../core/fix";
import { targetOf } from "../../core/form";
import { placeOf } from "../../core/place";
import { isAboveWeight, isForward } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { saidIn } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { measures, systemCheck } from "../sources";

/**
 * A quantitative indicator earns its weight when the target is reached, else its share. More than that is to be corrected: an error where the form itself says which way is better,
 * a question where the direction was inferred. Less is a unit's own deduction: it stands, and another rule asks for the reason. Reverse indicators, targets of 0 and points above the weight have rules of their own.
 */
export const pointsFollowCompletion = defineRule({
  code: "SCR-06",
  id: "points-follow-completion",
  title: "定量指标得分按完成比例计算",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("单位自评：完成指标值的记满分，未完成的按完成值与指标值的比例记分"), systemCheck("正向指标得分=分值×完成值÷指标值")],
  parameters: noParameters,
  messages: {
    above: ({ computed, stated, target, actual }: { computed: string; stated: string; target: string; actual: string }) =>
      `指标值 ${target}、完成值 ${actual}，按规则应得 ${computed} 分，填报 ${stated} 分`,
    aboveInferred: ({ computed, stated, target, actual }: { computed: string; stated: string; target: string; actual: string }) =>
      `指标值 ${target}、完成值 ${actual}，按正向指标（方向为推定）测算 ${computed} 分，填报 ${stated} 分`,
  },
  remedy: "采用测算得分，或在偏差原因栏说明",
  *check(form, { book, report, assessmentOf }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, computed, stated, cell } = item;
      if (computed === null || stated === null || !isForward(item) || isAboveWeight(item) || compare(stated, computed) <= 0) continue;
      if (within(computed, stated, form.profile.tolerance.value)) continue;
      const { actual, direction } = indicator;
      const target = targetOf(indicator);
      const related = [target, actual].flatMap((field) => (field === null ? [] : [placeOf(field.at)]));
      const about = { place: placeOf(cell), subject: subjectOf(indicator, form), related };
      const fixes = [change(book, numberAt(cell, computed))];
      const values = { computed, stated, target: saidIn(target), actual: saidIn(actual) };
      if (direction.ground === "inferred") yield report("aboveInferred", { ...about, fixes, severity: "warning" }, values);
      else yield report("above", { ...about, fixes }, values);
    }
  },
});
