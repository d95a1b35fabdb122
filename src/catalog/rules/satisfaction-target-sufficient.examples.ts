import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "at the limit, and indicators of satisfaction that count something else",
    book: drawn(declaration, { E14: "≥80%", D13: "群众不满意率", E13: "≤5%" }),
  },
  {
    says: "a low target on a declaration",
    book: drawn(declaration, { E14: "≥70% {low warning}" }),
  },
  {
    says: "on a self-evaluation it is a note for next year",
    book: drawn(selfEvaluation, { F17: "≥75% {low info}" }),
  },
];
