import * as z from "zod";

import { absolute, amountOf, compare, divide, exact, multiply, round, subtract, sum, type Amount } from "../../core/amount";
import { targetOf, type Form, type FundsTable, type Indicator } from "../../core/form";
import { isPositive, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText, quantityIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { ratioOf } from "../../core/stated/units";
import { goalMeasures, ours } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** By how much, as a share of the budget, the costing may differ from it. */
    tolerance: z.number().min(0).max(1).default(0.05),
  }),
  {
    tolerance: { label: "测算成本与预算允许相差", unit: "share", source: ours("允许相差 5%") },
  },
);

/**
 * Quantity times cost of a piece is what the work takes, and should be what is asked for. It is reckoned only where units leave no doubt which cost goes with which quantity:
 * one quantity in 亩, one cost in 元/亩. Where a quantity has no cost the sum is open to the top, so that only more than the budget is said.
 * Any source's amount, such as the fiscal money alone, will do: a rate of subsidy is reckoned against that.
 */
export const costFollowsBudget = defineRule({
  code: "FND-14",
  id: "cost-follows-budget",
  title: "按指标测算的成本与预算相符",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["target-declaration"] },
  sources: [goalMeasures("审核适当性：绩效目标与资金相匹配"), ours("允许相差 5%")],
  parameters,
  messages: {
    differs: ({ cost, total, share }: { cost: string; total: string; share: string }) =>
      `按数量指标和单位成本测算为 ${cost} 万元，与预算 ${total} 万元相差 ${share}`,
  },
  remedy: "核对数量、单位成本和预算，或说明差额的用途",
  *check(form, { report, parameters: { tolerance } }) {
    const budgets = budgetsOf(form);
    const costing = costingOf(form);
    const [total] = budgets;
    const [first] = costing?.costs ?? [];
    if (total === undefined || costing === null || first === undefined) return;
    const within = (budget: Amount): boolean =>
      compare(absolute(subtract(costing.sum, budget)), multiply(budget, amountOf(tolerance) ?? exact("0"))) <= 0;
    if (budgets.some(within)) return;
    const isMore = budgets.every((budget) => compare(costing.sum, budget) > 0);
    if (!isMore && !costing.isComplete) return;
    const about = { place: placeOf(first.at), subject: "costing", related: costing.costs.slice(1).map(({ at }) => placeOf(at)) };
    const share = percentText(divide(absolute(subtract(costing.sum, total)), total), 1);
    yield report("differs", about, { cost: inWan(costing.sum), total: inWan(total), share });
  },
});

const tenThousand = exact("10000");
const inWan = (amount: Amount): string => round(divide(amount, tenThousand), 2);

const yuan: Readonly<Record<FundsTable["unit"], Amount>> = { 元: exact("1"), 万元: tenThousand, 亿元: exact("100000000") };

/** Amounts of the total, then of its sources, in yuan. */
function budgetsOf(form: Form): readonly Amount[] {
  const { funds } = form;
  const total = totalRowOf(form);
  if (funds === null || total === null) return [];
  return [total, ...funds.rows.filter((row) => row !== total)]
    .flatMap(({ full, initial }) => [full?.value, initial?.value])
    .flatMap((amount) => (amount != null && isPositive(amount) ? [multiply(amount, yuan[funds.unit])] : []));
}

interface Piece {
  readonly at: Indicator["level3"]["at"];
  readonly amount: Amount;
  readonly unit: string;
}

/** What all pieces cost in yuan, and whether every quantity has a cost; `null` where it cannot be told. */
function costingOf({ table }: Form): { readonly sum: Amount; readonly costs: readonly Piece[]; readonly isComplete: boolean } | null {
  const rows = table?.indicators ?? [];
  const costs = rows.filter(isUnder("成本")).flatMap(costIn);
  const quantities = rows.filter(isUnder("数量")).flatMap(piecesIn);
  const products = costs.map((cost) => {
    const [only, ...more] = quantities.filter(({ unit }) => unit === cost.unit || ratioOf(unit, cost.unit) !== null);
    const ratio = only === undefined || more.length > 0 ? null : ratioOf(only.unit, cost.unit);
    return only === undefined || ratio === null ? null : { only, product: multiply(cost.amount, inRatio(only.amount, ratio)) };
  });
  if (products.length === 0 || !products.every((product) => product !== null)) return null;
  const used = new Set(products.map(({ only }) => only));
  if (used.size < products.length) return null;
  const isComplete = rows.filter(isUnder("数量")).length === used.size;
  return { sum: sum(products.map(({ product }) => product)), costs, isComplete };
}

const isUnder =
  (word: string) =>
  ({ level1, level2 }: Indicator): boolean =>
    fold(`${level1.text}${level2.text}`).includes(word);

const inRatio = (amount: Amount, [over, under]: readonly [number, number]): Amount =>
  divide(multiply(amount, exact(String(over))), exact(String(under)));

function piecesIn(indicator: Indicator): readonly Piece[] {
  const value = quantityIn(targetOf(indicator));
  if (value?.percent !== null || value.unit === null) return [];
  return [{ at: indicator.level3.at, amount: value.amount, unit: value.unit }];
}

/** A cost of one piece, such as 475元/亩, in yuan for its 亩. */
function costIn(indicator: Indicator): readonly Piece[] {
  return piecesIn(indicator).flatMap(({ at, amount, unit }) => {
    const [money = "", per, ...more] = unit.split("/");
    const scale = money === "元" || money === "万元" || money === "亿元" ? yuan[money] : null;
    return scale === null || per === undefined || more.length > 0 || per.includes("·")
      ? []
      : [{ at, amount: multiply(amount, scale), unit: per }];
  });
}
