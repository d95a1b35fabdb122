import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what was reached, exceeded or missed in proportion",
    book: drawn(selfEvaluation, { G13: "9公里", I13: "15", J13: "施工受汛期影响，已排定补建计划" }),
  },
  {
    says: "more than the share of what was done, the sign being printed",
    book: drawn(selfEvaluation, { G13: "9公里", I13: "20 {above error}", J13: "施工受汛期影响" }),
    fixed: drawn(selfEvaluation, { G13: "9公里", I13: "15", J13: "施工受汛期影响" }),
  },
  {
    says: "without a printed sign the direction is inferred, so it is asked",
    book: drawn(selfEvaluation, { F13: "12公里", G13: "9公里", I13: "20 {aboveInferred warning}" }),
  },
  {
    says: "a unit's own deduction stands",
    book: drawn(selfEvaluation, { I13: "18", I16: "29", J16: "外出务工人员未计入" }),
  },
];
