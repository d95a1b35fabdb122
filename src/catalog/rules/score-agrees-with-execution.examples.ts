import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "all points and 90 % of the money",
    book: selfEvaluation,
  },
  {
    says: "all points and less than 90 % of the money",
    book: drawn(selfEvaluation, { G6: "100", I6: "83.33%", J6: "8.33", I18: "98.33 {above warning}" }),
  },
  {
    says: "fewer points were claimed, too",
    book: drawn(selfEvaluation, { G6: "100", I13: "15", I16: "25" }),
  },
  {
    says: "a reason stands beside the money",
    book: drawn(selfEvaluation, { G6: "100", K5: "原因", K6: "招标节约资金20万元" }),
  },
];
