import { amountAt, compare, exact, isZero, type Amount } from "../../core/amount";
import { change } from "../../core/fix";
import { targetOf, type Field, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, saidIn, valueIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { isUnit } from "../../core/stated/units";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { goalMeasures, review } from "../sources";

/**
 * 100 of what? A number without a unit is read one way when it is set and another when it is checked. Where the name carries the unit (建设数量(座), 受益户数), where a unit column says it, and
 * for 0, years, marks and index numbers nothing is missing. A rate whose number can only be a percentage may take its sign at once.
 */
export const targetUnitsStated = defineRule({
  code: "IND-07",
  id: "target-units-stated",
  title: "指标值写明计量单位",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [goalMeasures("绩效目标应当细化量化（原文待核）"), review("指标值应带计量单位")],
  parameters: noParameters,
  messages: {
    missing: ({ name, value }: { name: string; value: string }) => `“${name}”的指标值“${value}”缺少计量单位`,
  },
  remedy: "在指标值或单位栏补充计量单位",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      if (target === null || !isBare(target) || isToldElsewhere(indicator, saidIn(target))) continue;
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form) };
      const share = percentageFor(indicator, target);
      const fixes = share === null ? [] : [change(book, { at: target.at, value: share, shown: share })];
      yield report("missing", { ...about, fixes }, { name: indicator.level3.text, value: saidIn(target) });
    }
  },
});

function isBare(target: Field<Stated>): boolean {
  const value = valueIn(target);
  if (value?.kind === "interval") return value.unit === null;
  return value?.kind === "quantity" && value.unit === null && value.percent === null && !isZero(value.amount);
}

const selfCounting = /^是否|得分|评分|分数|指数|系数|排名|名次|等级|倍数|ph值?$/i;

function isToldElsewhere({ level3, unit }: Indicator, said: string): boolean {
  if (unit !== null && !isEmpty(unit)) return true;
  const name = fold(level3.text);
  if (selfCounting.test(name) || hasUnit(name)) return true;
  return /^(?:19|20)\d\d$/.test(fold(said)) && /年|时间|日期/.test(name);
}

/** 万元 and 元/亩 as well. */
const isScaledUnit = (word: string): boolean => word.split(/[/每·]/).every((part) => isUnit(part.replace(/^[万亿]/, "")));

/** A unit in brackets (单位:个 as well), at the end (服务人次), or before the last 数: 户数, 个数. */
function hasUnit(name: string): boolean {
  const bracketed = [...name.matchAll(/\(([^()]*)\)/g)].map(([, inner = ""]) =>
    inner.replace(/^单位:?/, "").replace(/[≥≤><=*×xX\d.]/g, ""),
  );
  if (bracketed.some(isScaledUnit)) return true;
  const plain = name.replace(/\([^()]*\)/g, "");
  const counted = /(.{1,2})数$/.exec(plain)?.[1] ?? "";
  return isUnit(plain.slice(-2)) || isUnit(counted) || isUnit(counted.slice(-1));
}

const shares =
  /(?:满意|合格|及时|完成|完工|覆盖|到位|达标|知晓|使用|利用|发放|兑现|验收|执行|控制|准确|保障|安全|参保|办结|入学|就业|普及)(?:率|度)$/;
const [least, most]: readonly [Amount, Amount] = [exact("1.5"), exact("100")];

/** 100 for a rate that is a share of a whole is 100%; 1 may be all or a hundredth. */
function percentageFor({ level3 }: Indicator, target: Field<Stated>): string | null {
  const digits = /^([≥≤><=]?)(\d+(?:\.\d+)?)$/.exec(fold(saidIn(target)));
  const amount = amountAt(digits?.[2] ?? "");
  if (digits === null || amount === null || !shares.test(fold(level3.text).replace(/\([^()]*\)$/, ""))) return null;
  // ≥100% would be the next finding.
  const ceiling = /^[≥>]/.test(digits[0]) ? -1 : 0;
  return compare(amount, least) > 0 && compare(amount, most) <= ceiling ? `${digits[0]}%` : null;
}
