import { directionOf, isCost } from "./direction";
import type { Comparator, Stated, StatedValue } from "./value";
import type { Amount } from "./amount";

const lexicon = {
  directions: {
    less: ["投诉", "事故", "停水", "返贫", "逾期", "误差", "变质", "超支", "发生数", "工期", "不合格率"],
    notLess: ["节约率", "控制率", "补助标准", "及时率", "办结率", "合格率"],
  },
};
const stated = (...values: StatedValue[]): Stated => ({ raw: "", values, problems: [] });
const quantity = (comparator: Comparator | null): StatedValue => ({
  kind: "quantity",
  comparator,
  amount: "5" as Amount,
  unit: null,
  percent: null,
});
const names = { level1: "产出指标", level2: "数量指标", level3: "道路里程", lexicon };

test.each([
  ["a printed ≥", { target: stated(quantity(">=")) }, "more", "printed"],
  ["a printed <", { target: stated(quantity("<")) }, "less", "printed"],
  ["a printed =", { target: stated(quantity("=")) }, "equal", "printed"],
  ["an interval", { target: stated({ kind: "interval", from: "1" as Amount, to: "2" as Amount, unit: null }) }, "within", "printed"],
  ["a sign lent by the column", { target: stated(quantity("<=")), nature: "≤" }, "less", "column"],
  ["a sign against the column", { target: stated(quantity("<=")), nature: "正向" }, "less", "printed"],
  ["the column's word", { nature: " 反向指标" }, "less", "column"],
  ["a column that says 定性", { nature: "定性" }, "more", "inferred"],
  ["a mask in the name", { level3: "游客满意度(≥**%)" }, "more", "printed"],
  ["a limit in the name", { level3: "停水次数不得超过规定次数" }, "less", "printed"],
  ["complaints", { level3: "群众投诉件数" }, "less", "inferred"],
  ["complaints settled", { level3: "投诉办结率" }, "more", "inferred"],
  ["a cost", { level2: "成本指标", level3: "项目总投资" }, "less", "inferred"],
  ["a cost of the first level", { level1: "成本指标", level2: "经济成本指标", level3: "每公里造价" }, "less", "inferred"],
  ["a share saved", { level2: "成本指标", level3: "成本节约率" }, "more", "inferred"],
  ["a rate of aid under 成本", { level2: "成本指标", level3: "危房改造补助标准" }, "more", "inferred"],
  ["a share that failed", { level2: "质量指标", level3: "抽检不合格率" }, "less", "inferred"],
  ["a share that passed", { level2: "质量指标", level3: "抽检合格率" }, "more", "inferred"],
  ["a span of days", { level2: "时效指标", level3: "施工工期" }, "less", "inferred"],
  ["a share in time", { level2: "时效指标", level3: "完工及时率" }, "more", "inferred"],
  ["signs that disagree", { target: stated(quantity(">="), quantity("<=")) }, "more", "inferred"],
  ["nothing at all", {}, "more", "inferred"],
] as const)("%s tells the way", (_, clues, way, ground) => {
  expect(directionOf({ target: null, nature: null, ...names, ...clues })).toEqual({ way, ground });
});

test("a cost is what stands under 成本 and is no exception", () => {
  expect(isCost({ ...names, level2: "成本指标" })).toBe(true);
  expect(isCost({ ...names, level2: "成本指标", level3: "成本控制率" })).toBe(false);
  expect(isCost(names)).toBe(false);
});
