import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { tiesOf } from "../../core/ties";
import { goalMeasures, review } from "../sources";

/**
 * What the budget pays for is what the goal promises: as many of a thing, at no more for each. A line and an indicator are compared where their names and units leave no doubt that they are about the same;
 * a line that buys more than ≥ asks for, or for less than ≤ allows, keeps the goal.
 */
export const linesAsDeclared = defineRule({
  code: "FND-24",
  id: "lines-as-declared",
  title: "预算明细的数量、单价与绩效目标一致",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "book" },
  sources: [goalMeasures("审核适当性：绩效目标与资金相匹配"), review("成本＝数量×单价，预算明细与绩效目标相互核对")],
  parameters: noParameters,
  messages: {
    differs: ({ name, own, target, sheet }: { name: string; own: string; target: string; sheet: string }) =>
      `“${name}”为 ${own}，“${sheet}”中的指标值为“${target}”，请核对`,
  },
  remedy: "核对明细的数量、单价和绩效目标，更正填错的一处",
  *check({ forms }, { report }) {
    for (const { kind, holds, subject, label, first, second } of tiesOf(forms)) {
      if (kind !== "line" || holds) continue;
      const about = { place: placeOf(second.at), subject, related: [placeOf(first.at)] };
      yield report("differs", about, { name: label, own: second.text, target: first.text, sheet: first.form.sheet });
    }
  },
});
