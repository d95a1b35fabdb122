import type { RuleExamples } from "../../testing/examples";

const budget = (total: string): string => `
  明细
  | 支出预算明细 | | |
  | 支出内容 | 数量 | 金额（元） | 备注 |
  | 印刷费 | 10册 | 200 | |
  | 交通费 | 5人天 | 500 | |
  | 其中：市内 | 2人天 | 200 | |
  | 合计 | | ${total} | |`;

export const examples: RuleExamples = [
  { says: "the lines make the total; what is part of a line is not counted again", book: budget("700") },
  {
    says: "a section carries the sum of its lines",
    book: `
  明细
  | 支出预算明细 | | |
  | 序号 | 支出内容 | 金额（元） |
  | 一 | 宣传 | 700 |
  | 1 | 印刷费 | 200 |
  | 2 | 交通费 | 500 |
  | 合计 | | 700 |`,
  },
  {
    says: "what households were given makes another sum",
    book: `
  台账
  | 脱贫户帮扶台账 | | | |
  | 户编号 | 户主姓名 | 帮扶措施 | 补助金额（元） |
  | 01 | 张* | 产业奖补 | 3000 |
  | 02 | 李* | 务工补贴 | 1200 |
  | 合计 | | | 4500 {unequal} |`,
  },
  { says: "the lines make another sum", book: budget("800 {unequal}"), fixed: budget("700") },
];
