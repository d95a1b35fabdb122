import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const evaluation = `
  评分表
  | 项目绩效评价评分表 |
  | （2025年度） |
  | 项目名称 | 农村供水管网改造 | | | 评价等级 | 中 | |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因 |
  | 决策 | 项目立项 | 立项依据充分性 | 20 | 符合得满分 | 15 | 依据不足 |
  | 过程 | 资金管理 | 资金使用合规性 | 20 | 合规得满分 | 15 | 台账不全 |
  | 产出 | 产出数量 | 实际完成率 | 30 | 按比例 | 20 | 未完工 |
  | 效益 | 项目效益 | 实施效益 | 30 | 显著得满分 | 20 | 佐证不足 |
  | 合计 | | | 100 | | 70 | |`;

const before = drawn(declaration, { A2: "（2025年度）", E12: "2025年11月底前" }).replace("目标表", "上年目标表");

const file = (scored: string, next: string): string => `${scored}\n${before}\n${next}`;

export const examples: RuleExamples = [
  {
    says: "graded 中, and as much money as before",
    book: file(evaluation, drawn(declaration, { D5: "100 {kept warning}" })),
  },
  {
    says: "in other words, or by the total alone",
    book: file(drawn(evaluation, { F3: "中等（70分）" }), drawn(declaration, { D5: "100 {kept warning}" })),
  },
  {
    says: "no grade stated, but a total of 70",
    book: file(drawn(evaluation, { E3: "", F3: "" }), drawn(declaration, { D5: "100 {kept warning}" })),
  },
  {
    says: "less money than before",
    book: file(evaluation, drawn(declaration, { D5: "90", D6: "70" })),
  },
  {
    says: "graded 良",
    book: file(drawn(evaluation, { F3: "良" }), declaration),
  },
  {
    says: "another project, and the same one two years later",
    book: `${file(evaluation, drawn(declaration, { C3: "农村道路养护" }))}\n${drawn(declaration, { A2: "（2027年度）", E12: "2027年11月底前" }).replace("目标表", "后年目标表")}`,
  },
];
