import { drawn, merged, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a township that is its own budget unit may stand in both fields",
    book: drawn(selfEvaluation, { C4: "示例镇人民政府" }),
  },
  {
    says: "a blank department is asked for",
    book: merged(drawn(selfEvaluation, { C4: "{blank warning}" }), "A4:B4"),
  },
  {
    says: "a form without such a field asks for nothing",
    book: drawn(selfEvaluation, { A4: "", C4: "" }),
  },
];
