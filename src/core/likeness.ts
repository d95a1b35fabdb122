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
