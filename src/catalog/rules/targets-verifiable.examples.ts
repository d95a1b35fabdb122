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
    says: "beside a benefit that is counted, only how to verify it is asked",
    book: drawn(declaration, { C14: "可持续影响指标", B14: "效益指标", D14: "长效管护", E14: "持续 {beside info}" }),
  },
  {
    says: "on a self-evaluation both are notes for next year",
    book: drawn(selfEvaluation, { F14: "良好 {output info}", F16: "显著提升 {benefit info}" }),
  },
];
