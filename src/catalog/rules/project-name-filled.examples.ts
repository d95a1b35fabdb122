import { declaration, drawn, merged, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a filled name passes",
    book: selfEvaluation,
  },
  {
    says: "a blank name is an error",
    book: merged(drawn(selfEvaluation, { C3: "{blank error}" }), "A3:B3 C3:K3"),
  },
  {
    says: "on a declaration as well, and spaces are no name",
    book: merged(drawn(declaration, { C3: `" " {blank error}` }), "A3:B3"),
  },
];
