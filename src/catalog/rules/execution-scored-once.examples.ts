import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "only the total has weight and points; a dash or 0 gives none",
    book: drawn(selfEvaluation, { H7: "—", J7: "0" }),
  },
  {
    says: "a source has them, too",
    book: drawn(selfEvaluation, { H7: "10 {repeated warning}", J7: "9", J8: "9 {repeated warning}" }),
  },
  {
    says: "a form that gives points by source alone",
    book: drawn(selfEvaluation, { H6: "", J6: "", H7: "10", J7: "9" }),
  },
];
