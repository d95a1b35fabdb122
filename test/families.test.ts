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

test("the framework of evaluation reads with all 17 indicators, before anybody has given it points", () => {
  const [form, ...others] = formsIn(`
    体系
    | 项目支出绩效评价指标体系（参考） |
    | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 指标说明 |
    | 决策 | 项目立项 | 立项依据充分性 | 项目立项是否符合法律法规、相关政策、 | 评价要点 |
    |  |  | 立项程序规范性 | 项目申请、设立过程是否符合相关要求, | 评价要点 |
    |  | 绩效目标 | 绩效目标合理性 | 项目所设定的绩效目标是否依据充分,是 | 评价要点 |
    |  |  | 绩效指标明确性 | 依据绩效目标设定的绩效指标是否清晰、 | 评价要点 |
    |  | 资金投入 | 预算编制科学性 | 项目预算编制是否经过科学论证、有明确 | 评价要点 |
    |  |  | 资金分配合理性 | 项目预算资金分配是否有测算依据,与补 | 评价要点 |
    | 过程 | 资金管理 | 资金到位率 | 实际到位资金与预算资金的比率。资金到 | 评价要点 |
    |  |  | 预算执行率 | 项目预算资金是否按照计划执行。预算执 | 评价要点 |
    |  |  | 资金使用合规性 | 项目资金使用是否符合相关的财务管理制 | 评价要点 |
    |  | 组织实施 | 管理制度健全性 | 项目实施单位的财务和业务管理制度是否 | 评价要点 |
    |  |  | 制度执行有效性 | 项目实施是否符合相关管理规定。 | 评价要点 |
    | 产出 | 产出数量 | 实际完成率 | 实际完成率=(实际产出数/计划产出数 | 评价要点 |
    |  | 产出质量 | 质量达标率 | 质量达标率=(质量达标产出数/实际产 | 评价要点 |
    |  | 产出时效 | 完成及时性 | 项目实际完成时间与计划完成时间的比较 | 评价要点 |
    |  | 产出成本 | 成本节约率 | 成本节约率=[(计划成本-实际成本) | 评价要点 |
    | 效益 | 项目效益 | 实施效益 | 项目实施所产生的效益(社会、经济、生 | 评价要点 |
    |  |  | 满意度 | 社会公众或服务对象对项目实施效果的满 | 评价要点 |`);
  expect(others).toEqual([]);
  expect(form).toMatchObject({ kind: "evaluation-scorecard", profile: { family: "T-MOF-EVAL" } });
  expect(form?.table?.indicators.map(({ level1, level3 }) => [level1.text, level3.text])).toEqual([
    ["决策", "立项依据充分性"],
    ["决策", "立项程序规范性"],
    ["决策", "绩效目标合理性"],
    ["决策", "绩效指标明确性"],
    ["决策", "预算编制科学性"],
    ["决策", "资金分配合理性"],
    ["过程", "资金到位率"],
    ["过程", "预算执行率"],
    ["过程", "资金使用合规性"],
    ["过程", "管理制度健全性"],
    ["过程", "制度执行有效性"],
    ["产出", "实际完成率"],
    ["产出", "质量达标率"],
    ["产出", "完成及时性"],
    ["产出", "成本节约率"],
    ["效益", "实施效益"],
    ["效益", "满意度"],
  ]);
});

test("a single score is kept beside the points converted from it; 乡镇自验 is the form's own score and 区县考评 the review", () => {
  const [form] = formsIn(`
    自评
    | 项目绩效自评表 |
    | （2025年度） |
    | 项目名称 | 农村危房改造 |
    | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 单项得分 | 权重占比 | 折算得分 |
    | 产出指标 | 数量指标 | 改造户数 | ≥100户 | 90户 | 90 | 20 | 18 |`);
  const [row] = form?.table?.indicators ?? [];
  expect([row?.single?.value, row?.points[0]?.field.value]).toEqual(["90", "18"]);
  const [reviewed] = formsIn(`
    自评
    | 农村公路项目绩效自评表 |
    | （2025年度） |
    | 项目名称 | 农村公路 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 乡镇自验 | 区县考评 |
    | 产出指标 | 数量指标 | 修路 | ≥5公里 | 5公里 | 50 | 50 | 48 |`);
  expect(reviewed?.table?.indicators[0]?.single).toBeNull();
  expect(reviewed?.table?.indicators[0]?.points.map(({ by, field }) => [by, field.value])).toEqual([
    ["self", "50"],
    ["review-1", "48"],
  ]);
});

test("the medium-term half of a declaration's money is kept apart from the year's", () => {
  const [form] = formsIn(`
    目标
    | 项目支出绩效目标表 |
    | （2025年度） |
    | 项目名称 | | | 基层卫生人才培养 | | | | |
    | 项目资金（万元） | | | 中期资金总额： | 90 | 年度资金总额： | | 30 |
    | | | | 其中：财政拨款 | 60 | 其中：财政拨款 | | 20 |
    | | | | 其他资金 | 30 | 其他资金 | | 10 |
    | 总体目标 | 中期目标 | | | | 年度目标 | | |
    | | 三年培养300人 | | | | 当年培养100人 | | |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
    | | 产出指标 | 数量指标 | 培训总人数 | ≥300人 | 数量指标 | 培训人数 | ≥100人 |`);
  expect(form?.profile.family).toBe("T-MOF-82");
  expect(form?.funds?.rows.map(({ id, full }) => [id, full?.value])).toEqual([
    ["total", "30"],
    ["fiscal", "20"],
    ["other", "10"],
  ]);
  expect(form?.funds?.midTerm.map(({ id, full }) => [id, full?.value])).toEqual([
    ["total", "90"],
    ["fiscal", "60"],
    ["other", "30"],
  ]);
});

test("a department's budget is split by income and by expense, with its amounts in the same cells as their labels or beside them", () => {
  const head = `
    部门
    | 部门整体支出绩效自评表 |
    | （2025年度） |
    | 预算单位名称 | 示例镇人民政府 |
    | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | | 年度资金总额 | 500 | 500 | 500 | 10 | 100.00% | 10 |`;
  const splitsIn = (rows: string) =>
    formsIn(`${head}\n${rows}`)[0]?.funds?.splits.map(({ by, total, parts }) => [
      by,
      total.value,
      parts.map(({ label, field }) => [label, field.value]),
    ]);
  const expected = [
    [
      "income",
      "500",
      [
        ["一般公共预算", "400"],
        ["其他资金", "100"],
      ],
    ],
    [
      "expense",
      "450",
      [
        ["基本支出", "300"],
        ["项目支出", "150"],
      ],
    ],
  ];
  expect(
    splitsIn(`
    | | 按收入性质分：500 | | | 按支出性质分：450 | | | |
    | | 其中：一般公共预算：400 | | | 其中：基本支出：300 | | | |
    | | 其他资金：100 | | | 项目支出：150 | | | |`),
  ).toEqual(expected);
  expect(
    splitsIn(`
    | | 按收入性质分 | 500 | | 按支出性质分 | 450 | | |
    | | 一般公共预算 | 400 | | 基本支出 | 300 | | |
    | | 其他资金 | 100 | | 项目支出 | 150 | | |`),
  ).toEqual(expected);
});

test("a plain table of goals is not taken for the layout of a ministry that nothing else speaks for", () => {
  const [form] = formsIn(`
    目标
    | 项目支出绩效目标表 |
    | （2025年度） |
    | 项目名称 | 示例项目 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 改造管网长度 | ≥12公里 |`);
  expect(form?.profile.family).toBeNull();
});
