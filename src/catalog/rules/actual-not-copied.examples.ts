import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "equal values are no copies as long as no sign came along",
    book: drawn(selfEvaluation, { F13: "12公里", G13: "12公里", F14: `"100%"`, G14: `"100%"` }),
  },
  {
    says: "a target copied with its sign",
    book: drawn(selfEvaluation, { G13: "≥12公里 {copied warning}" }),
  },
];
