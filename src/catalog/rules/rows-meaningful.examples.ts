import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "every row holds an indicator",
    book: selfEvaluation,
  },
  {
    says: "rows of the template that were left behind",
    book: drawn(selfEvaluation, {
      D14: "…… {placeholder info}",
      F14: "",
      G14: "",
      H14: "",
      I14: "",
      D17: "{blank info}",
      F17: "",
      G17: "",
      H17: "",
      I17: "",
    }),
  },
];
