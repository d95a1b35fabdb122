import * as z from "zod";

import { absolute, amountOf, compare, divide, exact, multiply, round, subtract, sum, type Amount } from "../../core/amount";
import type { CellRef } from "../../core/book";
import { inUnit, isUnder, pieceIn, unitCostIn, type Piece } from "../../core/costing";
import { targetOf, type Form } from "../../core/form";
import { isPositive, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { inYuan } from "../../core/records";
import { defineRule } from "../../core/rule";
import { percentText } from "../../core/shown";
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

/** Amounts of the total, then of its sources, in yuan. */
function budgetsOf(form: Form): readonly Amount[] {
  const { funds } = form;
  const total = totalRowOf(form);
  if (funds === null || total === null) return [];
  return [total, ...funds.rows.filter((row) => row !== total)]
    .flatMap(({ full, initial }) => [full?.value, initial?.value])
    .flatMap((amount) => (amount != null && isPositive(amount) ? [inYuan(amount, funds.unit)] : []));
}

interface Cost extends Piece {
  readonly at: CellRef;
}

/** What all pieces cost in yuan, and whether every quantity has a cost; `null` where it cannot be told. */
function costingOf({ table }: Form): { readonly sum: Amount; readonly costs: readonly Cost[]; readonly isComplete: boolean } | null {
  const rows = table?.indicators ?? [];
  const costs = rows.filter(isUnder("成本")).flatMap((indicator): readonly Cost[] => {
    const cost = unitCostIn(targetOf(indicator));
    return cost === null ? [] : [{ ...cost, at: indicator.level3.at }];
  });
  const quantities = rows.filter(isUnder("数量")).flatMap((indicator) => pieceIn(targetOf(indicator)) ?? []);
  const products = costs.map((cost) => {
    const [only, ...more] = quantities.filter((quantity) => inUnit(quantity, cost.unit) !== null);
    const count = only === undefined || more.length > 0 ? null : inUnit(only, cost.unit);
    return count === null ? null : { only, product: multiply(cost.amount, count) };
  });
  if (products.length === 0 || !products.every((product) => product !== null)) return null;
  const used = new Set(products.map(({ only }) => only));
  if (used.size < products.length) return null;
  const isComplete = rows.filter(isUnder("数量")).length === used.size;
  return { sum: sum(products.map(({ product }) => product)), costs, isComplete };
}
