import { targetOf, type Form, type Indicator } from "../../core/form";
import { totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, quoted } from "../../core/shown";
import { isBudgetChanged, tells } from "../../core/spending";
import { fold } from "../../core/stated/fold";
import { formPairsOf } from "../../core/tie";
import { commonIndicators } from "../../core/tied-indicators";
import { tiesOf } from "../../core/ties";
import { review } from "../sources";

/**
 * Where the budget was changed within the year, what the work may cost usually changes with it, by the same procedure. It is only asked, and only where the approved declaration and the
 * self-evaluation are both at hand and state the same total cost; the target in a self-evaluation is never to be changed for it.
 */
export const costTargetsFollowBudget = defineRule({
  code: "IND-27",
  id: "cost-targets-follow-budget",
  title: "预算调整后成本指标相应调整",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "book" },
  sources: [review("预算调整的，绩效目标按程序同步调整")],
  parameters: noParameters,
  messages: {
    unchanged: ({ name, value, initial, full }: { name: string; value: string; initial: string; full: string }) =>
      `预算已由 ${initial} 调整为 ${full}，成本指标“${name}”仍为“${value}”。已按程序同步调整绩效目标的，请附批复；未调整的，仍按原批复值自评，并在偏差原因中说明`,
  },
  remedy: "已同步调整绩效目标的附批复；未调整的，按原批复值自评并说明原因",
  *check({ forms }, { report }) {
    const held = tiesOf(forms).filter(({ kind, holds }) => kind === "target" && holds);
    for (const pair of formPairsOf(forms)) {
      const { first, second } = pair;
      const row = totalRowOf(second);
      if (first.kind !== "target-declaration" || row === null || !isChangedInYear(second)) continue;
      const cost = commonIndicators(pair).find((both) => {
        const at = targetOf(both.second)?.at;
        return isTotalCost(both.second) && held.some((tie) => tie.first.form === first && tie.second.at === at);
      });
      const target = cost === undefined ? null : targetOf(cost.second);
      if (cost === undefined || target === null) continue;
      const related = [targetOf(cost.first), row.full].flatMap((field) => (field === null ? [] : [placeOf(field.at)]));
      const data = { initial: row.initial?.value ?? "", full: row.full?.value ?? "" };
      const name = quoted(cost.second.level3.text);
      yield report("unchanged", { place: placeOf(target.at), subject: "cost", related }, { ...data, name, value: target.value?.raw ?? "" });
    }
  },
});

/** A self-evaluation whose budget was changed, and that says nothing of costs itself. */
function isChangedInYear(form: Form): boolean {
  const row = totalRowOf(form);
  if (form.kind !== "self-evaluation" || form.funds === null || row === null) return false;
  return isBudgetChanged(form.funds, row) && !tells(form, /成本/);
}

/** A cost in money, not one of a piece. */
function isTotalCost(indicator: Indicator): boolean {
  const value = quantityIn(targetOf(indicator));
  const isCost = [indicator.level1, indicator.level2].some(({ text }) => fold(text).includes("成本"));
  return isCost && value !== null && ["元", "万元", "亿元"].includes(value.unit ?? "");
}
