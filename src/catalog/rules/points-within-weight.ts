import { compare, isNegative } from "../../core/amount";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { measures, systemCheck } from "../sources";

/**
 * No row earns more than its weight; the 一体化 system sets such points to 0. What the row should have earned is for the rules of its kind, which also offer to correct it;
 * execution has one of its own.
 */
export const pointsWithinWeight = defineRule({
  code: "SCR-03",
  id: "points-within-weight",
  title: "得分不超过分值",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("得分必须小于等于权重"), measures("单位自评：完成指标值的记满分（原文待核）")],
  parameters: noParameters,
  messages: {
    above: ({ name, points, weight }: { name: string; points: string; weight: string }) => `“${name}”得 ${points} 分，超过分值 ${weight}`,
  },
  remedy: "核对得分和分值，得分不得高于分值",
  *check(form, { report, assessmentOf }) {
    for (const { indicator, outOf, stated, cell } of assessmentOf(form).items) {
      if (outOf === null || stated === null || isNegative(outOf) || compare(stated, outOf) <= 0) continue;
      const related = indicator.weight === null ? [] : [placeOf(indicator.weight.at)];
      const about = { place: placeOf(cell), subject: subjectOf(indicator, form), related };
      yield report("above", about, { name: indicator.level3.text, points: stated, weight: outOf });
    }
  },
});
