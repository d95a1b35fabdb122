import { compare, exact } from "../../core/amount";
import { change } from "../../core/fix";
import { targetOf, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * A share of a whole cannot pass 100 %, so ≥100% leaves no room to reach it and more than 100 % none at all. Rates of growth can; they are left alone.
 */
export const ratesWithinHundred = defineRule({
  code: "IND-09",
  id: "rates-within-hundred",
  title: "比率类指标值不超过 100%",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [review("比率类指标值应合理可行")],
  parameters: noParameters,
  messages: {
    atLeast: ({ name, value }: { name: string; value: string }) =>
      `“${name}”指标值为“${value}”，比率最高 100%，建议写作 100%，满意度宜设 90% 或 95% 以上`,
    above: ({ name, value }: { name: string; value: string }) => `“${name}”指标值为“${value}”，比率类不应大于 100%`,
  },
  remedy: "满意度宜设≥90%或≥95%；及时率、合格率写作 100%",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      const message = beyond(indicator);
      if (target?.value == null || message === null) continue;
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form) };
      const data = { name: indicator.level3.text, value: target.value.raw };
      const isWhole = message === "atLeast" && typeof target.raw === "string" && /^(?:≥|>=)100%$/.test(fold(target.raw));
      const fixes = isWhole ? [change(book, { at: target.at, value: "100%", shown: "100%" })] : [];
      yield report(message, { ...about, fixes }, { ...data, value: data.value === "" ? quoted(target.raw) : data.value });
    }
  },
});

const hundred = exact("100");

/** What may well pass 100 %. */
const growth = /增长|增幅|增加|提高|提升|上升|增收|增值|上涨|同比|环比|较上年|利润|收益率|回报|杠杆|放大|负荷|翻番|超额/;
const shares = /率|满意度|合格|及时|覆盖|达标|比例|比重|程度/;

function beyond(indicator: Indicator): "atLeast" | "above" | null {
  const value = quantityIn(targetOf(indicator));
  const name = fold(`${indicator.level2.text}${indicator.level3.text}`);
  if (value?.unit !== "%" || growth.test(name)) return null;
  const against = compare(value.amount, hundred);
  const { comparator } = value;
  if (against < 0 || comparator === "<=" || comparator === "<") return null;
  if (against > 0) return shares.test(name) ? "above" : null;
  return comparator === ">=" || comparator === ">" ? "atLeast" : null;
}
