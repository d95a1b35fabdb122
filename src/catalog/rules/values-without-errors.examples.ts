import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "figures and results of formulas",
    book: drawn(selfEvaluation, { I6: "=G6/F6 -> 90.00%" }),
  },
  {
    says: "a reference that was lost, and a division by nothing",
    book: drawn(selfEvaluation, { I6: "=G6/F8 -> #DIV/0! {error error}", I18: "#REF! {error error}" }),
  },
];
