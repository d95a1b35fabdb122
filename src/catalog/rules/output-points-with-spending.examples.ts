import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "something was spent",
    book: drawn(selfEvaluation, { G6: "1" }),
  },
  {
    says: "nothing was spent, and all output has all points",
    book: drawn(selfEvaluation, { G6: "0 {unspent warning}" }),
  },
  {
    says: "nothing was spent, and not all was done; a blank cell is not 0",
    book: drawn(selfEvaluation, { G6: "0", I13: "12" }),
  },
  {
    says: "a blank cell says nothing",
    book: drawn(selfEvaluation, { G6: "" }),
  },
];
