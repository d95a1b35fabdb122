import { compare, divide, isNegative, isZero, multiply, shown, zero } from "../../core/amount";
import { defineScoring, measured, percentOf, settle } from "../../core/score";

interface Shared {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
}

/** The printed "=" is a value to be reached: reaching or exceeding it earns all points. A target of zero is kept only by zero. */
export const equalLinear = defineScoring({
  id: "equal-linear",
  suits: ["equal"],
  title: "等于型指标按比例计分",
  sources: [
    {
      title: "预算管理一体化系统绩效自评模块",
      locator: "计算符号=:A=0时B≤0得满分，否则0分；A>0时同正向指标，超额完成不扣分",
      status: "practice",
    },
  ],
  messages: {
    full: ({ actual, target, points }: Shared) => `${actual} ≥ ${target}，达到指标值 → ${points} 分（等于型指标，得满分）`,
    kept: ({ actual, points }: Omit<Shared, "target">) => `指标值为0，完成值 ${actual} → ${points} 分（等于型指标，得满分）`,
    broken: ({ actual }: Pick<Shared, "actual">) => `指标值为0，完成值 ${actual} → 0 分（等于型指标，不得分）`,
    share: ({ actual, target, points, percent, outOf, places }: Shared & { percent: string; outOf: string; places: number }) =>
      `${actual} ÷ ${target} = ${percent} % → ${outOf} × ${actual} ÷ ${target} = ${points} 分（等于型指标，按比例；四舍五入保留${places}位小数）`,
    noShare: ({ target }: { target: string }) => `指标值 ${target} 是负数，不能按比例计分`,
  },
  reckon: (measure, say) => {
    const { actual, outOf, places } = measure;
    const target = measure.target.from;
    const said = { actual: measured(actual, measure), target: measured(target, measure) };
    const all = settle(outOf, measure);
    if (isZero(target)) {
      if (compare(actual, zero) > 0) return { points: zero, says: [say("broken", { actual: said.actual })] };
      return { points: all, says: [say("kept", { actual: said.actual, points: shown(all, places) })] };
    }
    if (isNegative(target)) return { points: null, says: [say("noShare", { target: said.target })] };
    if (compare(actual, target) >= 0) return { points: all, says: [say("full", { ...said, points: shown(all, places) })] };
    const points = settle(divide(multiply(outOf, actual), target), measure);
    return { points, says: [say("share", { ...said, percent: percentOf(actual, target), outOf, points: shown(points, places), places })] };
  },
  formula: ({ target, actual, outOf, places }) =>
    `ROUND(IF(${target}=0,IF(${actual}<=0,${outOf},0),IF(${actual}>=${target},${outOf},${outOf}*MAX(${actual},0)/${target})),${places})`,
});
