import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "one name under two level-2 indicators with targets of its own",
    book: drawn(declaration, { D10: "管网改造", D11: "管网改造", E11: "≥95%" }),
  },
  {
    says: "the same row twice",
    book: drawn(declaration, { D11: "改造管网长度 {same warning}", E11: "≥12公里" }),
  },
  {
    says: "one name with two targets under one level-2 indicator, on a self-evaluation a note for next year",
    book: drawn(selfEvaluation, { C14: "数量指标", D14: "改造管网长度 {name info}" }),
  },
];
