import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a filled unit passes",
    book: selfEvaluation,
  },
  {
    says: "a blank unit is asked for",
    book: drawn(selfEvaluation, { G4: "{blank warning}" }),
  },
  {
    says: "a form without such a field asks for nothing",
    book: drawn(selfEvaluation, { F4: "", G4: "" }),
  },
];
