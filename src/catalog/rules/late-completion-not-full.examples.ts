import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "done in time, or on a day that may be in time, or late with points taken off",
    book: drawn(selfEvaluation, {
      G15: "2025年11月30日",
      F14: "2025年6月15日前",
      G14: "2025年6月",
      F13: "2025年6月底前",
      G13: "2025年8月",
      I13: "15",
    }),
  },
  {
    says: "all points for what was done too late",
    book: drawn(selfEvaluation, { G15: "2025年12月", I15: "15 {late error}" }),
  },
  {
    says: "a deadline of another year is for another rule",
    book: drawn(selfEvaluation, { F15: "2024年11月底前", G15: "2025年10月", I15: "15" }),
  },
];
