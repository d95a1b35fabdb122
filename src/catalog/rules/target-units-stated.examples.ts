import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the unit stands with the number, in the name, or is not needed",
    book: drawn(declaration, {
      D10: "改造管网长度（公里）",
      E10: "12",
      D12: "安全事故",
      E12: "0",
      D13: "受益户数",
      E13: "≥300",
      D11: "服务人次",
      E11: "5000",
      D14: "补助标准（元/亩）",
      E14: "475",
    }),
  },
  {
    says: "a number of nothing in particular; a rate can take its percent sign",
    book: drawn(declaration, { E10: "≥12 {missing warning}", E11: "95 {missing warning}" }),
    fixed: drawn(declaration, { E10: "≥12", E11: `"95%"` }),
  },
  {
    says: "on a self-evaluation it is a note for next year",
    book: drawn(selfEvaluation, { F13: "12 {missing info}" }),
  },
];
