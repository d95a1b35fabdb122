import { compare, shown, zero } from "../../core/amount";
import { defineScoring, settle } from "../../core/score";

/** A yes-or-no target is met or missed: all points or none. Used only where a profile says that its form counts so. */
export const yesNo = defineScoring({
  id: "yes-no",
  suits: ["yesNo"],
  title: "是否类指标直接赋分",
  sources: [
    {
      title: "中央部门项目支出核心绩效目标和指标设置及取值指引(试行)（财预〔2021〕101号）",
      locator: "直接赋分：达到指标值得满分，否则不得分；引自通行表述，原文待核",
      status: "regulation",
    },
  ],
  messages: {
    met: ({ points }: { points: string }) => `完成情况与指标值一致 → ${points} 分（是否类指标，直接赋分）`,
    missed: (_: Readonly<Record<string, never>>) => "完成情况与指标值不一致 → 0 分（是否类指标，直接赋分）",
  },
  reckon: (measure, say) => {
    if (compare(measure.actual, measure.target.from) !== 0) return { points: zero, says: [say("missed", {})] };
    const points = settle(measure.outOf, measure);
    return { points, says: [say("met", { points: shown(points, measure.places) })] };
  },
});
