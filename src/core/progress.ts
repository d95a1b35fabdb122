import { amountOf, compare, divide, exact, multiply, zero, type Amount } from "./amount";
import { targetOf, type FundsRow, type Indicator } from "./form";
import { isPositive, rateOn } from "./funds";
import { valueIn } from "./shown";
import { comparable, isMessage } from "./stated/comparable";
import { fold } from "./stated/fold";
import { isRatio } from "./stated/units";

/** How far something is, as the lights of monitoring show it; blue is far beyond the target of the whole year. */
export type Light = "green" | "yellow" | "red" | "blue";

/** Shares at which the light changes. */
export interface Lights {
  readonly red: number;
  readonly yellow: number;
  /** Of the target of the whole year. */
  readonly over: number;
}

export type Progress =
  /** Of what the months so far call for, or of the target of the whole year. */
  | { readonly by: "months" | "year"; readonly light: Light; readonly share: Amount }
  /** A limit that must not be passed, or one of the three tiers of quality. */
  | { readonly by: "limit" | "tier"; readonly light: Light };

const edge = (share: number): Amount => amountOf(share) ?? zero;

const months = exact("12");

/** What a share of the year's whole is of what so many months call for. */
const onMonths = (share: Amount, month: number): Amount => divide(multiply(share, months), exact(String(month)));

function lightOf(share: Amount, { red, yellow }: Lights): Light {
  if (compare(share, edge(red)) < 0) return "red";
  return compare(share, edge(yellow)) < 0 ? "yellow" : "green";
}

/** Spending against the months that have passed: executed over the initial budget, where that is not there over the full-year one. */
export function spendingProgress(row: FundsRow, month: number, lights: Lights): Extract<Progress, { by: "months" | "year" }> | null {
  const rate = rateOn(row.initial ?? row.full, row);
  if (rate === null) return null;
  const share = onMonths(rate, month);
  return { by: "months", light: lightOf(share, lights), share };
}

/** How far an indicator is; `null` where a machine cannot say. */
export function progressOf(indicator: Indicator, month: number | null, lights: Lights): Progress | null {
  const { actual, direction } = indicator;
  const target = targetOf(indicator);
  const reached = valueIn(actual);
  if (reached?.kind === "tier") return { by: "tier", light: tierLights[reached.tier] };
  if (target?.value == null || actual?.value == null || reached?.kind !== "quantity") return null;
  const found = comparable(target.value, actual.value);
  if (isMessage(found)) return null;
  if (direction.way === "less")
    return direction.ground === "inferred" ? null : { by: "limit", light: compare(found.actual, found.target) > 0 ? "red" : "green" };
  if (month === null || !isCumulative(indicator, found.target, found.unit)) return null;
  const share = divide(found.actual, found.target);
  if (compare(share, edge(lights.over)) >= 0) return { by: "year", light: "blue", share };
  const paced = onMonths(share, month);
  return { by: "months", light: lightOf(paced, lights), share: paced };
}

const tierLights: Readonly<Record<1 | 2 | 3, Light>> = { 1: "green", 2: "yellow", 3: "red" };

/** Fewer pieces than these are finished all at once. */
const fewest = exact("3");

/** Names of what is a share, a standard or a rhythm, and does not grow month by month. */
const steady = /率|满意度|程度|进度|强度|密度|标准|单价|均|每|频次|期限|时间|天数|年限/;

/** Whether what is counted adds up month by month; rates, quality, dates, satisfaction and single pieces do not. */
function isCumulative({ level2, level3, direction }: Indicator, target: Amount, unit: string | null): boolean {
  if (direction.way !== "more" && direction.way !== "equal") return false;
  if (!fold(level2.text).includes("数量") || steady.test(fold(level3.text))) return false;
  return isPositive(target) && compare(target, fewest) >= 0 && (unit === null || (!isRatio(unit) && !/[/每]/.test(unit)));
}

const doneWords = /完成|结案|完工|竣工|验收|结束|销号|办结|完毕|到位|已整改|投入使用|交付|移交|^(?:是|[√✓✔☑])$/;
/** What is done in part, or is still to be done. */
const openWords = /未|没有|尚|部分|基本|阶段|正在|在建|中$|待|即将|预计|计划|拟|滞后|暂停|延期|推进|^否$/;

/** Whether a state in words, or as a share, says that all is done. */
export function isDone(state: string): boolean {
  const said = fold(state);
  const share = /(\d+(?:\.\d+)?)%/.exec(said)?.[1] ?? /^(\d+(?:\.\d+)?)$/.exec(said)?.[1];
  if (share !== undefined && !/^100(?:\.0+)?$/.test(share)) return false;
  return share !== undefined || (doneWords.test(said) && !openWords.test(said));
}
