import { compare, divide, isNegative, isZero, multiply, shown } from "../../core/amount";
import { defineScoring, measured, percentOf, settle } from "../../core/score";

interface Shared {
  readonly spent: string;
  readonly budget: string;
  readonly percent: string;
  readonly outOf: string;
  readonly points: string;
}

/** Points by the share of the budget that was spent, never more than the weight. The target of the measure is the budget, its actual the spending. */
export const executionLinear = defineScoring({
  id: "execution-linear",
  suits: ["execution"],
  title: "预算执行率按比例计分",
  sources: [
    { title: "项目支出绩效评价管理办法（财预〔2020〕10号）", locator: "附件1 项目支出绩效自评表：预算执行率", status: "regulation" },
    { title: "预算管理一体化系统绩效自评模块", locator: "执行率×分值，最高不超过分值", status: "practice" },
  ],
  messages: {
    share: ({ spent, budget, percent, outOf, points, places }: Shared & { places: number }) =>
      `${spent} ÷ ${budget} = ${percent} % → ${outOf} × ${spent} ÷ ${budget} = ${points} 分（预算执行率，按比例；四舍五入保留${places}位小数）`,
    capped: ({ spent, budget, percent, points }: Omit<Shared, "outOf">) =>
      `${spent} ÷ ${budget} = ${percent} % → ${points} 分（预算执行率，得分以分值为上限）`,
    noBudget: ({ budget }: Pick<Shared, "budget">) => `预算数为 ${budget}，不能计算执行率`,
  },
  reckon: (measure, say) => {
    const { actual, outOf, places } = measure;
    const budget = measure.target.from;
    const said = { spent: measured(actual, measure), budget: measured(budget, measure) };
    if (isZero(budget) || isNegative(budget)) return { points: null, says: [say("noBudget", { budget: said.budget })] };
    const points = settle(divide(multiply(outOf, actual), budget), measure);
    const reckoned = { ...said, percent: percentOf(actual, budget), points: shown(points, places) };
    if (compare(actual, budget) > 0) return { points, says: [say("capped", reckoned)] };
    return { points, says: [say("share", { ...reckoned, outOf, places })] };
  },
  formula: ({ target, actual, outOf, places }) => `ROUND(MIN(${outOf},${outOf}*MAX(${actual},0)/${target}),${places})`,
});
