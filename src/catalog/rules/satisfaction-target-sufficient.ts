import * as z from "zod";

import { amountOf, compare, exact, zero, type Amount } from "../../core/amount";
import { targetOf, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Percent; a target below it is remarked on. */
    least: z.number().min(0).max(100).default(80),
  }),
  {
    least: { label: "满意度目标下限", unit: "percent", source: ours("满意度目标不低于 80%") },
  },
);

/**
 * A target that one in five need not be satisfied with asks for little; counties usually set 90 % or more. The limit is a choice of ours. That there is no satisfaction indicator at all
 * is told where the main indicators are counted.
 */
export const satisfactionTargetSufficient = defineRule({
  code: "IND-19",
  id: "satisfaction-target-sufficient",
  title: "满意度目标不偏低",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [ours("满意度目标不低于 80%"), review("满意度目标应合理可行")],
  parameters,
  messages: {
    low: ({ name, value, least }: { name: string; value: string; least: number }) =>
      `满意度指标“${name}”的指标值“${value}”低于 ${least}%，请核实是否偏低`,
  },
  remedy: "结合历史水平核定满意度目标；有客观原因的，请注明",
  *check(form, { report, parameters: { least } }) {
    const limit = amountOf(least) ?? zero;
    for (const indicator of form.table?.indicators ?? []) {
      const share = shareAskedBy(indicator);
      const target = targetOf(indicator);
      if (target === null || share === null || compare(share, limit) >= 0) continue;
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form) };
      yield report("low", about, { name: indicator.level3.text, value: saidIn(target), least });
    }
  },
});

const largestFraction = exact("1.5");

/** The percentage of the satisfied that is asked for; a bare number is one where it cannot be a fraction. */
function shareAskedBy(indicator: Indicator): Amount | null {
  const value = quantityIn(targetOf(indicator));
  const name = fold(indicator.level3.text);
  const isAbout = [indicator.level1, indicator.level2, indicator.level3].some(({ text }) => text.includes("满意"));
  if (value === null || !isAbout || /不满意|非满意|提高|提升|增长|投诉|意见/.test(name)) return null;
  if (value.comparator?.startsWith("<") === true || compare(value.amount, zero) <= 0) return null;
  if (value.unit === "%") return value.amount;
  return value.unit === null && value.percent === null && compare(value.amount, largestFraction) > 0 ? value.amount : null;
}
