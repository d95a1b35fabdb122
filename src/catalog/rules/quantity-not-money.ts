import { compare, divide, exact, multiply, type Amount } from "../../core/amount";
import { targetOf, type Form, type Indicator } from "../../core/form";
import { moneyColumns } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { goalMeasures, review } from "../sources";

/**
 * A quantity indicator counts what is made; the budget itself as quantity repeats the rate of execution and gives points for spending.
 * Only money named as such, or equal to the form's own budget, is meant: prices per piece and income of households are not.
 */
export const quantityNotMoney = defineRule({
  code: "IND-12",
  id: "quantity-not-money",
  title: "数量指标填写实物工作量",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [goalMeasures("数量指标反映计划提供的产品或服务数量"), review("数量指标不以资金额代替工作量")],
  parameters: noParameters,
  messages: {
    money: ({ name, value }: { name: string; value: string }) =>
      `数量指标“${name}”（${value}）为资金额，与预算执行率重复，建议改为实物工作量`,
  },
  remedy: "改为可计数的实物工作量或服务量",
  *check(form, { report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      if (target === null || !fold(indicator.level2.text).includes("数量") || !isMoney(indicator, form)) continue;
      const about = { place: placeOf(indicator.level3.at), subject: subjectOf(indicator, form), related: [placeOf(target.at)] };
      yield report("money", about, { name: indicator.level3.text, value: `${saidIn(target)}${indicator.unit?.value ?? ""}` });
    }
  },
});

const moneyWords = /资金|经费|金额|投资|补助|补贴|拨款|支出|预算|款项|费用/;
const counters = /人数|户数|次数|数量|个数|面积|里程/;

/** A yuan of each money unit. */
const yuan: ReadonlyMap<string, Amount> = new Map([
  ["元", exact("1")],
  ["万元", exact("10000")],
  ["亿元", exact("100000000")],
]);

function isMoney(indicator: Indicator, form: Form): boolean {
  const value = quantityIn(targetOf(indicator));
  const name = fold(indicator.level3.text);
  if (value?.percent !== null || counters.test(name)) return false;
  const unit = value.unit === null ? null : yuan.get(value.unit);
  if (unit === undefined) return false;
  const isNamed = moneyWords.test(name);
  const amount = unit === null ? value.amount : inFundsUnit(value.amount, unit, form);
  const isBudget = budgetsOf(form).some((budget) => compare(budget, amount) === 0);
  return unit === null ? isNamed && isBudget : isNamed || isBudget;
}

const inFundsUnit = (amount: Amount, unit: Amount, { funds }: Form): Amount =>
  divide(multiply(amount, unit), yuan.get(funds?.unit ?? "万元") ?? exact("1"));

/** All amounts of the funds block. */
const budgetsOf = ({ funds }: Form): readonly Amount[] =>
  (funds?.rows ?? []).flatMap((row) => moneyColumns.flatMap((column) => row[column]?.value ?? []));
