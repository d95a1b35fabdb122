import type { Amount } from "../amount";

import { fold } from "./fold";
import { isChained, readMeasured, settled } from "./measure";
import { isDigit, isLatin, Reader } from "./reader";

/** A number with its unit in a running text. */
export interface Mention {
  readonly amount: Amount;
  readonly unit: string;
  /** As it stands in the folded text. */
  readonly text: string;
  /** Where it begins and ends in the folded text. */
  readonly from: number;
  readonly to: number;
  /** What stands before it in its own clause. */
  readonly words: string;
}

/** Texts longer than this are reports, and nobody reads numbers against one another there. */
const longest = 4000;

const clauseEnd = /[^,;:。、()]*$/;
const comparing = /(?:不少于|不低于|不超过|达到?|约|共计?|[≥≤<>=])+$/;

/** All numbers of a text that have a unit, in order; codes, telephone numbers and bare numbers are none. */
export function mentionsIn(raw: string): readonly Mention[] {
  const text = fold(raw);
  if (text.length > longest) return [];
  const reader = new Reader(text);
  const mentions: Mention[] = [];
  while (reader.at < text.length) {
    if (!isStart(text, reader.at)) {
      reader.at += 1;
      continue;
    }
    const from = reader.at;
    const measured = reader.attempt(() => readMeasured(reader));
    if (measured === null || isChained(reader)) {
      while (isDigit(text.charAt(reader.at)) || text.charAt(reader.at) === ".") reader.at += 1;
      continue;
    }
    const { amount, unit } = settled(measured);
    if (unit === null) continue;
    const words = clauseEnd.exec(text.slice(mentions.at(-1)?.to ?? 0, from))?.[0] ?? "";
    mentions.push({ amount, unit, text: text.slice(from, reader.at), from, to: reader.at, words: words.replace(comparing, "") });
  }
  return mentions;
}

/** A digit that does not go on with a number or a code. */
function isStart(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return isDigit(text.charAt(at)) && !isDigit(before) && !isLatin(before) && !/\d[-/.:×*~]$/.test(text.slice(Math.max(0, at - 2), at));
}
