import { divide, isNegative, isZero, multiply, shown } from "../../core/amount";
import { defineScoring, settle } from "../../core/score";

/**
 * The total without the rows that do not apply, brought back to the full number of points. Only a person's choice leads here.
 * The measure's target is what can be earned without those rows, its actual what was earned.
 */
export const notApplicableRescaled = defineScoring({
  id: "not-applicable-rescaled",
  suits: [],
  title: "不适用指标剔除后折算",
  sources: [{ title: "绩效自评通行做法", locator: "适用指标得分汇总后按百分制折算", status: "practice" }],
  messages: {
    rescaled: ({
      earned,
      applicable,
      outOf,
      points,
      places,
    }: Record<"earned" | "applicable" | "outOf" | "points", string> & { places: number }) =>
      `适用指标 ${applicable} 分中得 ${earned} 分 → ${earned} ÷ ${applicable} × ${outOf} = ${points} 分（剔除不适用指标后折算；四舍五入保留${places}位小数）`,
    nothing: (_: Readonly<Record<string, never>>) => "没有适用的指标，不能折算",
  },
  reckon: (measure, say) => {
    const { actual: earned, outOf, places } = measure;
    const applicable = measure.target.from;
    if (isZero(applicable) || isNegative(applicable)) return { points: null, says: [say("nothing", {})] };
    const points = settle(divide(multiply(outOf, earned), applicable), measure);
    return { points, says: [say("rescaled", { earned, applicable, outOf, points: shown(points, places), places })] };
  },
});
