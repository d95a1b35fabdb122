import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "labels without points, and the profile's weights",
    book: selfEvaluation,
  },
  {
    says: "points printed in the label are binding",
    book: drawn(selfEvaluation, { B13: `产出指标\\n（50分） {printed error}`, H13: "25" }),
  },
  {
    says: "a share is printed like points",
    book: drawn(selfEvaluation, { B13: "产出指标（60%） {printed error}" }),
  },
  {
    says: "points printed as a range leave room",
    book: drawn(selfEvaluation, { B13: "产出指标（45-55分）" }),
  },
  {
    says: "but not beyond it",
    book: drawn(selfEvaluation, { B13: "产出指标（40-45分） {range error}" }),
  },
  {
    says: "a profile's weights are usual, not binding",
    book: drawn(selfEvaluation, { B13: "产出指标 {usual warning}", H13: "25", B16: "效益指标 {usual warning}", H16: "25" }),
  },
  {
    says: "with other level-1 indicators than the profile's its weights say nothing",
    book: drawn(selfEvaluation, { B15: "成本指标", C15: "经济成本指标", D15: "每公里造价", F15: "≤8万元", G15: "8万元" }),
  },
];
