import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "all points, or fewer",
    book: drawn(selfEvaluation, { I13: "20", I14: "14.5" }),
  },
  {
    says: "more points than the row can earn",
    book: drawn(selfEvaluation, { I13: "20.5 {above error}" }),
    fixed: selfEvaluation,
  },
  {
    says: "nothing is offered where no points follow",
    book: drawn(selfEvaluation, { F13: "大幅改善", G13: "基本改善", I13: "20.5 {above error}" }),
  },
  {
    says: "a weight that is blank sets no limit",
    book: drawn(selfEvaluation, { H13: "", I13: "20.5" }),
  },
];
