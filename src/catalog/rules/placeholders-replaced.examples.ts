import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a form filled in throughout, and masks that hide a person",
    book: drawn(selfEvaluation, { J14: "由李**、王××等5户签字确认，电话138****1234" }),
  },
  {
    says: "masks of the template, in targets, and in the name of an indicator without a target",
    book: drawn(declaration, {
      E11: "≥**% {gap error}",
      D13: "受益人数（≥**人） {gap error}",
      E13: "",
      C8: "20XX年改造供水管网XX公里 {gap error}",
    }),
  },
  {
    says: "a mask in the name beside a target that is filled in",
    book: drawn(declaration, { D13: "受益人数（≥**人） {mask info}" }),
  },
  {
    says: "instructions of the template",
    book: drawn(selfEvaluation, { G11: "对照年度目标，说明相关任务目标的完成情况（100字以内） {instruction error}" }),
  },
  {
    says: "a name with a gap may be meant so, and is only asked about",
    book: drawn(selfEvaluation, { G4: "XX镇人民政府 {name warning}" }),
  },
];
