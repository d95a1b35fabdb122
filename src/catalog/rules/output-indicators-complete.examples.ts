import { declaration, drawn, without } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "quantity, quality and timeliness",
    book: declaration,
  },
  {
    says: "a missing quality indicator",
    book: without(drawn(declaration, { B10: "产出指标 {missing warning}" }), 11),
  },
  {
    says: "output that is divided otherwise is not judged",
    book: without(drawn(declaration, { C10: "建设任务" }), 11, 12),
  },
];
