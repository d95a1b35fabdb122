import type { Book } from "../../core/book";
import type { Fix } from "../../core/finding";
import { change } from "../../core/fix";
import { targetOf, type Field, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { isMoney } from "../../core/stated/units";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { goalMeasures, review } from "../sources";

/**
 * A cost is kept down, so its target is a ceiling; with ≥ the dearest works would be the best. Only money is meant: rates of saving or of control, what is paid to people
 * (补助标准, 人均补助) and money brought in from elsewhere may well have a floor.
 */
export const costTargetsCapped = defineRule({
  code: "IND-10",
  id: "cost-targets-capped",
  title: "成本指标设上限",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [goalMeasures("成本指标反映成本控制的要求（原文待核）"), review("成本指标一般用“≤”")],
  parameters: noParameters,
  messages: {
    floor: ({ name, value }: { name: string; value: string }) => `成本指标“${name}”的指标值“${value}”用了“≥”或“>”，成本一般设上限`,
  },
  remedy: "改为“≤”；确为下限的，请把指标移到相应类别",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      if (target === null || !isFloor(target) || !isPrice(indicator, target)) continue;
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form), fixes: fixesFor(book, indicator, target) };
      yield report("floor", about, { name: indicator.level3.text, value: shownWithSign(indicator, target) });
    }
  },
});

const isFloor = (target: Field<Stated>): boolean => quantityIn(target)?.comparator?.startsWith(">") === true;

const exempt = /节约|节省|节支|降低|下降|减少|控制率|补助|补贴|奖补|奖励|发放|工资|待遇|薪酬|标准|自筹|配套|带动|撬动|吸引|收入|收益/;

function isPrice({ level1, level2, level3 }: Indicator, target: Field<Stated>): boolean {
  const inName = /\(([万亿]?元(?:\/[^()]+)?)\)/.exec(fold(level3.text))?.[1] ?? null;
  const unit = quantityIn(target)?.unit ?? inName;
  const isUnder = [level1, level2].some(({ text }) => fold(text).includes("成本"));
  return isUnder && unit !== null && isMoney(unit) && !exempt.test(fold(level3.text));
}

const ceilings: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=)/, "≤"],
  [/^>/, "<"],
];

/** The text with its sign turned round; `null` where it begins with none. */
function turned(text: string): string | null {
  const [floor, ceiling] = ceilings.find(([pattern]) => pattern.test(text)) ?? [];
  return floor === undefined || ceiling === undefined ? null : text.replace(floor, ceiling);
}

/** The sign is turned round where it stands: in the target or in the comparator column. */
function fixesFor(book: Book, { nature }: Indicator, target: Field<Stated>): readonly Fix[] {
  const own = typeof target.raw === "string" ? turned(fold(target.raw)) : null;
  if (own !== null) return [change(book, { at: target.at, value: own, shown: own })];
  const column = nature === null || isEmpty(nature) ? null : turned(fold(nature.value ?? ""));
  return nature === null || column?.length !== 1 ? [] : [change(book, { at: nature.at, value: column, shown: column })];
}

const shownWithSign = ({ nature, unit }: Indicator, target: Field<Stated>): string =>
  [/^[≥>]/.test(fold(saidIn(target))) ? "" : (nature?.value ?? ""), saidIn(target), unit?.value ?? ""].join("");
