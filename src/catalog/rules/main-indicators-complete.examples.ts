import { declaration, drawn, selfEvaluation, without } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "output, benefit and satisfaction",
    book: declaration,
  },
  {
    says: "on a declaration a missing benefit is to be mended, missing satisfaction a question",
    book: without(drawn(declaration, { B9: "一级指标 {benefit error} {satisfaction warning}" }), 13, 14),
  },
  {
    says: "on a self-evaluation the goals are approved: a note for next year",
    book: without(drawn(selfEvaluation, { B12: "一级指标 {output info}" }), 13, 14, 15),
  },
  {
    says: "wages have no public to ask",
    book: without(drawn(declaration, { C3: "在职人员工资" }), 14),
  },
];
