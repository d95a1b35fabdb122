import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a thousandfold is no change of unit",
    book: drawn(selfEvaluation, { E8: "0.02", F8: "20", G8: "20" }),
  },
  {
    says: "spending in yuan beside a budget in 万元",
    book: drawn(selfEvaluation, { G6: "1080000 {mixed warning}" }),
    fixed: drawn(selfEvaluation, { G6: "108" }),
  },
  {
    says: "the total in yuan, its sources in 万元",
    book: drawn(declaration, { D5: "1000000 {mixed warning}" }),
    fixed: drawn(declaration, { D5: "100" }),
  },
  {
    says: "the only source in yuan, the total in 万元",
    book: drawn(declaration, { D6: "1000000 {mixed warning}", D7: "" }),
    fixed: drawn(declaration, { D6: "100", D7: "" }),
  },
];
