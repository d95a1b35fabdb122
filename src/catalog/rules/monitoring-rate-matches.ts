import { change, rateAt } from "../../core/fix";
import { rateOn, rateReading } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { percentPlacesShown, percentText } from "../../core/shown";
import { fundsSubject } from "../../core/subject";
import { monitoringMeasures } from "../sources";

/**
 * On a monitoring form the rate is executed over the initial budget, which is the only budget its national layout has; where a local one prints the full-year budget as well,
 * a rate on that is right too. The rate is compared as exactly as it is shown, and a budget of 0 gives none.
 */
export const monitoringRateMatches = defineRule({
  code: "MON-06",
  id: "monitoring-rate-matches",
  title: "监控表执行率等于执行数÷年初预算数",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring"] },
  sources: [monitoringMeasures("附件 项目支出绩效目标执行监控表：1—7 月执行率")],
  parameters: noParameters,
  messages: {
    differs: ({ stated, expected, executed, budget }: { stated: string; expected: string; executed: string; budget: string }) =>
      `执行率应为 ${expected}（执行数 ${executed}÷预算数 ${budget}），填报为 ${stated}`,
  },
  remedy: "按执行数÷年初预算数重新计算",
  *check({ funds }, { book, report }) {
    for (const row of funds?.rows ?? []) {
      const budget = row.initial ?? row.full;
      const expected = rateOn(budget, row);
      if (rateReading(row)?.says !== "differs" || expected === null) continue;
      if (row.rate?.value == null || row.executed?.value == null || budget?.value == null) continue;
      const about = {
        place: placeOf(row.rate.at),
        subject: `${fundsSubject(row)}.rate`,
        related: [placeOf(row.executed.at), placeOf(budget.at)],
        fixes: [change(book, rateAt(row.rate, expected))],
      };
      const stated = percentText(row.rate.value, Math.max(2, percentPlacesShown(row.rate)));
      yield report("differs", about, { stated, expected: percentText(expected), executed: row.executed.value, budget: budget.value });
    }
  },
});
