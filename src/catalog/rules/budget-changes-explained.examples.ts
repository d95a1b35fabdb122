import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the budget stayed as it was, or only what was carried over came to it",
    book: drawn(selfEvaluation, { E6: "100", F7: "80", F8: "40" }),
  },
  {
    says: "a transfer without an initial budget",
    book: drawn(selfEvaluation, { E6: "0", E7: "0", E8: "0" }),
  },
  {
    says: "the form tells of the change",
    book: drawn(selfEvaluation, { G11: "改造供水管网12公里；按示财农〔2025〕12号追加财政拨款" }),
  },
  {
    says: "a form without a column for it: a reminder for the report",
    book: drawn(selfEvaluation, { F6: "120 {report info}" }),
  },
  {
    says: "a form with a column for it",
    book: drawn(selfEvaluation, { K5: "原因", K6: "{blank warning}" }),
  },
];
