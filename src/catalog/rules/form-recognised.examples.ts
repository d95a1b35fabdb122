import { selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a workbook with a form hears nothing of its other sheets",
    book: `${selfEvaluation}
      说明
      | 绩效自评表 |
      | 请各单位于月底前报送 |`,
  },
  {
    says: "a form's title without a form below it",
    book: `
      Sheet1
      | 项目支出绩效自评表 {unrecognised error} | |
      | 项目 | 说明 |`,
  },
  {
    says: "two headings of an indicator table that cannot be read",
    book: `
      Sheet1
      | 一级指标 {unrecognised error} | 说明 |
      | 三级指标 | |`,
  },
  {
    says: "an unrelated workbook",
    book: `
      Sheet1
      | 物资领用登记表 | |
      | 日期 | 数量 |`,
  },
];
