import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the total is the sum of its sources",
    book: selfEvaluation,
  },
  {
    says: "其中 under a source is not counted twice",
    book: drawn(selfEvaluation, { C9: "其中：县级资金", E9: "20", F9: "20", G9: "18" }),
  },
  {
    says: "two totals side by side are sums of their own columns",
    book: drawn(declaration, {
      ...{ B5: "中期资金总额：", C5: "300", D5: "年度资金总额：", E5: "100" },
      ...{ B6: "其中：财政拨款", C6: "250", D6: "其中：财政拨款", E6: "80" },
      ...{ B7: "其他资金", C7: "50", D7: "其他资金", E7: "20" },
    }),
  },
  {
    says: "a wrong total, and the sum as a proposal",
    book: drawn(selfEvaluation, { F6: "125 {unequal error}" }),
    fixed: drawn(selfEvaluation, { F6: "120" }),
  },
  {
    says: "a total of 0 is said once, not in each column",
    book: drawn(selfEvaluation, { E6: "0", F6: "0 {unequal error}", G6: "0" }),
  },
  {
    says: "what rounding explains is a residue",
    book: drawn(selfEvaluation, { F6: "120.01 {residue info}", F7: "100.33", F8: "19.67" }),
  },
  {
    says: "the medium term has sources of its own",
    book: drawn(declaration, {
      ...{ B5: "中期资金总额：", C5: "300 {midTerm error}", D5: "年度资金总额：", E5: "100" },
      ...{ B6: "其中：财政拨款", C6: "250", D6: "其中：财政拨款", E6: "80" },
      ...{ B7: "其他资金", C7: "40", D7: "其他资金", E7: "20" },
    }),
  },
  {
    says: "each split of a department's budget is the whole of it, and the sum of its parts",
    book: `
      部门
      | 部门整体支出绩效自评表 |
      | （2025年度） |
      | 预算单位名称 | 示例镇人民政府 |
      | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | 年度资金总额 | 500 | 500 | 500 | 10 | 100.00% | 10 |
      | | 按收入性质分：480 {parts error} | | | 按支出性质分：450 {split error} | | |
      | | 其中：一般公共预算：400 | | | 其中：基本支出：300 | | |
      | | 其他资金：100 | | | 项目支出：150 | | |`,
  },
  {
    says: "splits without a total of their own are added up",
    book: `
      部门
      | 部门整体支出绩效自评表 |
      | （2025年度） |
      | 预算单位名称 | 示例镇人民政府 |
      | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | 年度资金总额 | 500 | 500 | 500 | 10 | 100.00% | 10 |
      | | 按收入性质分： | | | 按支出性质分：500 | | |
      | | 其中：一般公共预算：400 | | | 其中：基本支出：300 | | |
      | | 其他资金：100 | | | 项目支出：200 | | |`,
  },
];
