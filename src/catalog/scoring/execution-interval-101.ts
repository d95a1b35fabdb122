import { compare, divide, exact, isNegative, isZero, multiply, shown } from "../../core/amount";
import { defineScoring, measured, percentOf, settle } from "../../core/score";

interface Shared {
  readonly spent: string;
  readonly budget: string;
  readonly percent: string;
}

/** Lowest rate of each step below full spending, and the share of the weight it earns. */
const steps = [
  { from: exact("0.8"), share: exact("0.7") },
  { from: exact("0.6"), share: exact("0.5") },
  { from: exact("0"), share: exact("0") },
] as const;

/**
 * Points by steps of the rate: 10, 7, 5 and 0 of 10. Spending all earns all; whether less was spent because the work was
 * finished for less is for a person to see, and above the budget the rule says nothing.
 */
export const executionInterval101 = defineScoring({
  id: "execution-interval-101",
  suits: ["execution"],
  title: "预算执行率分区间计分",
  sources: [
    {
      title: "中央部门项目支出核心绩效目标和指标设置及取值指引(试行)（财预〔2021〕101号）",
      locator: "项目完成且执行数控制在年度预算规模之内得10分；80%(含)-100%得7分；60%(含)-80%得5分；60%以下不得分；引自通行表述，原文待核",
      status: "regulation",
    },
  ],
  messages: {
    step: ({ spent, budget, percent, outOf, share, points }: Shared & { outOf: string; share: string; points: string }) =>
      `${spent} ÷ ${budget} = ${percent} % → ${outOf} × ${share} % = ${points} 分（预算执行率，分区间）`,
    over: ({ spent, budget, percent }: Shared) => `${spent} ÷ ${budget} = ${percent} %，执行数超过预算数，区间未作规定，需人工判断`,
    noBudget: ({ budget }: Pick<Shared, "budget">) => `预算数为 ${budget}，不能计算执行率`,
  },
  reckon: (measure, say) => {
    const { actual, outOf, places } = measure;
    const budget = measure.target.from;
    if (isZero(budget) || isNegative(budget)) return { points: null, says: [say("noBudget", { budget: measured(budget, measure) })] };
    const said = { spent: measured(actual, measure), budget: measured(budget, measure), percent: percentOf(actual, budget) };
    if (compare(actual, budget) > 0) return { points: null, says: [say("over", said)] };
    const full = compare(actual, budget) === 0;
    const share = full ? exact("1") : (steps.find(({ from }) => compare(divide(actual, budget), from) >= 0)?.share ?? exact("0"));
    const points = settle(multiply(outOf, share), measure);
    return { points, says: [say("step", { ...said, outOf, share: multiply(share, exact("100")), points: shown(points, places) })] };
  },
  formula: ({ target, actual, outOf, places }) =>
    `IF(${actual}>${target},"",ROUND(${outOf}*IF(${actual}=${target},1,IF(${actual}>=0.8*${target},0.7,IF(${actual}>=0.6*${target},0.5,0))),${places}))`,
});
