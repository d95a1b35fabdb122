import { drawn, monitoring } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "60 of 100 are 60 %",
    book: drawn(monitoring, { F6: "65.00% {differs}" }),
    fixed: drawn(monitoring, { F6: "60.00%" }),
  },
  {
    says: "a rate rounded to whole points agrees, and a budget of 0 gives none",
    book: drawn(monitoring, { F7: "63%", D8: "0", E8: "0", F8: "0.00%" }),
  },
];
