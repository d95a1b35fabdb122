import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import type { Tie } from "../../core/tie";
import { tiesOf } from "../../core/ties";
import { measures, review } from "../sources";

/**
 * The money a declaration asks for becomes the budget at the beginning of the year, which the monitoring form and the self-evaluation repeat. What was approved may be less than what was asked, and one of
 * the forms may be of another day: which one is right only the unit knows. Each form is held against the one before it, and a detail of the budget against the first that states it; amounts are compared in one unit.
 */
export const budgetsAgree = defineRule({
  code: "FND-23",
  id: "budgets-agree",
  title: "同一项目各表的年初预算数一致",
  severity: "warning",
  group: "mend",
  on: { scope: "book" },
  sources: [review("申报表、监控表、自评表的预算数相互核对"), measures("附件1 项目支出绩效自评表：年初预算数（原文待核）")],
  parameters: noParameters,
  messages: {
    differs: ({ own, other, sheet }: { own: string; other: string; sheet: string }) =>
      `年初预算数为 ${own} 万元，“${sheet}”中为 ${other} 万元，请核对`,
    detail: ({ own, other, sheet }: { own: string; other: string; sheet: string }) =>
      `预算明细合计 ${own} 万元，“${sheet}”中的预算数为 ${other} 万元，请核对`,
  },
  remedy: "核对预算批复，更正填错的一处；批复与申报不同的，附批复",
  *check({ forms }, { report }) {
    const ties = tiesOf(forms).filter(({ kind }) => kind === "budget" || kind === "detail");
    for (const { kind, holds, subject, first, second } of lastOf(ties)) {
      if (holds) continue;
      const data = { own: second.text, other: first.text, sheet: first.form.sheet };
      yield report(kind === "detail" ? "detail" : "differs", { place: placeOf(second.at), subject, related: [placeOf(first.at)] }, data);
    }
  },
});

/** Of each later form the tie with the form just before it; the others follow. */
function lastOf(ties: readonly Tie[]): readonly Tie[] {
  const last = new Map<Form, Tie>();
  for (const tie of ties) last.set(tie.second.form, tie);
  return [...last.values()];
}
