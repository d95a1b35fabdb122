import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "tier words, yes, and facts with figures",
    book: drawn(selfEvaluation, { F13: "稳定供水", G13: "达成预期指标", F14: "是", G14: "是", F16: "出行便利", G16: "通行时间缩短20分钟" }),
  },
  {
    says: "other words, in one line at the first of them",
    book: drawn(selfEvaluation, { F13: "稳定供水", G13: "较好 {unstated info}", F16: "明显改善", G16: "明显改善" }),
  },
];
