import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "86% may be off by half a point, and a bare fraction is a rate too",
    book: drawn(selfEvaluation, { F6: "43.2", G6: "37.24", I6: `"86%"`, F7: "100", G7: "90", I7: "0.9" }),
  },
  {
    says: "86.20% may be off by 0.005 points",
    book: drawn(selfEvaluation, { F6: "43.2", G6: "37.24", I6: "86.25% {differs error}" }),
    fixed: drawn(selfEvaluation, { F6: "43.2", G6: "37.24", I6: "86.20%" }),
  },
  {
    says: "a budget of 0 gives no rate, and a rate on the initial budget is another finding",
    book: drawn(selfEvaluation, { I6: "108.00%", F8: "0", G8: "0", I8: "0.00%" }),
  },
];
