import type { RuleExamples } from "../../testing/examples";

const budget = (item: string): string => `
  明细
  | 支出预算明细 | |
  | 支出内容 | 金额（万元） |
  | ${item} | 2 |
  | 印刷费 | 1 |`;

const managed = (item: string, amount: number): string => `
  明细
  | 支出预算明细 | |
  | 支出内容 | 金额（万元） |
  | ${item} | ${String(amount)} |
  | 道路硬化 | ${String(100 - amount)} |
  | 合计 | 100 |`;

export const examples: RuleExamples = [
  { says: "nothing of the list", book: budget("运输车辆租赁") },
  { says: "1 % for managing the project", book: managed("项目管理费", 1) },
  { says: "more than that", book: managed("项目管理费 {management}", 2) },
  { says: "without a row for the total", book: managed("项目管理费 {management}", 10).replace(/\n {2}\| 合计.*/, "") },
  { says: "the purchase of vehicles", book: budget("车辆购置 {barred}") },
];
