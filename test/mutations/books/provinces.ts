import { budgets, executionPoints, rates, said, spending, totals, unnamed, type Account } from "../fields";
import type { Subject } from "../mutation";
import {
  blanked,
  broken,
  formulas,
  percent,
  plain,
  reached,
  restated,
  tierWords,
  unit,
  weighed,
  asText,
  type Quantity,
  type Table,
} from "../rows";

const qingshen: Table = { target: "F", actual: "H", weight: "I", points: "J", reason: "K", sumAt: "I18", totalAt: null };
const paid: Quantity = {
  row: 16,
  name: "发放覆盖率",
  target: 100,
  weight: 60,
  stated: null,
  way: "more",
  write: plain,
  unfilled: true,
  hasUnit: true,
  isRate: true,
};
const insured: Quantity = {
  row: 17,
  name: "足额保障率",
  target: 100,
  weight: 30,
  stated: null,
  way: "more",
  write: plain,
  unfilled: true,
  hasUnit: true,
  isRate: true,
};
const qingshenFunds: Account = {
  full: "F10",
  executed: "G10",
  rate: "H10",
  initial: 238.93,
  budget: 251.89,
  spent: 251.89,
  statedRate: 1,
  half: 0.00005,
  weight: 10,
  stated: null,
  hasSources: true,
  totalAt: null,
  changeAt: "K10",
  lowAt: "K10",
};

/** Sichuan: goals set, nothing filled in yet; instructions of the template everywhere. */
export const qingshenMutations: Subject = {
  file: "05_qingshen_2023_wages",
  sheet: "自评表",
  mutations: [
    // Wages ask for no satisfaction indicator; without the name nobody knows that they are wages.
    said("项目名称 left blank", { B4: null }, ["IND-01 B15", "STR-05 B4"]),
    unnamed("主管部门", "B5", "STR-06"),
    unnamed("实施单位", "H5", "STR-07"),
    ...reached(qingshen, paid),
    ...reached(qingshen, insured),
    ...weighed(qingshen, paid),
    ...weighed(qingshen, insured),
    ...asText(qingshen, paid),
    ...spending(qingshenFunds),
    ...budgets(qingshenFunds),
    ...rates(qingshenFunds, [0.95, "95.00%"], ["100.00%", "100%", { value: 1, format: "General" }]),
    ...tierWords.map((word) => said(`“${word}” as actual`, { H16: word })),
    said("points stated for one row: the others are now missing", { H16: 100, J16: 60 }, ["SCR-90 J10"], [], { J16: 60 }),
    said("points stated without an actual", { J16: 60 }, ["SCR-18 H16", "SCR-90 J10"]),
    said("less points than the weight, and no reason", { H16: 90, J16: 54 }, ["SCR-90 J10", "SCR-11 K16"], [], { J16: 54 }),
    said("more points than follow", { H16: 90, J16: 60 }, ["SCR-90 J10", "SCR-06 J16"], [], { J16: 54 }),
    said("no weight", { I16: null }, ["SCR-01 I18", "SCR-05 I16"], ["SCR-19 I16"]),
    said("a weight of 0", { I16: 0, J16: null }, ["SCR-01 I18", "SCR-05 I16"], ["SCR-19 I16"], { J16: 0 }),
    said("an instruction replaced", { E7: "工资按月足额发放" }, [], ["STR-09 E7"]),
    said("another instruction replaced", { B20: "无" }, [], ["STR-09 B20"]),
    said("another instruction in place of a fact", { B8: "简述项目实施内容及过程（300字以内）" }, ["STR-09 B8"]),
    said("an error in the actual", { H16: { error: "#N/A" } }, ["STR-10 H16"]),
    said("an actual never calculated", { H16: { value: { uncalculated: true }, formula: "Z1" } }, ["STR-90 H16"]),
    said("a weight by a formula with its result", { I16: { value: 60, formula: "Z1" } }),
    said("the sources no longer add up", { F12: 1 }, ["FND-01 F10"]),
    said("the share above 100 %", { F16: 120 }, ["IND-09 F16"]),
    said("the rate by the initial budget", { H10: 1.0542 }, ["FND-04 H10"]),
  ],
};

const hubei: Table = { target: "E", actual: "F", points: "G", sumAt: null, totalAt: "G11" };
const boats: Quantity = { row: 7, name: "补贴渔船数", target: 6, weight: null, stated: 20, way: "more", write: plain };
const granted: Quantity = { row: 8, name: "发放率", target: 100, weight: null, stated: 10, way: "more", write: percent };
const hubeiFunds: Account = {
  full: "D5",
  executed: "E5",
  rate: "F5",
  points: "G5",
  budget: 1.56,
  spent: 1.56,
  statedRate: 1,
  half: 0.005,
  weight: 20,
  stated: 20,
  hasSources: false,
  totalAt: "G11",
  lowAt: "F5",
};

/** Hubei: 20 for execution, points without weights, so only sums can be checked. */
export const hubeiMutations: Subject = {
  file: "12_hubei_fishing_ban_2020",
  sheet: "自评表",
  mutations: [
    unnamed("项目名称", "B2", "STR-05"),
    unnamed("主管部门", "B3", "STR-06"),
    unnamed("项目实施单位", "E3", "STR-07"),
    ...reached(hubei, boats),
    ...reached(hubei, granted),
    ...spending(hubeiFunds),
    ...budgets(hubeiFunds),
    ...rates(hubeiFunds, [0.9, "98%"], ["100%", 100, "100.00%"]),
    ...executionPoints(hubeiFunds),
    ...totals("G11", 100),
    ...[21, 19, 0].map((points) => said(`${String(points)} points for the boats`, { G7: points }, ["SCR-14 G11"])),
    said("points as text", { G7: "20" }, ["STR-12 G7"]),
    said("points with 分 behind them", { G7: "20分" }, ["STR-12 G7"]),
    said("points left blank: nothing tells what they should be", { G7: null }),
    said("points never calculated", { G7: { value: { uncalculated: true }, formula: "Z1" } }, ["STR-90 G7"]),
    said("an error in a goal", { E7: { error: "#NAME?" } }, ["STR-10 E7"], ["IND-07 E7"]),
    said("the actual is the target with its sign", { E10: "≥90%" }, ["SCR-17 F10"]),
    {
      name: "three rows are few",
      change: { D8: "……", E8: null, F8: null, G8: null },
      added: ["IND-02 B7", "IND-22 D6", "SCR-14 G11", "STR-04 D8"],
      gone: ["G8"],
    },
    said("vague words as output", { E7: "明显增加" }, ["IND-05 E7"], ["IND-07 E7"]),
    said("a mask in the actual", { F7: "XX条" }, ["STR-09 F7"]),
    said("the year of another deadline", { D9: "2019年12月底之前完成" }, ["IND-14 D9"]),
    said("a grade below the table that does not fit the total", { A12: "自评等级", B12: "良" }, ["SCR-15 B12"]),
    said("a grade below the table that fits", { A12: "自评等级", B12: "优" }),
  ],
};

const guangshui: Table = { target: "E", actual: "F", weight: "G", points: "H", sumAt: null, totalAt: "C4", isOpen: true };
const roads: Quantity = { row: 14, name: "道路里程", target: 300, weight: 15, stated: null, way: "more", write: unit("公里") };
const guangshuiFunds: Account = {
  full: "G6",
  executed: "H6",
  rate: "J6",
  budget: 309,
  spent: 309,
  statedRate: 1,
  half: 0.005,
  weight: null,
  stated: null,
  hasSources: false,
  totalAt: null,
  lowAt: "J6",
};

/** Guangshui: sources as columns, judged rows, the table cut off after the first row of output. */
export const guangshuiMutations: Subject = {
  file: "25_guangshui_2021_roads",
  sheet: "自评表",
  mutations: [
    unnamed("项目主管单位", "C3", "STR-06"),
    unnamed("项目实施单位", "H3", "STR-07"),
    unnamed("自评总分", "C4"),
    ...reached(guangshui, roads),
    // 16 of 31 is more than half.
    ...weighed(guangshui, roads).map((mutation) =>
      mutation.name.includes("weight 16") ? { ...mutation, added: [...(mutation.added ?? []), "SCR-19 G14"] } : mutation,
    ),
    ...blanked(guangshui, roads)
      .filter(({ name }) => !name.includes("no weight"))
      .map((mutation) => ({ ...mutation, removed: ["SCR-90 H14"] })),
    ...formulas(guangshui, roads, "300公里").map((mutation) =>
      mutation.name.includes("the actual by a formula never") ? { ...mutation, removed: ["SCR-90 H14"] } : mutation,
    ),
    ...broken(guangshui, roads).map((mutation) => ({ ...mutation, removed: ["SCR-90 H14"] })),
    ...spending(guangshuiFunds),
    ...budgets(guangshuiFunds).map((mutation) => ({ ...mutation, added: [...(mutation.added ?? []), "FND-01 G6"] })),
    ...rates(guangshuiFunds, ["90%", 0.95], [1, "100.00%", 100]),
    said("points stated: the total is no longer open", { H14: 15 }, ["SCR-14 C4"], ["SCR-90 H14"]),
    said("points above what follows", { F14: "200公里", H14: 15 }, ["SCR-06 H14", "SCR-14 C4"], ["SCR-90 H14"], { H14: 10 }),
    said("a judged row at 5 points of 3", { H10: 5 }, ["SCR-03 H10"]),
    said("a judged row at 0 points", { H10: 0 }),
    said("a judged row without weight says nothing of itself, its level no longer adds up", { G10: null }),
    said("the weight of a judged level", { G9: 3 }, ["SCR-02 A9"]),
    said("the level as printed", { A14: "项目绩效 15分" }, [], ["SCR-02 A14"]),
    said("a source filled in", { C6: 100 }, ["FND-01 G6"]),
    said("a source as text", { D6: "309" }, ["STR-12 D6"]),
    said("an error in a judged row", { H10: { error: "#REF!" } }, ["STR-10 H10"]),
    said("a mask in the goal", { C7: "完成乡村道路建设养护里程XX公里" }, ["STR-09 C7"]),
    said("a vague target", { E14: "明显改善" }, ["IND-05 E14"], ["SCR-90 H14"], { H14: null }),
  ],
};

const grain: Table = { target: "E", actual: "F", reason: "G", sumAt: null, totalAt: null };
const real: Quantity = { row: 13, name: "库存真实率", target: 100, weight: null, stated: null, way: "more", write: percent };
const public90: Quantity = {
  row: 27,
  name: "市民满意度",
  target: 90,
  weight: null,
  stated: null,
  way: "more",
  write: percent,
  isFull: true,
};
const hengshanFunds: Account = {
  full: "E5",
  executed: "F5",
  rate: "G5",
  budget: 194.9,
  spent: 194.9,
  statedRate: 1,
  half: 0.005,
  weight: null,
  stated: null,
  hasSources: true,
  totalAt: null,
  lowAt: "G5",
};

/** Hunan's county funds: no weights and no points, so nothing is scored, whatever was reached. */
export const hengshanMutations: Subject = {
  file: "24_hengshan_grain_2020",
  sheet: "自评表",
  mutations: [
    unnamed("专项资金名称", "C2", "STR-05"),
    unnamed("县级主管部门", "C3", "STR-06"),
    unnamed("实施单位", "F3", "STR-07"),
    ...reached(grain, real),
    ...reached(grain, public90),
    ...spending(hengshanFunds),
    ...budgets(hengshanFunds),
    ...rates(hengshanFunds, [0.9, "95%"], ["100%", { value: 100, format: "General" }]),
    ...tierWords.map((word) => said(`“${word}” for the maintenance`, { F25: word }, [], ["SCR-10 F25"])),
    ...blanked(grain, real),
    ...formulas(grain, real, 1),
    ...broken(grain, real),
    ...restated(grain, real),
    said("the actual is the target with its sign", { F27: "≥90%" }, ["SCR-17 F27"], ["IND-20 F27"]),
    said("a target of more than 100 %", { E13: 1.2 }, ["IND-09 E13"]),
    said("at least 100 %", { E27: "≥100%" }, ["IND-09 E27"]),
    said("a vague output", { E13: "高" }, ["IND-05 E13"]),
    said("a verifiable benefit", { E25: "每年检修2次" }, [], ["IND-05 E25", "SCR-10 F25"]),
    said("a mask", { E13: "**%" }, ["STR-09 E13"]),
    said("a deadline of another year", { E17: "2021年6月底前" }, ["IND-14 E17"]),
    said("a source that makes the total wrong", { E8: 5 }, ["FND-01 E5"]),
    said("the rate of a source", { G7: 0.5 }, ["FND-03 G7"]),
    said("no satisfaction", { B26: "效益指标", C26: "社会效益指标", D27: "市民知晓率" }, ["IND-01 B11"], ["IND-20 F27"]),
    said("an incident", { F26: "1起" }),
  ],
};
