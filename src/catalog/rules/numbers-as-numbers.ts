import { amountAt } from "../../core/amount";
import type { Field, Form } from "../../core/form";
import { numberAt, toNumber } from "../../core/fix";
import { placeOf } from "../../core/place";
import { moneyColumns, type ListColumn } from "../../core/profile";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectAt } from "../../core/subject";
import { review } from "../sources";

/**
 * A number stored as text looks right and counts as nothing in every sum. It is read here all the same, and turning it into a number changes no fact, so that fix is safe.
 * Where words stand with the number (854万(高标准农田…)) only a person can say which part is the amount. Targets and actual values carry units by custom and are not meant.
 */
export const numbersAsNumbers = defineRule({
  code: "STR-12",
  id: "numbers-as-numbers",
  title: "金额、分值、得分是数值",
  severity: "info",
  group: "reading",
  on: {
    scope: "form",
    kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "target-matrix", "monitoring", "budget-detail"],
  },
  sources: [review("文本型数字不参与求和")],
  parameters: noParameters,
  messages: {
    text: ({ text }: { text: string }) => `“${text}”是文本型数字，不参与表内计算`,
    mixed: ({ text }: { text: string }) => `“${text}”含有文字，不能作为数值计算`,
  },
  remedy: "改为数值；单位和说明写到表头或备注栏",
  *check(form, { book, report }) {
    for (const { at, raw, format, formula } of numericFields(form)) {
      if (typeof raw !== "string" || formula !== null || !/\d/.test(fold(raw))) continue;
      const about = { place: placeOf(at), subject: subjectAt(form, at) };
      const number = amountAt(fold(raw).replaceAll(",", ""));
      if (number === null) yield report("mixed", about, { text: quoted(raw) });
      else {
        // In a cell formatted as text a number would become text again.
        const wanted = format === "@" ? { ...numberAt(at, number), format: "General" } : numberAt(at, number);
        yield report("text", { ...about, fixes: [toNumber(book, wanted)] }, { text: quoted(raw) });
      }
    }
  },
});

const money: ReadonlySet<ListColumn> = new Set(moneyColumns);

/** Fields that hold money, weights or points. */
function numericFields({ funds, table, list }: Form): readonly Field<unknown>[] {
  const ofFunds = (funds?.rows ?? []).flatMap((row) => [row.initial, row.full, row.executed, row.weight, row.points]);
  const sources = (funds?.sourceColumns ?? []).map(({ field }) => field);
  const rows = [...(table?.indicators ?? []), ...(table?.total == null ? [] : [table.total])];
  const ofRows = rows.flatMap(({ weight, points }) => [weight, ...points.map(({ field }) => field)]);
  const records = [...(list?.rows ?? []), ...(list?.total == null ? [] : [list.total])];
  const ofList = records.flatMap(({ cells, parts }) => [
    ...moneyColumns.map((column) => cells[column] ?? null),
    ...parts.flatMap(({ of, field }) => (money.has(of) ? [field] : [])),
  ]);
  return [...ofFunds, ...sources, ...ofRows, ...ofList].filter((field) => field !== null);
}
