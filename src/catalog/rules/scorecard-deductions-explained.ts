import { compare, subtract } from "../../core/amount";
import { pointsBy } from "../../core/form";
import { placeOf } from "../../core/place";
import { isUnexplained } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/** Who takes points off says why, and by what evidence: the unit that was judged will ask. A scorecard without a column for it gives the reasons in its report. */
export const scorecardDeductionsExplained = defineRule({
  code: "EVL-02",
  id: "scorecard-deductions-explained",
  title: "评价扣分说明了依据",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["evaluation-scorecard"] },
  sources: [review("评价扣分应注明依据和佐证")],
  parameters: noParameters,
  messages: {
    blank: ({ name, points, weight }: { name: string; points: string; weight: string }) =>
      `“${name}”得 ${points} 分、分值 ${weight}，未说明扣分依据`,
  },
  remedy: "填写扣分依据及佐证编号",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const { weight, reason, level3 } = indicator;
      const points = pointsBy("self", indicator);
      if (reason === null || weight?.value == null || points?.value == null || !isUnexplained(reason, book)) continue;
      if (compare(subtract(weight.value, points.value), form.profile.tolerance.value) <= 0) continue;
      const about = { place: placeOf(reason.at), subject: subjectOf(indicator, form), related: [placeOf(points.at)] };
      yield report("blank", about, { name: level3.text, points: points.value, weight: weight.value });
    }
  },
});
