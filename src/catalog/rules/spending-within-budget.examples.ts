import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "all of the budget was spent, in a figure of more decimals",
    book: drawn(selfEvaluation, { G6: "120.004", F6: "120.00" }),
  },
  {
    says: "more was spent than the budget of the year",
    book: drawn(selfEvaluation, { G6: "126 {over error}", G7: "106" }),
  },
  {
    says: "one source is over while the total is not",
    book: drawn(selfEvaluation, { G7: "85", G8: "23 {source warning}" }),
  },
  {
    says: "a blank or a budget of 0 is another finding, and so is yuan beside 万元",
    book: drawn(selfEvaluation, { F6: "0", F7: "", G8: "200000" }),
  },
];
