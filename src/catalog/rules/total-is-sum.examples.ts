import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "90 for the indicators and 9 for execution",
    book: selfEvaluation,
  },
  {
    says: "a total that forgot execution",
    book: drawn(selfEvaluation, { I18: "90 {differs error}" }),
    fixed: drawn(selfEvaluation, { I18: "99" }),
  },
  {
    says: "an evaluation's points that make another sum",
    book: `
  评分
  | 示例水利项目绩效评价评分表 |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因 |
  | 决策 | 项目立项 | 立项依据充分性 | 20 | 18 | 缺集体决策记录 |
  | 过程 | 资金管理 | 资金使用合规性 | 20 | 20 | |
  | 产出 | 产出数量 | 实际完成率 | 30 | 30 | |
  | 效益 | 项目效益 | 实施效益 | 30 | 27 | 带动户数未达标 |
  | 合计 | | | 100 | 93 {differs error} | |`,
  },
  {
    says: "as long as a row has no points the sum is open",
    book: drawn(selfEvaluation, { I16: "", I18: "70" }),
  },
];
