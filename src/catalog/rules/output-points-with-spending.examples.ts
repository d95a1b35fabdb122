import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "something was spent",
    book: drawn(selfEvaluation, { G6: "1" }),
  },
  {
    says: "nothing was spent, and all output has all points",
    book: drawn(selfEvaluation, { G6: "0 {unspent warning}", G7: "0", G8: "0" }),
  },
  {
    says: "nothing was spent, and not all was done",
    book: drawn(selfEvaluation, { G6: "0", G7: "0", G8: "0", I13: "12" }),
  },
  {
    says: "a blank cell says nothing",
    book: drawn(selfEvaluation, { G6: "", G7: "", G8: "" }),
  },
  {
    says: "a total of 0 above sources that were spent",
    book: drawn(selfEvaluation, { G6: "0" }),
  },
];
