import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what was done, with its figures",
    book: selfEvaluation,
  },
  {
    says: "the goal fulfilled in other words, or nothing to say",
    book: drawn(selfEvaluation, { G11: "已改造供水管网12公里，受益2300人" }),
  },
  {
    says: "the goal's own text, whatever its punctuation",
    book: drawn(selfEvaluation, { G11: "改造供水管网12公里、受益2300人。 {copied warning}" }),
  },
  {
    says: "a bare figure",
    book: drawn(selfEvaluation, { B11: "43.2", G11: "37.24 {number warning}" }),
  },
];
