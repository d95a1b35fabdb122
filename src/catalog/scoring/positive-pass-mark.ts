import { compare, divide, exact, isNegative, isZero, multiply, shown, subtract, zero } from "../../core/amount";
import { defineScoring, measured, percentOf, settle } from "../../core/score";

/** Share of the target below which nothing is earned. */
const pass = exact("0.6");
const one = exact("1");

interface Shared {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
}

/** Below 60 % of the target nothing is earned, from there to the target points rise evenly from nothing to all. */
export const positivePassMark = defineScoring({
  id: "positive-pass-mark",
  suits: ["positive"],
  title: "正向指标按比例计分（设60%及格线）",
  sources: [
    {
      title: "中央部门项目支出核心绩效目标和指标设置及取值指引(试行)（财预〔2021〕101号）",
      locator: "完成比率低于60%不得分,60%以上按(完成比率-60%)/(1-60%)×分值；引自通行表述，原文待核",
      status: "regulation",
    },
  ],
  messages: {
    full: ({ actual, target, points }: Shared) => `${actual} ≥ ${target}，达到指标值 → ${points} 分（正向指标，得满分）`,
    none: ({ actual, target, percent }: Omit<Shared, "points"> & { percent: string }) =>
      `${actual} ÷ ${target} = ${percent} %，低于60% → 0 分（正向指标，设60%及格线）`,
    share: ({ actual, target, points, percent, outOf, places }: Shared & { percent: string; outOf: string; places: number }) =>
      `${actual} ÷ ${target} = ${percent} % → ${outOf} × (${percent} % - 60 %) ÷ 40 % = ${points} 分（正向指标，设60%及格线；四舍五入保留${places}位小数）`,
    noShare: ({ target }: { target: string }) => `指标值 ${target} 不是正数，不能按比例计分`,
  },
  reckon: (measure, say) => {
    const { actual, outOf, places } = measure;
    const target = measure.target.from;
    const said = { actual: measured(actual, measure), target: measured(target, measure) };
    if (compare(actual, target) >= 0) {
      const points = settle(outOf, measure);
      return { points, says: [say("full", { ...said, points: shown(points, places) })] };
    }
    if (isZero(target) || isNegative(target)) return { points: null, says: [say("noShare", { target: said.target })] };
    const percent = percentOf(actual, target);
    const least = multiply(target, pass);
    if (compare(actual, least) < 0) return { points: zero, says: [say("none", { ...said, percent })] };
    const points = settle(divide(multiply(outOf, subtract(actual, least)), multiply(target, subtract(one, pass))), measure);
    return { points, says: [say("share", { ...said, percent, outOf, points: shown(points, places), places })] };
  },
  formula: ({ target, actual, outOf, places }) =>
    `ROUND(IF(MAX(${actual},0)>=${target},${outOf},${outOf}*MAX(0,MAX(${actual},0)/${target}-0.6)/0.4),${places})`,
});
