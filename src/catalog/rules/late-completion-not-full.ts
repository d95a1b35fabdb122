import { dateIn, inTime } from "../../core/assess/dates";
import { targetOf, type Form, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { isFull } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { saidIn, valueIn } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * What was done after its day did not reach its target, so not all points follow; how many do is not laid down. Dates with open parts that may fall on either side are left alone.
 * A deadline in another year than the form's is for the rule on dates, which asks about it.
 */
export const lateCompletionNotFull = defineRule({
  code: "SCR-23",
  id: "late-completion-not-full",
  title: "逾期完成的时效指标不计满分",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("按期完成得满分；逾期的按完成程度或逾期天数扣分")],
  parameters: noParameters,
  messages: {
    late: ({ target, actual, points }: { target: string; actual: string; points: string }) =>
      `指标值为“${target}”，完成值为“${actual}”，晚于规定时限，仍计满分 ${points} 分，请核对完成时间或得分`,
  },
  remedy: "核对完成时间；确属逾期的，酌情扣分并说明原因",
  *check(form, { report, assessmentOf }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, cell, stated } = item;
      if (stated === null || !isFull(item) || !isLate(indicator, form)) continue;
      const target = targetOf(indicator);
      const { actual } = indicator;
      const about = {
        place: placeOf(cell),
        subject: subjectOf(indicator, form),
        related: [target, actual].flatMap((field) => (field === null ? [] : [placeOf(field.at)])),
      };
      yield report("late", about, { target: saidIn(target), actual: saidIn(actual), points: stated });
    }
  },
});

function isLate(indicator: Indicator, { year }: Form): boolean {
  const [wanted, found] = [valueIn(targetOf(indicator)), valueIn(indicator.actual)];
  const [deadline, done] = [wanted, found].map((value) => (value === null ? null : dateIn(value)));
  if (deadline == null || done == null || inTime(deadline, done, year).kind !== "late") return false;
  return deadline.year === null || year === null || deadline.year === year;
}
