import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "all points with figures; fewer points of execution are no contradiction",
    book: drawn(selfEvaluation, { G13: "12.4公里" }),
  },
  {
    says: "all points, and targets copied with their signs",
    book: drawn(selfEvaluation, { G6: "120", I6: "100.00%", J6: "10", G13: "≥12公里", G14: "", I18: "100 {unsupported warning}" }),
  },
  {
    says: "all points, those of execution included, at 90 %",
    book: drawn(selfEvaluation, { J6: "10", I18: "100 {unsupported warning}" }),
  },
  {
    says: "one row short of its weight",
    book: drawn(selfEvaluation, { G13: "≥12公里", I14: "14" }),
  },
];
