import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const costs = (points: string, changes: Readonly<Record<string, string>> = {}): string =>
  drawn(selfEvaluation, { B15: "成本指标", C15: "经济成本指标", D15: "成本指标", F15: "", G15: "", I15: points, ...changes });

export const examples: RuleExamples = [
  { says: "without a cap that an office has set", book: costs("15") },
  { says: "no more than the cap", book: costs("5"), parameters: { most: 5 } },
  { says: "a cost that was filled in", book: costs("15", { F15: "≤8万元/公里", G15: "8万元/公里" }), parameters: { most: 5 } },
  { says: "a blank row that earns all its points", book: costs("15 {above error}"), parameters: { most: 5 } },
];
