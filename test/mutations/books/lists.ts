import { said } from "../fields";
import type { DrawnSubject } from "../mutation";

/** The details of a budget as the central library prints them. */
export const itemised: DrawnSubject = {
  file: "details of a budget",
  drawing: `
  明细
  | 支出明细 | | | | |
  | 序号 | 项目活动 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | 1 | 交通费 | 25人天 | 100元/人天 | 0.25 |
  | 2 | 劳务费 | 20集 | 7.5万元/集 | 150 |
  | 3 | 印刷费 | 15辑 | 2.3万元/辑 | 34.5 |
  | 合计 | | | | 184.75 |`,
  sheet: "明细",
  mutations: [
    said("another quantity", { C4: "19集" }, ["FND-12 E4"]),
    said("a price in another unit of money", { D3: "0.01万元/人天" }),
    said("a unit that cannot be multiplied", { D3: "100元/人" }),
    said("an amount as text is the amount", { E5: "34.5" }, ["STR-12 E5"]),
    said("another total", { E6: 190 }, ["FND-13 E6"]),
    said("the management of the project", { B3: "项目管理费" }),
    said("the management of the project, above its share", { B5: "项目管理费" }, ["FND-22 B5"]),
    said("vehicles", { B5: "车辆购置" }, ["FND-22 B5"]),
  ],
};

/** Money allotted by shares. */
export const allotted: DrawnSubject = {
  file: "an allotment by shares",
  drawing: `
  分配
  | 资金分配方案 | | |
  | 用途 | 比例 | 金额（万元） |
  | 基础设施 | 60% | 60 |
  | 技能培训 | 30% | 30 |
  | 市场推广 | 10% | 10 |
  | 合计 | 100% | 100 |`,
  sheet: "分配",
  mutations: [
    said("shares as fractions", { B3: 0.6, B4: 0.3, B5: 0.1, B6: 1 }),
    said("shares that make less than the whole", { B4: 0.2, B6: 0.9, C4: 20, C6: 90 }, ["FND-11 B6"]),
    said("an amount that is not its share", { C4: 35, C5: 5 }, ["FND-11 C4", "FND-11 C5"]),
  ],
};

/** A ledger of rectification. */
export const rectified: DrawnSubject = {
  file: "a ledger of rectification",
  drawing: `
  台账
  | 问题整改台账 | | | | | | | |
  | 序号 | 问题描述 | 责任单位 | 整改措施 | 交办日期 | 整改时限 | 佐证材料 | 状态 |
  | 1 | 超范围支出 | 示例镇 | 收回资金 | 2026.8.1 | 2026.9.30 | 收款凭证 | 已完成 |
  | 2 | 资料不完整 | 示例镇 | 补充资料 | 2026.8.1 | 2026.12.31 | | 整改中 |`,
  sheet: "台账",
  mutations: [
    said("nobody answers for a problem", { C4: null }, ["EVL-09 C4"]),
    said("a deadline before the problem was handed over", { F4: "2026.7.31" }, ["EVL-09 F4", "EVL-10 H4"]),
    said("a deadline that has passed", { F4: "2026.9.1" }, ["EVL-10 H4"]),
    said("done without evidence", { G3: null }, ["EVL-10 G3"]),
    said("not listed, with a reason", { C4: null, H4: "不予列入（已核实）" }),
  ],
};

/** Records of checks on the spot. */
export const checkedOnSpot: DrawnSubject = {
  file: "a record of spot-checks",
  drawing: `
  抽查
  | 抽查复核记录表 | | | |
  | 项目总数：50个 | | 抽查项目数：5个 | |
  | 抽查编号 | 项目名称 | 核查内容 | 结论 |
  | CC-01 | 农村供水 | 受益人数 | 属实 |`,
  sheet: "抽查",
  mutations: [
    said("less than a tenth", { C2: "抽查项目数：4个" }, ["EVL-04 C2"]),
    said("more than a tenth", { C2: "抽查项目数：8个" }),
    said("not told how many", { C2: null }),
  ],
};

/** A check of who was recognised as poor. */
export const identified: DrawnSubject = {
  file: "a check of households",
  drawing: `
  核查
  | 精准识别核查表 | | |
  | 村 | 抽查户数 | 错评户数 |
  | 甲村 | 100 | 1 |
  | 乙村 | 100 | 3 |
  | 合计 | 200 | 4 |`,
  sheet: "核查",
  mutations: [said("more than 2 % of all", { C4: 4, C5: 5 }, ["EVL-03 C5"]), said("more than 2 % in one village alone", { C3: 0, C4: 4 })],
};

/** 支出明细 as the central project library exports it: the total stands first. */
export const items: DrawnSubject = {
  file: "details of spending",
  sheet: "支出明细",
  drawing: `
  支出明细
  | 支出明细 | | | | | |
  | 序号 | 子活动 | 对子活动的描述 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | | | | | | 190 |
  | "1" | 其他交通费 | | 25人天 | 100元/人天 | 0.25 |
  | "2" | 劳务费 | 动画制作 | 20集 | 7.5万元/集 | 150 |
  | "3" | 印刷费 | 出版印刷 | 15辑 | 2.3万元/辑 | 34.5 |
  | "4" | 办公费 | 文具资料 | 20集 | 0.0125万元/集 | 0.25 |
  | "5" | 咨询费 | 专家指导 | 4人 | 1万元/人 | 4 |
  | "6" | 差旅费 | 出差 | 10人次 | 1000元/人次 | 1 |`,
  mutations: [
    said("another quantity", { D4: "30人天" }, ["FND-12 F4"]),
    said("a price in the wrong unit", { E9: "1000万元/人次" }, ["FND-12 F9"]),
    said("another amount", { F8: 5 }, ["FND-12 F8", "FND-13 F3"]),
    said("another total", { F3: 195 }, ["FND-13 F3"]),
    said("quantity and price that cannot be multiplied", { E4: "100元/人" }),
    said("a total of the size of a slip in rounding", { F3: 190.01 }),
    said("a line without its quantity", { D8: null }),
    said("an error in place of an amount", { F8: { error: "#REF!" } }, ["STR-10 F8"]),
    said("an amount as text", { F8: "4" }, ["STR-12 F8"]),
    said("a line of the negative list", { B8: "车辆购置" }, ["FND-22 B8"]),
    said("a line that is near the negative list", { B8: "车辆租赁" }),
  ],
};

/** The list of what an evaluation needs, all of it there. */
export const filed: DrawnSubject = {
  file: "a list of documents",
  drawing: `
  资料清单
  | 绩效评价资料清单 | | | |
  | 序号 | 资料名称 | 是否提供 | 备注 |
  | 1 | 项目批复文件 | 是 | |
  | 2 | 资金支付凭证 | 是 | |
  | 3 | 验收报告 | 是 | |`,
  sheet: "资料清单",
  mutations: [
    said("a document that is not there", { C4: "否" }, ["STR-18 C4"]),
    said("one that does not apply", { C5: "不适用" }),
    said("nothing said of one", { C3: null }, ["STR-18 C3"]),
    said("a tick", { C3: "√" }),
  ],
};
