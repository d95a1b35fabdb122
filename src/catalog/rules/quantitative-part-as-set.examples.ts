import { drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const bank = `
  评分表
  | 示例农商银行服务乡村振兴考核评估评分表 |
  | （2025年度） |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
  | 定量指标 | 贷款总量 | 涉农贷款余额 | 35 | 按比例 | 28 |
  | | 资产质量 | 不良贷款率 | 40 | 按比例 | 35 |
  | 定性指标 | 政策实施 | 政策落实情况 | 25 | 酌情 | 25 |
  | 合计 | | | 100 | | 88 |`;

export const examples: RuleExamples = [
  {
    says: "points as the office has set them",
    book: bank,
    parameters: { quantitative: 75 },
  },
  {
    says: "other points, once an office has set the split",
    book: drawn(bank, { A4: "定量指标 {quantitative warning}", D4: "30", A6: "定性指标 {qualitative warning}", D6: "30" }),
    parameters: { quantitative: 75 },
  },
  {
    says: "nothing is held against a split that nobody has set",
    book: drawn(bank, { D4: "30", D6: "30" }),
  },
  {
    says: "a scorecard that is not of a bank",
    book: drawn(bank, { C4: "项目数量", B4: "项目产出", C5: "合格率", B5: "质量", D4: "30", D6: "30" }),
    parameters: { quantitative: 75 },
  },
];
