import type { RuleExamples } from "../../testing/examples";

const reviewed = (first: string, second: string, total: string): string => `
  自评表
  | 项目绩效自评表 |
  | （2025年度） |
  | 项目名称 | 农村公路 | 主管部门 | 示例县交通局 | 实施单位 | 示例镇人民政府 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 复核得分 |
  | 产出指标 | 数量指标 | 修路里程 | ≥5公里 | 5公里 | 60 | 60 | ${first} |
  | 效益指标 | 社会效益指标 | 受益人数 | ≥100人 | 96人 | 40 | 32 | ${second} |
  ${total}`;

export const examples: RuleExamples = [
  { says: "more than five points less", book: reviewed("55", "30", "| 总分 | | | | | 100 | 92 | 85 {points warning} |") },
  { says: "another grade", book: reviewed("57", "32", "| 总分 | | | | | 100 | 92 | 89 {grade warning} |") },
  { says: "without a total the rows are added", book: reviewed("50 {points warning}", "32", "") },
  {
    says: "two points less in the same grade, and a review that is not finished",
    book: reviewed("58", "", "| 总分 | | | | | 100 | 92 | 90 |"),
  },
];
