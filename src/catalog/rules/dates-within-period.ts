import { targetOf, type Form, type Indicator } from "../../core/form";
import { datesIn, isOutside, ofYear, periodOf } from "../../core/period";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * A date a 时效 indicator sets lies within the project's period. Self-evaluations usually name no period, so there only the year counts, as in a date kept from the year before.
 */
export const datesWithinPeriod = defineRule({
  code: "IND-14",
  id: "dates-within-period",
  title: "时效指标的日期在项目期内",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [review("时效指标与项目实施期一致")],
  parameters: noParameters,
  messages: {
    year: ({ date, year }: { date: string; year: number }) => `时效指标的日期“${date}”不在 ${year} 年度内`,
    period: ({ date, period }: { date: string; period: string }) => `时效指标的日期“${date}”不在项目期（${period}）内`,
  },
  remedy: "核对并更正日期",
  *check(form, { report, year: reported }) {
    const year = form.year ?? reported;
    const period = form.kind === "target-declaration" ? periodOf(form) : null;
    if (period === null && form.kind === "target-declaration" && tellsOfYears(form)) return;
    for (const indicator of form.table?.indicators ?? []) {
      if (!fold(indicator.level2.text).includes("时效") || isMidTerm(indicator)) continue;
      for (const { text, at } of textsOf(indicator)) {
        const found = datesIn(text).find((date) =>
          period === null ? year !== null && isOutside(date, ofYear(year)) : isOutside(date, period.stretch),
        );
        if (found === undefined) continue;
        const about = { place: placeOf(at), subject: subjectOf(indicator, form) };
        if (period !== null) yield report("period", about, { date: found.text, period: period.text });
        else if (year !== null) yield report("year", about, { date: found.text, year });
        break;
      }
    }
  },
});

/** Whether the head names a period that may reach beyond the year, in words or years that are not read: 3年, 2025—2027年. */
const tellsOfYears = ({ header }: Form): boolean => {
  const text = fold(header.period?.value ?? "");
  return text !== "" && !/^\(?20\d\d年?度?\)?$/.test(text);
};

/** A row of 长期绩效指标 sets dates beyond the year by its nature. */
const isMidTerm = ({ targets }: Indicator): boolean => targets.length > 0 && targets.every(({ role }) => role === "mid-term");

/** What may hold a date: the target, unless it is a plain number, and the indicator's name. */
function textsOf(indicator: Indicator) {
  const target = targetOf(indicator);
  const ofTarget = target === null || quantityIn(target) !== null ? [] : [{ text: fold(saidIn(target)), at: target.at }];
  return [...ofTarget, { text: fold(indicator.level3.text), at: indicator.level3.at }];
}
