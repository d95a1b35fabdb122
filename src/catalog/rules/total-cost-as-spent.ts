import * as z from "zod";

import { amountOf, compare, divide, exact, multiply, zero, type Amount } from "../../core/amount";
import { targetOf, type Form, type FundsTable, type Indicator } from "../../core/form";
import { differenceOf, isPositive, partsOf, sumOf, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { quantityIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { ratioOf } from "../../core/stated/units";
import { subjectOf } from "../../core/subject";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** In 万元. */
    tolerance: z.number().min(0).default(0.01),
  }),
  {
    tolerance: { label: "总成本与执行数允许相差", unit: "ten-thousand-yuan", source: ours("允许相差 0.01 万元") },
  },
);

/**
 * A cost indicator that states what the whole project cost is held against what was spent. Retention money and tail payments explain most differences, so that it is only asked.
 * Costs of a piece, of a part, or per unit are another thing; so is spending from one source alone, and any row of the funds block that agrees will do.
 */
export const totalCostAsSpent = defineRule({
  code: "FND-15",
  id: "total-cost-as-spent",
  title: "总成本的完成值与全年执行数一致",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation"] },
  sources: [review("成本指标完成值与决算数核对"), ours("允许相差 0.01 万元")],
  parameters,
  messages: {
    differs: ({ cost, spent, unit }: { cost: string; spent: string; unit: string }) =>
      `成本指标完成值为 ${cost} ${unit}，全年执行数为 ${spent} ${unit}，是否因质保金、尾款未支付？请核对`,
  },
  remedy: "以决算数为准；质保金、尾款未支付的，请说明",
  *check(form, { report, parameters: { tolerance } }) {
    const { funds, table } = form;
    const [spent] = spendingOf(form);
    if (funds === null || spent === undefined) return;
    const most = inUnit(amountOf(tolerance) ?? zero, "万元", funds.unit);
    for (const indicator of table?.indicators ?? []) {
      const cost = costIn(indicator, funds.unit);
      if (indicator.actual === null || cost === null || most === null) continue;
      if (spendingOf(form).some((amount) => compare(differenceOf(amount, cost), most) <= 0)) continue;
      const about = { place: placeOf(indicator.actual.at), subject: subjectOf(indicator, form) };
      yield report("differs", about, { cost, spent, unit: funds.unit });
    }
  },
});

/** What was spent in all, or the sum of the sources where the total is 0; then what was spent of each source. */
function spendingOf(form: Form): readonly Amount[] {
  const total = totalRowOf(form);
  if (form.funds === null || total === null) return [];
  const parts = partsOf(form.funds, total, "executed");
  return [total.executed?.value, sumOf(parts), ...form.funds.rows.map(({ executed }) => executed?.value)].flatMap((amount) =>
    amount != null && isPositive(amount) ? [amount] : [],
  );
}

const whole = /总(?:成本|投资|费用|支出|造价|金额|额)|项目(?:成本|投资|支出)|(?:成本|投资|支出|费用)总/;
const partial = /单位|单价|每|均|标准|节约|节省|率|比例|控制在|人工|设备|材料|其中/;

/** What the whole project cost, in the unit of the funds block; the target tells the unit of a bare number. */
function costIn(indicator: Indicator, unit: FundsTable["unit"]): Amount | null {
  const name = fold(indicator.level3.text);
  const under = fold(`${indicator.level1.text}${indicator.level2.text}`);
  const value = quantityIn(indicator.actual);
  if (!under.includes("成本") || !whole.test(name) || partial.test(name) || value?.percent !== null) return null;
  const own = value.unit ?? quantityIn(targetOf(indicator))?.unit ?? null;
  return own === null ? null : inUnit(value.amount, own, unit);
}

function inUnit(amount: Amount, from: string, to: string): Amount | null {
  const ratio = /^[万亿]?元$/.test(from) ? ratioOf(from, to) : null;
  return ratio === null ? null : divide(multiply(amount, exact(String(ratio[0]))), exact(String(ratio[1])));
}
