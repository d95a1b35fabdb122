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

const digitsGrouped = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d*)(?:\.\d+)?/y;
const digitsPlain = /\d*(?:\.\d+)?/y;
const isCode = (digits: string): boolean => digits.length > mostDigits || /^0\d/.test(digits);

/** Arabic digits with their separators; `null`, and nothing moved, for codes such as 007 or 1.2.3. */
export function readDigits(reader: Reader, grouping: "grouped" | "plain"): Amount | null {
  const pattern = grouping === "grouped" ? digitsGrouped : digitsPlain;
  pattern.lastIndex = reader.place;
  const [written = ""] = pattern.exec(reader.text) ?? [];
  const [whole = "", places = ""] = written.split(".");
  const end = reader.at + written.length;
  const isVersion = places !== "" && reader.text.charAt(end) === "." && isDigit(reader.text.charAt(end + 1));
  if (isVersion || places.length > mostDigits || isCode(whole.replaceAll(",", ""))) return null;
  const amount = amountAt(written.replaceAll(",", ""));
  if (amount !== null) reader.at = end;
  return amount;
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
  const written = takeWhile(reader, () => isChineseDigit(reader.char) || myriads.has(reader.char));
  if (written.length === mostChinese) return null;
  if (reader.char === "点" && chineseDigits.has(reader.after)) return readDecimal(reader, written);
  const scale = myriads.get(written[written.length - 1] ?? "");
  if (scale !== undefined) written.pop();
  const value = valueOf(written);
  return value === null ? null : { amount: whole(value), scale: scale ?? 1 };
}

/** 三点五万 is 3.5 with scale 10,000. */
function readDecimal(reader: Reader, written: readonly string[]): Numeral | null {
  const value = valueOf(written);
  const amount = amountAt(`${value ?? ""}.${placesAfterPoint(reader)}`);
  const scale = myriads.get(reader.char) ?? 1;
  if (scale !== 1) reader.take();
  return value === null || amount === null ? null : { amount, scale };
}

function takeWhile(reader: Reader, holds: () => boolean): string[] {
  const taken: string[] = [];
  while (taken.length < mostChinese && holds() && !(tens.has(reader.char) && startsUnit(reader))) taken.push(reader.take());
  return taken;
}

function placesAfterPoint(reader: Reader): string {
  reader.take();
  return takeWhile(reader, () => chineseDigits.has(reader.char))
    .map((character) => chineseDigits.get(character))
    .join("");
}

interface Reckoning {
  readonly total: number;
  readonly section: number;
  readonly digit: number | null;
  readonly unit: number;
  readonly afterZero: boolean;
}

/** 一百二十 is 120, 二〇二二 is 2022, 一万二 is 12,000. */
function valueOf(written: readonly string[]): number | null {
  if (written.length > 0 && written.every((character) => chineseDigits.has(character))) return digitByDigit(written);
  let state: Reckoning | null = { total: 0, section: 0, digit: null, unit: 1, afterZero: false };
  for (const character of written) state = state === null ? null : reckoned(state, character);
  if (state === null || written.length === 0) return null;
  const { total, section, digit, unit, afterZero } = state;
  const sum = total + section + (digit ?? 0) * (unit > 10 && !afterZero ? unit / 10 : 1);
  return Number.isSafeInteger(sum) ? sum : null;
}

/** One digit, or the four of a year; 一二 is neither 12 nor 1 and 2. */
const digitByDigit = (written: readonly string[]): number | null =>
  written.length === 1 || written.length === 4 ? Number(written.map((character) => chineseDigits.get(character)).join("")) : null;

function reckoned({ total, section, digit, unit, afterZero }: Reckoning, character: string): Reckoning | null {
  const value = chineseDigits.get(character);
  if (value !== undefined) return (digit ?? 0) === 0 ? { total, section, digit: value, unit, afterZero: afterZero || value === 0 } : null;
  const ten = tens.get(character);
  if (ten !== undefined) {
    const times = digit ?? (ten === 10 ? 1 : NaN);
    return { total, section: section + times * ten, digit: null, unit: ten, afterZero: false };
  }
  const myriad = myriads.get(character) ?? NaN;
  return { total: (total + section + (digit ?? 0)) * myriad, section: 0, digit: null, unit: myriad, afterZero: false };
}
