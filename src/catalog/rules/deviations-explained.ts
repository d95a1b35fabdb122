import { causeCellOf, isDeviationExplained, rowsWithOutlook } from "../../core/outlook";
import { placeOf } from "../../core/place";
import { progressOf } from "../../core/progress";
import { defineRule } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { lightParameters } from "../lights";
import { monitoringMeasures, systemCheck } from "../sources";

/**
 * What lags behind, or has passed a limit, is to be put down to a cause: 经费, 制度, 人员, 硬件条件保障 or 其他, and a reason. A ticked cause or a written reason will do;
 * a form that has no cell for either is not asked. With a yellow light it is only recommended.
 */
export const deviationsExplained = defineRule({
  code: "MON-03",
  id: "deviations-explained",
  title: "存在偏差的指标说明了原因",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring"] },
  sources: [monitoringMeasures("附件 项目支出绩效目标执行监控表：偏差原因分析"), systemCheck("监控预警后偏差原因必填")],
  parameters: lightParameters,
  messages: {
    blank: ({ name }: { name: string }) => `“${name}”存在偏差，但未填写偏差原因`,
  },
  remedy: "勾选经费、制度、人员、硬件条件保障或其他，并说明原因",
  *check(form, { book, report, parameters }) {
    for (const indicator of rowsWithOutlook(form)) {
      const at = causeCellOf(indicator);
      const light = progressOf(indicator, form.month, parameters)?.light;
      if (at === null || (light !== "red" && light !== "yellow") || isDeviationExplained(indicator, book)) continue;
      const related = indicator.actual === null ? [] : [placeOf(indicator.actual.at)];
      const about = { place: placeOf(at), subject: subjectOf(indicator, form), related };
      yield report("blank", light === "red" ? about : { ...about, severity: "warning" }, { name: indicator.level3.text });
    }
  },
});
