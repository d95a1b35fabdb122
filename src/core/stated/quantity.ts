import { add, compare, larger, smaller, subtract } from "../amount";
import type { Amount } from "../amount";
import type { Message } from "../message";
import type { Comparator, StatedValue } from "../value";

import { eatRange } from "./dates";
import { isChained, readMeasured, settled, withBracket } from "./measure";
import type { Measured } from "./measure";
import { say } from "./messages";
import { isChineseDigit, readDigits } from "./numeral";
import { isDigit, isLatin } from "./reader";
import type { Reader } from "./reader";
import { foreign, readUnit } from "./unit-reader";
import { fillers, leads, signs, trails } from "./words";
import type { Lead } from "./words";

/** What was read, and whether an explicit comparator makes the words before it a mere label. */
export interface ReadQuantity {
  readonly value: Extract<StatedValue, { kind: "quantity" | "interval" | "placeholder" }>;
  readonly explicit: boolean;
  /** No unit, no sign, no comparator: digits that may as well belong to a name. */
  readonly bare: boolean;
}

interface Led {
  readonly comparator: Comparator | null;
  readonly firm: boolean;
  readonly written: string;
}

const most = 4;

/** A quantity, an interval or a masked quantity that starts here, with all that belongs to it. */
export function readQuantity(reader: Reader, problems: Message[], place: "fresh" | "within"): ReadQuantity | null {
  const said: Message[] = [];
  const result = reader.attempt(() => {
    const led = readLeads(reader, said);
    if (isMask(reader)) return readMasked(reader);
    if (place === "within" && led.comparator === null && isChineseDigit(reader.char)) return null;
    return readTolerance(reader) ?? readBracketed(reader, led) ?? readWhole(reader, led, said);
  });
  if (result !== null) problems.push(...said);
  return result;
}

/** Signs and words before the number; the firm ones win over 达到 and 控制在. */
function readLeads(reader: Reader, problems: Message[]): Led {
  let led: Led = { comparator: null, firm: false, written: "" };
  for (let count = 0; count < most; count += 1) {
    const sign = reader.longest(signs);
    const lead = sign === null ? reader.longest(leads) : null;
    if (sign === null && lead === null) break;
    const next = sign === null ? ledBy(lead) : { comparator: sign[1], firm: true, written: sign[0] };
    if (led.firm && next.firm) problems.push(clash(led, next));
    else if (next.comparator !== null && (next.firm || !led.firm)) led = next;
  }
  return led;
}

function ledBy(lead: readonly [string, Lead] | null): Led {
  if (lead === null || typeof lead[1] === "string") return { comparator: null, firm: false, written: "" };
  return { ...lead[1], written: lead[0] };
}

const clash = (first: Led, second: Led): Message =>
  first.comparator === second.comparator || isRepeated(first, second) || isRepeated(second, first)
    ? say("doubled", { sign: first.written })
    : say("contradictory", { first: first.written, second: second.written });

/** ≥= says ≥ and once more its equals sign. */
const isRepeated = (whole: Led, part: Led): boolean => part.comparator === "=" && whole.comparator?.endsWith("=") === true;

function readWhole(reader: Reader, led: Led, problems: Message[]): ReadQuantity | null {
  const first = readMeasured(reader);
  if (first === null) return null;
  const range = reader.attempt(() => readRange(reader, first));
  if (range !== null) return range;
  if (isChained(reader)) return null;
  const measured = withBracket(reader, first);
  const trail = reader.longest(trails) ?? (eatWithin(reader) ? (["内", "<="] as const) : null);
  const comparator = settle(led, trail, reader, problems);
  return {
    value: { kind: "quantity", comparator, ...settled(measured) },
    explicit: led.firm || (trail !== null && trail[1] !== "about"),
    bare: measured.unit === null && measured.scale === 1 && comparator === null,
  };
}

/** 内 ends a period; 内 as in 内涝点 is a word of its own. */
const eatWithin = (reader: Reader): boolean =>
  reader.attempt(() => (reader.eat("内") && (reader.atEnd || ",;.。)、".includes(reader.char) || isFiller(reader)) ? true : null)) ?? false;

const isFiller = (reader: Reader): boolean => fillers.get(reader.char)?.some(([word]) => reader.stands(word)) === true;

/** The comparator that the words before and after the number, and a misplaced sign, add up to. */
function settle(led: Led, trail: readonly [string, Comparator | "about"] | null, reader: Reader, problems: Message[]): Comparator | null {
  const stray = reader.attempt(() => {
    const sign = reader.longest(signs);
    return sign !== null && !isDigit(reader.char) && !isMask(reader) ? sign : null;
  });
  if (stray !== null) problems.push(say("trailing", { sign: stray[0] }));
  if (trail === null || trail[1] === "about") return led.comparator;
  if (led.firm && !isAlongside(led.comparator, trail[1])) problems.push(say("contradictory", { first: led.written, second: trail[0] }));
  return led.firm ? led.comparator : trail[1];
}

/** 超过95%以上 is loose talk, 不超过95%以上 a contradiction. */
const isAlongside = (before: Comparator | null, after: Comparator): boolean =>
  before === null || before === "=" || before.startsWith(after.slice(0, 1));

/** 80%-90%, 3至5万元, 80%≤满意度<90%. */
function readRange(reader: Reader, first: Measured): ReadQuantity | null {
  if (!eatRange(reader)) return readBetween(reader, first);
  const second = reader.char === "-" ? null : readMeasured(reader);
  if (second === null || isChained(reader)) return null;
  reader.longest(trails);
  return interval(first, second);
}

const longestSubject = 8;

function readBetween(reader: Reader, first: Measured): ReadQuantity | null {
  if (!eatBelow(reader)) return null;
  for (let length = 0; length < longestSubject && !reader.atEnd && !"<≤".includes(reader.char); length += 1) reader.take();
  const second = eatBelow(reader) ? readMeasured(reader) : null;
  return second === null ? null : interval(first, second);
}

const eatBelow = (reader: Reader): boolean => reader.longest(signs)?.[1].startsWith("<") === true;

function interval(first: Measured, second: Measured): ReadQuantity | null {
  const unit = second.unit ?? first.unit;
  const bare = first.unit === null && first.scale === 1;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  const a = settled({ ...first, unit, scale: bare ? second.scale : first.scale });
  const b = settled({ ...second, unit });
  if (a.unit !== b.unit) return null;
  return {
    value: { kind: "interval", from: smaller(a.amount, b.amount), to: larger(a.amount, b.amount), unit: a.unit },
    explicit: true,
    bare: unit === null,
  };
}

/** ±5%, and 100±5. */
function readTolerance(reader: Reader): ReadQuantity | null {
  return reader.attempt(() => {
    const middle = isDigit(reader.char) ? readDigits(reader, "grouped") : null;
    if (!reader.eat("±")) return null;
    const width = readMeasured(reader);
    if (width === null) return null;
    reader.longest(trails);
    const centre = middle ?? ("0" as Amount); // plain notation
    const { amount, unit } = settled(width);
    return { value: { kind: "interval", from: subtract(centre, amount), to: add(centre, amount), unit }, explicit: true, bare: false };
  });
}

/** [80,90] and (80%,90%]; brackets are of one kind here. */
function readBracketed(reader: Reader, { comparator }: Led): ReadQuantity | null {
  if (reader.char !== "(" || comparator !== null) return null;
  return reader.attempt(() => {
    reader.take();
    const first = reader.attempt(() => readEnd(reader));
    if (first === null || reader.eatOneOf(",、") === "") return null;
    const second = reader.attempt(() => readEnd(reader));
    if (second === null || !reader.eat(")")) return null;
    const unit = second.unit === null && first.unit === null ? readUnit(reader, "known") : null;
    const found = unit === foreign ? null : unit;
    return compare(first.amount, second.amount) > 0
      ? null
      : interval(first, found === null ? second : { ...second, unit: found, percent: null });
  });
}

function readEnd(reader: Reader): Measured | null {
  const amount = readDigits(reader, "plain");
  return amount === null ? null : { amount, scale: 1, unit: reader.eat("%") ? "%" : null, percent: null };
}

const masks = "*xX×_…□?○";

/** Two and more of a mark, or one that nothing else explains: 3×5 and Excel hold no masks. */
function isMask(reader: Reader): boolean {
  const { char, after, before } = reader;
  if (char === "" || !masks.includes(char)) return false;
  if (char === after || "…□".includes(char)) return true;
  if (char === "*") return !isDigit(after);
  return "xX×".includes(char) && ![after, before].some((next) => isDigit(next) || isLatin(next));
}

/** ≥**%, **元/人·月: a number that was never put in. */
function readMasked(reader: Reader): ReadQuantity {
  while (!reader.atEnd && (masks.includes(reader.char) || reader.char === ".")) reader.take();
  readUnit(reader, "any");
  reader.longest(trails);
  return { value: { kind: "placeholder" }, explicit: true, bare: false };
}
