import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a ceiling, a rate of saving and what people are paid",
    book: drawn(declaration, { C10: "成本指标", D10: "每公里造价", E10: "≤8万元/公里", C11: "成本指标", D11: "成本节约率", E11: "≥5%" }),
  },
  {
    says: "the standard of a subsidy may have a floor",
    book: drawn(declaration, { C10: "成本指标", D10: "人均补助标准", E10: "≥500元/人" }),
  },
  {
    says: "a floor under a cost is turned round after review",
    book: drawn(declaration, { C10: "成本指标", D10: "每公里造价", E10: "≥8万元/公里 {floor warning}" }),
    fixed: drawn(declaration, { C10: "成本指标", D10: "每公里造价", E10: "≤8万元/公里" }),
  },
  {
    says: "on a self-evaluation it is a note for next year",
    book: drawn(selfEvaluation, { C13: "成本指标", D13: "项目总投资", F13: "≥100万元 {floor info}", G13: "100万元" }),
  },
];
