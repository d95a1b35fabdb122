import { drawn, declaration, monitoring, projectFile, selfEvaluation } from "../../../src/testing/drawings";
import { said } from "../fields";
import type { DrawnSubject } from "../mutation";

const file = `${projectFile({})}\n${monitoring}`;

/** Declaration, self-evaluation and monitoring form of one project in one workbook, which agree: changes of the self-evaluation. */
export const evaluated: DrawnSubject = {
  file: "a project's self-evaluation",
  drawing: file,
  sheet: "自评表",
  mutations: [
    said("the name with the year in front", { C3: "2025年农村供水管网改造" }, ["STR-16 C3"]),
    said("the name with a slip", { C3: "农村供水管网改建" }, ["STR-16 C3"]),
    said("the goal in other words", { B11: "改造供水管网12公里，受益人口2300人" }, ["IND-33 B11"]),
    said("the goal with another full stop", { B11: "改造供水管网12公里，受益2300人。" }),
    said("a lower target", { F16: "≥2000人" }, ["IND-18 F16", "IND-16 B11"]),
    said("the target in another unit", { F13: "≥12000米" }, ["IND-28 G13"]),
    said("an indicator of another name", { D14: "设备完好率" }, ["IND-34 D12", "IND-34 D14"]),
    said("another initial budget", { E6: 110, E7: 90 }, ["FND-23 E6"]),
    said("the year before", { A2: "（2024年度）" }, ["IND-14 F15"]),
  ],
};

/** The details of a budget beside the goal it pays for. */
export const detailed: DrawnSubject = {
  file: "a declaration and the details of its budget",
  drawing: `${drawn(declaration, { C12: "成本指标", D12: "每公里改造成本", E12: "≤8万元/公里" })}
  支出明细
  | 支出明细 |
  | 序号 | 子活动 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | 1 | 改造管网 | 12公里 | 8万元/公里 | 96 |
  | 2 | 监理 | 1项 | 4万元/项 | 4 |`,
  sheet: "支出明细",
  mutations: [
    said("fewer kilometres", { C3: "11公里", E3: 88, E4: 12, D4: "12万元/项" }, ["FND-24 C3"]),
    said("a dearer kilometre", { D3: "8.2万元/公里", E3: 98.4, D4: "1.6万元/项", E4: 1.6 }, ["FND-24 D3"]),
    said("in metres", { C3: "12000米", D3: "80元/米" }),
    said("a total that is not the budget", { E4: 8, D4: "8万元/项" }, ["FND-23 E3"]),
  ],
};

/** Two forms that are of one project only once their names agree. */
export const unmonitored: DrawnSubject = {
  file: "a declaration and a self-evaluation",
  drawing: projectFile({
    declared: { C11: "成本指标", D11: "总成本", E11: "≤100万元" },
    evaluated: {
      C3: "农村道路养护",
      C14: "成本指标",
      D14: "总成本",
      F14: "≤100万元",
      G14: "100万元",
      F6: "100",
      F7: "80",
      G6: "90",
      G7: "72",
    },
  }),
  sheet: "自评表",
  mutations: [
    said("the name of the declaration", { C3: "农村供水管网改造" }, ["STR-17 C3"]),
    said(
      "the name of the declaration, and the budget raised but not the cost",
      { C3: "农村供水管网改造", F6: 120, F7: 100, G6: 108, G7: 90 },
      ["STR-17 C3", "FND-07 F6", "IND-27 F14"],
    ),
  ],
};

/** Two years of one project. */
export const graded: DrawnSubject = {
  file: "an evaluation and the declarations of two years",
  drawing: `
  评分表
  | 项目绩效评价评分表 |
  | （2025年度） |
  | 项目名称 | 农村供水管网改造 | | | 评价等级 | 良 | |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因 |
  | 决策 | 项目立项 | 立项依据充分性 | 20 | 符合得满分 | 15 | 依据不足 |
  | 过程 | 资金管理 | 资金使用合规性 | 20 | 合规得满分 | 15 | 台账不全 |
  | 产出 | 产出数量 | 实际完成率 | 30 | 按比例 | 20 | 未完工 |
  | 效益 | 项目效益 | 实施效益 | 30 | 显著得满分 | 20 | 佐证不足 |
  | 合计 | | | 100 | | 70 | |
  ${drawn(declaration, { A2: "（2025年度）", E12: "2025年11月底前" }).replace("目标表", "上年目标表")}
  ${declaration}`,
  sheet: "评分表",
  mutations: [said("graded 中", { F3: "中" }, ["EVL-11 D5"], ["SCR-15 F3"])],
};

/** What an office has set. */
export const set: DrawnSubject = {
  file: "rules that an office has set",
  parameters: new Map<string, unknown>([
    ["personal-data-hidden", { publication: true }],
    ["quantitative-part-as-set", { quantitative: 75 }],
  ]),
  drawing: `
  评分表
  | 示例农商银行服务乡村振兴考核评估评分表 |
  | （2025年度） |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
  | 定量指标 | 贷款总量 | 涉农贷款余额 | 35 | 按比例 | 28 |
  | | 资产质量 | 不良贷款率 | 40 | 按比例 | 35 |
  | 定性指标 | 政策实施 | 政策落实情况 | 25 | 酌情 | 25 |
  | 合计 | | | 100 | | 88 |`,
  sheet: "评分表",
  mutations: [
    said("points moved from one part to the other", { D4: 30, D6: 30 }, ["EVL-06 A4", "EVL-06 A6"]),
    said("a phone beside the title", { F1: "张某某 13800138000" }, ["STR-13 F1"]),
  ],
};

/** A province that caps what a blank row for costs may earn. */
export const capped: DrawnSubject = {
  file: "a self-evaluation with a row for costs",
  parameters: new Map<string, unknown>([["unfilled-cost-capped", { most: 5 }]]),
  drawing: drawn(selfEvaluation, { B15: "成本指标", C15: "经济成本指标", D15: "每公里造价", F15: "≤8万元/公里", G15: "8万元/公里" }),
  sheet: "自评表",
  mutations: [said("the row left blank", { F15: null, G15: null }, ["IND-06 F15", "SCR-18 G15", "SCR-21 I15"])],
};
