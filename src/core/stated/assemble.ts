import { compare } from "../amount";
import type { Message } from "../message";
import type { Comparator, StatedValue } from "../value";

import { say } from "./messages";
import { tierOf } from "./qualitative";

/** A value, and which words of its part of the text it leaves nothing to say for. */
export interface ValueItem {
  readonly kind: "value";
  readonly value: StatedValue;
  readonly settles: "before" | "around" | "nothing";
  readonly written: string;
}

/** What stands in a text one after the other. */
export type Item = ValueItem | { readonly kind: "words"; readonly text: string } | { readonly kind: "break" };

/** The values of all items, with the words that say more than they; empty where the whole is but text. */
export function assembled(items: readonly Item[], problems: Message[]): StatedValue[] {
  const values: StatedValue[] = [];
  const count = items.filter(({ kind }) => kind === "value").length;
  for (const given of segmentsOf(items)) {
    const segment = withoutRepeats(given, problems);
    const stated = segment.filter((item) => item.kind === "value");
    for (const [index, item] of segment.entries()) {
      if (item.kind === "value") values.push(item.value);
      else if (item.kind === "words" && !isSettled(item.text, segment[index + 1], stated, count)) values.push(ofWords(item.text));
    }
  }
  return values.every(({ kind }) => kind === "text") ? [] : joined(values);
}

function ofWords(text: string): StatedValue {
  const tier = tierOf(text);
  return tier === null ? { kind: "text", text } : { kind: "tier", tier };
}

/** What was done at a date, such as 印发实施方案, is short; a story is not. */
const longestAct = 12;

/** Whether words add nothing to the values beside them. */
function isSettled(words: string, next: Item | undefined, stated: readonly ValueItem[], count: number): boolean {
  if (stated.length === 0 || tierOf(words) !== null) return false;
  const isLabel = next?.kind === "value" && next.settles === "before";
  return count > 1 || isLabel || stated.some(({ value, settles }) => settles === "around" || (isDay(value) && words.length <= longestAct));
}

const isDay = (value: StatedValue): boolean => value.kind === "deadline" && value.by.month !== null;

function segmentsOf(items: readonly Item[]): Item[][] {
  const segments: Item[][] = [[]];
  for (const item of items) {
    if (item.kind === "break") segments.push([]);
    else segments[segments.length - 1]?.push(item);
  }
  return segments;
}

/** 854万854万 states one thing twice. */
function withoutRepeats(segment: readonly Item[], problems: Message[]): Item[] {
  return segment.filter((item, index) => {
    const before = segment[index - 1];
    if (item.kind !== "value" || before?.kind !== "value" || !isSame(item.value, before.value)) return true;
    problems.push(say("repeated", { text: before.written.trim() }));
    return false;
  });
}

const isSame = (a: StatedValue, b: StatedValue): boolean =>
  a.kind === "quantity" && b.kind === "quantity" && a.amount === b.amount && a.unit === b.unit;

/** ≥80%且≤90% is an interval. */
function joined(values: StatedValue[]): StatedValue[] {
  const [first, second] = values;
  if (values.length !== 2 || first?.kind !== "quantity" || second?.kind !== "quantity") return values;
  const unit = first.unit ?? second.unit;
  if (!isLowAndHigh(first.comparator, second.comparator) || unit !== (second.unit ?? first.unit)) return values;
  return compare(first.amount, second.amount) > 0 ? values : [{ kind: "interval", from: first.amount, to: second.amount, unit }];
}

const isLowAndHigh = (low: Comparator | null, high: Comparator | null): boolean =>
  low?.startsWith(">") === true && high?.startsWith("<") === true;
