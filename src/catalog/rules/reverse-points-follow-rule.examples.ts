import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const cost = { C14: "成本指标", D14: "每公里造价", F14: "≤8万元", G14: "10万元" };

export const examples: RuleExamples = [
  {
    says: "target ÷ actual: 15 × 8 ÷ 10",
    book: drawn(selfEvaluation, { ...cost, I14: "12" }),
  },
  {
    says: "by distance: 15 × (1 − 2 ÷ 8)",
    book: drawn(selfEvaluation, { ...cost, I14: "11.25" }),
  },
  {
    says: "neither formula gives so much",
    book: drawn(selfEvaluation, { ...cost, I14: "14 {above warning}" }),
    fixed: drawn(selfEvaluation, { ...cost, I14: "12" }),
  },
  {
    says: "less than either is the unit's own deduction",
    book: drawn(selfEvaluation, { ...cost, I14: "10 {below info}" }),
  },
];
