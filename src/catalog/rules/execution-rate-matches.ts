import { change, rateAt } from "../../core/fix";
import { budgetOf, rateReading } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { percentPlacesShown, percentText } from "../../core/shown";
import { fundsSubject } from "../../core/subject";
import { measures, printedNote } from "../sources";

/**
 * 执行率 is executed over full-year budget. It is compared as exactly as it is shown: 86% may be off by half a point, 86.20% by 0.005 points.
 * A rate that follows from the initial budget is another rule's finding; a budget of 0 gives no rate at all.
 */
export const executionRateMatches = defineRule({
  code: "FND-03",
  id: "execution-rate-matches",
  title: "执行率等于全年执行数÷全年预算数",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("附件1 项目支出绩效自评表：执行率"), printedNote("执行率(B/A)")],
  parameters: noParameters,
  messages: {
    differs: ({ stated, expected, executed, budget }: { stated: string; expected: string; executed: string; budget: string }) =>
      `执行率应为 ${expected}（执行数 ${executed}÷预算数 ${budget}），填报为 ${stated}`,
  },
  remedy: "按全年执行数÷全年预算数重新计算",
  *check({ funds }, { book, report }) {
    for (const row of funds?.rows ?? []) {
      const reading = rateReading(row);
      const budget = budgetOf(row);
      if (reading?.says !== "differs" || row.rate === null || budget?.value == null || row.executed?.value == null) continue;
      const about = {
        place: placeOf(row.rate.at),
        subject: `${fundsSubject(row)}.rate`,
        related: [placeOf(row.executed.at), placeOf(budget.at)],
        fixes: [change(book, rateAt(row.rate, reading.computed))],
      };
      const stated = percentText(reading.stated, Math.max(2, percentPlacesShown(row.rate)));
      yield report("differs", about, {
        stated,
        expected: percentText(reading.computed),
        executed: row.executed.value,
        budget: budget.value,
      });
    }
  },
});
