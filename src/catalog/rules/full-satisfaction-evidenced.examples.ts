import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "not everybody was satisfied, and other rates may well be 100 %",
    book: selfEvaluation,
  },
  {
    says: "all were, by a survey that is told of",
    book: drawn(selfEvaluation, { G17: `"100%"`, J17: "发放问卷120份，回收118份" }),
  },
  {
    says: "all were: a question",
    book: drawn(selfEvaluation, { G17: `"100%" {full info}` }),
  },
];
