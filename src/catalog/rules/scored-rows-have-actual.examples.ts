import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what is yet to be filled in is blank",
    book: drawn(selfEvaluation, { G13: "待填 {blank}" }),
  },
  {
    says: "neither value nor points, no points for no value, and a dash",
    book: drawn(selfEvaluation, { G13: "", I13: "", G14: "", I14: "0", G15: "/" }),
  },
  {
    says: "points for a value that is not there",
    book: drawn(selfEvaluation, { G13: "{blank error}" }),
  },
  {
    says: "and for a row that has no target either",
    book: drawn(selfEvaluation, { F14: "", G14: "{blank error}" }),
  },
];
