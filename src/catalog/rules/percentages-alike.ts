import { amountAt, compare, exact, isNegative, isZero, multiply } from "../../core/amount";
import type { Book } from "../../core/book";
import type { Fix } from "../../core/finding";
import { change } from "../../core/fix";
import { targetOf, type Field, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { percentText, quantityIn, quoted, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { review, systemCheck } from "../sources";

/**
 * 0.95 and 95 % are the same share, but 0.95 against 95 is a hundredth of it, for a reader and for every formula. What counts is what is seen: 0.95 in a cell that shows 95% is a percentage.
 * Only rates are meant, and only where one number can be nothing but a fraction of the other's whole.
 */
export const percentagesAlike = defineRule({
  code: "IND-26",
  id: "percentages-alike",
  title: "指标值与完成值的百分数写法一致",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("百分数统一填写"), review("指标值与完成值口径一致")],
  parameters: noParameters,
  messages: {
    actual: ({ target, actual }: { target: string; actual: string }) =>
      `完成值“${actual}”写作小数，指标值“${target}”写作百分数，请统一为百分数`,
    target: ({ target, actual }: { target: string; actual: string }) =>
      `指标值“${target}”写作小数，完成值“${actual}”写作百分数，请核对口径`,
  },
  remedy: "统一写作百分数，如 95%",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      const { actual } = indicator;
      if (target === null || actual === null || !isRate(indicator, target, actual)) continue;
      const subject = subjectOf(indicator, form);
      const data = { target: saidIn(target), actual: saidIn(actual) };
      const about = { place: placeOf(actual.at), subject, related: [placeOf(target.at)] };
      if (isFraction(actual) && isWhole(target)) yield report("actual", { ...about, fixes: fixesFor(book, indicator, actual) }, data);
      else if (isFraction(target) && isWhole(actual)) yield report("target", { ...about, severity: "info" }, data);
    }
  },
});

const isMarked = (field: Field<Stated>): boolean =>
  /%|‰|百分|成$/.test(fold(saidIn(field))) || ["format", "fraction"].includes(quantityIn(field)?.percent ?? "");

/** Units of both are percent or none, and one of them, the unit column or the name says that it is a rate. */
function isRate({ level3, unit }: Indicator, target: Field<Stated>, actual: Field<Stated>): boolean {
  const values = [target, actual].map(quantityIn);
  if (!values.every((value) => value !== null && (value.unit === null || value.unit === "%"))) return false;
  return isMarked(target) || isMarked(actual) || fold(unit?.value ?? "") === "%" || /率|满意度|比例|占比/.test(fold(level3.text));
}

const [one, least, hundred] = [exact("1"), exact("20"), exact("100")];

function isFraction(field: Field<Stated>): boolean {
  const value = quantityIn(field);
  if (value === null || isMarked(field) || isZero(value.amount) || isNegative(value.amount)) return false;
  return compare(value.amount, one) <= 0;
}

function isWhole(field: Field<Stated>): boolean {
  const value = quantityIn(field);
  return value !== null && compare(value.amount, least) >= 0;
}

/** The same share as a percentage; where a unit column says %, as its number. */
function fixesFor(book: Book, { unit }: Indicator, actual: Field<Stated>): readonly Fix[] {
  const amount = amountAt(fold(quoted(actual.raw)));
  if (amount === null || actual.formula !== null) return [];
  const percent = multiply(amount, hundred);
  if (fold(unit?.value ?? "") === "%") return [change(book, { at: actual.at, value: Number(percent), shown: percent })];
  const format = percent.includes(".") ? "0.00%" : "0%";
  return [change(book, { at: actual.at, value: Number(amount), shown: percentText(amount, format === "0%" ? 0 : 2), format })];
}
