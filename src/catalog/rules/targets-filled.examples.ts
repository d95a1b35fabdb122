import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "numbers, words and dates are targets, and so is what the name itself says",
    book: drawn(declaration, { D11: "验收合格率≥95%", E11: "", E13: "显著提升" }),
  },
  {
    says: "a blank target, and a unit that waits for its number",
    book: drawn(declaration, { E10: "公里 {numberless error}", E11: "≥ % {numberless error}", E13: "{blank error}" }),
  },
  {
    says: "on a self-evaluation the approved target was left out",
    book: drawn(selfEvaluation, { F13: "{blank warning}" }),
  },
  {
    says: "a mask of stars is told by another rule, and the rate of execution needs no target",
    book: drawn(selfEvaluation, { D14: "预算执行率", F14: "", F16: "≥**人" }),
  },
  {
    says: "a column that was left blank is told once",
    book: drawn(declaration, { E10: "{none error}", E11: "", E12: "", E13: "", E14: "" }),
  },
];
