import { amountAt, divide, isZero, multiply } from "../amount";
import type { Amount } from "../amount";
import type { PercentSource } from "../value";

import { isChineseDigit, readNumeral } from "./numeral";
import type { Numeral } from "./numeral";
import { isDigit } from "./reader";
import type { Reader } from "./reader";
import { foreign, readUnit } from "./unit-reader";

/** A number with its unit, before its 万 is multiplied out. */
export interface Measured {
  readonly amount: Amount;
  readonly scale: Numeral["scale"];
  readonly unit: string | null;
  readonly percent: PercentSource | null;
}

const minusOne = "-1" as Amount; // plain notation, as are the two below
const ten = "10" as Amount;
const hundred = "100" as Amount;

/** A number with its unit; 百分之九十 and 三分之一 too. */
export function readMeasured(reader: Reader): Measured | null {
  const share = reader.attempt(() => readHundredths(reader)) ?? reader.attempt(() => readFraction(reader));
  if (share !== null) return share;
  const isNegative = eatMinus(reader);
  const isChinese = isChineseDigit(reader.char);
  const number = readNumeral(reader);
  if (number === null) return null;
  const isRough = eatMore(reader);
  const unit = readUnit(reader, isChinese ? "known" : "any");
  if (unit === foreign || (unit === null && (isChinese || isRough))) return null;
  return inTenths({
    ...number,
    amount: isNegative ? multiply(number.amount, minusOne) : number.amount,
    unit,
    percent: unit === "%" ? "sign" : null,
  });
}

/** 九成 is 90 %. */
const inTenths = (measured: Measured): Measured =>
  measured.unit === "成" ? { ...measured, amount: multiply(measured.amount, ten), unit: "%", percent: "sign" } : measured;

/** A minus, or a plus that says nothing. */
function eatMinus(reader: Reader): boolean {
  const next = reader.after === " " ? reader.text.charAt(reader.at + 2) : reader.after;
  return /^[-+]$/.test(reader.char) && isDigit(next) && reader.take() === "-";
}

/** 100余人, 1000多亩. */
const eatMore = (reader: Reader): boolean =>
  reader.attempt(() => (reader.eatOneOf("余多几") !== "" && !isDigit(reader.char) && !reader.atEnd ? true : null)) ?? false;

function readHundredths(reader: Reader): Measured | null {
  const isPercent = reader.eat("百分之");
  if (!isPercent && !reader.eat("千分之")) return null;
  const share = readNumeral(reader) ?? (isPercent && reader.eat("百") ? { amount: hundred, scale: 1 as const } : null);
  return share === null ? null : { ...share, unit: isPercent ? "%" : "‰", percent: isPercent ? "sign" : null };
}

function readFraction(reader: Reader): Measured | null {
  if (!isChineseDigit(reader.char) && !isDigit(reader.char)) return null;
  const whole = readNumeral(reader);
  if (whole === null || !reader.eat("分之")) return null;
  const share = readNumeral(reader);
  if (share === null || isZero(whole.amount)) return null;
  return { amount: divide(multiply(share.amount, hundred), whole.amount), scale: 1, unit: "%", percent: "sign" };
}

/** Number, dot, number, or hyphen, number: telephone, version, code or clock, not a quantity. */
export const isChained = (reader: Reader): boolean => /^[-/.:×xX*~]$/.test(reader.char) && isDigit(reader.after);

/** The unit in the bracket behind a number: 4.52(万人) is 45,200 人, and 854万(…400万元…) is 854 万元. */
export function withBracket(reader: Reader, measured: Measured): Measured {
  if (measured.unit !== null || reader.char !== "(") return measured;
  const close = reader.closing();
  if (close < 0) return measured;
  const start = reader.at;
  const bracketed = reader.attempt(() => readBracket(reader, close));
  if (bracketed !== null) return { ...measured, ...bracketed, scale: measured.scale === 1 ? bracketed.scale : measured.scale };
  return measured.scale !== 1 && reader.text.slice(start, close).includes("元") ? { ...measured, unit: "元" } : measured;
}

function readBracket(reader: Reader, close: number): Omit<Measured, "amount"> | null {
  reader.take();
  const scale = readScaleWord(reader);
  const unit = readUnit(reader, "known");
  if (unit === null || unit === foreign || reader.place !== close) return null;
  reader.at = close + 1;
  return { scale, unit, percent: unit === "%" ? "sign" : null };
}

/** 万 or 亿 alone, as units begin. */
export function readScaleWord(reader: Reader): Numeral["scale"] {
  if (reader.eat("万")) return 10_000;
  return reader.eat("亿") ? 100_000_000 : 1;
}

/** The scale multiplied out, except for money, which keeps its 万元 and 亿元. */
export function settled({ amount, scale, unit, percent }: Measured): {
  amount: Amount;
  unit: string | null;
  percent: PercentSource | null;
} {
  if (scale === 1) return { amount, unit, percent };
  if (unit !== null && (unit === "元" || unit.startsWith("元/"))) return { amount, unit: (scale === 10_000 ? "万" : "亿") + unit, percent };
  return { amount: multiply(amount, amountAt(String(scale)) ?? amount), unit, percent };
}
