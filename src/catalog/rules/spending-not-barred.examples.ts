import type { RuleExamples } from "../../testing/examples";

const budget = (item: string): string => `
  明细
  | 支出预算明细 | |
  | 支出内容 | 金额（万元） |
  | ${item} | 2 |
  | 印刷费 | 1 |`;

export const examples: RuleExamples = [
  { says: "nothing of the list", book: budget("运输车辆租赁") },
  { says: "the purchase of vehicles", book: budget("车辆购置 {barred}") },
];
