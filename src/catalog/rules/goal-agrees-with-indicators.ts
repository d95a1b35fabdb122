import { add, compare, divide, exact, multiply, sum, type Amount } from "../../core/amount";
import type { Field, Form, Indicator } from "../../core/form";
import { isWithin, sharedRun, stemOf } from "../../core/likeness";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { mentionsIn, type Mention } from "../../core/stated/mentions";
import { isMoney, isRatio, ratioOf } from "../../core/stated/units";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { goalMeasures, review } from "../sources";

/**
 * The indicators spell out the goal, so that 425 万粒 in its text and 550 万粒 in the table raise a question. Language is read here, and two numbers may be of two things:
 * it is asked only of a number that is in no indicator, beside an indicator that is in no number of the text, where both name the same thing and no sum explains the difference.
 * Money, shares and dates are left to others, and of a goal for several years nothing follows for one.
 */
export const goalAgreesWithIndicators = defineRule({
  code: "IND-16",
  id: "goal-agrees-with-indicators",
  title: "总体目标中的数量与指标值一致",
  severity: "info",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration"] },
  sources: [goalMeasures("绩效指标是绩效目标的细化和量化"), review("目标与指标数量对照")],
  parameters: noParameters,
  messages: {
    differs: ({ goal, name, value }: { goal: string; name: string; value: string }) =>
      `目标中为“${goal}”，指标“${name}”为“${value}”，说的是否为同一事项？如是，请核对数量`,
  },
  remedy: "同一事项的，统一目标与指标的数量",
  *check(form, { report }) {
    for (const { label, kind, field } of form.goals) {
      if (kind !== "goal" || typeof field.raw !== "string" || /中期|实施期|三年|总规划/.test(fold(label))) continue;
      const mentions = mentionsIn(field.raw).filter(isCount);
      for (const { indicator, mention, target } of questionsOf(mentions, form)) {
        const about = { place: placeOf(field.at), subject: subjectOf(indicator, form), related: [placeOf(target.at)] };
        const value = `${saidIn(target)}${indicator.unit?.value ?? ""}`;
        yield report("differs", about, { goal: `${mention.words}${mention.text}`, name: indicator.level3.text, value });
      }
    }
  },
});

/** Dates and spans of time count nothing that is made. */
const isCount = ({ unit }: Pick<Mention, "unit">): boolean =>
  !isMoney(unit) &&
  !isRatio(unit) &&
  !/^(?:年|月|个月|日|天|季|周|小时|个小时|时|分|秒|级|期|批|度|号|工作日|个工作日|届|届次)$/.test(unit) &&
  !unit.includes("/");

interface Counted {
  readonly indicator: Indicator;
  readonly target: Field<Stated>;
  readonly amount: Amount;
  readonly unit: string;
  readonly stem: string;
}

/** Indicators that count something, with all their targets. */
const countedIn = ({ table }: Form): readonly Counted[] =>
  (table?.indicators ?? []).flatMap((indicator) =>
    indicator.targets.flatMap(({ field }) => {
      const value = quantityIn(field);
      const unit = value?.unit ?? (fold(indicator.unit?.value ?? "") || null);
      if (value === null || unit === null || value.percent !== null || !isCount({ unit })) return [];
      return [{ indicator, target: field, amount: value.amount, unit, stem: stemOf(indicator.level3.text) }];
    }),
  );

interface Question {
  readonly indicator: Indicator;
  readonly target: Field<Stated>;
  readonly mention: Mention;
}

/** Pairs of a number and an indicator that could be meant for each other, and for no other. */
function questionsOf(mentions: readonly Mention[], form: Form): readonly Question[] {
  const counted = countedIn(form);
  const loose = mentions.filter((mention) => !explained(mention, counted));
  const pairs = counted
    .filter((each) => !explained(each, mentions))
    .flatMap(({ indicator, target, unit, stem }) =>
      loose
        .filter((mention) => ratioOf(mention.unit, unit) !== null && isAlike(mention.words, stem))
        .map((mention): Question => ({ indicator, target, mention })),
    );
  const isOnly = (pair: Question): boolean =>
    pairs.every((other) => other === pair || (other.indicator !== pair.indicator && other.mention !== pair.mention));
  return pairs.filter(isOnly);
}

/** Words that stand before numbers of many kinds. */
const common = /脱贫|监测对象|监测户|贫困|群众|农户|人口|项目|工程|建设|完成|实施|新建|改造|购买|购置|采购|示范|培训|服务|设施/g;

/** One names the other, they share most of what the indicator names, or three characters that are of its own. */
function isAlike(words: string, stem: string): boolean {
  const shared = sharedRun(stem, words);
  if (stem.length >= 3 && isWithin(stem, words)) return true;
  return shared.length >= 2 && (shared.length * 2 > stem.length || shared.replaceAll(common, "").length >= 3);
}

interface Number {
  readonly amount: Amount;
  readonly unit: string;
}

/** Whether a number stands on the other side, by itself or as a sum of two or of all. */
function explained({ amount, unit }: Number, others: readonly Number[]): boolean {
  const amounts = others.flatMap((other) => {
    const ratio = ratioOf(other.unit, unit);
    return ratio === null ? [] : [divide(multiply(other.amount, exact(String(ratio[0]))), exact(String(ratio[1])))];
  });
  const is = (other: Amount): boolean => compare(other, amount) === 0;
  return amounts.some((one, index) => is(one) || amounts.slice(index + 1).some((two) => is(add(one, two)))) || is(sum(amounts));
}
