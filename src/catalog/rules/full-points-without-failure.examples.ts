import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a reason with a deduction, and one that denies any delay",
    book: drawn(selfEvaluation, { G13: "9公里", I13: "15", J13: "受汛期影响未完成，已排定补建计划", J15: "无滞后情况" }),
  },
  {
    says: "all points, and a reason for not having finished",
    book: drawn(selfEvaluation, { J13: "受汛期影响，部分管网未完成 {contradicts info}" }),
  },
];
