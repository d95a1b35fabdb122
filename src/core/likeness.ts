import { targetOf, type Indicator } from "./form";
import { quantityIn } from "./shown";
import { fold } from "./stated/fold";

/** Words that say that something is counted, and nothing of what. */
const counting = /数量|个数|人数|户数|总数|长度|里程|面积|规模|总量|产量|次数|场次|≥|≤|>|<|=|\*+|★+|☆+|\(.*?\)/g;

/** What an indicator counts: its name without 指标1, signs and words of counting. */
export const stemOf = (name: string): string =>
  fold(name)
    .replace(/^指标\d*[::]?/, "")
    .replaceAll(counting, "")
    .replaceAll(/[,.;:、。"]/g, "");

/** The longest run of characters that two texts share. */
export function sharedRun(a: string, b: string): string {
  let best = "";
  for (let start = 0; start < a.length; start += 1)
    for (let end = start + best.length + 1; end <= a.length && b.includes(a.slice(start, end)); end += 1) best = a.slice(start, end);
  return best;
}

/** Whether the characters of one text stand in the other, in their order. */
export function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part.charAt(at)) at += 1;
  return at >= part.length;
}

/** Whether two indicators state the same number of the same thing. */
export const repeats = (a: Indicator, b: Indicator): boolean => repeatedAmong([a])(b) !== undefined;

/** Finds the first of some indicators that states the same number of the same thing as another; each name is looked at once for each number. */
export function repeatedAmong(indicators: readonly Indicator[]): (other: Indicator) => Indicator | undefined {
  const byQuantity = new Map<string, Map<string, Indicator>>();
  for (const indicator of indicators) {
    const quantity = quantityOf(indicator);
    if (quantity === null) continue;
    const byStem = byQuantity.get(quantity) ?? new Map<string, Indicator>();
    byQuantity.set(quantity, byStem);
    const stem = stemOf(indicator.level3.text);
    if (!byStem.has(stem)) byStem.set(stem, indicator);
  }
  return (other) => {
    const quantity = quantityOf(other);
    if (quantity === null) return undefined;
    const stem = stemOf(other.level3.text);
    for (const [known, indicator] of byQuantity.get(quantity) ?? []) if (isOneThing(known, stem, quantity.endsWith("%"))) return indicator;
    return undefined;
  };
}

/** Number and unit in one; `null` where the target is no single number. */
function quantityOf(indicator: Indicator): string | null {
  const value = quantityIn(targetOf(indicator));
  return value === null ? null : `${value.amount} ${value.unit ?? fold(indicator.unit?.value ?? "")}`;
}

/** Shares are often equal, so that their names have to be the same. */
function isOneThing(a: string, b: string, isShare: boolean): boolean {
  if (Math.min(a.length, b.length) < (isShare || a === b ? 2 : 3)) return false;
  return a === b || (!isShare && (a.includes(b) || b.includes(a)));
}

/** Three stars that a template prints at an indicator which every project has to fill in. */
export const isStarred = (name: string): boolean => /^(?:★{3}|☆{3})|(?:★{3}|☆{3})$/.test(fold(name));

/** Characters by which names of one make are told apart: 一期 and 二期, 东片 and 西片, A标段 and B标段. */
const telling = /[\dA-Za-z一二三四五六七八九十甲乙丙丁东南西北上下前后新旧]/;

/** What follows the name of a place: 张家村 and 李家村 are two villages. */
const ofPlace = /^.?[镇乡村县区市组社]/;

/** Whether two long names differ in at most two characters at one place, none of which tells things of one make or two places apart. */
export function isMisspelt(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 6) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a.charAt(start) === b.charAt(start)) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end += 1;
  const rests = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (ofPlace.test(a.slice(a.length - end)) || rests.some((rest) => /[镇乡村县区市组社]/.test(rest))) return false;
  return rests.every((rest) => rest.length <= 2 && !telling.test(rest));
}
