import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "points within the band, its bounds included",
    book: drawn(selfEvaluation, {
      F14: "质量良好",
      G14: "达成年度指标",
      I14: "12",
      F16: "明显改善",
      G16: "部分达成年度指标并具有一定效果",
      I16: "18",
    }),
  },
  {
    says: "points that contradict the tier",
    book: drawn(selfEvaluation, {
      F14: "质量良好",
      G14: "达成年度指标",
      I14: "11 {outside error}",
      F16: "明显改善",
      G16: "部分达成年度指标并具有一定效果",
      I16: "30 {outside error}",
    }),
  },
  {
    says: "free words are no tier",
    book: drawn(selfEvaluation, { F14: "质量良好", G14: "质量较好", I14: "3" }),
  },
];
