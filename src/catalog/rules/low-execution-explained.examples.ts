import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "90 % need no reason",
    book: selfEvaluation,
  },
  {
    says: "the form tells why money was left",
    book: drawn(selfEvaluation, { G6: "60", G11: "改造供水管网12公里，尾款待质保期满后支付" }),
  },
  {
    says: "less than 90 %: the report should say why",
    book: drawn(selfEvaluation, { G6: "100", I6: "83.33% {low info}", J6: "8.33" }),
  },
  {
    says: "more than a fifth was left",
    book: drawn(selfEvaluation, { G6: "90", I6: "75.00% {unspent warning}", J6: "7.5" }),
  },
  {
    says: "less than 60 %, with a column for the reason",
    book: drawn(selfEvaluation, { G6: "60", I6: "50.00%", J6: "5", K5: "原因", K6: "{statement warning}" }),
  },
  {
    says: "a blank is not 0, and a total of 0 above sources is another finding",
    book: drawn(selfEvaluation, { G6: "" }),
  },
];
