import { compare, divide, isNegative, isZero, multiply, shown, zero, type Amount } from "../../core/amount";
import { defineScoring, measured, settle } from "../../core/score";

interface Shared {
  readonly actual: string;
  readonly from: string;
  readonly to: string;
  readonly points: string;
}

/** Inside the interval all points are earned; outside they go by the nearer end. No regulation says so: it is our default. */
export const intervalNearest = defineScoring({
  id: "interval-nearest",
  suits: ["interval"],
  title: "区间指标按最近端点比例计分",
  sources: [{ title: "绩表助手默认口径", locator: "区间内得满分，区间外按与最近端点的比例计分；未见统一规定，可改", status: "default" }],
  messages: {
    full: ({ actual, from, to, points }: Shared) => `${actual} 在 ${from}~${to} 之间 → ${points} 分（区间指标，得满分）`,
    below: ({ actual, from, points, outOf, places }: Omit<Shared, "to"> & { outOf: string; places: number }) =>
      `${actual} < ${from} → ${outOf} × ${actual} ÷ ${from} = ${points} 分（区间指标，按下限比例；四舍五入保留${places}位小数）`,
    above: ({ actual, to, points, outOf, places }: Omit<Shared, "from"> & { outOf: string; places: number }) =>
      `${actual} > ${to} → ${outOf} × ${to} ÷ ${actual} = ${points} 分（区间指标，按上限比例；四舍五入保留${places}位小数）`,
    noShare: ({ from, to }: Pick<Shared, "from" | "to">) => `区间 ${from}~${to} 含0或负数，区间外不能按比例计分`,
  },
  reckon: (measure, say) => {
    const { actual, outOf, places, target } = measure;
    const said = { actual: measured(actual, measure), from: measured(target.from, measure), to: measured(target.to, measure) };
    const earned = (points: Amount): { points: Amount; shown: string } => {
      const settled = settle(points, measure);
      return { points: settled, shown: shown(settled, places) };
    };
    const below = compare(actual, target.from) < 0;
    if (!below && compare(actual, target.to) <= 0) {
      const { points, shown: text } = earned(outOf);
      return { points, says: [say("full", { ...said, points: text })] };
    }
    if (isNegative(target.from) || (below && isZero(target.from))) return { points: null, says: [say("noShare", said)] };
    if (below) {
      const { points, shown: text } = earned(divide(multiply(outOf, actual), target.from));
      return { points, says: [say("below", { ...said, outOf, points: text, places })] };
    }
    const { points, shown: text } = earned(isZero(target.to) ? zero : divide(multiply(outOf, target.to), actual));
    return { points, says: [say("above", { ...said, outOf, points: text, places })] };
  },
});
