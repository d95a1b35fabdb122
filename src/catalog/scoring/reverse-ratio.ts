import { compare, divide, isNegative, multiply, shown } from "../../core/amount";
import { defineScoring, measured, settle } from "../../core/score";

interface Shared {
  readonly actual: string;
  readonly target: string;
  readonly points: string;
}

/** Staying at or below the target earns all points; above it points go by target ÷ actual, as most printed forms say. */
export const reverseRatio = defineScoring({
  id: "reverse-ratio",
  suits: ["reverse"],
  title: "反向指标按比例计分(A/B)",
  sources: [
    { title: "绩效自评表印发说明", locator: "反向定量指标：指标值(A)/实际值(B)×分值，最高不超过分值上限", status: "practice" },
    { title: "湖北省项目自评表填表说明", locator: "反向指标≤X:年初目标值(A)/实际完成值(B)×分值", status: "practice" },
  ],
  messages: {
    full: ({ actual, target, points }: Shared) => `${actual} ≤ ${target}，未超过指标值 → ${points} 分（反向指标，得满分）`,
    share: ({ actual, target, points, outOf, places }: Shared & { outOf: string; places: number }) =>
      `${actual} > ${target} → ${outOf} × ${target} ÷ ${actual} = ${points} 分（反向指标，按指标值÷完成值；四舍五入保留${places}位小数）`,
    noShare: ({ target }: { target: string }) => `指标值 ${target} 是负数，不能按比例计分`,
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
    const points = settle(divide(multiply(outOf, target), actual), measure);
    return { points, says: [say("share", { ...said, outOf, points: shown(points, places), places })] };
  },
  formula: ({ target, actual, outOf, places }) => `ROUND(IF(${actual}<=${target},${outOf},${outOf}*${target}/${actual}),${places})`,
});
