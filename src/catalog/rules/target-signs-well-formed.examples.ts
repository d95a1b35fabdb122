import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "one sign before the number, in whatever writing, or none",
    book: drawn(declaration, { E10: "＞＝12公里", E11: `"100%"`, E13: "不少于2300人" }),
  },
  {
    says: "a sign twice or the wrong way round is put right",
    book: drawn(declaration, { E11: "≥≥98% {malformed error}", E13: "=>2300人 {malformed error}" }),
    fixed: drawn(declaration, { E11: "≥98%", E13: "≥2300人" }),
  },
  {
    says: "a contradiction and a sign alone are for the unit to settle",
    book: drawn(declaration, { E11: "≥≤98% {malformed error}", E13: "≥ {alone error}" }),
    fixed: drawn(declaration, { E11: "≥≤98%", E13: "≥" }),
  },
  {
    says: "a sign that says otherwise than the comparator column",
    book: drawn(declaration, {
      E9: "指标性质",
      F9: "指标值",
      E10: "≥",
      F10: "12公里",
      E11: "≥",
      F11: "≤95% {column error}",
      E12: "",
      E13: "",
      E14: "",
    }),
  },
  {
    says: "on a self-evaluation it is a note for next year",
    book: drawn(selfEvaluation, { F14: "≥≥95% {malformed info}" }),
  },
];
