import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the year of the form, or none",
    book: drawn(declaration, { C8: "2026年11月底前改造供水管网12公里" }),
  },
  {
    says: "an earlier year in a comparison, a document, or the money of that year",
    book: drawn(declaration, {
      C8: "用2025年中央衔接资金改造供水管网12公里，较2024年减少停水",
      E11: "符合示水〔2023〕12号",
      E13: "不低于2024年水平",
    }),
  },
  {
    says: "a later year is a plan, and 时效 is another rule's",
    book: drawn(declaration, { C8: "2027年底前改造供水管网12公里", E12: "2025年11月底前" }),
  },
  {
    says: "the year of an earlier form in the goal, and in a target",
    book: drawn(declaration, { C8: "2025年11月底前改造供水管网12公里 {goal warning}", E11: "2025年11月底前全部合格 {target warning}" }),
  },
  {
    says: "on approved goals it is a note",
    book: drawn(selfEvaluation, { B11: "2024年改造供水管网12公里 {goal info}" }),
  },
];
