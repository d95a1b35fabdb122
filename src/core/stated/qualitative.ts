import { meaning } from "./reader";

type Tier = 1 | 2 | 3;

/** What may stand between a verb of the tiers and its end. */
const objects =
  "目标 指标 年度目标 年度指标 预期目标 预期指标 绩效目标 绩效指标 年度绩效目标 年度绩效指标 预期绩效目标 预期绩效指标 年初目标 年初指标 年初设定目标 既定目标 设定目标 预定目标 全年目标 年度预期目标 年度预期指标 预期 年度目标值 预期目标值 年度指标值 预期指标值".split(
    " ",
  );

function tiersOf(verbs: string, tier: Tier, tails: string): [string, Tier][] {
  const ends = ["", ...tails.split(" ")];
  return verbs.split(" ").flatMap((verb) => objects.flatMap((object) => ends.map((end): [string, Tier] => [verb + object + end, tier])));
}

/**
 * The three tiers of qualitative indicators as the forms print them: those of 2020 (达成年度指标 …) and those of 2021
 * (基本达成目标, 部分实现目标, 实现目标程度较低). Free words such as 基本达到 are nobody's tier.
 */
const tiers: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  ...tiersOf("达成 已达成 全部达成 完全达成 全面达成", 1, ""),
  ...meaning<Tier>(1, "达成 已达成 全部达成 完全达成 基本达成目标 基本达成年度目标 基本达成预期目标 基本达成绩效目标"),
  ...tiersOf("部分达成", 2, "并具有一定效果 并有一定效果 且具有一定效果 具有一定效果 ,并具有一定效果 ,具有一定效果 、并具有一定效果"),
  ...meaning<Tier>(
    2,
    "部分达成 部分达成并具有一定效果 部分达成且具有一定效果 部分实现目标 部分实现年度目标 部分实现预期目标 部分实现绩效目标",
  ),
  ...tiersOf("未达成 没有达成", 3, "且效果较差 并且效果较差 效果较差 且效果差 ,且效果较差 ,效果较差 、且效果较差"),
  ...meaning<Tier>(3, "未达成 未达成且效果较差 实现目标程度较低 目标实现程度较低 实现年度目标程度较低 实现预期目标程度较低"),
]);

/** The tier a whole folded text names, or `null`. */
export const tierOf = (folded: string): Tier | null => tiers.get(folded) ?? null;
