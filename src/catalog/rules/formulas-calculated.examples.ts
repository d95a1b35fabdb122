import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a formula with its result",
    book: drawn(selfEvaluation, { I18: "=SUM(I13:I17)+J6 -> 99" }),
  },
  {
    says: "formulas that were never calculated are said once, at the first of them",
    book: drawn(selfEvaluation, { I6: "=G6/F6 {uncalculated warning}", I18: "=SUM(I13:I17)+J6" }),
  },
];
