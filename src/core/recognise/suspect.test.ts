import { lexicon } from "../../catalog/profiles";
import { countyForm } from "../../testing/county-form";
import { drawn, selfEvaluation } from "../../testing/drawings";
import { picture } from "../../testing/picture";
import { suspectedHeaders } from "./suspect";

const suspectsIn = (drawing: string) => suspectedHeaders(picture(drawing).book, lexicon);
const guessesIn = (drawing: string): Readonly<Record<string, string | null>> =>
  Object.fromEntries((suspectsIn(drawing)[0]?.columns ?? []).map(({ text, guess }) => [text, guess?.concept ?? null]));

test("finds the header of a form in words that nobody knows, and guesses what its columns are", () => {
  const [first] = suspectsIn(countyForm);
  expect(first).toMatchObject({ sheet: "考核表", row: 3, rows: 1, title: "示例县民生实事资金使用成效考核表" });
  expect(guessesIn(countyForm)).toEqual({
    序号: "ignored",
    考核方面: "level1",
    考核要点: "level3",
    年度任务: "target",
    兑现情况: "actual",
    应得分: "weight",
    实得分: "points",
    差距说明: "reason",
  });
  expect(first?.columns[4]?.samples).toEqual(["12公里", "96%", "2400人"]);
  expect(first?.columns[4]?.guess?.ground).toBe("look");
  expect(first?.labels).toEqual([
    { text: "实事名称", value: "农村饮水安全巩固提升", guess: "project-name" },
    { text: "牵头单位", value: "示例县水利局", guess: "unit" },
  ]);
});

test("leaves open what neither word nor look tells", () => {
  expect(guessesIn(drawn(countyForm, { H4: "其他事项" }))).toMatchObject({ 其他事项: null, 实得分: "points" });
});

test("looks at what stands in columns whose heads tell nothing", () => {
  const ranger = `
    年度考评
    | 示例县护林员管护资金年度兑现考评表 |
    | 考评大类 | 考评小类 | 考评事项 | 应达到 | 已做到 | 满分值 | 评定分 | 未做到的原因 |
    | 产出指标 | 数量指标 | 聘用护林员人数 | ≥120人 | 118人 | 25 | 24.58 | 2人离职，已补聘 |
    | | 质量指标 | 巡护到位率 | ≥95% | 96% | 25 | 25 | |
    | | 时效指标 | 补助发放时间 | 2025年12月底前 | 2025年11月 | 20 | 20 | |
    | 效益指标 | 生态效益指标 | 管护林地面积 | ≥5万亩 | 5.2万亩 | 20 | 20 | |
    | 满意度指标 | 服务对象满意度指标 | 护林员满意度 | ≥90% | 94% | 10 | 10 | |
    | 合计 | | | | | 100 | 99.58 | |`;
  expect(guessesIn(ranger)).toEqual({
    考评大类: "level1",
    考评小类: "level2",
    考评事项: "level3",
    应达到: "target",
    已做到: "actual",
    满分值: "weight",
    评定分: "points",
    未做到的原因: "reason",
  });
  expect(guessesIn(ranger.replaceAll("满分值", "甲").replaceAll("评定分", "乙"))).toMatchObject({ 甲: "weight", 乙: "points" });
  expect(guessesIn(ranger.replaceAll(" 24.58 |", " 26 |"))).toMatchObject({ 评定分: null });
});

test("takes words the lexicon knows for what they are", () => {
  const [first] = suspectsIn(selfEvaluation);
  expect(first?.row).toBe(11);
  expect(first?.columns.map(({ guess }) => guess?.ground)).toContain("word");
});

test("reads heads under a head that spans several columns", () => {
  const [first] = suspectsIn(`
    表
    | 村级事务考核 |
    | 考核事项 | 考核情况 | | 扣分 |
    | | 承诺 | 兑现 | |
    | 修路 | 5公里 | 5公里 | 0 |
    | 植树 | 100棵 | 90棵 | 1 |`);
  expect(first).toMatchObject({ row: 1, rows: 2 });
  expect(first?.columns.map(({ text }) => text)).toEqual(["考核事项", "承诺", "兑现", "扣分"]);
});

test.each(["表\n | 通知 |\n | 各乡镇： |", "表\n | 姓名 | 科室 | 电话 |", "表\n | 1 | 2 | 3 |\n | 4 | 5 | 6 |"])(
  "suspects nothing where there is no table",
  (drawing) => {
    expect(suspectsIn(drawing)).toEqual([]);
  },
);

test("a list of other things may be suspected, and promises little", () => {
  const both = suspectsIn(`${countyForm}\n  采购\n  | 品名 | 数量 | 单价 | 供货商 |\n  | 纸 | 2 | 20 | 某店 |\n  | 笔 | 5 | 3 | 某店 |`);
  expect(both.map(({ sheet, row }) => `${sheet} ${String(row)}`)).toEqual(["考核表 3", "考核表 2", "采购 0"]);
});
