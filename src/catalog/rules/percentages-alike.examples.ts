import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "both percentages, in sign or in format; a share of 1 % is no fraction, and counts are no rates",
    book: drawn(selfEvaluation, { G14: "96%", F16: "≥30户", G16: "1户", F17: "≥2%", G17: "1" }),
  },
  {
    says: "a fraction against a percentage is written as one",
    book: drawn(selfEvaluation, { G14: "0.96 {actual warning}" }),
    fixed: drawn(selfEvaluation, { G14: "96%" }),
  },
  {
    says: "a target that is approved as a fraction stays as it is",
    book: drawn(selfEvaluation, { F14: "0.95", G14: `"100%" {target info}` }),
    fixed: drawn(selfEvaluation, { F14: "0.95", G14: `"100%"` }),
  },
];
