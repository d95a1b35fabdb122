import { change } from "../../core/fix";
import { targetOf, type Field, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import type { Comparator, Stated } from "../../core/value";
import { review, systemCheck } from "../sources";

/**
 * The sign decides what counts as reached: ≥≥98%, =>5, ≥ and ≤ at once, 90%≥ or a sign alone leave it open. Where the same sign only stands twice or the wrong way round, what is meant is beyond
 * doubt and can be put right; a contradiction only the unit can settle.
 */
export const targetSignsWellFormed = defineRule({
  code: "IND-08",
  id: "target-signs-well-formed",
  title: "指标值的运算符书写规范",
  severity: "error",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [systemCheck("计算符号限 ≥、>、=、≤、<"), review("指标值运算符应书写规范")],
  parameters: noParameters,
  messages: {
    malformed: ({ value }: { value: string }) => `指标值“${value}”的运算符书写有误`,
    alone: ({ value }: { value: string }) => `指标值只有运算符“${value}”，没有数值`,
    column: ({ value, nature }: { value: string; nature: string }) => `指标值“${value}”的运算符与指标性质栏“${nature}”不一致`,
  },
  remedy: "改用 ≥、≤、=、> 或 < 中的一个，写在数值之前",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      if (target === null || typeof target.raw !== "string" || isEmpty(target)) continue;
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form) };
      const value = quoted(target.raw);
      const fault = faultOf(target.raw, target, indicator);
      const repaired = fault === "malformed" ? repairedIn(target.raw, target) : null;
      const fixes = repaired === null ? [] : [change(book, { at: target.at, value: repaired, shown: repaired })];
      if (fault === "column") yield report("column", about, { value, nature: indicator.nature?.value ?? "" });
      else if (fault !== null) yield report(fault, { ...about, fixes }, { value });
    }
  },
});

const faults: ReadonlySet<string> = new Set(["value.doubled", "value.contradictory", "value.trailing"]);
const signs = /[≥≤><=]+/g;

function faultOf(raw: string, { value }: Field<Stated>, { nature }: Indicator): "malformed" | "alone" | "column" | null {
  const text = fold(raw);
  if (/^[≥≤><=]+$/.test(text)) return "alone";
  if (/^=[><]\d/.test(text)) return "malformed";
  const problems = (value?.problems ?? []).filter(({ message }) => faults.has(message));
  if (problems.length === 0) return null;
  const isOne = (text.match(signs) ?? []).every((run) => run.length === 1 || run === ">=" || run === "<=");
  const isOfColumn = nature !== null && !isEmpty(nature) && isOne && problems.every(({ message }) => message === "value.contradictory");
  return isOfColumn ? "column" : "malformed";
}

const written: Readonly<Record<Comparator, string>> = { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" };

/** The one sign that is meant, before what stood behind the signs. */
function repairedIn(raw: string, { value }: Field<Stated>): string | null {
  const [first] = value?.values ?? [];
  const isClear = value?.problems.every(({ message }) => message === "value.doubled") === true;
  if (!isClear || value.values.length !== 1 || first?.kind !== "quantity" || first.comparator === null) return null;
  const rest = fold(raw).replace(/^[≥≤><=]+/, "");
  return /^\d/.test(rest) ? `${written[first.comparator]}${rest}` : null;
}
