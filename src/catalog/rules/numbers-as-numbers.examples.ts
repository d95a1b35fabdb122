import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "targets and actual values carry units by custom, and a slash is no number",
    book: drawn(selfEvaluation, { H7: "/", J7: "—", F13: `"12"`, G13: `"12公里"` }),
  },
  {
    says: "full-width digits, spaces and separators become numbers",
    book: drawn(selfEvaluation, { F6: `"１２０" {text info}`, G6: `" 108 " {text info}`, H13: `"20" {text info}` }),
    fixed: drawn(selfEvaluation, { F6: "120", G6: "108", H13: "20" }),
  },
  {
    says: "which part of a text is the amount only a person can say",
    book: drawn(declaration, { D5: "100万（管网80万元，水表20万元） {mixed info}" }),
  },
];
