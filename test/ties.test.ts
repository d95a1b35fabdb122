import { examine } from "../src/app/examine";
import { catalog } from "../src/catalog";
import { textOf } from "../src/core/message";
import { tieGroupsOf } from "../src/core/ties";
import { checkJson } from "../src/reporters/json";
import { declaration, drawn, monitoring, projectFile, selfEvaluation } from "../src/testing/drawings";
import { picture } from "../src/testing/picture";

/** What is said of the ties of a drawn workbook, with the sheets they lie between and whether they hold. */
function tiesIn(drawing: string): readonly (readonly [string, string, boolean])[] {
  const { forms } = examine(picture(drawing).book, { ...catalog, rules: [] }, { today: "2026-10-01", year: null });
  return tieGroupsOf(forms).map(({ says, holds, ties: [{ first, second }] }) => [
    `${first.form.sheet}—${second.form.sheet}`,
    textOf(catalog.locales["zh-CN"], says),
    holds,
  ]);
}

test("ties that hold are told of, between each two forms of a project", () => {
  expect(tiesIn(`${projectFile({})}\n${monitoring}`)).toEqual([
    ["目标表—监控表", "项目名称一致", true],
    ["目标表—监控表", "年度目标一致", true],
    ["目标表—监控表", "5 条指标的指标值一致", true],
    ["目标表—监控表", "预算数一致（100 万元）", true],
    ["目标表—自评表", "项目名称一致", true],
    ["目标表—自评表", "年度目标一致", true],
    ["目标表—自评表", "5 条指标的指标值一致", true],
    ["目标表—自评表", "预算数一致（100 万元）", true],
    ["监控表—自评表", "项目名称一致", true],
    ["监控表—自评表", "年度目标一致", true],
    ["监控表—自评表", "5 条指标的指标值一致", true],
    ["监控表—自评表", "预算数一致（100 万元）", true],
  ]);
});

test("ties that do not hold are told of as such", () => {
  const changed = { B11: "改造供水管网10公里", C3: "农村供水管网改造项目", E6: "110", E7: "90", F13: "≥10公里" };
  expect(tiesIn(projectFile({ evaluated: changed }))).toEqual([
    ["目标表—自评表", "项目名称不一致", false],
    ["目标表—自评表", "年度目标文字不一致", false],
    ["目标表—自评表", "5 条指标中 1 条的指标值不一致", false],
    ["目标表—自评表", "预算数不一致", false],
  ]);
});

test("what one of them leaves open, or words in which no machine can tell a difference, is no tie", () => {
  const open = { B11: "", F13: "", F14: "大幅提高", E6: "", E7: "" };
  expect(tiesIn(projectFile({ evaluated: open })).map(([, says]) => says)).toEqual(["项目名称一致", "3 条指标的指标值一致"]);
});

const plan = `
  支出计划
  | 支出计划 |
  | 序号 | 预算年度 | 支出计划 | 年初预算 | 全年预算 |
  | 1 | 2024 | 40 | 40 | 40 |
  | 2 | 2025 | 120 | 100 | 120 |`;

const items = `
  支出明细
  | 支出明细 |
  | 序号 | 子活动 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | 1 | 管网 | 12公里 | 7.5万元/公里 | 90 |
  | 2 | 监理 | 1项 | 10万元/项 | 10 |`;

test("a plan of spending and a detail of the budget tie to the only project of the workbook", () => {
  const detailed = (drawing: string) => tiesIn(`${projectFile({})}\n${drawing}`).filter(([, says]) => says.includes("明细合计"));
  expect(detailed(plan)).toEqual([["目标表—支出计划", "预算明细合计与预算数一致（100 万元）", true]]);
  expect(detailed(items)).toEqual([["目标表—支出明细", "预算明细合计与预算数一致（100 万元）", true]]);
  expect(detailed(items.replace("| 10 |", "| 12 |"))).toEqual([["目标表—支出明细", "预算明细合计与预算数不一致", false]]);
  expect(detailed(`${items}\n${drawn(selfEvaluation, { C3: "农村道路养护" }).replace("自评表", "另一自评表")}`)).toEqual([]);
});

test("the lines of a detail tie to the quantities and the costs of a piece that the declaration sets", () => {
  const goal = projectFile({ declared: { C12: "成本指标", D12: "每公里改造成本", E12: "≤8万元/公里" } });
  const lines = (drawing: string) => tiesIn(`${goal}\n${drawing}`).filter(([, says]) => says.includes("数量"));
  expect(lines(items)).toEqual([["目标表—支出明细", "预算明细的 2 项数量、单价与绩效目标一致", true]]);
  expect(lines(items.replace("7.5万元", "8.5万元"))).toEqual([
    ["目标表—支出明细", "预算明细的 2 项数量、单价中 1 项与绩效目标不一致", false],
  ]);
  expect(lines(items.replace("管网", "道路"))).toEqual([]);
});

test("machines read them beside the forms, with their cells", () => {
  const { book } = picture(projectFile({ evaluated: { F13: "≥10公里" } }));
  const examination = examine(book, { ...catalog, rules: [] }, { today: "2026-10-01", year: null });
  const tongue = { language: "zh-CN", locale: catalog.locales["zh-CN"] } as const;
  const [file] = checkJson([{ file: "a.xlsx", error: null, examination }], { version: "1", rules: "0", date: "2026-10-01" }, tongue).files;
  expect(file?.ties.map(({ what, holds, count, differ }) => ({ what, holds, count, differ }))).toEqual([
    { what: "name", holds: true, count: 1, differ: 0 },
    { what: "goal", holds: true, count: 1, differ: 0 },
    { what: "target", holds: false, count: 5, differ: 1 },
    { what: "budget", holds: true, count: 1, differ: 0 },
  ]);
  expect(file?.ties[0]).toMatchObject({ between: ["目标表", "自评表"], places: [["目标表!C3", "自评表!C3"]], message: "项目名称一致" });
});

test("the order of the sheets does not count", () => {
  const drawings = [drawn(declaration, { A2: "（2025年度）", E12: "2025年11月底前" }), monitoring, selfEvaluation];
  expect(tiesIn([...drawings].reverse().join("\n"))).toEqual(tiesIn(drawings.join("\n")));
});

test("two forms of one kind tie to nothing: no one can say which of them counts", () => {
  const second = drawn(declaration, { A2: "（2025年度）", D5: "90" }).replace("目标表", "调整后目标表");
  expect(tiesIn(`${projectFile({})}\n${second}`)).toEqual([]);
  expect(tiesIn(selfEvaluation)).toEqual([]);
});
