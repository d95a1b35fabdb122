import { totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isUnexplained } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { isBudgetChanged, tells } from "../../core/spending";
import { printedNote } from "../sources";

/**
 * A budget that was raised or cut within the year is explained, by the number of the document that did it. Where the funds block has a column for it the reason belongs there;
 * where it has none the report takes it, and the form is only a reminder. Transfers usually have no initial budget, and what was carried over is no change:
 * both are left alone. So is a form that tells of the change in its texts.
 */
export const budgetChangesExplained = defineRule({
  code: "FND-07",
  id: "budget-changes-explained",
  title: "预算调整说明了原因",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation"] },
  sources: [printedNote("年中发生预算调整的（追加或调减），应单独说明理由")],
  parameters: noParameters,
  messages: {
    blank: ({ initial, full }: { initial: string; full: string }) => `预算由 ${initial} 调整为 ${full}，请填写追加或调减的依据（文号）`,
    report: ({ initial, full }: { initial: string; full: string }) =>
      `预算由 ${initial} 调整为 ${full}，请在自评报告中说明追加或调减的依据（文号）`,
  },
  remedy: "说明追加或调减的依据（文号）",
  *check(form, { book, report }) {
    const row = totalRowOf(form);
    if (form.funds === null || row?.initial?.value == null || row.full?.value == null) return;
    const { initial, full, reason } = row;
    if (!isBudgetChanged(form.funds, row) || tells(form, changes)) return;
    const about = { subject: "funds:total.full", related: [placeOf(initial.at)] };
    const data = { initial: row.initial.value, full: row.full.value };
    if (reason === null) yield report("report", { ...about, place: placeOf(full.at), severity: "info" }, data);
    else if (isUnexplained(reason, book)) yield report("blank", { ...about, place: placeOf(reason.at) }, data);
  },
});

/** Words by which a form tells of a change of its budget. */
const changes = /追加|调减|调增|核减|压减|调剂|(?:预算|资金|经费|指标)[^。;]{0,8}调整|调整[^。;]{0,6}(?:预算|资金|经费)/;
