import type { RuleExamples } from "../../testing/examples";

const items = (amount: string, price = "100元/人天"): string => `
  明细
  | 支出明细 | | | |
  | 序号 | 子活动 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | 1 | 交通费 | 25人天 | ${price} | ${amount} |
  | 2 | 劳务费 | 20集 | 7.5万元/集 | 150 |
  | 3 | 差旅费 | 10人次 | 1000元/人次 | 1 |`;

export const examples: RuleExamples = [
  { says: "元 and 万元 are converted", book: items("0.25") },
  { says: "25人天 at a price for each 人 cannot be multiplied", book: items("0.3", "100元/人") },
  { says: "the product is another amount", book: items("0.5 {differs}") },
  {
    says: "a further factor may stand in a column that is not understood",
    book: `
  明细
  | 支出明细 | | | |
  | 支出内容 | 数量 | 单价 | 折扣因素 | 金额 |
  | 交通费 | 5人 | 100元 | 3 | 1500 |`,
  },
];
