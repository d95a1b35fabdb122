import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "numbers, dates, yes, and words that say something",
    book: drawn(declaration, { E11: "达到高标准农田建设验收要求", E13: "是" }),
  },
  {
    says: "vague output is told row by row, vague benefits mildly",
    book: drawn(declaration, { E11: "良好 {output warning}", E13: "效果明显 {benefit info}" }),
  },
  {
    says: "on a self-evaluation both are notes for next year",
    book: drawn(selfEvaluation, { F14: "良好 {output info}", F16: "显著提升 {benefit info}" }),
  },
];
