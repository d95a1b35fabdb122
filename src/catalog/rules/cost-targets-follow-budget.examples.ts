import { drawn, projectFile } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

/** Both forms with a cost indicator in place of 质量. */
const costed = (own: string, changes: Readonly<Record<string, string>> = {}): string =>
  projectFile({
    declared: { C11: "成本指标", D11: "总成本", E11: "≤100万元" },
    evaluated: { C14: "成本指标", D14: "总成本", F14: own, G14: "108万元", ...changes },
  });

export const examples: RuleExamples = [
  {
    says: "the budget was raised, the total cost was not",
    book: costed("≤100万元 {unchanged info}"),
  },
  {
    says: "the cost was changed with the budget",
    book: costed("≤120万元"),
  },
  {
    says: "the budget stayed as it was",
    book: costed("≤100万元", { F6: "100", F7: "80" }),
  },
  {
    says: "without the declaration nothing is known",
    book: drawn(costed("≤100万元"), { A2: "（2024年度）", E12: "2024年11月底前" }),
  },
];
