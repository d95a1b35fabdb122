import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the printed total is another number than the sum",
    book: drawn(selfEvaluation, { H18: "110 {printed}" }),
    fixed: drawn(selfEvaluation, { H18: "100" }),
  },
  {
    says: "indicators 90 and execution 10",
    book: selfEvaluation,
  },
  {
    says: "the rows are added, whatever the printed total says",
    book: drawn(selfEvaluation, { H13: "30", H18: "100 {withExecution error}" }),
  },
  {
    says: "a form of a province that gives execution no points",
    book: `
      自评表
      | 示例项目绩效目标自评表 |
      | （2025年度） |
      | 项目总得分 | | 99分 | | 专项实施期 | | 2025年3月-2025年11月 | | |
      | 市县财政部门 | | 示例县财政局 | | 市县主管部门 | | 示例县农业农村局 | | |
      | 资金情况（万元） | | | | 全年预算数(A) | | 全年执行数(B) | 执行率(B/A) | |
      | | | 年度资金总额 | | 300 | | 300 | 100% | |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 {alone error} | 年度指标值 | 全年实际值 | 得分 | 未完成原因和改进措施 |
      | | 产出指标 | 数量指标 | 示范田面积 | 50 | ≥800亩 | 850亩 | 50 | |
      | | 效益指标 | 经济效益指标 | 亩均增收 | 40 | ≥300元 | 320元 | 40 | |`,
  },
  {
    says: "a form without weights is not told to have some",
    book: `
      自评表
      | 2025年度县级专项资金绩效目标自评表 |
      | 专项资金名称 | | 示例储备 | | 负责人及电话 | [已隐去] | |
      | 县级主管部门 | | 示例县商务局 | | 实施单位 | 储备股 | |
      | 资金情况（万元） | | | | 全年预算数(A) | 全年执行数(B) | 执行率(B/A) |
      | | | 年度资金总额 | | 100 | 100 | 100% |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 未完成原因和改进措施 |
      | | 产出指标 | 数量指标 | 储备到位率 | 100% | 100% | |
      | | 效益指标 | 社会效益指标 | 应急保障率 | 100% | 100% | |`,
  },
];
