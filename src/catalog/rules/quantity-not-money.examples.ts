import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "kilometres are work; prices and income are no budget",
    book: drawn(declaration, { C11: "数量指标", D11: "每户补助标准", E11: "≤475元/亩" }),
  },
  {
    says: "the budget as quantity of a declaration",
    book: drawn(declaration, { D10: "项目资金投入 {money warning}", E10: "≥100万元" }),
  },
  {
    says: "without a unit, equal to the budget, on approved goals",
    book: drawn(selfEvaluation, { D13: "工程资金金额 {money info}", F13: "120", G13: "108" }),
  },
];
