import type { Message } from "../message";
import type { StatedValue } from "../value";

import { mayBeDate, readDate } from "./dates";
import type { ReadDate } from "./dates";
import { fold } from "./fold";
import { say } from "./messages";
import { isChineseDigit, readNumeral } from "./numeral";
import { tierOf } from "./qualitative";
import { readQuantity } from "./quantity";
import { isDigit, Reader } from "./reader";
import { foreign, readUnit } from "./unit-reader";
import { fillers, notApplicable, ticks, unfilled, yesNo } from "./words";

/** What stands in a text one after the other. */
type Item =
  | { readonly kind: "value"; readonly value: StatedValue; readonly settles: "before" | "around" | "nothing"; readonly written: string }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "break" };

export interface ParsedText {
  readonly values: readonly StatedValue[];
  readonly problems: readonly Message[];
}

const starts = new Set([..."0123456789.-+±≥≤><=*xX×_…□?○年上下第百不大小超高多低少至最达约近控限压未均等恰力确严实早突将≈"]);

/** Characters without which a text states nothing but itself. */
const telling = new Uint8Array(0x10000);
for (const character of [...starts, ..."零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟每"])
  telling[character.charCodeAt(0)] = 1;

/** Reads a text of any kind: whole words first, then the grammar. */
export function parseText(raw: string): ParsedText {
  const folded = fold(raw);
  const whole = wholeText(folded);
  if (whole !== null) return { values: [whole], problems: [] };
  if (!isTelling(folded)) return { values: [{ kind: "text", text: raw.trim() }], problems: [] };
  const problems: Message[] = [];
  const values = assembled(itemsOf(new Reader(canonical(raw, folded)), problems), problems);
  return { values: values.length === 0 ? [{ kind: "text", text: raw.trim() }] : values, problems };
}

function isTelling(folded: string): boolean {
  for (let index = 0; index < folded.length; index += 1) if (telling[folded.charCodeAt(index)] === 1) return true;
  return false;
}

/** Cells that are one word of a closed list. */
function wholeText(folded: string): StatedValue | null {
  if (folded === "") return { kind: "blank" };
  if (folded.length > 40) return null;
  if (notApplicable.has(folded)) return { kind: "not-applicable" };
  if (ticks.has(folded)) return { kind: "tick" };
  if (unfilled.has(folded)) return { kind: "placeholder" };
  const yes = yesNo.get(folded);
  if (yes !== undefined) return { kind: "yes-no", yes };
  const tier = tierOf(folded.replace(/[。.;,!]$/, ""));
  return tier === null ? null : { kind: "tier", tier };
}

const blanksAndCircles = /[\s\u2460-\u249b\u24eb-\u24ff\u2776-\u2793]/;

/** One kind of blank, of sign and of bracket; digits never run together over a blank, and circled numbers part a list. */
function canonical(raw: string, folded: string): string {
  if (!blanksAndCircles.test(raw)) return folded;
  return raw
    .replace(/[\u2460-\u249b\u24eb-\u24ff\u2776-\u2793]/g, ";")
    .replace(/(\d{1,3})[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "$1")
    .split(/\s+/)
    .map(fold)
    .filter((piece) => piece !== "")
    .join(" ")
    .replace(/(\d) (?=\d)/g, "$1;");
}

function itemsOf(reader: Reader, problems: Message[]): Item[] {
  const items: Item[] = [];
  let words = "";
  let isFresh = true;
  const flush = (): void => {
    if (words.trim() !== "") items.push({ kind: "words", text: words.trim() });
    words = "";
  };
  while (!reader.atEnd) {
    const { char } = reader;
    if (";,。、|".includes(char) || (isFresh && eatMarker(reader))) {
      if (";,。、|".includes(reader.char)) reader.eatOneOf(";,。、|");
      flush();
      items.push({ kind: "break" });
      isFresh = true;
      continue;
    }
    if (char === ":" && !(isDigit(reader.before) && isDigit(reader.after))) {
      reader.take();
      words = "";
      dropLabel(items);
      isFresh = true;
      continue;
    }
    const start = reader.at;
    const item = mayStart(reader, isFresh) ? readItem(reader, problems, isFresh, words) : null;
    if (item !== null) {
      flush();
      items.push(item);
      isFresh = true;
    } else if (char === "(" || char === ")") eatBracket(reader, isFresh && items.length === 0);
    else if (isFresh && reader.longest(fillers) !== null) isFresh = true;
    else {
      reader.at = start;
      words += eatWords(reader);
      isFresh = false;
    }
  }
  flush();
  return items;
}

const mayStart = (reader: Reader, isFresh: boolean): boolean =>
  starts.has(reader.char) || reader.char === "(" || (isFresh && (isChineseDigit(reader.char) || reader.char === "每"));

function readItem(reader: Reader, problems: Message[], isFresh: boolean, words: string): Item | null {
  const start = reader.at;
  if (isDigit(reader.char) && isIdentifier(words)) return null;
  const per = isFresh && reader.char === "每" ? reader.attempt(() => readLeadingPer(reader)) : "";
  if (per === null) return null;
  const date = (isFresh || isDigit(reader.char)) && mayBeDate(reader) ? readDate(reader, problems) : null;
  if (date !== null && isYearOfSomething(reader, date, words)) {
    reader.at = start;
    return null;
  }
  if (date !== null)
    return { kind: "value", value: date.value, settles: date.marked ? "around" : "nothing", written: reader.text.slice(start, reader.at) };
  const read = readQuantity(reader, problems, isFresh ? "fresh" : "within");
  if (read === null || (read.bare && words !== "")) {
    reader.at = start;
    return null;
  }
  const isShare =
    read.value.kind !== "placeholder" && read.value.unit === "%" && words !== "" && "率度比重例".includes(words.trimEnd().slice(-1));
  const value =
    per !== "" && read.value.kind === "quantity" && read.value.unit !== null ? { ...read.value, unit: read.value.unit + per } : read.value;
  return { kind: "value", value, settles: read.explicit || isShare ? "before" : "nothing", written: reader.text.slice(start, reader.at) };
}

/** 2022年农业生产 names a year, it sets no date. */
function isYearOfSomething(reader: Reader, { value, marked }: ReadDate, words: string): boolean {
  if (marked || value.kind !== "deadline" || value.by.month !== null) return false;
  return words !== "" || !(reader.atEnd || ";,。、|(完竣".includes(reader.char));
}

/** 每亩1600元 is 1600 元/亩. */
function readLeadingPer(reader: Reader): string | null {
  let per = "";
  while (reader.eat("每") && per.length < 12) {
    const unit = readUnit(reader, "known");
    if (unit === null || unit === foreign) return null;
    per += (per === "" ? "/" : "·") + unit;
  }
  return isDigit(reader.char) ? per : null;
}

/** G318, 第3, No.5: the number names, it does not count. */
const isIdentifier = (words: string): boolean => /^(?:.*[A-Za-z#第]|No\.)$/s.test(words.slice(-3));

/** 1、 and (一) before an item of a list. */
function eatMarker(reader: Reader): boolean {
  const start = reader.at;
  const isBracketed = reader.eat("(");
  const number = readNumeral(reader);
  const isSmall = number !== null && number.amount.length <= 2;
  if (isSmall && isBracketed && reader.eat(")") && !reader.atEnd) return true;
  if (isSmall && !isBracketed && reader.eatOneOf("、.),") !== "" && !isDigit(reader.char) && !reader.atEnd) return true;
  reader.at = start;
  return false;
}

/** A bracket around everything is no bracket; any other holds a remark, which states nothing. */
function eatBracket(reader: Reader, isFirst: boolean): void {
  const close = reader.closing();
  const isAround = isFirst && reader.text.slice(close + 1).trim() === "";
  reader.at = close < 0 || isAround ? reader.at + 1 : close + 1;
}

/** The label before a colon says what is stated, not how much. */
function dropLabel(items: Item[]): void {
  while (items.length > 0 && items[items.length - 1]?.kind !== "break") items.pop();
}

/** At least one character; digits, letters and runs of one sign go together, so that nothing is looked at twice. */
function eatWords(reader: Reader): string {
  const start = reader.at;
  const first = reader.take();
  if (/[A-Za-z0-9]/.test(first)) while (/[A-Za-z0-9\-/.:×*~]/.test(reader.text.charAt(reader.at))) reader.at += 1;
  else while (reader.text.charAt(reader.at) === first) reader.at += 1;
  if (isChineseDigit(first)) while (isChineseDigit(reader.text.charAt(reader.at))) reader.at += 1;
  return reader.text.slice(start, reader.at);
}

function assembled(items: readonly Item[], problems: Message[]): StatedValue[] {
  const values: StatedValue[] = [];
  const count = items.filter(({ kind }) => kind === "value").length;
  for (const given of segmentsOf(items)) {
    const segment = withoutRepeats(given, problems);
    for (const [index, item] of segment.entries()) {
      if (item.kind === "value") values.push(item.value);
      else if (item.kind === "words" && !isSettled(segment, index, count)) values.push(ofWords(item.text));
    }
  }
  return values.every(({ kind }) => kind === "text") ? [] : joined(values);
}

function ofWords(text: string): StatedValue {
  const tier = tierOf(text);
  return tier === null ? { kind: "text", text } : { kind: "tier", tier };
}

/** Whether words add nothing to the values beside them. */
function isSettled(segment: readonly Item[], index: number, count: number): boolean {
  const words = segment[index];
  if (words?.kind === "words" && tierOf(words.text) !== null) return false;
  if (count > 1 && segment.some(({ kind }) => kind === "value")) return true;
  if (words?.kind === "words" && words.text.length <= longestAct && segment.some((item) => item.kind === "value" && isDay(item.value)))
    return true;
  const next = segment[index + 1];
  if (next?.kind === "value" && next.settles === "before") return true;
  return segment.some((item) => item.kind === "value" && item.settles === "around");
}

/** What was done at a date, such as 印发实施方案, not a story. */
const longestAct = 12;
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
    if (item.kind !== "value" || before?.kind !== "value" || item.value.kind !== "quantity" || before.value.kind !== "quantity")
      return true;
    if (item.value.amount !== before.value.amount || item.value.unit !== before.value.unit) return true;
    problems.push(say("repeated", { text: before.written.trim() }));
    return false;
  });
}

/** ≥80%且≤90% is an interval. */
function joined(values: StatedValue[]): StatedValue[] {
  const [first, second, ...others] = values;
  if (first?.kind !== "quantity" || second?.kind !== "quantity" || others.length > 0) return values;
  const isPair =
    first.comparator?.startsWith(">") === true &&
    second.comparator?.startsWith("<") === true &&
    (first.unit ?? second.unit) === (second.unit ?? first.unit);
  return isPair && Number(first.amount) <= Number(second.amount)
    ? [{ kind: "interval", from: first.amount, to: second.amount, unit: first.unit ?? second.unit }]
    : values;
}
