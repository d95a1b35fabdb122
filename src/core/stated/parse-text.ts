import type { Message } from "../message";
import type { StatedValue } from "../value";

import { assembled } from "./assemble";
import type { Item, ValueItem } from "./assemble";
import { mayBeDate, readDate } from "./dates";
import type { ReadDate } from "./dates";
import { fold } from "./fold";
import { isChineseDigit, readNumeral } from "./numeral";
import { tierOf } from "./qualitative";
import { readQuantity } from "./quantity";
import { isDigit, isLatin, Reader } from "./reader";
import { foreign, readUnit } from "./unit-reader";
import { fillers, notApplicable, ticks, unfilled, yesNo } from "./words";

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

const breaks = ";,。、|";

/** What has been read so far of a text. */
interface Reading {
  readonly reader: Reader;
  readonly problems: Message[];
  readonly items: Item[];
  /** Words not yet put among the items, piece by piece: joining them at each step would be quadratic. */
  words: string[];
  /** Nothing but fillers stands between the last break or value and here. */
  isFresh: boolean;
}

function itemsOf(reader: Reader, problems: Message[]): readonly Item[] {
  const reading: Reading = { reader, problems, items: [], words: [], isFresh: true };
  while (!reader.atEnd) if (!eatBreak(reading) && !eatLabel(reading) && !eatItem(reading)) eatOther(reading);
  flush(reading);
  return reading.items;
}

function flush(reading: Reading): void {
  const text = reading.words.join("").trim();
  if (text !== "") reading.items.push({ kind: "words", text });
  reading.words = [];
}

function eatBreak(reading: Reading): boolean {
  const { reader } = reading;
  if (reader.eatOneOf(breaks) === "" && !(reading.isFresh && eatMarker(reader))) return false;
  flush(reading);
  reading.items.push({ kind: "break" });
  reading.isFresh = true;
  return true;
}

/** The label before a colon says what is stated, not how much. */
function eatLabel(reading: Reading): boolean {
  const { reader, items } = reading;
  if (reader.char !== ":" || (isDigit(reader.before) && isDigit(reader.after))) return false;
  reader.take();
  reading.words = [];
  while (items.length > 0 && items[items.length - 1]?.kind !== "break") items.pop();
  reading.isFresh = true;
  return true;
}

function eatItem(reading: Reading): boolean {
  const item = mayStart(reading) ? reading.reader.attempt(() => readItem(reading)) : null;
  if (item === null) return false;
  flush(reading);
  reading.items.push(item);
  reading.isFresh = true;
  return true;
}

function eatOther(reading: Reading): void {
  const { reader, isFresh, items } = reading;
  if (reader.char === "(" || reader.char === ")") eatBracket(reader, isFresh && items.length === 0);
  else if (!isFresh || reader.longest(fillers) === null) {
    reading.words.push(eatWords(reader));
    reading.isFresh = false;
  }
}

const mayStart = ({ reader, isFresh }: Reading): boolean =>
  starts.has(reader.char) || reader.char === "(" || (isFresh && (isChineseDigit(reader.char) || reader.char === "每"));

/** A date or a quantity that starts here; what is read in vain is given back by the caller. */
function readItem(reading: Reading): ValueItem | null {
  const { reader, words, isFresh } = reading;
  const start = reader.at;
  if (isDigit(reader.char) && isIdentifier(words[words.length - 1] ?? "")) return null;
  const per = isFresh && reader.char === "每" ? readLeadingPer(reader) : "";
  if (per === null) return null;
  const isNumber = isDigit(reader.char);
  const date = (isFresh || isNumber) && mayBeDate(reader) ? readDate(reader, reading.problems) : null;
  const found = date === null ? quantityItem(reading, per) : dateItem(reading, date);
  return found === null ? null : { kind: "value", ...found, written: reader.text.slice(start, reader.at) };
}

type Found = Pick<ValueItem, "value" | "settles"> | null;

const dateItem = ({ reader, words }: Reading, date: ReadDate): Found =>
  isYearOfSomething(reader, date, words) ? null : { value: date.value, settles: date.marked ? "around" : "nothing" };

function quantityItem({ reader, problems, words, isFresh }: Reading, per: string): Found {
  const said: Message[] = [];
  const read = readQuantity(reader, said, isFresh ? "fresh" : "within");
  if (read === null || (read.bare && words.length > 0)) return null;
  problems.push(...said);
  const { value, explicit } = read;
  if (value.kind === "placeholder") return { value, settles: "before" };
  const settles = explicit || (value.unit === "%" && isShareName(words)) ? "before" : "nothing";
  return { value: value.kind === "quantity" && value.unit !== null ? { ...value, unit: value.unit + per } : value, settles };
}

/** 验收合格率 and 满意度 name what a percentage is of. */
const isShareName = (words: readonly string[]): boolean => /[率度比重例]$/.test(words[words.length - 1]?.slice(-1) ?? "");

/** 2022年农业生产 names a year, it sets no date. */
function isYearOfSomething(reader: Reader, { value, marked }: ReadDate, words: readonly string[]): boolean {
  if (marked || value.kind !== "deadline" || value.by.month !== null) return false;
  return words.length > 0 || !(reader.atEnd || ";,。、|(完竣".includes(reader.char));
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
const isIdentifier = (word: string): boolean => /^(?:.*[A-Za-z#第]|No\.)$/s.test(word.slice(-3));

/** 1、 and (一) before an item of a list. */
function eatMarker(reader: Reader): boolean {
  return (
    reader.attempt(() => {
      const isBracketed = reader.eat("(");
      const number = readNumeral(reader);
      if (number === null || number.amount.length > 2) return null;
      const isMarked = isBracketed ? reader.eat(")") : reader.eatOneOf("、.),") !== "" && !isDigit(reader.char);
      return isMarked && !reader.atEnd ? true : null;
    }) !== null
  );
}

/** A bracket around everything is no bracket; any other holds a remark, which states nothing. */
function eatBracket(reader: Reader, isFirst: boolean): void {
  const close = reader.closing();
  const isAround = isFirst && reader.text.slice(close + 1).trim() === "";
  reader.at = close < 0 || isAround ? reader.at + 1 : close + 1;
}

/** At least one character; digits, letters and runs of one sign go together, so that nothing is looked at twice. */
function eatWords(reader: Reader): string {
  const start = reader.at;
  const first = reader.take();
  const isChain = isDigit(first) || isLatin(first);
  const goesOn = (next: string): boolean =>
    next === first || (isChain && chained.test(next)) || (isChineseDigit(first) && isChineseDigit(next));
  while (reader.at < reader.text.length && goesOn(reader.text.charAt(reader.at))) reader.at += 1;
  return reader.text.slice(start, reader.at);
}

const chained = /^[A-Za-z0-9\-/.:×*~]$/;
