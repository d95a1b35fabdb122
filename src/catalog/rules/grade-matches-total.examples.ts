import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const graded = (grade: string): string => selfEvaluation.replace("| （2025年度） |", `| （2025年度） | | | | | | | 自评等级 | ${grade} |`);

export const examples: RuleExamples = [
  {
    says: "a grade in the row of the total",
    book: drawn(selfEvaluation, { J18: "等级：良 {differs}" }),
    fixed: drawn(selfEvaluation, { J18: "等级：优" }),
  },
  {
    says: "99 is 优",
    book: graded("优"),
  },
  {
    says: "a grade below the one the total has",
    book: graded("良 {differs error}"),
    fixed: graded("优"),
  },
  {
    says: "boxes to tick name no grade",
    book: graded("优□ 良□ 中□ 差□"),
  },
];
