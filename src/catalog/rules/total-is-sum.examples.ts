import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "90 for the indicators and 9 for execution",
    book: selfEvaluation,
  },
  {
    says: "a total that forgot execution",
    book: drawn(selfEvaluation, { I18: "90 {differs error}" }),
    fixed: drawn(selfEvaluation, { I18: "99" }),
  },
  {
    says: "as long as a row has no points the sum is open",
    book: drawn(selfEvaluation, { I16: "", I18: "70" }),
  },
];
