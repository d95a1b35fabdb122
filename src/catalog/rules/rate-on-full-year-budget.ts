import { change, rateAt } from "../../core/fix";
import { rateReading } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { percentText } from "../../core/shown";
import { fundsSubject } from "../../core/subject";
import { printedNote } from "../sources";

/**
 * After an adjustment the full-year budget is the denominator, not the initial one. Where the stated rate follows from the initial budget and not from the full-year one,
 * that is the likely reason, and said instead of a plain difference. It stays a guess, so it is no error.
 */
export const rateOnFullYearBudget = defineRule({
  code: "FND-04",
  id: "rate-on-full-year-budget",
  title: "执行率的分母是调整后的全年预算数",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [printedNote("预算数为调整后（含上年结转）的全年预算数")],
  parameters: noParameters,
  messages: {
    initial: ({ stated, expected, initial, full }: { stated: string; expected: string; initial: string; full: string }) =>
      `执行率 ${stated} 疑似按年初预算数 ${initial} 计算；按全年预算数 ${full} 应为 ${expected}`,
  },
  remedy: "分母改用调整后的全年预算数",
  *check({ funds }, { book, report }) {
    for (const row of funds?.rows ?? []) {
      const reading = rateReading(row);
      if (reading?.says !== "initial" || row.rate === null || row.initial?.value == null || row.full?.value == null) continue;
      const about = {
        place: placeOf(row.rate.at),
        subject: `${fundsSubject(row)}.rate`,
        related: [placeOf(row.initial.at), placeOf(row.full.at)],
        fixes: [change(book, rateAt(row.rate, reading.computed))],
      };
      yield report("initial", about, {
        stated: percentText(reading.stated),
        expected: percentText(reading.computed),
        initial: row.initial.value,
        full: row.full.value,
      });
    }
  },
});
