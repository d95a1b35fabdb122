import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "nothing is blank",
    book: selfEvaluation,
  },
  {
    says: "forgotten cells are filled together",
    book: drawn(selfEvaluation, { I6: "{blank info}", J6: "", I13: "", I18: "" }),
    fixed: drawn(selfEvaluation, { I6: "90.00%" }),
  },
  {
    says: "points that would make another total than the stated one are looked at first",
    book: drawn(selfEvaluation, { I13: "{blank info}", I18: "90" }),
    fixed: drawn(selfEvaluation, { I13: "20", I18: "90" }),
  },
  {
    says: "a form that was not scored yet hears nothing",
    book: drawn(selfEvaluation, { I6: "", J6: "", I13: "", I14: "", I15: "", I16: "", I17: "", I18: "" }),
  },
];
