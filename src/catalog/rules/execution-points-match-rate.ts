import { within } from "../../core/amount";
import { change, numberAt } from "../../core/fix";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { percentText } from "../../core/shown";
import { measures, systemCheck } from "../sources";

/**
 * Execution earns its weight times the rate, never more than the weight, computed from the amounts and not from the rounded rate. The method is the profile's;
 * where no budget gives a rate, another rule speaks.
 */
export const executionPointsMatchRate = defineRule({
  code: "FND-05",
  id: "execution-points-match-rate",
  title: "预算执行率得分按执行率计算",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("单位自评：预算执行率按比例计分"), systemCheck("预算执行率得分=分值×执行率，不超过分值")],
  parameters: noParameters,
  messages: {
    differs: ({ expected, stated, outOf, rate }: { expected: string; stated: string; outOf: string; rate: string }) =>
      `预算执行率得分应为 ${expected}（分值 ${outOf}×执行率 ${rate}），填报为 ${stated}`,
  },
  remedy: "按全年执行数÷全年预算数×分值重新计算",
  *check(form, { book, report, assessmentOf }) {
    const { execution } = assessmentOf(form);
    if (execution?.computed == null || execution.stated === null || execution.cell === null || execution.rate === null) return;
    const { computed, stated, cell, outOf, rate } = execution;
    if (within(computed, stated, form.profile.tolerance.value)) return;
    const related = [form.funds?.rows.find(({ id }) => id === "total")].flatMap((row) => [row?.executed, row?.full ?? row?.initial]);
    const about = {
      place: placeOf(cell),
      subject: "funds:total.points",
      related: related.flatMap((field) => (field === null || field === undefined ? [] : [placeOf(field.at)])),
      fixes: [change(book, numberAt(cell, computed))],
    };
    yield report("differs", about, { expected: computed, stated, outOf: outOf ?? "", rate: percentText(rate) });
  },
});
