import * as z from "zod";

import { compare, exact } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
import type { Book, CellRef } from "../../core/book";
import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { isCopied } from "../../core/copied";
import { isFull } from "../../core/points";
import { isCovered } from "../../core/region";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { isEmpty, percentText } from "../../core/shown";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Percent of the budget below which full marks throughout are asked about. */
    execution: z.number().min(0).max(100).default(95),
  }),
  {
    execution: { label: "全部满分时的执行率下限", unit: "percent", source: ours("执行率低于 95% 时提示") },
  },
);

/**
 * All points for everything is possible; where actual values are copied or blank, or execution itself was given all points below 95 %, there is nothing that shows it.
 * One line a form. Savings cost points of execution and are no contradiction, so a form with fewer of them is left alone.
 */
export const fullMarksSupported = defineRule({
  code: "SCR-16",
  id: "full-marks-supported",
  title: "全部满分的自评有完成数支撑",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("全部指标满分的，复核完成值来源和佐证材料")],
  parameters,
  messages: {
    unsupported: ({ rows, copied, blank, rate }: { rows: number; copied: number; blank: number; rate: string }) =>
      `${rows} 项指标均得满分，其中${[
        ...(copied === 0 ? [] : [` ${copied} 项完成值与指标值写法相同`]),
        ...(blank === 0 ? [] : [` ${blank} 项未填完成值`]),
        ...(rate === "" ? [] : [`预算执行率为 ${rate}`]),
      ].join("，")}；请复核数据来源`,
  },
  remedy: "填写实际完成数，复核数据来源并补充佐证材料",
  *check(form, { book, report, assessmentOf, parameters: { execution } }) {
    const assessment = assessmentOf(form);
    const { items } = assessment;
    const [first] = items;
    if (first === undefined || !isAllFull(assessment)) return;
    const copied = items.filter(({ indicator }) => isCopied(indicator)).length;
    const blank = items.filter(({ indicator }) => isBlankActual(indicator, book)).length;
    const rate = assessment.execution?.rate ?? null;
    const isLow = rate !== null && compare(rate, exact(String(execution / 100))) < 0;
    if (copied === 0 && blank === 0 && !isLow) return;
    const data = { rows: items.length, copied, blank, rate: isLow ? percentText(rate) : "" };
    yield report("unsupported", { place: placeOf(placeIn(form, assessment) ?? first.cell), subject: "full-marks" }, data);
  },
});

/** Every row and, where it earns points, execution; a form with one row has nothing that stands out. */
const isAllFull = ({ items, execution }: Assessment): boolean =>
  items.length > 1 && items.every(isFull) && (execution?.outOf == null || isFull(execution));

const isBlankActual = ({ actual, judged }: Assessment["items"][number]["indicator"], book: Book): boolean =>
  actual !== null && !judged && isEmpty(actual) && !isCovered(book, actual.at);

/** The total, else the header of the points. */
const placeIn = ({ table }: Form, { total }: Assessment): CellRef | null =>
  total.statedAt ?? table?.columns.find(({ concept }) => concept === "points")?.at ?? null;
