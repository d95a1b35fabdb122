import { compare, sum, type Amount } from "../../core/amount";
import { targetOf, type Form, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * Rows that begin with 其中 are parts of the row above them. Parts in another unit (头 beside 只) cannot be added up to it, and one part cannot be more than the whole.
 * Two parts or more are expected to make the whole; they may be named in part or overlap (其中女性, 其中残疾人), so that the sentence leaves room for a note.
 */
export const partsAddUp = defineRule({
  code: "IND-21",
  id: "parts-add-up",
  title: "“其中”各项与上级指标相符",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [review("“其中”各项与合计核对")],
  parameters: noParameters,
  messages: {
    unequal: ({ name, value, sum: all }: { name: string; value: string; sum: string }) =>
      `“其中”各项合计 ${all}，与“${name}”的 ${value} 不等；属部分列举或有交叉的，请注明`,
    more: ({ name, value, sum: all }: { name: string; value: string; sum: string }) => `“其中”项为 ${all}，大于“${name}”的 ${value}`,
    units: ({ name, units }: { name: string; units: string }) => `“${name}”与其下各项的计量单位（${units}）不同，无法合计`,
  },
  remedy: "统一计量单位，核对各项数值",
  *check(form, { report }) {
    for (const { whole, parts } of familiesIn(form)) {
      const all = quantitiesOf([whole, ...parts]);
      const [total, ...values] = all ?? [];
      if (total === undefined) continue;
      const about = {
        place: placeOf(whole.level3.at),
        subject: subjectOf(whole, form),
        related: parts.map(({ level3 }) => placeOf(level3.at)),
      };
      const units = [...new Set([total, ...values].map(({ unit }) => unit))];
      const name = whole.level3.text;
      if (units.length > 1) {
        if (isMixed(total.unit, units)) yield report("units", about, { name, units: units.map((unit) => unit ?? "无单位").join("、") });
        continue;
      }
      const parted = sum(values.map(({ amount }) => amount));
      const data = { name, value: total.amount, sum: parted };
      const order = compare(parted, total.amount);
      if (values.length === 1 && order > 0) yield report("more", about, data);
      if (values.length > 1 && order !== 0) yield report("unequal", about, data);
    }
  },
});

const isPart = ({ level3 }: Indicator): boolean => /^其中[::]?./.test(fold(level3.text));

/** Each row with the rows of 其中 that follow it directly under the same level. */
function familiesIn({ table }: Form): readonly { readonly whole: Indicator; readonly parts: readonly Indicator[] }[] {
  const families: { whole: Indicator; parts: Indicator[] }[] = [];
  for (const indicator of table?.indicators ?? []) {
    const family = families.at(-1);
    if (!isPart(indicator)) families.push({ whole: indicator, parts: [] });
    else if (family?.whole.level2.text === indicator.level2.text) family.parts.push(indicator);
  }
  return families.filter(({ parts }) => parts.length > 0);
}

interface Quantity {
  readonly amount: Amount;
  readonly unit: string | null;
}

/** The one number of each target; `null` where a row has none, or a share. */
function quantitiesOf(rows: readonly Indicator[]): readonly Quantity[] | null {
  const values = rows.map((indicator) => {
    const value = quantityIn(targetOf(indicator));
    const column = fold(indicator.unit?.value ?? "");
    return value?.percent !== null || column === "%" ? null : { amount: value.amount, unit: value.unit ?? (column || null) };
  });
  return values.every((value) => value !== null) ? values : null;
}

/** A unit left out, a general one (个) and one that names several (头只) go with others. */
const isMixed = (whole: string | null, units: readonly (string | null)[]): boolean =>
  units.every((unit) => unit !== null && !/^[个项处]$/.test(unit)) && !units.every((unit) => whole?.includes(unit ?? "") ?? false);
