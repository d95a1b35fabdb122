import { exact, zero } from "../../core/amount";
import { bandOf, defineScoring } from "../../core/score";

const shares = [exact("1"), exact("0.8"), exact("0.6"), zero] as const;

/** The tier of attainment gives a band of the points, of which a person picks: 100–80, 80–60, 60–0 %. */
export const tiers8060 = defineScoring({
  id: "tiers-80-60",
  suits: ["qualitative"],
  title: "定性指标三档计分(100-80、80-60、60-0)",
  sources: [
    { title: "绩效自评表印发说明", locator: "定性指标三档:100-80%(含80%)、80-60%(含60%)、60-0%", status: "practice" },
    {
      title: "预算管理一体化系统绩效自评模块",
      locator: "达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差",
      status: "practice",
    },
  ],
  messages: {
    band: ({ tier, low, high }: { tier: number; low: string; high: string }) =>
      `定性第${tier}档(${tier === 1 ? "达成年度指标" : tier === 2 ? "部分达成年度指标并具有一定效果" : "未达成年度指标且效果较差"}):可在 ${low}~${high} 分内确定得分，需人工判断`,
  },
  reckon: (measure, say) => {
    const { tier, low, high } = bandOf(measure, shares);
    return { points: null, range: [low, high], says: [say("band", { tier, low, high })] };
  },
});
