import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what follows from target and actual, and a deduction with its reason",
    book: drawn(selfEvaluation, { G13: "9公里", I13: "15", J13: "受汛期影响", I16: "29", J16: "外出务工人员未计入" }),
  },
  {
    says: "fewer points than follow, and no reason",
    book: drawn(selfEvaluation, { I13: "18 {below info}", I16: "29 {below info}", J16: "无" }),
  },
];
