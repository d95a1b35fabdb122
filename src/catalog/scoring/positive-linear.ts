import { compare, divide, isNegative, isZero, multiply, shown } from "../../core/amount";
import { defineScoring, measured, percentOf, settle } from "../../core/score";

interface Shared {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
}

/** Reaching the target earns all points, more than the target earns no more; below it points go by the share reached. */
export const positiveLinear = defineScoring({
  id: "positive-linear",
  suits: ["positive"],
  title: "正向指标按比例计分",
  sources: [
    { title: "绩效自评表印发说明", locator: "正向定量指标：实际值(B)/指标值(A)×分值，最高不超过分值上限", status: "practice" },
    { title: "预算管理一体化系统绩效自评模块", locator: "计算符号≥、>:B≥A得满分，否则B/A×分值，保留两位小数", status: "practice" },
  ],
  messages: {
    full: ({ actual, target, points }: Shared) => `${actual} ≥ ${target}，达到指标值 → ${points} 分（正向指标，得满分）`,
    share: ({ actual, target, points, percent, outOf, places }: Shared & { percent: string; outOf: string; places: number }) =>
      `${actual} ÷ ${target} = ${percent} % → ${outOf} × ${actual} ÷ ${target} = ${points} 分（正向指标，按比例；四舍五入保留${places}位小数）`,
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
    const points = settle(divide(multiply(outOf, actual), target), measure);
    return { points, says: [say("share", { ...said, percent: percentOf(actual, target), outOf, points: shown(points, places), places })] };
  },
  formula: ({ target, actual, outOf, places }) =>
    `ROUND(IF(MAX(${actual},0)>=${target},${outOf},${outOf}*MAX(${actual},0)/${target}),${places})`,
});
