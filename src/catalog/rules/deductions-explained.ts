import { compare, subtract } from "../../core/amount";
import { pointsBy } from "../../core/form";
import { placeOf } from "../../core/place";
import { isUnexplained } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { measures, systemCheck } from "../sources";

/** Points below the weight say that something was not reached; the form has a column for why and for what will be done. Forms without such a column ask nothing. */
export const deductionsExplained = defineRule({
  code: "SCR-11",
  id: "deductions-explained",
  title: "未得满分的指标说明了原因和措施",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("附件1 项目支出绩效自评表：偏差原因分析及改进措施"), systemCheck("得分低于分值时原因必填")],
  parameters: noParameters,
  messages: {
    blank: ({ name, points, weight }: { name: string; points: string; weight: string }) =>
      `“${name}”得 ${points} 分、分值 ${weight}，请填写偏差原因和改进措施`,
  },
  remedy: "补填偏差原因分析及改进措施",
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
