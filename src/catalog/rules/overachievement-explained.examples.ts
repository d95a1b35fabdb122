import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "somewhat more than the target, far more with a reason, and far less where less is better",
    book: drawn(selfEvaluation, { G13: "15公里", G16: "3500人", J16: "新增两个安置点", F15: "≤100天", G15: "60天" }),
  },
  {
    says: "far more than the target and not a word about it",
    book: drawn(selfEvaluation, { G13: "15.6公里", J13: "{over warning}" }),
  },
  {
    says: "points were taken off already",
    book: drawn(selfEvaluation, { G13: "15.6公里", I13: "18" }),
  },
  {
    says: "without a printed sign it is a hint",
    book: drawn(selfEvaluation, { F13: "12公里", G13: "24公里", J13: "无 {over info}" }),
  },
];
