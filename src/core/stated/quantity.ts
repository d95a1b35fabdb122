import { add, amountAt, compare, divide, isZero, larger, multiply, smaller, subtract } from "../amount";
import type { Amount } from "../amount";
import type { Message } from "../message";
import type { Comparator, PercentSource, StatedValue } from "../value";

import { eatRange } from "./dates";
import { say } from "./messages";
import { isChineseDigit, readDigits, readNumeral } from "./numeral";
import type { Numeral } from "./numeral";
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

interface Measured {
  readonly amount: Amount;
  readonly scale: Numeral["scale"];
  readonly unit: string | null;
  readonly percent: PercentSource | null;
}

interface Led {
  readonly comparator: Comparator | null;
  readonly firm: boolean;
  readonly written: string;
}

const minusOne = "-1" as Amount; // plain notation, as are the two below
const ten = "10" as Amount;
const hundred = "100" as Amount;
const most = 4;

/** A quantity, an interval or a masked quantity that starts here, with all that belongs to it. */
export function readQuantity(reader: Reader, problems: Message[], place: "fresh" | "within"): ReadQuantity | null {
  const said: Message[] = [];
  const result = reader.attempt(() => {
    const led = readLeads(reader, said);
    if (isMask(reader)) return readMasked(reader);
    if (place === "within" && led.comparator === null && isChineseDigit(reader.char)) return null;
    return readTolerance(reader) ?? readBracketed(reader, led) ?? readMeasured(reader, led, said);
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
  first.comparator === second.comparator ||
  (first.comparator === "=" && second.comparator?.endsWith("=") === true) ||
  (second.comparator === "=" && first.comparator?.endsWith("=") === true)
    ? say("doubled", { sign: first.written })
    : say("contradictory", { first: first.written, second: second.written });

function readMeasured(reader: Reader, led: Led, problems: Message[]): ReadQuantity | null {
  const first = readAmount(reader);
  if (first === null) return null;
  const range = reader.attempt(() => readRange(reader, first));
  if (range !== null) return range;
  if (isChained(reader)) return null;
  const measured = money(reader, first);
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
  reader.attempt(() =>
    reader.eat("内") &&
    (reader.atEnd || ",;.。)、".includes(reader.char) || fillers.get(reader.char)?.some(([word]) => reader.stands(word)) === true)
      ? true
      : null,
  ) ?? false;

/** The comparator that the words before and after the number, and a misplaced sign, add up to. */
function settle(led: Led, trail: readonly [string, Comparator | "about"] | null, reader: Reader, problems: Message[]): Comparator | null {
  const after = trail === null || trail[1] === "about" ? null : trail[1];
  const stray = reader.attempt(() => {
    const sign = reader.longest(signs);
    return sign !== null && !isDigit(reader.char) && !isMask(reader) ? sign : null;
  });
  if (stray !== null) problems.push(say("trailing", { sign: stray[0] }));
  if (after === null || trail === null) return led.comparator;
  if (led.firm && led.comparator !== null && led.comparator !== "=" && led.comparator.charAt(0) !== after.charAt(0)) {
    problems.push(say("contradictory", { first: led.written, second: trail[0] }));
  }
  return led.firm ? led.comparator : after;
}

/** A number with its unit; 百分之九十 and 三分之一 too. */
function readAmount(reader: Reader): Measured | null {
  const part = reader.attempt(() => readPart(reader));
  if (part !== null) return part;
  const isNegative = reader.char === "-" && (isDigit(reader.after) || (reader.after === " " && isDigit(reader.text.charAt(reader.at + 2))));
  if (isNegative) reader.take();
  else if (reader.char === "+" && isDigit(reader.after)) reader.take();
  const isChinese = isChineseDigit(reader.char);
  const number = readNumeral(reader);
  if (number === null) return null;
  const more = reader.attempt(() => (reader.eatOneOf("余多几") !== "" && !isDigit(reader.char) && !reader.atEnd ? true : null));
  const unit = readUnit(reader, isChinese ? "known" : "any");
  if (unit === foreign || (unit === null && isChinese)) return null;
  if (unit === null && more !== null) return null;
  const amount = isNegative ? multiply(number.amount, minusOne) : number.amount;
  if (unit === "成") return { amount: multiply(amount, ten), scale: number.scale, unit: "%", percent: "sign" };
  return { amount, scale: number.scale, unit, percent: unit === "%" ? "sign" : null };
}

function readPart(reader: Reader): Measured | null {
  if (reader.eat("百分之")) {
    const share = readNumeral(reader) ?? (reader.eatOneOf("百") === "" ? null : { amount: hundred, scale: 1 as const });
    return share === null ? null : { ...share, unit: "%", percent: "sign" };
  }
  if (reader.eat("千分之")) {
    const share = readNumeral(reader);
    return share === null ? null : { ...share, unit: "‰", percent: null };
  }
  if (!isChineseDigit(reader.char) && !isDigit(reader.char)) return null;
  const whole = readNumeral(reader);
  if (whole === null || !reader.eat("分之")) return null;
  const share = readNumeral(reader);
  if (share === null || isZero(whole.amount)) return null;
  return { amount: divide(multiply(share.amount, hundred), whole.amount), scale: 1, unit: "%", percent: "sign" };
}

/** 80%-90%, 3至5万元, 80%≤满意度<90%. */
function readRange(reader: Reader, first: Measured): ReadQuantity | null {
  if (eatRange(reader)) {
    if (reader.char === "-") return null;
    const second = readAmount(reader);
    if (second === null || isChained(reader)) return null;
    reader.longest(trails);
    return interval(first, second);
  }
  const low = reader.longest(signs);
  if (low === null || !low[1].startsWith("<")) return null;
  for (let length = 0; length < 8 && !reader.atEnd && reader.char !== "<" && reader.char !== "≤"; length += 1) reader.take();
  const high = reader.longest(signs);
  if (high === null || !high[1].startsWith("<")) return null;
  const second = readAmount(reader);
  return second === null ? null : interval(first, second);
}

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
    const middle = reader.char === "±" ? null : isDigit(reader.char) ? readDigits(reader, "grouped") : null;
    if (!reader.eat("±")) return null;
    const width = readAmount(reader);
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

/** Number, dot, number, or hyphen, number: telephone, version, code or clock, not a quantity. */
const isChained = (reader: Reader): boolean => /^[-/.:×xX*~]$/.test(reader.char) && isDigit(reader.after);

/** Units of money and units in brackets: 854万(…400万元…) is 854 万元; 4.52(万人) is 45,200 人. */
function money(reader: Reader, measured: Measured): Measured {
  if (measured.unit !== null || reader.char !== "(") return measured;
  const close = reader.closing();
  if (close < 0) return measured;
  const start = reader.at;
  const bracketed = reader.attempt(() => {
    reader.take();
    const scale = reader.eat("万") ? 10_000 : reader.eat("亿") ? 100_000_000 : 1;
    const unit = readUnit(reader, "known");
    return unit !== null && unit !== foreign && reader.place === close ? ({ ...measured, scale, unit } as const) : null;
  });
  if (bracketed !== null) {
    reader.at = close + 1;
    return {
      ...bracketed,
      scale: measured.scale === 1 ? bracketed.scale : measured.scale,
      percent: bracketed.unit === "%" ? "sign" : null,
    };
  }
  if (measured.scale !== 1 && reader.text.slice(start, close).includes("元")) return { ...measured, unit: "元" };
  return measured;
}

/** The scale multiplied out, except for money, which keeps its 万元 and 亿元. */
function settled({ amount, scale, unit, percent }: Measured): { amount: Amount; unit: string | null; percent: PercentSource | null } {
  if (scale === 1) return { amount, unit, percent };
  if (unit !== null && (unit === "元" || unit.startsWith("元/"))) return { amount, unit: (scale === 10_000 ? "万" : "亿") + unit, percent };
  return { amount: multiply(amount, amountAt(String(scale)) ?? amount), unit, percent };
}

const isMask = (reader: Reader): boolean => {
  const { char } = reader;
  if (char === "" || !"*xX×_…□?○".includes(char)) return false;
  return (
    char === reader.after ||
    char === "…" ||
    char === "□" ||
    (char === "*" && !isDigit(reader.after)) ||
    (/[xX×]/.test(char) && !isDigit(reader.after) && !isLatin(reader.after) && !isDigit(reader.before) && !isLatin(reader.before))
  );
};

/** ≥**%, **元/人·月: a number that was never put in. */
function readMasked(reader: Reader): ReadQuantity {
  while (!reader.atEnd && "*xX×_…□?○.".includes(reader.char)) reader.take();
  readUnit(reader, "any");
  reader.longest(trails);
  return { value: { kind: "placeholder" }, explicit: true, bare: false };
}
