import type { RuleExamples } from "../../testing/examples";

const checked = (some: string): string => `
  抽查
  | 抽查复核记录表 | | | |
  | 项目总数：50个 | | ${some} | |
  | 抽查编号 | 项目名称 | 核查内容 | 结论 |
  | CC-01 | 农村供水 | 受益人数 | 属实 |`;

export const examples: RuleExamples = [
  { says: "a tenth", book: checked("抽查项目数：5个") },
  { says: "the form does not say how many were checked", book: checked("") },
  { says: "less than a tenth", book: checked("抽查项目数：4个 {below}") },
];
