import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a reason with a measure, a full row, and a blank that another rule asks for",
    book: drawn(selfEvaluation, {
      G13: "9公里",
      I13: "15",
      J13: "施工受汛期影响，已排定补建计划",
      J14: "资金不足",
      I16: "29",
      J16: "市场价格下跌，拓展销售渠道",
    }),
  },
  {
    says: "two words that give neither, and a reason that seems to hold no measure",
    book: drawn(selfEvaluation, { I13: "15", J13: "客观原因。 {hollow warning}", I16: "29", J16: "外出务工人员未计入 {noMeasure info}" }),
  },
  {
    says: "a column that asks for the reason alone",
    book: drawn(selfEvaluation, { J12: "偏差原因", I13: "15", J13: "资金不足" }),
  },
];
