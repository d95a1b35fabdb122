import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "units that mean the same, measure words that stand for one another, and a unit left out",
    book: drawn(selfEvaluation, { G13: "12.3千米", F14: "≥2个", G14: "2座", F16: "≤475元/亩", G16: "470元" }),
  },
  {
    says: "people are no households, and visits are not quite people",
    book: drawn(selfEvaluation, { G13: "12户 {otherKind error}", G16: "2400人次 {otherKind warning}" }),
  },
  {
    says: "metres can be written in kilometres",
    book: drawn(selfEvaluation, { G13: "12300米 {otherSize warning}" }),
    fixed: drawn(selfEvaluation, { G13: "12.3公里" }),
  },
];
