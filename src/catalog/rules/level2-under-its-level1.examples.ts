import { declaration, drawn, merged, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "satisfaction may stand under benefits, cost under output, and other names are not judged",
    book: drawn(declaration, { B14: "效益指标", B13: "效益指标", C10: "成本指标", C11: "建设任务" }),
  },
  {
    says: "a blank level-1 cell that is not merged proves nothing",
    book: drawn(declaration, { B13: "" }),
  },
  {
    says: "a benefit under output, in its own cell",
    book: drawn(declaration, { B13: "产出指标", C13: "社会效益指标 {elsewhere warning}" }),
  },
  {
    says: "a benefit under a level-1 cell that is merged down over it: on a self-evaluation a note for next year",
    book: merged(drawn(selfEvaluation, { B16: "", C16: "社会效益指标 {elsewhere info}" }), "B13:B16"),
  },
];
