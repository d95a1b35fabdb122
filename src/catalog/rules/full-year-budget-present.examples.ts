import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a budget to divide by",
    book: selfEvaluation,
  },
  {
    says: "a total of 0 with points to be earned",
    book: drawn(selfEvaluation, { E6: "0", F6: "0 {zero error}", G6: "0" }),
  },
  {
    says: "a budget that was cut to nothing may be a cancelled project",
    book: drawn(selfEvaluation, { F6: "0 {cancelled warning}", F7: "0", F8: "0", G6: "0", G7: "0", G8: "0" }),
  },
];
