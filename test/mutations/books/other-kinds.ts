import { share } from "../../unseen/reading";
import { budgets, executionPoints, rates, said, spending, unnamed, type Account } from "../fields";
import type { Content, Mutation, Subject } from "../mutation";

/** The target of a declaration changed in all ways that matter: goals can still be mended here. */
const goals = (row: number, name: string, of: readonly string[] = []): Mutation[] => {
  const target = `E${String(row)}`;
  const ways: readonly (readonly [string, Content, readonly string[]])[] = [
    ["vague words as target", "显著提升", ["IND-05"]],
    ["a mask left in the target", "≥**", ["STR-09"]],
    ["an error in the target", { error: "#REF!" }, ["STR-10"]],
    ["a target never calculated", { value: { uncalculated: true }, formula: "Z1" }, ["STR-90"]],
    ["a target by a formula with its result", { value: "≥7个", formula: "Z1" }, []],
    ["another target", "≥8个", []],
  ];
  return ways.map(([what, content, codes]) =>
    said(
      `${name}: ${what}`,
      { [target]: content },
      codes.map((code) => `${code} ${target}`),
      of,
    ),
  );
};

const beyondAll = (row: number, name: string): Mutation[] =>
  ["≥105%", "≥100%", "120%"].map((target) => said(`${name}: ${target}`, { [`E${String(row)}`]: target }, [`IND-09 E${String(row)}`]));

/** A declaration of farmland: money with words, one rate of at least 100 %. */
export const yueyangMutations: Subject = {
  file: "10_yueyangxian_farmland_2022_target",
  sheet: "绩效目标表",
  mutations: [
    unnamed("项目名称", "C3", "STR-05"),
    unnamed("主管部门", "C4", "STR-06"),
    unnamed("实施单位", "E4", "STR-07"),
    unnamed("项目负责人及电话", "E3", "STR-15"),
    ...goals(10, "硬化里程"),
    ...goals(11, "供水设施"),
    ...goals(13, "及时率", ["IND-09 E13"]),
    ...goals(16, "受益人口"),
    ...goals(19, "排水面积"),
    ...beyondAll(12, "验收合格率"),
    ...beyondAll(21, "满意度"),
    said("the rate written as 100 %", { E13: "100%" }, [], ["IND-09 E13"]),
    said("the money as a number", { D5: 854 }, [], ["STR-12 D5"]),
    said("a source beside the total", { D5: 854, D6: 800 }, ["FND-01 D5"], ["STR-12 D5", "STR-12 D6"]),
    said("sources that add up", { D5: 854, D6: 800, D7: 54 }, [], ["STR-12 D5", "STR-12 D6"]),
    said("money as quantity", { D11: "资金投入", E11: "854万元" }, ["IND-12 D11"], ["IND-24 D11"]),
    said("drinking water named in the goal", { C8: "建成饮水设施20座" }, [], ["IND-24 D11", "IND-24 D17", "IND-25 C8"]),
    said(
      "another number in the goal",
      { C8: "工程设计使用年限20年，供水设施25座" },
      ["IND-16 C8"],
      ["IND-24 D11", "IND-24 D17", "IND-25 C8"],
    ),
    said("no cost", { C14: "数量指标", D14: "硬化面积", E14: "≥5亩" }, ["IND-03 B9"]),
    said("cost far from the budget", { D10: "建设面积", E10: "≥1000亩", C11: "质量指标" }, ["FND-14 D14"]),
    said("cost as the budget", { D10: "建设面积", E10: "≥5340亩", C11: "质量指标" }),
    said("a part more than the whole", { D10: "硬化里程", D11: "其中：村内道路", E11: "≥120公里" }, ["IND-21 D10"], ["IND-24 D11"]),
    said("a core indicator left blank", { D16: "★★★受益脱贫（监测）人口数", E16: null }, ["IND-23 E16"]),
    said("an output again as benefit", { D17: "脱贫村村内道路硬化里程", E17: "≥100公里" }, ["IND-29 D17"], ["IND-24 D17"]),
    said("a name out of date", { D16: "受益贫困户人口数" }, ["IND-30 D16"]),
    said("a deadline of another year", { E13: "2024年6月底前" }, ["IND-14 E13"], ["IND-09 E13"]),
    said("no quantity", { C10: "质量指标" }, ["IND-02 B10"]),
    said("no satisfaction", { B21: "效益指标", C21: "社会效益指标", D21: "受益户知晓率" }, ["IND-01 B9"]),
    said("no benefit", { B15: "产出指标", C15: "数量指标", C16: "数量指标", C18: "数量指标", C20: "质量指标" }, ["IND-01 B9"]),
    { name: "a placeholder row", change: { D11: "……", E11: null }, added: ["STR-04 D11"], removed: ["IND-24 D11"], gone: ["D11"] },
    said("no target", { E16: null }, ["IND-06 E16"]),
    said("a unit that waits for its number", { E16: "≥ 人" }, ["IND-06 E16"]),
    said("a number without a unit", { E10: "≥100" }, ["IND-07 E10"]),
    said("a rate without its sign", { E12: 100 }, ["IND-07 E12"]),
    said("a sign twice", { E21: "≥≥95%" }, ["IND-08 E21"]),
    said("signs that contradict each other", { E21: "≥≤95%" }, ["IND-08 E21"]),
    said("a sign alone", { E16: "≥" }, ["IND-08 E16"]),
    said("a floor under a cost", { D14: "项目总成本", E14: "≥800万元" }, ["IND-10 E14"]),
    said("the same indicator twice", { D19: "新增和改善灌溉达标面积", E19: "≥500亩" }, ["IND-11 D19"]),
    said("a benefit under output", { C14: "经济效益指标" }, ["IND-03 B9", "IND-13 C14"]),
    said("a period in order", { A4: "项目实施期", C4: "2022年3月-2022年10月" }),
    said("a period the wrong way round", { A4: "项目实施期", C4: "2022年10月-2022年3月" }, ["IND-15 C4"]),
    said("little satisfaction asked for", { E21: "≥70%" }, ["IND-19 E21"]),
    said(
      "parts of the money that make more than the whole",
      { C8: "总投资854万元，其中：高标准农田建设400万元，示范建设295万元，畅通工程160万元" },
      ["FND-20 C8"],
      ["IND-25 C8"],
    ),
    said("bridging funds without a code", { C3: "岳阳县2022年衔接资金高标准农田建设项目", D3: "项目编码", E3: null }, ["FND-21 E3"]),
    said("the year of the title left open", { A2: "（    年度）" }, ["STR-08 A2"]),
    said("a goal of the year before", { C8: "2021年底前完成项目主体工程70%" }, ["STR-14 C8"]),
    said("students in a project of farmland", { D19: "资助学生人数" }, ["IND-24 D19"]),
    said(
      "an industry that nobody gains by",
      {
        C3: "岳阳县2022年衔接资金肉牛养殖项目",
        D11: "栏舍面积",
        D16: "技术培训人次",
        D17: "技术培训村数",
        E17: "≥10个",
        D21: "参训人员满意度",
      },
      ["IND-31 D9"],
      ["IND-24 D11", "IND-24 D17"],
    ),
    said(
      "words for every target",
      Object.fromEntries(
        Object.entries({
          10: "明显改善",
          11: "良好",
          12: "合格",
          13: "按期",
          14: "合理",
          15: "提高",
          16: "受益",
          17: "解决",
          18: "改善",
          19: "改善",
          20: "持续",
          21: "满意",
        }).map(([row, words]) => [`E${row}`, words]),
      ),
      ["IND-32 E10", ...[10, 11, 15, 18, 19, 20, 21].map((row) => `IND-05 E${String(row)}`)],
      ["IND-09 E13"],
    ),
    said("a goal of the template", { C8: "请填写年度总体目标" }, ["STR-09 C8"], ["IND-25 C8"]),
  ],
};

/** A declaration of 2018: masks left in the names. */
export const nanyueMutations: Subject = {
  file: "19_nanyue_2018_poverty_target",
  sheet: "绩效目标表",
  mutations: [
    unnamed("项目名称", "C2", "STR-05"),
    unnamed("主管部门", "C3", "STR-06"),
    unnamed("实施单位", "E3", "STR-07"),
    ...goals(9, "基础设施"),
    ...goals(11, "流转土地"),
    ...goals(14, "补助标准"),
    ...goals(20, "受益人口"),
    ...goals(23, "居民满意度"),
    ...beyondAll(12, "质量达标率"),
    ...beyondAll(22, "群众满意度"),
    said("a share of the works for a goal", { C7: "完成项目主体工程70%" }, ["IND-25 C7"]),
    said("a mask in a name replaced", { D10: "旅游景点开发数量" }, [], ["STR-09 D10"]),
    said("another mask in a name replaced", { D20: "受益建档立卡贫困人口数" }, [], ["STR-09 D20"]),
    said("a total that is not the sum", { D4: 12 }, ["FND-01 D4"]),
    said("a source that is not in the total", { D6: 2 }, ["FND-01 D4"]),
    said("the money as text", { D4: "10" }, ["STR-12 D4"]),
    said("the money with its unit", { D4: "10万元" }, ["STR-12 D4"]),
    said("money as quantity", { D11: "专项资金", E11: "10万元" }, ["IND-12 D11"]),
    said("a deadline of another year", { E13: "2019年6月底前" }, ["IND-14 E13"]),
    said("a header by a synonym", { E8: "目标值" }, ["STR-02 E8"]),
    said("a level unmerged and blank", { B21: null }, ["STR-03 B21"]),
  ],
};

const guantang: Account = {
  full: "D4",
  executed: "E4",
  rate: "G4",
  points: "H4",
  initial: 861.1,
  budget: 2030.12,
  spent: 2030.12,
  statedRate: 1,
  half: 0.005,
  weight: 10,
  stated: 10,
  hasSources: false,
  totalAt: null,
  lowAt: "G4",
};

/** A department: funds alone; income and expense side by side below them are no sources. */
export const guantangMutations: Subject = {
  file: "13_hengshan_guantang_2023_dept",
  sheet: "部门整体支出绩效自评表",
  mutations: [
    unnamed("预算单位名称", "B2"),
    ...spending(guantang),
    // The split by income is that of the budget as it stands.
    ...budgets(guantang).map((mutation) => ({ ...mutation, added: [...(mutation.added ?? []), "FND-01 B5"] })),
    ...rates(guantang, ["90%", "99%", 0.9, 0.5, 50], ["100.00%", 1, 100, "100"]),
    // Its only points are those of execution: a form that states none was not scored yet.
    ...executionPoints(guantang).map((mutation) => ({ ...mutation, added: (mutation.added ?? []).filter((each) => each !== "SCR-90 H4") })),
    said("the rate by the initial budget", { G4: "236%" }, ["FND-04 G4"]),
    {
      name: "what was spent is the initial budget",
      change: { E4: 861.1 },
      execution: share(10, 861.1, 2030.12),
      added: ["FND-04 G4", "FND-05 H4", "FND-08 G4"],
    },
    { name: "a weight of 11", change: { F4: 11 }, execution: 11, added: ["FND-05 H4"] },
    { name: "a weight of 9", change: { F4: 9 }, execution: 9, added: ["FND-05 H4"] },
    said("the weight as text", { F4: "10" }, ["STR-12 F4"]),
    said("the weight by a formula with its result", { F4: { value: 10, formula: "Z1" } }),
    { name: "the budget is 0", change: { D4: 0 }, execution: null, added: ["FND-18 D4", "FND-01 B5"] },
    { name: "the budget left blank", change: { D4: null }, execution: null, removed: ["FND-01 E5"] },
    { name: "the spending left blank", change: { E4: null }, execution: null },
    {
      name: "the budget never calculated",
      change: { D4: { value: { uncalculated: true }, formula: "Z1" } },
      execution: null,
      added: ["STR-90 D4"],
      removed: ["FND-01 E5"],
    },
    { name: "an error in the budget", change: { D4: { error: "#REF!" } }, execution: null, added: ["STR-10 D4"], removed: ["FND-01 E5"] },
    said("the budget by a formula with its result", { D4: { value: 2030.12, formula: "Z1" } }),
    said("the budget as text with separators", { D4: "2,030.12" }, ["STR-12 D4"]),
    said("the initial budget left blank", { C4: null }),
    said("the initial budget as text", { C4: "861.10" }, ["STR-12 C4"]),
    said("a mask in the unit's name", { B2: "XX乡人民政府" }, ["STR-09 B2"]),
    said("the split by income", { B5: "按收入性质分:2000" }, ["FND-01 B5"]),
    said("a part of the split by expense, which is wrong either way", { E7: "项目支出:900" }),
    said("a source of the split", { B9: "其他资金:600" }, ["FND-01 B5"]),
    said("a header by a synonym", { D3: "调整后预算数" }),
    said("the rate left blank", { G4: null }, ["SCR-90 G4"]),
    said("the rate as words", { G4: "全部完成" }),
  ],
};

/** One column a township: each holds a target of its own. */
export const anxiMutations: Subject = {
  file: "16_anxi_2022_small_water",
  sheet: "绩效目标表",
  mutations: [
    ...["E", "F", "G", "H", "I", "J", "K"].flatMap((column) => [
      said(`${column}: another target`, { [`${column}6`]: 2 }),
      said(`${column}: a mask`, { [`${column}6`]: "**个" }, [`STR-09 ${column}6`]),
      said(`${column}: an error`, { [`${column}6`]: { error: "#VALUE!" } }, [`STR-10 ${column}6`]),
      said(`${column}: never calculated`, { [`${column}6`]: { value: { uncalculated: true }, formula: "Z1" } }, [`STR-90 ${column}6`]),
      said(`${column}: by a formula with its result`, { [`${column}6`]: { value: 1, formula: "Z1" } }),
    ]),
    said("vague words as target", { E6: "显著提升" }, ["IND-05 E6"]),
    said("money as quantity", { C6: "资金总额", E6: "100万元" }, ["IND-12 C6"]),
    said("a rate of at least 100 %", { C6: "工程合格率", E6: "≥100%" }, ["IND-09 E6"]),
    {
      name: "the headings of the levels gone: nothing is recognised, and that is said",
      change: { A5: null, B5: null, C5: null },
      added: ["STR-01 A1"],
      gone: ["C6"],
    },
    said("the money as text", { E2: "100" }, ["STR-12 E2"]),
    said("the money with its unit", { E2: "100万元" }, ["STR-12 E2"]),
    said("a mask in the goal", { C4: "开展XX个小型水利工程建设" }, ["STR-09 C4"]),
  ],
};
