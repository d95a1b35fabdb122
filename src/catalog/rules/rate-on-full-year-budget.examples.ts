import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a rate on the full-year budget",
    book: selfEvaluation,
  },
  {
    says: "a rate that follows from the initial budget",
    book: drawn(selfEvaluation, { G6: "90", I6: "90.00% {initial warning}" }),
    fixed: drawn(selfEvaluation, { G6: "90", I6: "75.00%" }),
  },
  {
    says: "where nothing was adjusted there is only one rate",
    book: drawn(selfEvaluation, { E6: "120", I6: "80.00%" }),
  },
];
