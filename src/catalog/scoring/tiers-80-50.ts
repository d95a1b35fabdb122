import { exact, zero } from "../../core/amount";
import { bandOf, defineScoring } from "../../core/score";

const shares = [exact("1"), exact("0.8"), exact("0.5"), zero] as const;

/** The tier of attainment gives a band of the points, of which a person picks: 100–80, 80–50, 50–0 %. */
export const tiers8050 = defineScoring({
  id: "tiers-80-50",
  suits: ["qualitative"],
  title: "定性指标三档计分(100-80、80-50、50-0)",
  sources: [{ title: "湖北省项目自评表填表说明", locator: "定性指标三档:100-80%(含80%)、80-50%(含50%)、50-0%", status: "practice" }],
  messages: {
    band: ({ tier, low, high }: { tier: number; low: string; high: string }) =>
      `定性第${tier}档(${tier === 1 ? "达成预期指标" : tier === 2 ? "部分达成预期指标" : "未达成预期指标"}):可在 ${low}~${high} 分内确定得分，需人工判断`,
  },
  reckon: (measure, say) => {
    const { tier, low, high } = bandOf(measure, shares);
    return { points: null, range: [low, high], says: [say("band", { tier, low, high })] };
  },
});
