import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const costed = { C15: "成本指标", D15: "项目总成本", F15: "≤120万元" };

export const examples: RuleExamples = [
  {
    says: "the cost is what was spent, in yuan too",
    book: drawn(selfEvaluation, { ...costed, G15: "1080000元" }),
  },
  {
    says: "the cost of a piece is another thing",
    book: drawn(selfEvaluation, { ...costed, D15: "每公里改造成本", F15: "≤10万元", G15: "9万元" }),
  },
  {
    says: "what one source spent will do",
    book: drawn(selfEvaluation, { ...costed, G15: "90万元" }),
  },
  {
    says: "the whole cost is not what was spent; the target tells its unit",
    book: drawn(selfEvaluation, { ...costed, G15: "120 {differs info}" }),
  },
];
