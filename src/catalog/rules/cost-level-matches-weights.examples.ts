import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "cost under output, with the weights of 2020",
    book: drawn(selfEvaluation, { C15: "成本指标", D15: "每公里改造成本", F15: "≤10万元/公里", G15: "9万元/公里" }),
  },
  {
    says: "cost on its own, with a distribution of the unit's own",
    book: drawn(selfEvaluation, { B15: "成本指标", C15: "经济成本指标", D15: "每公里改造成本", F15: "≤10万元/公里", G15: "9万元/公里" }),
  },
  {
    says: "cost as a level-1 indicator beside 50, 30 and 10",
    book: drawn(selfEvaluation, {
      B15: "成本指标 {first info}",
      C15: "经济成本指标",
      D15: "每公里改造成本",
      F15: "≤10万元/公里",
      G15: "9万元/公里",
      H13: "30",
      H14: "20",
    }),
  },
  {
    says: "cost under output with the weights of 2021",
    book: drawn(selfEvaluation, {
      C15: "成本指标 {second info}",
      D15: "每公里改造成本",
      F15: "≤10万元/公里",
      G15: "9万元/公里",
      H15: "20",
      H13: "25",
      H16: "20",
    }),
  },
];
