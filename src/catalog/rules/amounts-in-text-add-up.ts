import * as z from "zod";

import { absolute, amountOf, compare, divide, exact, multiply, placesOf, subtract, sum, type Amount } from "../../core/amount";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { halfUnit } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { mentionsIn, type Mention } from "../../core/stated/mentions";
import { ratioOf } from "../../core/stated/units";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Parts that make less than the total may be named in part; only so near to it (as a share) is it asked. */
    near: z.number().min(0).max(1).default(0.05),
  }),
  {
    near: { label: "分项合计少于总额时仍提示的差额比例", unit: "share", source: ours("分项可能未列全，差额在 5% 以内才提示") },
  },
);

/**
 * “共 89.97 万元。其中：30 万元用于…；30 万元用于…；29.99 万元用于…”: whoever reads it adds up. Only a list that follows one 其中 is looked at, with two parts or more.
 * Language is read here, so it is only asked: parts may be named in part, so that less than the total is asked of only where it nearly reaches it.
 */
export const amountsInTextAddUp = defineRule({
  code: "FND-20",
  id: "amounts-in-text-add-up",
  title: "文字中的分项金额与总额相符",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "monitoring"] },
  sources: [review("文字说明中的金额与分项核对")],
  parameters,
  messages: {
    unequal: ({ sum: all, total, unit }: { sum: string; total: string; unit: string }) =>
      `文字中各分项合计 ${all} ${unit}，与所述总额 ${total} ${unit}不同，请核对是否有误`,
  },
  remedy: "核对分项金额和总额，更正文字",
  *check({ goals, remarks }, { report, parameters: { near } }) {
    for (const { field, label } of [...goals, ...remarks]) {
      const found = typeof field.raw === "string" ? mismatchIn(fold(field.raw), amountOf(near) ?? exact("0")) : null;
      if (found !== null) yield report("unequal", { place: placeOf(field.at), subject: `text:${fold(label)}` }, found);
    }
  },
});

function mismatchIn(text: string, near: Amount): { readonly sum: string; readonly total: string; readonly unit: string } | null {
  const [before = "", after, ...more] = text.split(/其中|包括|分别(?:用于|为|是)|(?<=元):/);
  if (after === undefined || more.length > 0) return null;
  const total = moneyIn(before).at(-1);
  if (total === undefined || /每|[。;].*[。;]/.test(before.slice(total.to))) return null;
  const list = /^[^。\n]*/.exec(after.replaceAll(/\([^()]*\)/g, ""))?.[0] ?? "";
  const parts = moneyIn(list);
  if (parts.length < 2 || /每|累计|剩余|结余|节约|同比|较上年/.test(list)) return null;
  const amounts = parts.map((part) => inUnit(part, total.unit));
  if (!amounts.every((amount) => amount !== null)) return null;
  if (isNested(amounts)) return null;
  const all = sum(amounts);
  const difference = subtract(all, total.amount);
  const isNear = compare(absolute(difference), multiply(total.amount, near)) <= 0;
  if (compare(absolute(difference), roundingOf([total.amount, ...amounts])) <= 0) return null;
  return compare(all, total.amount) > 0 || isNear ? { sum: all, total: total.amount, unit: total.unit } : null;
}

const moneyIn = (text: string): readonly Mention[] => mentionsIn(text).filter(({ unit }) => /^[万亿]?元$/.test(unit));

function inUnit({ amount, unit }: Mention, wanted: string): Amount | null {
  const ratio = ratioOf(unit, wanted);
  return ratio === null ? null : divide(multiply(amount, exact(String(ratio[0]))), exact(String(ratio[1])));
}

/** Whether a part is divided again by those that follow it. */
const isNested = (amounts: readonly Amount[]): boolean =>
  amounts.some((amount, index) =>
    amounts.some((_, end) => end > index + 1 && compare(sum(amounts.slice(index + 1, end + 1)), amount) === 0),
  );

/** Half a unit of the last place of each amount that has the most places: what rounding can explain. */
function roundingOf(amounts: readonly Amount[]): Amount {
  const places = Math.max(...amounts.map(placesOf));
  return places === 0 ? exact("0") : sum(amounts.filter((amount) => placesOf(amount) === places).map(() => halfUnit(places)));
}
