import { compare, subtract } from "../../core/amount";
import type { FundsRow } from "../../core/form";
import { isPositive, roundingOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isTenThousandfold } from "../../core/spending";
import { fundsSubject } from "../../core/subject";
import { printedNote, systemCheck } from "../sources";

/**
 * The full-year budget is the one after all adjustments and with what was carried over, so that no more can be spent. More is a supplement that was not written down, or another unit.
 * A source alone may be over while the total is not: money was moved between sources, which is only asked.
 */
export const spendingWithinBudget = defineRule({
  code: "FND-06",
  id: "spending-within-budget",
  title: "全年执行数不超过全年预算数",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("预算执行率得分不超过分值"), printedNote("预算数为调整后（含上年结转）的全年预算数")],
  parameters: noParameters,
  messages: {
    over: ({ executed, full }: { executed: string; full: string }) =>
      `全年执行数 ${executed} 大于全年预算数 ${full}，请核对是否漏记追加预算或填错单位`,
    source: ({ label, executed, full }: { label: string; executed: string; full: string }) =>
      `“${label}”全年执行数 ${executed} 大于全年预算数 ${full}，请核对资金来源是否填错行`,
  },
  remedy: "核对是否漏记追加预算或填错单位",
  *check({ funds }, { report }) {
    const over = (funds?.rows ?? []).filter(isOver);
    const total = over.find(({ id }) => id === "total");
    for (const row of total === undefined ? over : [total]) {
      const { full, executed, label } = row;
      if (full?.value == null || executed?.value == null) continue;
      const about = { place: placeOf(executed.at), subject: `${fundsSubject(row)}.executed`, related: [placeOf(full.at)] };
      const data = { executed: executed.value, full: full.value };
      if (row === total) yield report("over", about, data);
      else yield report("source", { ...about, severity: "warning" }, { label: label.replace(/^其中[:：]?\s*/, ""), ...data });
    }
  },
});

/** Spent more than there was by more than rounding explains; amounts in two units are another rule's finding. */
function isOver({ full, executed }: FundsRow): boolean {
  if (full?.value == null || executed?.value == null || !isPositive(full.value)) return false;
  return !isTenThousandfold(full.value, executed.value) && compare(subtract(executed.value, full.value), roundingOf(full, [executed])) > 0;
}
