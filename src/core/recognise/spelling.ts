import { fold } from "../stated/fold";

/** Answers by text, kept until there are too many of them. */
export class Memory<T> {
  private readonly answers = new Map<string, T>();

  of(text: string, find: () => T): T {
    const known = this.answers.get(text);
    if (known !== undefined) return known;
    const answer = find();
    if (this.answers.size >= 20_000) this.answers.clear();
    this.answers.set(text, answer);
    return answer;
  }
}

/** The text and what remains of it without trailing colon, bracketed tail and leading 其中: the longest first. */
export function variants(folded: string): readonly string[] {
  const found = [folded];
  let rest = folded;
  const shorten = (next: string): void => {
    if (next === rest || next === "") return;
    rest = next;
    found.push(next);
  };
  shorten(rest.endsWith(":") ? rest.slice(0, -1) : rest);
  for (let tail = bracketStart(rest); tail > 0; tail = bracketStart(rest)) shorten(rest.slice(0, tail));
  shorten(rest.replace(/^其中:?/, ""));
  shorten(rest.replace(/^[★*▲]+|^\(?[一二三四五六七八九十\d]{1,2}[、.)]/, ""));
  shorten(rest.replace(monthsSoFar, ""));
  return found;
}

/** What stands before a column of a monitoring form: 1-7月, 截至7月底, 上半年. */
const monthsSoFar = /^(?:截[至止])?(?:\d{4}年)?(?:(?:\d{1,2}月?[-~至到])?\d{1,2}月(?:份|底|末)?(?:累计)?|上半年|前三季度|第?[一二三]季度)/;

/** The last month that a label of a monitoring form tells of, 1 to 12; `null` where it names none. */
export function lastMonthIn(text: string): number | null {
  const found = monthsSoFar.exec(fold(text).replace(/^\D{0,12}?(?=\d{4}年|\d{1,2}月?[-~至到]\d{1,2}月|截|上半年|前三季度)/, ""))?.[0];
  if (found === undefined) return null;
  const month = Number(/(\d{1,2})月(?![-~至到])/.exec(found)?.[1] ?? quarters.find(([word]) => found.includes(word))?.[1] ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

const quarters = [
  ["上半年", 6],
  ["前三季度", 9],
  ["一季度", 3],
  ["二季度", 6],
  ["三季度", 9],
] as const;

/** Where a bracketed tail begins, or −1. */
function bracketStart(text: string): number {
  return text.endsWith(")") ? text.lastIndexOf("(") : -1;
}

/** Levenshtein distance, given up above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
