import { compare, exact, sum, type Amount } from "../../core/amount";
import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { measures, review } from "../sources";

/**
 * Two editions are in use. In that of 2020 cost stands under 产出 and the weights are 50, 30 and 10; in that of 2021 成本 is a level-1 indicator and the weights are 20, 40, 20 and 10.
 * A form that takes the place of cost from one and all its weights from the other was put together from two. Any other distribution is the unit's own and not judged here.
 */
export const costLevelMatchesWeights = defineRule({
  code: "IND-04",
  id: "cost-level-matches-weights",
  title: "成本指标的层级与分值口径一致",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration"] },
  sources: [
    measures("单位自评指标权重：原则上产出 50%、效益 30%、满意度 10%"),
    review("成本列为一级指标时的分值 20、40、20、10（财预〔2021〕101号，原文待核）"),
  ],
  parameters: noParameters,
  messages: {
    first: () => "成本指标为一级指标，产出、效益、满意度却为 50、30、10 分，两种口径混用",
    second: () => "成本指标列在产出指标下，分值却为成本 20、产出 40、效益 20、满意度 10 分，两种口径混用",
  },
  remedy: "按所用版本统一成本指标的层级和各一级指标的分值",
  *check(form, { report }) {
    const rows = form.table?.indicators ?? [];
    const first = rows.find(({ level1 }) => fold(level1.text).includes("成本"));
    const second = rows.find(({ level1, level2 }) => fold(level1.text).includes("产出") && fold(level2.text).includes("成本"));
    if (first !== undefined && second === undefined) {
      if (weighs(form, { 产出: "50", 效益: "30", 满意: "10" })) yield report("first", { place: placeOf(first.level1.at), subject: "成本" });
    } else if (second !== undefined && first === undefined && isOf2021(form)) {
      yield report("second", { place: placeOf(second.level2.at), subject: "成本" });
    }
  },
});

/** 60 of output, 20 of them for cost, or 40 where what is printed leaves the cost out. */
function isOf2021(form: Form): boolean {
  if (!weighs(form, { 效益: "20", 满意: "10" })) return false;
  const rows = form.table?.indicators ?? [];
  const output = rows.filter(({ level1 }) => fold(level1.text).includes("产出"));
  const cost = weightOf(output.filter(({ level2 }) => fold(level2.text).includes("成本")));
  const all = weightOf(output);
  return cost !== null && all !== null && compare(cost, exact("20")) === 0 && compare(all, exact("60")) === 0;
}

const weighs = ({ table }: Form, wanted: Readonly<Record<string, string>>): boolean =>
  Object.entries(wanted).every(([level, points]) => {
    const rows = (table?.indicators ?? []).filter(({ level1 }) => fold(level1.text).includes(level));
    const weight = rows.length === 0 ? null : (weightOf(rows) ?? rows[0]?.level1.weight ?? null);
    return weight !== null && compare(weight, exact(points)) === 0;
  });

/** What rows are worth together; `null` where one has no weight. */
function weightOf(rows: readonly Indicator[]): Amount | null {
  const weights = rows.map(({ weight }) => weight?.value ?? null);
  return rows.length > 0 && weights.every((weight) => weight !== null) ? sum(weights) : null;
}
