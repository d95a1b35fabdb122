import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a total above its sources",
    book: selfEvaluation,
  },
  {
    says: "a blank total is filled with the sum",
    book: drawn(selfEvaluation, { F6: "{blank error}" }),
    fixed: drawn(selfEvaluation, { F6: "120" }),
  },
  {
    says: "a total of 0 is said once, at the full-year budget",
    book: drawn(selfEvaluation, { E6: "0", F6: "0 {zero error}", G6: "0" }),
  },
  {
    says: "no money at all is another matter",
    book: drawn(selfEvaluation, { F6: "", F7: "", F8: "" }),
  },
];
