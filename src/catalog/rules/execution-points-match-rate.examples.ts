import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the weight times the unrounded rate",
    book: drawn(selfEvaluation, { F6: "43.2", G6: "37.24", I6: "86%", J6: "8.62" }),
  },
  {
    says: "points from a rate rounded up",
    book: drawn(selfEvaluation, { F6: "43.2", G6: "37.24", I6: "86%", J6: "9 {differs error}" }),
    fixed: drawn(selfEvaluation, { F6: "43.2", G6: "37.24", I6: "86%", J6: "8.62" }),
  },
  {
    says: "no points follow from a budget of 0",
    book: drawn(selfEvaluation, { F6: "0", I6: "", J6: "10" }),
  },
];
