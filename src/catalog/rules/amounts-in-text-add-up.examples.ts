import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the parts make the total",
    book: drawn(selfEvaluation, { G11: "共支出108万元，其中：管材60万元，人工48万元。改造管网12公里" }),
  },
  {
    says: "only some of the parts are named, or rounded",
    book: drawn(selfEvaluation, {
      B11: "共安排120万元，其中：管材30万元，人工28万元",
      G11: "共支出100万元，其中：管材33.33万元，人工33.33万元，其他33.33万元",
    }),
  },
  {
    says: "a part is divided again",
    book: drawn(selfEvaluation, { G11: "投入120万元，其中衔接资金100万元，用于管网80万元、水池20万元" }),
  },
  {
    says: "the parts make more than the total",
    book: drawn(selfEvaluation, { G11: "共支出89.97万元。其中：30万元用于设计；30万元用于审计；29.99万元用于测绘。 {unequal info}" }),
  },
  {
    says: "parts told in other words",
    book: drawn(selfEvaluation, {
      B11: "共安排100万元，包括管材60万元、人工50万元 {unequal info}",
      G11: "共支出108万元：管材60万元，人工50万元 {unequal info}",
    }),
  },
  {
    says: "the parts nearly make the total",
    book: drawn(selfEvaluation, { G11: "共支出108万元，其中：管材60万元，人工46万元 {unequal info}" }),
  },
];
