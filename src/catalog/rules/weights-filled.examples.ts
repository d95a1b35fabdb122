import { drawn, merged, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a cost indicator may weigh nothing",
    book: drawn(selfEvaluation, { C15: "成本指标", D15: "每公里造价", F15: "≤8万元", G15: "8万元", H15: "0", I15: "0" }),
  },
  {
    says: "a weight merged over two rows is theirs together",
    book: merged(drawn(selfEvaluation, { H13: "35", H14: "" }), "H13:H14"),
  },
  {
    says: "a blank weight and one of 0",
    book: drawn(selfEvaluation, { H14: "{blank error}", H16: "0 {notPositive error}" }),
  },
  {
    says: "no weights at all is said once",
    book: drawn(selfEvaluation, { H12: "分值 {none error}", H13: "", H14: "", H15: "", H16: "", H17: "", H18: "" }),
  },
];
