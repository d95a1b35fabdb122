import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a rate of exactly 100%, and growth of more",
    book: drawn(declaration, { E11: `"100%"`, D13: "受益户收入增长率", E13: "≥120%" }),
  },
  {
    says: "at least 100% leaves no room",
    book: drawn(declaration, { E11: "≥100% {atLeast warning}" }),
    fixed: drawn(declaration, { E11: `"100%"` }),
  },
  {
    says: "satisfaction above 100%, on approved goals",
    book: drawn(selfEvaluation, { F17: "≥105% {above info}" }),
  },
];
