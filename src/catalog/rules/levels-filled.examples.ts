import { drawn, merged, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "blank cells under a merge are as they should be",
    book: merged(selfEvaluation, "B13:B15"),
  },
  {
    says: "without a merge the level is taken from above, which is said once",
    book: merged(drawn(selfEvaluation, { B14: "{inherited info}" }), "none"),
  },
  {
    says: "a host that does not tell of merges proves nothing",
    book: selfEvaluation,
  },
];
