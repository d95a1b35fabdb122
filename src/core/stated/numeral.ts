import { add, amountAt, multiply, numberOf, zero } from "../amount";
import type { Amount } from "../amount";

import { isDigit } from "./reader";
import type { Reader } from "./reader";
import { isUnit } from "./units";

/** A number as written, its last 万 or 亿 apart: 3千万 is 3000 with scale 10,000. */
export interface Numeral {
  readonly amount: Amount;
  readonly scale: 1 | 10_000 | 100_000_000;
}

const chineseDigits: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"]
    .map((digit, value) => [digit, value] as const)
    .concat([
      ["〇", 0],
      ["两", 2],
      ["壹", 1],
      ["贰", 2],
      ["叁", 3],
      ["肆", 4],
      ["伍", 5],
      ["陆", 6],
      ["柒", 7],
      ["捌", 8],
      ["玖", 9],
    ]),
);
const tens: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const myriads: ReadonlyMap<string, 10_000 | 100_000_000> = new Map([
  ["万", 10_000],
  ["萬", 10_000],
  ["亿", 100_000_000],
]);

export const isChineseDigit = (character: string): boolean => chineseDigits.has(character) || tens.has(character);

/** Digits longer than a double holds are account and identity numbers. */
const mostDigits = 15;
const mostChinese = 24;

/** Arabic digits with their separators; `null`, and nothing moved, for codes such as 007 or 1.2.3. */
export function readDigits(reader: Reader, grouping: "grouped" | "plain"): Amount | null {
  const { text } = reader;
  const start = reader.place;
  let at = endOfDigits(text, start);
  let digits = text.slice(start, at);
  if (digits.length > mostDigits || (digits.length > 1 && digits.startsWith("0"))) return null;
  if (grouping === "grouped" && digits.length > 0 && digits.length < 4) {
    while (text.charAt(at) === "," && endOfDigits(text, at + 1) === at + 4) {
      digits += text.slice(at + 1, at + 4);
      at += 4;
    }
  }
  if (text.charAt(at) === "." && isDigit(text.charAt(at + 1))) {
    const end = endOfDigits(text, at + 1);
    digits += text.slice(at, end);
    at = end;
    if (text.charAt(at) === "." && isDigit(text.charAt(at + 1))) return null;
  }
  if (digits.length > 2 * mostDigits) return null;
  const amount = amountAt(digits);
  if (amount !== null) reader.at = at;
  return amount;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** A number in digits or in Chinese, with 万 and 亿. */
export function readNumeral(reader: Reader): Numeral | null {
  const first = reader.char;
  if (isDigit(first) || (first === "." && isDigit(reader.after))) {
    const amount = readDigits(reader, "grouped");
    return amount === null ? null : scaled(reader, amount);
  }
  return isChineseDigit(first) ? reader.attempt(() => readChinese(reader)) : null;
}

/** 3千万, and 1万2千 or 1亿5000万: parts that follow one another downwards. */
function scaled(reader: Reader, first: Amount): Numeral {
  let part = readScale(reader, first);
  if (part.rank === 1 || !isDigit(reader.char)) return { amount: part.amount, scale: part.scale };
  let sum: Amount | null = null;
  for (;;) {
    const next = reader.attempt(() => readLower(reader, part.rank));
    if (next === null) break;
    sum = add(sum ?? zero, part.value);
    part = next;
    if (next.rank === 1) break;
  }
  return sum === null ? { amount: part.amount, scale: part.scale } : { amount: add(sum, part.value), scale: 1 };
}

interface Part extends Numeral {
  /** Multiplied out. */
  readonly value: Amount;
  readonly rank: number;
}

function readLower(reader: Reader, rank: number): Part | null {
  if (!isDigit(reader.char)) return null;
  const digits = readDigits(reader, "plain");
  if (digits === null) return null;
  const part = readScale(reader, digits);
  return part.rank < rank && numberOf(part.value) < rank ? part : null;
}

/** The 百, 千, 万 and 亿 behind a number. */
function readScale(reader: Reader, digits: Amount): Part {
  let factor = 1;
  for (let ten = tens.get(reader.char); ten !== undefined && factor < 1000 && !startsUnit(reader); ten = tens.get(reader.char)) {
    factor *= ten;
    reader.take();
  }
  const scale = myriads.get(reader.char) ?? 1;
  if (scale !== 1) reader.take();
  const amount = factor === 1 ? digits : multiply(digits, whole(factor));
  return { amount, scale, rank: factor * scale, value: scale === 1 ? amount : multiply(amount, whole(scale)) };
}

const whole = (number: number): Amount => String(number) as Amount; // digits of a safe integer are plain notation

/** 千克 is a unit, not a thousand 克. */
const startsUnit = (reader: Reader): boolean => {
  const two = reader.text.slice(reader.at, reader.at + 2);
  return isUnit(two) || (isUnit(reader.text.slice(reader.at, reader.at + 3)) && two !== "千万");
};

function readChinese(reader: Reader): Numeral | null {
  const written: string[] = [];
  while (
    written.length < mostChinese &&
    (isChineseDigit(reader.char) || myriads.has(reader.char)) &&
    !(tens.has(reader.char) && startsUnit(reader))
  )
    written.push(reader.take());
  if (written.length === 0 || written.length === mostChinese) return null;
  let places = "";
  if (reader.char === "点" && chineseDigits.has(reader.after)) {
    reader.take();
    while (places.length < mostChinese && chineseDigits.has(reader.char)) places += String(chineseDigits.get(reader.take()));
  }
  const last = myriads.get(reader.char) ?? myriads.get(written[written.length - 1] ?? "");
  if (places !== "" && myriads.has(reader.char)) reader.take();
  else if (last !== undefined) written.pop();
  const value = valueOf(written);
  const amount = value === null ? null : amountAt(places === "" ? String(value) : `${String(value)}.${places}`);
  return amount === null ? null : { amount, scale: last ?? 1 };
}

/** 一百二十 is 120, 二〇二二 is 2022, 一万二 is 12,000. */
function valueOf(written: readonly string[]): number | null {
  if (written.length === 0) return null;
  if (written.every((character) => chineseDigits.has(character)))
    return written.length > 1 && written.length !== 4
      ? null
      : Number(written.map((character) => String(chineseDigits.get(character))).join(""));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let unit = 1;
  let isZeroBefore = false;
  for (const character of written) {
    const value = chineseDigits.get(character);
    const ten = tens.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      isZeroBefore ||= value === 0;
    } else if (ten !== undefined) {
      section += (digit ?? (ten === 10 ? 1 : NaN)) * ten;
      [digit, unit, isZeroBefore] = [null, ten, false];
    } else {
      const myriad = myriads.get(character) ?? NaN;
      total = (total + section + (digit ?? 0)) * myriad;
      [section, digit, unit, isZeroBefore] = [0, null, myriad, false];
    }
  }
  const colloquial = digit !== null && unit > 10 && !isZeroBefore ? unit / 10 : 1;
  const sum = total + section + (digit ?? 0) * colloquial;
  return Number.isSafeInteger(sum) ? sum : null;
}
