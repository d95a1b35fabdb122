import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const costed = { C12: "成本指标", D12: "每公里改造成本" };

export const examples: RuleExamples = [
  {
    says: "12 公里 at 8 万元 are within 5 % of 100 万元",
    book: drawn(declaration, { ...costed, E12: "≤8万元/公里" }),
  },
  {
    says: "a rate of subsidy goes with the fiscal money alone",
    book: drawn(declaration, { ...costed, D12: "补助标准", E12: "6.6万元/公里" }),
  },
  {
    says: "another quantity has no cost, so that the rest may go there",
    book: drawn(declaration, { ...costed, C11: "数量指标", D11: "新建水池", E11: "≥2座", E12: "≤3万元/公里" }),
  },
  {
    says: "units that do not match leave it open",
    book: drawn(declaration, { ...costed, E12: "≤3万元/处" }),
  },
  {
    says: "the costing is far from the budget",
    book: drawn(declaration, { ...costed, D12: "每公里改造成本 {differs warning}", E12: "≤5万元/公里" }),
  },
  {
    says: "more than the budget, whatever else there is",
    book: drawn(declaration, {
      ...costed,
      C11: "数量指标",
      D11: "新建水池",
      E11: "≥2座",
      D12: "每公里改造成本 {differs warning}",
      E12: "≤15万元/公里",
    }),
  },
];
