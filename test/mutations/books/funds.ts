import {
  blanked,
  broken,
  formulas,
  asText,
  reached,
  restated,
  tiered,
  turned,
  unit,
  unverifiable,
  weighed,
  type Quantity,
  type Table,
} from "../rows";
import { budgets, executionPoints, rates, said, spending, unnamed, type Account } from "../fields";
import type { Subject } from "../mutation";

const zhongjiang: Table = {
  target: "F",
  actual: "G",
  weight: "E",
  points: "H",
  reason: "I",
  sumAt: null,
  totalAt: "H22",
  isTotalWrong: true,
};
const gauges: Quantity = {
  row: 12,
  name: "水标尺",
  target: 266,
  weight: 10,
  stated: 10,
  way: "more",
  write: unit("米"),
  copied: true,
  level: "B12",
  ofWeight: ["SCR-01 E22"],
};
const finished: Quantity = {
  row: 16,
  name: "完工率",
  target: 90,
  weight: 10,
  stated: 10,
  way: "more",
  write: unit("%"),
  copied: true,
  level: "B12",
};
const approved: Quantity = {
  row: 14,
  name: "验收合格率",
  target: 100,
  weight: 20,
  stated: 20,
  way: "more",
  write: unit("%"),
  level: "B12",
};
const cost: Quantity = { row: 17, name: "总投资", target: 20, weight: 10, stated: 10, way: "less", write: unit("万元"), level: "B12" };
const people: Quantity = {
  row: 19,
  name: "受益人口",
  target: 1000,
  weight: 10,
  stated: 10,
  way: "more",
  write: unit("人"),
  copied: true,
  level: "B18",
};
const zhongjiangFunds: Account = {
  full: "E6",
  executed: "F6",
  rate: "H6",
  points: "I6",
  budget: 20,
  spent: 20,
  statedRate: 1,
  half: 0.00005,
  weight: 10,
  stated: 10,
  hasSources: true,
  totalAt: "H22",
};

/** Bridging funds: weights before the values, copied actuals, weights of 110. */
export const zhongjiangMutations: Subject = {
  file: "01_zhongjiang_2022_water_scale",
  sheet: "绩效目标自评表",
  mutations: [
    unnamed("项目名称", "C3", "STR-05"),
    unnamed("主管部门", "C4", "STR-06"),
    unnamed("实施单位", "G4", "STR-07"),
    unnamed("项目负责人及电话", "G3"),
    ...reached(zhongjiang, gauges),
    ...turned(zhongjiang, gauges, "≥266米", "≤266米"),
    ...tiered(zhongjiang, gauges),
    ...weighed(zhongjiang, gauges),
    ...blanked(zhongjiang, gauges),
    ...formulas(zhongjiang, gauges, "≥266米"),
    ...asText(zhongjiang, gauges),
    ...broken(zhongjiang, gauges),
    ...unverifiable(zhongjiang, gauges, true),
    ...restated(zhongjiang, gauges),
    ...reached(zhongjiang, approved),
    ...reached(zhongjiang, cost),
    ...weighed(zhongjiang, cost),
    ...restated(zhongjiang, cost),
    ...reached(zhongjiang, people),
    ...weighed(zhongjiang, people),
    ...reached(zhongjiang, finished),
    ...spending(zhongjiangFunds),
    ...budgets(zhongjiangFunds),
    ...rates(
      zhongjiangFunds,
      [0.9, "90%", { value: 95, format: "General" }],
      ["100%", "100.00%", { value: 1, format: "General" }, { value: 100, format: "General" }],
    ),
    ...executionPoints(zhongjiangFunds, true),
    said("the total corrected to the sum", { H22: 110 }, [], ["SCR-14 H22"]),
    said("the total left blank can be filled in", { H22: null }, ["SCR-90 H22"], ["SCR-14 H22"]),
    said("the total as text", { H22: "100" }, ["STR-12 H22"]),
    said("a qualitative actual by tier", { G20: "达成年度指标" }, [], ["SCR-10 G20"]),
    said("a qualitative actual left blank", { G20: null }, [], ["SCR-10 G20"]),
    said("a deadline of another year", { F16: "2024年6月底前" }, ["IND-14 F16"], ["SCR-17 G16"], { H16: null }),
    said("a header by a synonym", { G11: "完成值" }, ["STR-02 G11"]),
    said("a header of the template's own", { G11: "全年实际值（B）" }),
    said("the level of the last row left blank: its points go to the level above", { B21: null }, ["SCR-02 B18", "STR-03 B21"]),
  ],
};

const yuanzhou: Table = { target: "F", actual: "G", weight: "E", points: "H", reason: "I", sumAt: null, totalAt: "C3", isOpen: true };
const seeds: Quantity = { row: 10, name: "发放原原种", target: 550, weight: 8, stated: 8, way: "more", write: unit("万粒") };
const quality: Quantity = { row: 13, name: "合格率", target: 90, weight: 8, stated: 8, way: "more", write: unit("%"), copied: true };
const income: Quantity = {
  row: 16,
  name: "亩均收入",
  target: 5,
  weight: 8,
  stated: 8,
  way: "more",
  write: unit("%"),
  copied: true,
  level: "B16",
};
const area: Quantity = { row: 17, name: "推广面积占比", target: 80, weight: 8, stated: 8, way: "more", write: unit("%"), level: "B16" };
const yuanzhouFunds: Account = {
  full: "E7",
  executed: "G7",
  rate: "H7",
  budget: 300,
  spent: 259.45,
  statedRate: 0.865,
  half: 0.0005,
  weight: null,
  stated: null,
  hasSources: false,
  totalAt: null,
};

/** Ningxia: points of the levels printed, the total in the head, one row without weight, execution without points. */
export const yuanzhouMutations: Subject = {
  file: "08_yuanzhou_potato_2022",
  sheet: "自评表",
  mutations: [
    unnamed("市县主管部门", "G4", "STR-06"),
    unnamed("专项实施期", "G3"),
    ...reached(yuanzhou, seeds),
    ...weighed(yuanzhou, seeds),
    ...blanked(yuanzhou, seeds),
    ...formulas(yuanzhou, seeds, "550万粒"),
    ...asText(yuanzhou, seeds),
    ...broken(yuanzhou, seeds),
    ...unverifiable(yuanzhou, seeds, true),
    ...restated(yuanzhou, seeds),
    ...reached(yuanzhou, quality),
    ...turned(yuanzhou, quality, "≥90%", "≤90%"),
    ...reached(yuanzhou, income),
    ...weighed(yuanzhou, income),
    ...reached(yuanzhou, area),
    ...weighed(yuanzhou, area),
    ...unverifiable(yuanzhou, area, false),
    ...spending(yuanzhouFunds),
    ...budgets(yuanzhouFunds),
    ...rates(yuanzhouFunds, ["87%", 0.9, "86.4%"], ["86.5%", "86%", "86.48%", { value: 86.48, format: "General" }]),
    // Eleven rows of 8: the output prints 40 and has 48.
    said("the missing weight filled in", { E12: 8 }, ["SCR-02 B10", "SCR-90 H12"], ["SCR-05 E12"], { H12: 8 }),
    said("the reason for a deduction left blank", { I20: null }, ["SCR-11 I20"]),
    said("a rate of at least 100 %", { F13: "≥100%" }, ["IND-09 F13", "SCR-06 H13"], ["SCR-17 G13"], { H13: 7.2 }),
    said("the year told in the name corrected", { D14: "2022年11月30日前完成资金支付" }, [], ["IND-14 D14"]),
    said("a grade that does not fit the total", { E5: "自评等级", G5: "良" }, ["SCR-15 G5"]),
    said("a grade that fits the total", { E5: "自评等级", G5: "优" }),
  ],
};
