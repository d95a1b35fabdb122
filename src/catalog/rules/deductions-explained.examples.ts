import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "full points need no reason, and a deduction has one",
    book: drawn(selfEvaluation, { G13: "9公里", I13: "15", J13: "施工受汛期影响，已排定补建计划" }),
  },
  {
    says: "a deduction without a reason, or with a word that gives none",
    book: drawn(selfEvaluation, { G13: "9公里", I13: "15", J13: "{blank error}", I16: "29", J16: "无 {blank error}" }),
  },
];
