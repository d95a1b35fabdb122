import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "words alone",
    book: drawn(declaration, { E10: "明显改善 {none}", E11: "良好", E12: "按期", E13: "显著提升", E14: "满意" }),
  },
  {
    says: "one number, or one date, is something to hold the project to",
    book: drawn(declaration, { E10: "明显改善", E11: "良好", E13: "显著提升", E14: "满意" }),
  },
  {
    says: "targets that are not filled in yet are another rule's",
    book: drawn(declaration, { E10: "", E11: "", E12: "", E13: "显著提升", E14: "" }),
  },
];
