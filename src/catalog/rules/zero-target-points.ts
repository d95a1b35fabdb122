import { compare, isZero, subtract } from "../../core/amount";
import { change, numberAt } from "../../core/fix";
import { targetOf, type Indicator } from "../../core/form";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isAboveWeight } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { review, systemCheck } from "../sources";

/**
 * A target of 0 cannot be divided by: reached it earns all, else nothing. Nothing is certain only for accidents and violations; for other indicators a person decides,
 * and the points are only asked about. Points above the weight are another rule's finding.
 */
export const zeroTargetPoints = defineRule({
  code: "SCR-08",
  id: "zero-target-points",
  title: "目标值为 0 的指标按是否发生计分",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("指标值为 0：完成值为 0 得满分，否则 0 分"), review("非事故、违规类指标由评审人员判断")],
  parameters: noParameters,
  messages: {
    occurred: ({ actual, stated }: { actual: string; stated: string }) => `目标值为 0，完成值 ${actual}，应得 0 分，填报 ${stated} 分`,
    judge: ({ actual, stated }: { actual: string; stated: string }) => `目标值为 0，完成值 ${actual}，填报 ${stated} 分，请说明计分依据`,
    kept: ({ outOf, stated }: { outOf: string; stated: string }) => `目标值和完成值均为 0，可得满分 ${outOf} 分，填报 ${stated} 分`,
  },
  remedy: "按“未发生得满分、发生不得分”计分，或说明依据",
  *check(form, { book, report, assessmentOf }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, computed, stated, cell, outOf } = item;
      const actual = quantityIn(indicator.actual);
      if (!aimsAtZero(indicator) || isAboveWeight(item) || actual === null || stated === null || outOf === null) continue;
      const related = indicator.actual === null ? [] : [placeOf(indicator.actual.at)];
      const about = { place: placeOf(cell), subject: subjectOf(indicator, form), related };
      const data = { actual: actual.amount, stated };
      if (!isPositive(actual.amount)) {
        if (compare(subtract(outOf, stated), form.profile.tolerance.value) > 0)
          yield report("kept", { ...about, severity: "info" }, { outOf, stated });
      } else if (isPositive(stated)) {
        if (computed === null || !isZero(computed)) yield report("judge", { ...about, severity: "warning" }, data);
        else yield report("occurred", { ...about, fixes: [change(book, numberAt(cell, computed))] }, data);
      }
    }
  },
});

function aimsAtZero(indicator: Indicator): boolean {
  const target = quantityIn(targetOf(indicator));
  return target !== null && isZero(target.amount) && indicator.direction.way !== "more";
}
