import { drawn, selfEvaluation, without } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "no row has more than half",
    book: drawn(selfEvaluation, { H13: "45", H14: "5", H15: "5", H16: "25" }),
  },
  {
    says: "one row has more than half; on an approved form that is for next year",
    book: drawn(selfEvaluation, { H13: "50 {heavy info}", H14: "5", H15: "5", H16: "20" }),
  },
  {
    says: "the only row",
    book: drawn(without(selfEvaluation, 14, 15, 16, 17), { H13: "90 {alone info}" }),
  },
  {
    says: "a weight is missing, so nothing can be compared",
    book: drawn(selfEvaluation, { H13: "50", H14: "" }),
  },
];
