import * as z from "zod";

import { amountOf, compare, exact, subtract, zero, type Amount } from "../../core/amount";
import type { Form, FundsRow } from "../../core/form";
import { isPositive, partsOf, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText } from "../../core/shown";
import { explainsUnspent, spentShareOf } from "../../core/spending";
import { ours, printedNote, systemCheck } from "../sources";

const share = z.number().min(0).max(1);
const parameters = parametersWith(
  z.strictObject({
    /** Below this rate a reason is asked for. */
    explain: share.default(0.9),
    /** Below this rate (more than a fifth left) the reason is missing. */
    warn: share.default(0.8),
    /** Below this rate a statement of its own is due. */
    require: share.default(0.6),
    /** The share of carry-over and surplus in the total from which a reason is missing even where the rate alone would only ask; no rule gives one. */
    balance: share.nullable().default(null),
  }),
  {
    explain: { label: "需说明原因的执行率", unit: "share", source: printedNote("预算执行率未达到 90% 的需说明原因") },
    warn: { label: "未说明原因即提醒的执行率", unit: "share", source: systemCheck("结余超过 20% 时预警") },
    require: { label: "应专门说明的执行率", unit: "share", source: ours("低于 60% 应专门说明") },
    balance: { label: "结转结余占比上限", unit: "share", source: ours("没有规定，不设时不核查") },
  },
);

/**
 * What was not spent is asked for once, whether one calls it a low rate (FND-08), a surplus (FND-09) or carry-over (FND-16): the lower the rate, the more is asked.
 * It is the computed rate, not the stated one. A reason in the funds block, of execution as a row, or in what the form tells of the year will do;
 * a form without a cell for it sends the reason to the report. Blank cells and a total of 0 above sources with money are other findings.
 */
export const lowExecutionExplained = defineRule({
  code: "FND-08",
  id: "low-execution-explained",
  title: "执行率偏低说明了原因",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [printedNote("预算执行率未达到 90% 的需说明原因"), systemCheck("结余超过 20% 时预警"), ours("低于 60% 应专门说明")],
  parameters,
  messages: {
    low: ({ rate, explain, asks }: { rate: string; explain: string; asks: Asks }) => `执行率 ${rate}，低于 ${explain}，${asking[asks]}`,
    unspent: ({ rate, left, asks }: { rate: string; left: string; asks: Asks }) => `执行率 ${rate}，结转结余占 ${left}，${asking[asks]}`,
    statement: ({ rate, require, left, asks }: { rate: string; require: string; left: string; asks: Asks }) =>
      `执行率 ${rate}，低于 ${require}，结转结余占 ${left}，应专门说明项目进度和资金拨付情况，${asking[asks]}`,
  },
  remedy: "说明未执行的原因和后续措施",
  *check(form, { book, report, parameters: { explain, warn, require, balance } }) {
    const row = totalRowOf(form);
    const rate = rateOf(form, row);
    if (row?.executed == null || rate === null || explainsUnspent(form, row, book)) return;
    const isBelow = (limit: number): boolean => compare(rate, amountOf(limit) ?? zero) < 0;
    const left = subtract(exact("1"), rate);
    const isLeft = balance !== null && compare(left, amountOf(balance) ?? zero) > 0;
    const { reason, full, executed } = row;
    const place = placeOf((reason ?? row.rate ?? executed).at);
    const about = {
      place,
      subject: "funds:total.rate",
      related: [executed, full].flatMap((field) => (field === null ? [] : [placeOf(field.at)])),
    };
    const asks: Asks = reason === null ? "report" : "cell";
    const data = { rate: percentText(rate), left: percentText(left), asks };
    if (isBelow(require)) yield report("statement", about, { ...data, require: percent(require) });
    else if (isBelow(warn) || isLeft) yield report("unspent", about, data);
    else if (isBelow(explain)) yield report("low", { ...about, severity: "info" }, { ...data, explain: percent(explain) });
  },
});

type Asks = "cell" | "report";
const asking: Readonly<Record<Asks, string>> = { cell: "请填写原因和改进措施", report: "请在自评报告中说明原因和改进措施" };

const percent = (limit: number): string => percentText(amountOf(limit) ?? zero, 0);

/** What was spent of the budget; `null` also where a total of 0 stands above sources that were spent. */
function rateOf({ funds }: Form, row: FundsRow | null): Amount | null {
  if (funds === null || row === null) return null;
  const isOfSources = row.executed?.value === zero && partsOf(funds, row, "executed").some(({ value }) => isPositive(value));
  return isOfSources ? null : spentShareOf(row);
}
