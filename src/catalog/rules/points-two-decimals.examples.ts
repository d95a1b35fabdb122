import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "one or two decimals, and a zero more",
    book: drawn(selfEvaluation, { I13: "19.5", I14: "14.25", I15: `"14.250"`, I18: "96.75" }),
  },
  {
    says: "a longer number is rounded where the total stays the sum",
    book: drawn(selfEvaluation, { I13: "18.333 {long warning}", I18: "97.33" }),
    fixed: drawn(selfEvaluation, { I13: "18.33", I18: "97.33" }),
  },
  {
    says: "a formula is left to the unit",
    book: drawn(selfEvaluation, { I13: "=H13*G13/F13 -> 18.333 {long warning}", I18: "97.33" }),
  },
];
