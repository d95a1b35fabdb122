import { examine } from "../src/app/examine";
import { catalog } from "../src/catalog";
import type { Form } from "../src/core/form";
import { addressOf } from "../src/core/place";
import { picture } from "../src/testing/picture";

const formsIn = (drawing: string): readonly Form[] =>
  examine(picture(drawing).book, catalog, { today: "2026-10-12", year: null, chosen: {} }).forms;

const monitored = `
  监控
  | 项目支出绩效目标执行监控表 |
  | （2025年度） |
  | 项目名称 | | 示例水利项目 | | | 实施单位 | 示例镇人民政府 |
  | 项目资金（万元） | | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 |
  | | 年度资金总额： | | "100.00" | "60.00" | "60.00%" | "100.00" |
  | | 其中：财政拨款 | | "100.00" | "60.00" | "60.00%" | "100.00" |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数 | 全年预计执行数 | 偏差原因分析 | | | | | | 完成目标可能性 | | | 备注 |
  | | | | | | | | 经费保障 | 制度保障 | 人员保障 | 硬件条件保障 | 其他 | 原因说明 | 确定能 | 有可能 | 完全不可能 | |
  | | 产出指标 | 数量指标 | 疏浚河道长度 | ≥5公里 | 2公里 | 4公里 | ✔ | | | | √ | 资金到位晚 | | ✔ | | 下半年加快 |`;

test("a monitoring form tells month, forecast, ticked causes and likelihood", () => {
  const [form] = formsIn(monitored);
  expect(form).toMatchObject({ kind: "monitoring", month: 7, profile: { id: "mof-2019-monitoring" } });
  expect(form?.funds?.rows[0]).toMatchObject({
    initial: { value: "100" },
    executed: { value: "60" },
    rate: { value: "0.6" },
    forecast: { value: "100" },
  });
  const [row] = form?.table?.indicators ?? [];
  expect(row?.actual?.value?.raw).toBe("2公里");
  expect(row?.reason?.value).toBe("资金到位晚");
  expect(row?.outlook?.forecast?.value?.raw).toBe("4公里");
  expect(row?.outlook?.causes.map(({ label, field }) => [label, field.value])).toEqual([
    ["经费保障", "✔"],
    ["制度保障", null],
    ["人员保障", null],
    ["硬件条件保障", null],
    ["其他", "√"],
  ]);
  expect(row?.outlook?.likelihoods.map(({ says, field }) => [says, addressOf(field.at), field.value])).toEqual([
    ["sure", "N9", null],
    ["possible", "O9", "✔"],
    ["impossible", "P9", null],
  ]);
});

test.each([
  ["1—6月", 6],
  ["截至9月底", 9],
  ["上半年", 6],
  ["前三季度", 9],
  ["1-10月份", 10],
])("%s is the time so far", (words, month) => {
  expect(formsIn(monitored.replaceAll("1-7月", words))[0]).toMatchObject({ month, funds: { rows: [{ executed: { value: "60" } }, {}] } });
});

test("the form that the system imports has one column for the likelihood", () => {
  const [form] = formsIn(`
    监控
    | 2025年绩效监控 |
    | 项目名称 | 示例水利项目 |
    | 一级指标 | 二级指标 | 三级指标名称 | 计算符号 | 年度指标值 | 计量单位 | *当前完成值(定量填数字,定性填达成、部分达成、未达成) | *完成可能性分析 | 偏差原因说明 |
    | 产出指标 | 数量指标 | 疏浚河道长度 | ≥ | 5 | 公里 | 2 | 有可能 | 资金到位晚 |
    | | 质量指标 | 验收合格率 | ＝ | 100 | % | 0 | 确定能 | |`);
  expect(form).toMatchObject({ kind: "monitoring", profile: { id: "system-monitoring" } });
  const [row] = form?.table?.indicators ?? [];
  expect(row?.actual?.value?.values).toMatchObject([{ kind: "quantity", amount: "2", unit: "公里" }]);
  expect(row?.outlook?.likelihoods.map(({ says, field }) => [says, field.value])).toEqual([[null, "有可能"]]);
});

test("thresholds 优, 良, 中, 差 are targets of their own", () => {
  const [form] = formsIn(`
    目标
    | 项目支出绩效目标表（2025年度） |
    | 项目名称 | 农村饮水安全巩固提升 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 | 优 | 良 | 中 | 差 |
    | 产出指标 | 数量指标 | 改造管网长度 | ≥12公里 | 实施方案 | ≥12公里 | ≥10公里 | ≥8公里 | ＜8公里 |`);
  expect(form?.table?.indicators[0]?.targets.map(({ role, field }) => [role, field.value?.raw])).toEqual([
    ["annual", "≥12公里"],
    ["tier-1", "≥12公里"],
    ["tier-2", "≥10公里"],
    ["tier-3", "≥8公里"],
    ["tier-4", "＜8公里"],
  ]);
});

test("several projects on one sheet are several forms, each with its name, unit, money and goal", () => {
  const forms = formsIn(`
    目标
    | 2025年度衔接资金项目绩效目标申报表 |
    | 单位：万元 |
    | 序号 | 项目名称 | 实施单位 | 资金规模 | 总体目标 | 一级指标 | 二级指标 | 三级指标 | 指标方向性 | 指标值 | 计量单位 |
    | 1 | 东山村产业路 | 东山镇人民政府 | 80 | 硬化产业路3公里 | 产出指标 | 数量指标 | 硬化道路里程 | 正向 | 3 | 公里 |
    | | | | | | | 质量指标 | 验收合格率 | 正向 | 100 | % |
    | 2 | 西河村水渠 | 西河镇人民政府 | 45 | 新建水渠2公里 | 产出指标 | 数量指标 | 新建水渠 | 正向 | 2 | 公里 |
    | | | | | | | 质量指标 | 验收合格率 | 正向 | 100 | % |`);
  expect(
    forms.map(({ header, funds, goals, table }) => [
      header["project-name"]?.value,
      header.unit?.value,
      funds?.rows[0]?.full?.value,
      goals[0]?.field.value,
      table?.indicators.map(({ level3 }) => level3.text),
    ]),
  ).toEqual([
    ["东山村产业路", "东山镇人民政府", "80", "硬化产业路3公里", ["硬化道路里程", "验收合格率"]],
    ["西河村水渠", "西河镇人民政府", "45", "新建水渠2公里", ["新建水渠", "验收合格率"]],
  ]);
});

test("a schedule is read with its dates, and a printed range of points with both ends", () => {
  const [form] = formsIn(`
    目标
    | 项目支出绩效目标申报表 |
    | （2025年度） |
    | 项目名称 | 退化林修复 |
    | 项目实施进度计划 | 项目实施内容 | | 开始时间 | 完成时间 |
    | | 整地造林 | | 2025年2月 | 2025年5月 |
    | | 抚育管护 | | 2025年6月 | 2025年11月 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 成本指标(0-20分) | 经济成本指标 | 亩均成本 | ≤600元/亩 | 20 |
    | 产出指标(40-50)分 | 数量指标 | 修复面积 | ≥2000亩 | 70 |`);
  expect(form?.schedule.map(({ label, start, finish }) => [label, start?.value?.raw, finish?.value?.raw])).toEqual([
    ["整地造林", "2025年2月", "2025年5月"],
    ["抚育管护", "2025年6月", "2025年11月"],
  ]);
  expect(form?.table?.indicators.map(({ level1 }) => [level1.text, level1.range])).toEqual([
    ["成本指标", { from: "0", to: "20" }],
    ["产出指标", { from: "40", to: "50" }],
  ]);
});

test("points converted from a single score, and those of two reviewers", () => {
  const [form] = formsIn(`
    自评
    | 项目绩效自评表 |
    | （2025年度） |
    | 项目名称 | 农村危房改造 |
    | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 单项得分 | 权重占比 | 折算得分 | 县级复核得分 | 市级评分 |
    | 产出指标 | 数量指标 | 改造户数 | ≥100户 | 90户 | 90 | 20 | 18 | 17 | 16 |`);
  expect(form?.table?.indicators[0]?.points.map(({ by, field }) => [by, field.value])).toEqual([
    ["self", "18"],
    ["review-1", "17"],
    ["review-2", "16"],
  ]);
});
