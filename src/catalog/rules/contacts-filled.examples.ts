import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the person in charge is filled in; a form without such a field asks for nothing",
    book: declaration,
  },
  {
    says: "a signature is put on paper",
    book: `${selfEvaluation}\n  | 单位负责人（签字）： | | | | | | | | | | |`,
  },
  {
    says: "several fields in the last row",
    book: `${selfEvaluation}\n  | 填报人： | 张某 | | | 联系电话： | {blank warning} | | 填报日期： | | | | |`,
  },
  {
    says: "whom to ask, and the date, all in one sentence",
    book: `${drawn(declaration, { E3: "{blank warning}" })}\n  | 填报日期：  年  月  日 | | | | | |`,
  },
];
