import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "headers as the template prints them",
    book: selfEvaluation,
  },
  {
    says: "synonyms are named in one line",
    book: drawn(selfEvaluation, { F12: "指标值 {synonym info}", G12: "完成值" }),
  },
  {
    says: "a header with a slip of the pen",
    book: drawn(selfEvaluation, { J12: "偏差原因分折及改进措施 {near info}" }),
  },
  {
    says: "columns in another order",
    book: drawn(selfEvaluation, {
      F12: "分值 {order info}",
      G12: "年度指标值",
      H12: "实际完成值",
      F13: "20",
      G13: "≥12公里",
      H13: "12公里",
    }),
  },
];
