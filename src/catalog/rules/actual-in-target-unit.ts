import { divide, multiply, placesOf, type Amount } from "../../core/amount";
import type { Book } from "../../core/book";
import type { Fix, Severity } from "../../core/finding";
import { change } from "../../core/fix";
import { targetOf, type Field, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn } from "../../core/shown";
import { measureOf, ratioOf } from "../../core/stated/units";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { review, systemCheck } from "../sources";

/**
 * Kilometres against households cannot be compared, so whether the target was reached remains open. Kilometres against metres can, and may be written alike. Measure words such as 个, 处 and 座 stand for
 * one another, and a unit left out with 每亩 is loose writing: neither is remarked on.
 */
export const actualInTargetUnit = defineRule({
  code: "IND-28",
  id: "actual-in-target-unit",
  title: "完成值与指标值单位一致",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("完成值与指标值使用同一计量单位"), systemCheck("完成值按指标计量单位填写")],
  parameters: noParameters,
  messages: {
    otherKind: ({ target, actual }: { target: string; actual: string }) => `指标值单位为“${target}”，完成值单位为“${actual}”，无法比较`,
    otherSize: ({ target, actual }: { target: string; actual: string }) => `指标值单位为“${target}”，完成值单位为“${actual}”，建议统一`,
  },
  remedy: "按指标值的计量单位填写完成值",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      const { actual } = indicator;
      const units = actual === null ? null : unitsOf(indicator, actual);
      const differ = units === null ? null : differenceOf(units);
      if (target === null || actual === null || units === null || differ === null) continue;
      const about = { place: placeOf(actual.at), subject: subjectOf(indicator, form), related: [placeOf(target.at)] };
      if (differ === "size") yield report("otherSize", { ...about, severity: "warning", fixes: fixesFor(book, actual, units) }, units);
      else yield report("otherKind", { ...about, severity: differ }, units);
    }
  },
});

interface Units {
  readonly target: string;
  readonly actual: string;
}

/** Units of both values as they are written; of the unit column, where the actual value names another. */
function unitsOf(indicator: Indicator, actual: Field<Stated>): Units | null {
  const clash = actual.value?.problems.find(({ message }) => message === "value.unitColumn");
  if (clash !== undefined) return { target: String(clash.data["column"]), actual: String(clash.data["stated"]) };
  const wanted = quantityIn(targetOf(indicator))?.unit ?? null;
  const found = quantityIn(actual)?.unit ?? null;
  return wanted === null || found === null ? null : { target: wanted, actual: found };
}

/** Not converted into one another, but of one kind: a month has no fixed number of days. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["months", "time"],
  ["workdays", "time"],
]);

/** Counted apart by every county: households, and visits of people. */
const counted: ReadonlyMap<string, string> = new Map([
  ["户", "households"],
  ["人次", "visits"],
]);

const kindOf = (unit: string): string | null => {
  const measure = measureOf(unit);
  return counted.get(unit) ?? (measure === null ? null : (kinds.get(measure) ?? measure));
};

function differenceOf({ target, actual }: Units): "size" | Severity | null {
  if (`${target}${actual}`.includes("/")) return null;
  const ratio = ratioOf(actual, target);
  if (ratio !== null) return ratio[0] === ratio[1] ? null : "size";
  const [wanted, found] = [kindOf(target), kindOf(actual)];
  if (wanted === null || found === null || wanted === found) return null;
  // 服务2000人 and 服务2000人次 are often written for one another.
  return [wanted, found].every((kind) => kind === "people" || kind === "visits") ? "warning" : "error";
}

const mostPlaces = 4;

/** The actual value in the unit of the target, where that can be written without rounding. */
function fixesFor(book: Book, actual: Field<Stated>, { target, actual: unit }: Units): readonly Fix[] {
  const value = quantityIn(actual);
  const [over, under] = ratioOf(unit, target) ?? [0, 1];
  if (value?.comparator !== null || over === 0) return [];
  const amount = divide(multiply(value.amount, String(over) as Amount), String(under) as Amount); // whole numbers in plain notation
  if (placesOf(amount) > mostPlaces) return [];
  return [change(book, { at: actual.at, value: `${amount}${target}`, shown: `${amount}${target}` })];
}
