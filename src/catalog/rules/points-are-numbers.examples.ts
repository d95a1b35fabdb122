import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "numbers, also as text, with 分 behind it; 0; no points at all",
    book: drawn(selfEvaluation, { I13: `"20"`, I14: "15分", I15: "0", I16: "", I17: "—" }),
  },
  {
    says: "words in place of points, and less than nothing",
    book: drawn(selfEvaluation, { I13: "满分 {words error}", I14: "-1 {negative error}", H15: "", I15: "较好 {wordsOnly error}" }),
  },
];
