import { builtInProfiles, lexicon } from "../src/catalog/profiles";
import { type Book, Cells, cellsOf, type CellValue, type Grid, type Sheet, withCells } from "../src/core/book";
import type { Form } from "../src/core/form";
import { targetOf } from "../src/core/form";
import { addressOf } from "../src/core/place";
import { recognise } from "../src/core/recognise/recognise";

const recogniser = { lexicon, profiles: builtInProfiles() };

const sheetOf = (name: string, cells: Cells, more: Partial<Sheet> = {}): Sheet => ({
  name,
  visibility: "visible",
  hiddenRows: [],
  merges: null,
  cells,
  ...more,
});
const bookOf = (...sheets: Sheet[]): Book => ({ sheets, names: new Map(), dateSystem: 1900 });
const formsOf = (grid: Grid<CellValue>, more: Partial<Sheet> = {}): readonly Form[] =>
  recognise(bookOf(sheetOf("表", cellsOf(grid), more)), recogniser);

const _ = null;

/** A small filled-in form in the ministry's layout, 16 rows and 11 columns. */
const mof = (project = "示例项目", rows: Grid<CellValue> = indicators): CellValue[][] => [
  ["项目支出绩效自评表"],
  ["(2025年度)"],
  ["项目名称", _, project],
  ["主管部门", _, "示例县农业农村局", _, _, "实施单位", "示例镇人民政府"],
  ["项目资金(万元)", _, _, _, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", _, "得分"],
  [_, _, "年度资金总额", _, 100, 100, 90, 10, 0.9, _, 9],
  [_, _, "其中:当年财政拨款", _, 100, 100, 90],
  [_, _, "上年结转资金"],
  ["年度总体目标", "预期目标", _, _, _, _, "实际完成情况"],
  [_, "修建道路", _, _, _, _, "已修建道路"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", _, "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ...rows.map((line) => [...line]),
];

const indicators: Grid<CellValue> = [
  [_, "产出指标", "数量指标", "道路里程", _, "≥5公里", 5, 50, 50],
  [_, "效益指标", "社会效益指标", "受益人数", _, "≥100人", 120, 30, 30],
  [_, "满意度指标", "服务对象满意度指标", "群众满意度", _, "≥90%", "95%", 10, 10],
  ["总分", _, _, _, _, _, _, 100, 99],
];

const summary = ({ sheet, region, kind, profile, table, funds, header }: Form): object => ({
  at: `${sheet}!${addressOf(region)}`,
  kind,
  family: profile.family,
  project: header["project-name"]?.value,
  funds: funds?.rows.length,
  rows: table?.indicators.map(({ row, level3 }) => `${row + 1} ${level3.text}`),
});

test("a plain form", () => {
  expect(formsOf(mof()).map(summary)).toEqual([
    {
      at: "表!A1:K15",
      kind: "self-evaluation",
      family: "T-MOF-2020",
      project: "示例项目",
      funds: 3,
      rows: ["12 道路里程", "13 受益人数", "14 群众满意度"],
    },
  ]);
});

test("two forms below each other, with a blank row between or without", () => {
  for (const gap of [[], [[]], [[], [], []]]) {
    const forms = formsOf([...mof("甲项目"), ...gap, ...mof("乙项目")]);
    expect(forms.map(({ header }) => header["project-name"]?.value)).toEqual(["甲项目", "乙项目"]);
    expect(forms.map(({ table }) => table?.indicators.length)).toEqual([3, 3]);
    expect(forms.map(({ table }) => table?.total?.points[0]?.field.value)).toEqual(["99", "99"]);
  }
});

test("three forms, the second without a title", () => {
  const forms = formsOf([...mof("甲项目"), [], ...mof("乙项目").slice(2), [], ...mof("丙项目")]);
  expect(forms.map(({ header, table }) => [header["project-name"]?.value, table?.indicators.length])).toEqual([
    ["甲项目", 3],
    ["乙项目", 3],
    ["丙项目", 3],
  ]);
});

test("two forms side by side", () => {
  const left = mof("甲项目");
  const right = mof("乙项目");
  const forms = formsOf(
    left.map((line, row) => [...Array.from({ length: 12 }, (__, column) => line[column] ?? null), ...(right[row] ?? [])]),
  );
  expect(forms.map(({ header, table, funds }) => [header["project-name"]?.value, table?.indicators.length, funds?.rows.length])).toEqual([
    ["甲项目", 3, 3],
    ["乙项目", 3, 3],
  ]);
  expect(forms.map(({ region }) => addressOf(region))).toEqual(["A1:K15", "M1:W15"]);
});

test("several sheets, one of them something else", () => {
  const forms = recognise(
    bookOf(
      sheetOf("封面", cellsOf([["示例县2025年度绩效自评材料"], ["附:项目支出绩效自评表2张"]])),
      sheetOf("甲", cellsOf(mof("甲项目"))),
      sheetOf("乙", cellsOf(mof("乙项目"))),
      sheetOf(
        "台账",
        cellsOf([
          ["序号", "名称", "数量", "单位"],
          [1, "纸", 3, "包"],
        ]),
      ),
    ),
    recogniser,
  );
  expect(forms.map(({ sheet }) => sheet)).toEqual(["甲", "乙"]);
});

test("any origin", () => {
  const forms = formsOf([[], [_, _, _, "说明:本表一式两份"], ...mof().map((line) => [_, _, _, ...line])]);
  expect(forms.map(({ region }) => addressOf(region))).toEqual(["D3:N17"]);
});

test("a form without title, by its header alone", () => {
  const [form] = formsOf(mof().slice(10));
  expect(form).toMatchObject({ kind: "self-evaluation", title: null });
  expect(form?.table?.indicators).toHaveLength(3);
});

test("an unknown layout with the three levels is read, and said to be inferred", () => {
  const [form, ...others] = formsOf([
    ["某项目绩效情况统计"],
    ["一级指标", "二级指标", "三级指标", "计划值", "完成值", "责任人"],
    ["产出", "数量", "培训人数", "100人", "100人", "张三"],
    ["效益", "社会效益", "就业人数", "20人", "25人", "李四"],
  ]);
  expect(others).toEqual([]);
  expect(form?.profile.family).toBeNull();
  expect(form?.table?.indicators.map(({ level3 }) => level3.text)).toEqual(["培训人数", "就业人数"]);
  expect(form?.recognition.map(({ says }) => says.message)).toEqual(["recognise.inferred", "recognise.unknownColumn"]);
});

test("a second block of indicators with its own header continues the form", () => {
  const [form, ...others] = formsOf([
    ["2020年度示例项目自评表"],
    ["项目名称", "示例项目"],
    ["主管部门", "示例局", _, "项目实施单位", "示例股"],
    ["预算执行情况(万元)(20分)", _, _, "预算数(A)", "执行数(B)", "执行率(B/A)", "得分(20分*执行率)"],
    [_, "年度财政资金总额", _, 10, 10, 1, 20],
    ["年度绩效目标1(40分)", "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分"],
    [_, "产出指标", "数量指标", "补贴户数", 6, 6, 40],
    ["年度绩效目标2(40分)", "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分"],
    [_, "效益指标", "社会效益指标", "受益人数", 60, 60, 40],
    ["总分", _, _, _, _, _, 100],
    ["偏差大或目标未完成原因分析", "无"],
    ["改进措施及结果应用方案", "无"],
  ]);
  expect(others).toEqual([]);
  expect(form?.profile.family).toBe("T-HB-20");
  expect(form?.table?.indicators.map(({ row, level1, level3 }) => [row, level1.text, level3.text])).toEqual([
    [6, "产出指标", "补贴户数"],
    [8, "效益指标", "受益人数"],
  ]);
  expect(form?.table?.total?.points[0]?.field.value).toBe("100");
  expect(form?.remarks.map(({ field }) => field.value)).toEqual(["无", "无"]);
});

test("two reviewers under a header of two rows", () => {
  const [form] = formsOf([
    ["项目支出绩效自评表"],
    ["项目名称", _, "示例项目"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", _, _, "偏差原因"],
    [_, _, _, _, _, _, "自评", "部门评分", "财政评分"],
    ["产出指标", "数量指标", "培训人数", "≥100人", "90人", 50, 45, 44, 40],
    ["合计", _, _, _, _, 50, 45, 44, 40],
  ]);
  expect(form?.table?.indicators[0]?.points.map(({ by, field }) => [by, field.value])).toEqual([
    ["self", "45"],
    ["review-1", "44"],
    ["review-2", "40"],
  ]);
  expect(form?.table?.total?.points.map(({ field }) => field.value)).toEqual(["45", "44", "40"]);
});

test("a declaration with a mid-term and an annual half takes the annual money and target", () => {
  const [form] = formsOf([
    ["项目绩效目标表"],
    ["(2025年度)"],
    ["项目名称", _, _, "示例项目"],
    ["主管部门及代码", _, _, "[105]示例局", _, "实施单位", _, "示例校"],
    ["项目资金(万元)", _, _, "中期资金总额", 300, "年度资金总额", _, 100],
    [_, _, _, "其中:财政拨款", 300, "其中:财政拨款", _, 90],
    [_, _, _, "其他资金", 0, "其他资金", _, 10],
    ["总体目标", "中期目标", _, _, _, "年度目标"],
    [_, "三年建成", _, _, _, "当年完成三分之一"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "中期指标值", "三级指标", _, "年度指标值"],
    [_, "产出指标", "数量指标", "培训人数", "≥300人", "培训人数", _, "≥100人"],
  ]);
  expect(form?.funds?.rows.map(({ id, full }) => [id, full?.value])).toEqual([
    ["total", "100"],
    ["fiscal", "90"],
    ["other", "10"],
  ]);
  expect(form?.table?.indicators.map((indicator) => targetOf(indicator)?.value?.raw)).toEqual(["≥100人"]);
});

test("a score sheet with columns of its own is no table of targets by township", () => {
  const [form] = formsOf([
    ["2026年度示例镇基层治理考核评分表"],
    ["序号", "一级指标", "二级指标", "评分", _, _, "等次", "整改意见"],
    [_, _, _, "满分", "自评分", "核定分"],
    [1, "党的建设", "落实责任", 10, 7, 6.5, "合格", "请整改"],
  ]);
  expect(form).toMatchObject({ kind: "evaluation-scorecard" });
  expect(
    form?.table?.indicators.map(({ level3, weight, points }) => [level3.text, weight?.value, points.map(({ field }) => field.value)]),
  ).toEqual([["落实责任", "10", ["7", "6.5"]]]);
});

test("blank rows, placeholder rows and hidden rows between indicators change nothing but are said", () => {
  const noisy = [
    indicators[0],
    [],
    [_, _, _, "……"],
    [_, _, _, "指标2:"],
    indicators[1],
    [],
    [],
    indicators[2],
    indicators[3],
  ] as CellValue[][];
  const [form] = formsOf(mof("示例项目", noisy), { hiddenRows: [11] });
  expect(form?.table?.indicators.map(({ level3 }) => level3.text)).toEqual(["道路里程", "受益人数", "群众满意度"]);
  expect(form?.table?.passed.map(({ row, reason }) => [row, reason])).toEqual([
    [13, "placeholder"],
    [14, "placeholder"],
  ]);
  expect(form?.recognition.map(({ says }) => says)).toEqual([{ message: "recognise.hiddenRows", data: { count: 1 } }]);
});

test("labels with a slip of the pen are recognised as near", () => {
  const grid = mof();
  const header = grid[10] as CellValue[];
  header[6] = "实际完成直";
  header[9] = "偏差原因分析及改进措失";
  const [form] = formsOf(grid);
  expect(form?.profile.family).toBe("T-MOF-2020");
  expect(form?.labels.filter(({ match }) => match === "near").map(({ concept }) => concept)).toEqual(["actual", "reason"]);
});

test("a merge list that overlaps itself, or none, makes no difference", () => {
  const overlapping = [
    { sheet: "表", row: 0, column: 0, rows: 1, columns: 11 },
    { sheet: "表", row: 0, column: 0, rows: 2, columns: 2 },
  ];
  const strip = (forms: readonly Form[]): readonly object[] => forms.map(summary);
  expect(strip(formsOf(mof(), { merges: overlapping }))).toEqual(strip(formsOf(mof())));
});

test("a stray cell far away costs nothing and is no part of the form", () => {
  const cells = withCells(cellsOf(mof()), [[1_048_575, 16_383, { value: "x", formula: null, format: "General" }]]);
  const [form] = recognise(bookOf(sheetOf("表", cells)), recogniser);
  expect(form && addressOf(form.region)).toBe("A1:K15");
});

test("of two profiles that fit alike, the one of the form's year is chosen, and the other is named", () => {
  const [base] = recogniser.profiles.filter(({ id }) => id === "mof-2020-self-evaluation");
  if (base === undefined) throw new Error("no such profile");
  const older = { ...base, id: "older", since: 2010, until: 2019 };
  const newer = { ...base, id: "newer", since: 2020, until: null };
  for (const profiles of [
    [older, newer],
    [newer, older],
  ]) {
    const chosen = (year: string): (string | null | undefined)[] => {
      const grid = mof().map((line) => line.map((value) => (value === "(2025年度)" ? `(${year}年度)` : value)));
      const [form] = recognise(bookOf(sheetOf("表", cellsOf(grid))), { lexicon, profiles });
      return [form?.profile.id, form?.rival];
    };
    expect(chosen("2025")).toEqual(["newer", "older"]);
    expect(chosen("2015")).toEqual(["older", "newer"]);
  }
});

test("sheets of ours are not taken for forms", () => {
  const book = {
    ...bookOf(sheetOf("我们的", cellsOf(mof()))),
    names: new Map([["_jibiao.review", { sheet: "我们的", row: 0, column: 0, rows: 1, columns: 1 }]]),
  };
  expect(recognise(book, recogniser)).toEqual([]);
});

test("no cells, no forms", () => {
  expect(recognise(bookOf(sheetOf("空", Cells.none)), recogniser)).toEqual([]);
});
