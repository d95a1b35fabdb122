import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a cost indicator is set",
    book: drawn(declaration, { C12: "成本指标", D12: "每公里改造成本", E12: "≤8万元/公里" }),
  },
  {
    says: "a cost by its own name, whatever it stands under",
    book: drawn(declaration, { D11: "管网改造补助标准", E11: "8万元/公里" }),
  },
  {
    says: "a purchase is asked for its cost",
    book: drawn(declaration, { C3: "农村供水设备购置", B9: "一级指标 {costed warning}" }),
  },
  {
    says: "of other projects it is mentioned",
    book: drawn(declaration, { C3: "村级公益岗位补贴", B9: "一级指标 {missing info}" }),
  },
  {
    says: "on a self-evaluation a note for next year",
    book: drawn(selfEvaluation, { C3: "农村供水工程", B12: "一级指标 {costed info}" }),
  },
];
