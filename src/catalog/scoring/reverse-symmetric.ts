import { compare, divide, exact, isNegative, isZero, multiply, shown, subtract, zero } from "../../core/amount";
import { defineScoring, measured, settle } from "../../core/score";

const two = exact("2");

interface Shared {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
}

/** Staying at or below the target earns all points; above it the overrun counts off in proportion, and at twice the target nothing is left. */
export const reverseSymmetric = defineScoring({
  id: "reverse-symmetric",
  suits: ["reverse"],
  title: "反向指标按偏离度计分",
  sources: [{ title: "预算管理一体化系统绩效自评模块", locator: "计算符号≤、<:A<B<2A时(1-(B-A)/A)×分值,B≥2A不得分", status: "practice" }],
  messages: {
    full: ({ actual, target, points }: Shared) => `${actual} ≤ ${target}，未超过指标值 → ${points} 分（反向指标，得满分）`,
    share: ({ actual, target, points, outOf, places }: Shared & { outOf: string; places: number }) =>
      `${actual} > ${target} → ${outOf} × (1 - (${actual} - ${target}) ÷ ${target}) = ${points} 分（反向指标，按偏离度；四舍五入保留${places}位小数）`,
    none: ({ actual, target }: Omit<Shared, "points">) => `${actual} ≥ 2 × ${target} → 0 分（反向指标，按偏离度不得分）`,
    noShare: ({ target }: { target: string }) => `指标值 ${target} 是负数，不能按偏离度计分`,
  },
  reckon: (measure, say) => {
    const { actual, outOf, places } = measure;
    const target = measure.target.to;
    const said = { actual: measured(actual, measure), target: measured(target, measure) };
    if (compare(actual, target) <= 0) {
      const points = settle(outOf, measure);
      return { points, says: [say("full", { ...said, points: shown(points, places) })] };
    }
    if (isNegative(target)) return { points: null, says: [say("noShare", { target: said.target })] };
    if (isZero(target) || compare(actual, multiply(target, two)) >= 0) return { points: zero, says: [say("none", said)] };
    const left = subtract(multiply(target, two), actual);
    const points = settle(divide(multiply(outOf, left), target), measure);
    return { points, says: [say("share", { ...said, outOf, points: shown(points, places), places })] };
  },
  formula: ({ target, actual, outOf, places }) =>
    `ROUND(IF(${actual}<=${target},${outOf},IF(${actual}>=2*${target},0,${outOf}*(2*${target}-${actual})/${target})),${places})`,
});
