import { change, numberAt } from "../../core/fix";
import { placeOf } from "../../core/place";
import { isAboveWeight } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { measures, systemCheck } from "../sources";

/**
 * No row earns more than its weight, whatever was reached; the 一体化 system sets such points to 0. Where the points follow from target and actual they are offered, and the rules on
 * how points follow say nothing more of that row. Execution has a rule of its own.
 */
export const pointsWithinWeight = defineRule({
  code: "SCR-03",
  id: "points-within-weight",
  title: "得分不超过分值",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "evaluation-scorecard"] },
  sources: [systemCheck("得分必须小于等于权重"), measures("单位自评：完成指标值的记满分（原文待核）")],
  parameters: noParameters,
  messages: {
    above: ({ name, points, weight }: { name: string; points: string; weight: string }) => `“${name}”得 ${points} 分，超过分值 ${weight}`,
  },
  remedy: "核对得分和分值，得分不得高于分值",
  *check(form, { book, report, assessmentOf }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, outOf, stated, computed, cell } = item;
      if (outOf === null || stated === null || !isAboveWeight(item)) continue;
      const related = indicator.weight === null ? [] : [placeOf(indicator.weight.at)];
      const fixes = computed === null ? [] : [change(book, numberAt(cell, computed))];
      const about = { place: placeOf(cell), subject: subjectOf(indicator, form), related, fixes };
      yield report("above", about, { name: indicator.level3.text, points: stated, weight: outOf });
    }
  },
});
