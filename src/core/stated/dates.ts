import { numberOf } from "../amount";
import type { Message } from "../message";
import type { PartialDate, StatedValue } from "../value";

import { say } from "./messages";
import { isChineseDigit, readNumeral } from "./numeral";
import { dictionary, isDigit, meaning } from "./reader";
import type { Reader } from "./reader";
import { leads, signs } from "./words";

/** A date or span, and whether a word such as 前 or 底 made it a deadline. */
export interface ReadDate {
  readonly value: StatedValue;
  readonly marked: boolean;
}

interface Point {
  readonly date: PartialDate;
  readonly marked: boolean;
}

/** Day of the month that a word after the month stands for; the end of the month is left open. */
const thirds = dictionary<number | null>([...meaning(10, "上旬"), ...meaning(20, "中旬"), ...meaning(null, "下旬 月底 底 末 月末")]);
const limits = dictionary<true>(meaning(true, "前 之前 以前 内 之内 以内 止 为止 当日"));
const befores = dictionary<true>(meaning(true, "前 之前 以前 止 为止"));
const yearEnds = dictionary<number>([...meaning(12, "底 末 年底 年末 内 以内 之内 全年 下半年"), ...meaning(6, "上半年")]);
const looseYearEnds = dictionary<number>([...meaning(12, "年底 年末 年内 本年底 下半年"), ...meaning(6, "上半年")]);
const ranges = dictionary<true>(meaning(true, "- -- ~ ~~ 至 到"));

export const eatRange = (reader: Reader): boolean => !reader.stands("至少") && !reader.stands("至多") && reader.longest(ranges) !== null;

/** A deadline or a span of dates that starts here. */
export function readDate(reader: Reader, problems: Message[]): ReadDate | null {
  return reader.attempt(() => readSpanOfNumbers(reader) ?? readVague(reader) ?? readAfterLead(reader, problems));
}

/** ≤2022年12月, 不晚于12月31日. */
function readAfterLead(reader: Reader, problems: Message[]): ReadDate | null {
  const sign = reader.longest(signs);
  const lead = sign === null ? reader.longest(leads) : null;
  const isLate = sign !== null ? !sign[1].startsWith(">") : lead === null || lead[1] === "not-after";
  const date = isLate ? readPoints(reader, problems) : null;
  if (date === null) return null;
  if (sign === null && lead === null) return date;
  // ≤12月 and ≤3年 are periods: only a year before the month makes a sign one of dates.
  const isDated = lead !== null || (date.value.kind === "deadline" && date.value.by.year !== null);
  return isDated ? { ...date, marked: true } : null;
}

/** 12月初 is no day that could be kept or missed. */
function readVague(reader: Reader): ReadDate | null {
  const start = reader.place;
  return reader.attempt(() => {
    reader.attempt(() => readYearOf(reader));
    if (readMonth(reader) === null || !reader.eat("初")) return null;
    eatLimits(reader);
    return { value: { kind: "text", text: reader.text.slice(start, reader.at) }, marked: true };
  });
}

function readPoints(reader: Reader, problems: Message[]): ReadDate | null {
  const start = reader.place;
  const from = readPoint(reader);
  if (from === null) return null;
  const to = reader.attempt(() => (eatRange(reader) ? (readPoint(reader) ?? readDayAlone(reader, from.date)) : null));
  for (const point of to === null ? [from] : [from, to]) {
    if (exists(point.date)) continue;
    const written = reader.text.slice(start, reader.at).trim();
    problems.push(say("noSuchDate", { date: written }));
    return { value: { kind: "text", text: written }, marked: true };
  }
  if (to === null) return { value: { kind: "deadline", by: from.date }, marked: from.marked };
  return { value: { kind: "date-span", from: from.date, to: inheriting(from.date, to.date) }, marked: true };
}

/** The end of a span shares the year, and the month, of its start where it names none. */
const inheriting = (from: PartialDate, to: PartialDate): PartialDate => ({ ...to, year: to.year ?? from.year });

/** 3-11月, 2021-2025年, 3月至11月's short form: the word stands once, after the second number. */
function readSpanOfNumbers(reader: Reader): ReadDate | null {
  return reader.attempt(() => {
    const year = reader.attempt(() => readYearOf(reader));
    const first = readWhole(reader);
    if (first === null || !eatRange(reader)) return null;
    const second = readWhole(reader);
    if (second === null) return null;
    if (year === null && isYear(first) && isYear(second) && reader.eat("年")) {
      reader.eat("度");
      return span({ year: first, month: null, day: null }, { year: second, month: null, day: null });
    }
    if (!isMonth(first) || !isMonth(second) || !reader.eat("月")) return null;
    reader.eat("份");
    eatLimits(reader);
    return isDigit(reader.char) ? null : span({ year, month: first, day: null }, { year, month: second, day: null });
  });
}

const span = (from: PartialDate, to: PartialDate): ReadDate => ({ value: { kind: "date-span", from, to }, marked: true });

function readPoint(reader: Reader): Point | null {
  return reader.attempt(() => readSigned(reader)) ?? reader.attempt(() => readWorded(reader));
}

/** 2022-12-31, 2022/12, 2022.12.31; a year and month with a dot are a decimal number unless a word says otherwise. */
function readSigned(reader: Reader): Point | null {
  reader.at = reader.place;
  const year = readFixed(reader, 4, 4);
  const sign = reader.text.charAt(reader.at);
  if (year === null || !isYear(year) || !/^[-./]$/.test(sign)) return null;
  reader.at += 1;
  const month = readFixed(reader, 1, 2);
  if (month === null || !isMonth(month)) return null;
  return reader.text.charAt(reader.at) === sign
    ? readSignedDay(reader, year, month)
    : readSignedEnd(reader, sign, { year, month, day: null });
}

function readSignedEnd(reader: Reader, sign: string, date: PartialDate): Point | null {
  const marked = eatLimits(reader);
  if (isDigit(reader.text.charAt(reader.at))) return null;
  return sign !== "." || marked || isDotted(reader.text, reader.at) ? { date, marked } : null;
}

function readSignedDay(reader: Reader, year: number, month: number): Point | null {
  reader.at += 1;
  const day = readFixed(reader, 1, 2);
  if (day === null || isDigit(reader.text.charAt(reader.at))) return null;
  reader.eat("日");
  return { date: { year, month, day }, marked: eatLimits(reader) };
}

/** Whether 2022.01 stands beside another of its kind, as in 2022.01-2022.12: two decimals of this shape are no interval. */
const isDotted = (text: string, end: number): boolean =>
  /^ ?[-~至到]{1,2} ?\d{4}\.\d/.test(text.slice(end, end + 12)) ||
  /\d{4}\.\d{1,2} ?[-~至到]{1,2} ?\d{4}\.\d{1,2}$/.test(text.slice(Math.max(0, end - 20), end));

/** 2022年11月30日前, 12月底前, 年底前, 三季度末, 2022年内. */
function readWorded(reader: Reader): Point | null {
  const year = reader.attempt(() => readYearOf(reader));
  const end = year === null ? reader.longest(looseYearEnds) : reader.longest(yearEnds);
  if (end !== null) {
    reader.longest(thirds);
    eatLimits(reader);
    return { date: { year, month: end[1], day: null }, marked: true };
  }
  const quarter = reader.attempt(() => readQuarter(reader));
  if (quarter !== null) return { date: { year, month: quarter * 3, day: null }, marked: true };
  const month = reader.attempt(() => readMonth(reader));
  if (month === null && year === null) {
    const day = reader.attempt(() => readDay(reader));
    return day === null || reader.longest(befores) === null ? null : { date: { year, month, day }, marked: true };
  }
  if (month === null) return { date: { year, month: null, day: null }, marked: eatLimits(reader) };
  const third = reader.longest(thirds);
  if (third !== null) {
    eatLimits(reader);
    return { date: { year, month, day: third[1] }, marked: true };
  }
  const day = reader.attempt(() => readDay(reader));
  const marked = eatLimits(reader);
  return { date: { year, month, day }, marked };
}

/** A year before 年; two digits are a year only before a month or an end. */
function readYearOf(reader: Reader): number | null {
  const year = readWhole(reader);
  if (year === null || !reader.eat("年")) return null;
  reader.eat("度");
  if (isYear(year)) return year;
  if (year < 10 || year > 99 || !(isDigit(reader.char) || reader.stands("底"))) return null;
  return 2000 + year;
}

function readMonth(reader: Reader): number | null {
  const month = readWhole(reader);
  if (month === null || !reader.eat("月")) return null;
  reader.eat("份");
  return month;
}

function readDay(reader: Reader): number | null {
  const day = readWhole(reader);
  return day !== null && (reader.eat("日") || reader.eat("号")) ? day : null;
}

/** The 5日 of 3月1日-5日. */
function readDayAlone(reader: Reader, from: PartialDate): Point | null {
  const day = from.day === null ? null : reader.attempt(() => readDay(reader));
  return day === null ? null : { date: { ...from, day }, marked: eatLimits(reader) };
}

function readQuarter(reader: Reader): number | null {
  reader.eat("第");
  const quarter = readWhole(reader);
  if (quarter === null || quarter < 1 || quarter > 4 || !reader.eat("季度") || reader.stands("前")) return null;
  reader.longest(thirds);
  eatLimits(reader);
  return quarter;
}

/** Words that make a date a deadline; 前 as in 前期 is none. */
function eatLimits(reader: Reader): boolean {
  reader.attempt(() => (readWhole(reader) !== null && (reader.eat("时") || reader.eat("点")) ? true : null));
  if (reader.stands("前期") || reader.stands("前往") || reader.stands("内容")) return false;
  return reader.longest(limits) !== null;
}

function readWhole(reader: Reader): number | null {
  if (isDigit(reader.char)) return readFixed(reader, 1, 4);
  const number = isChineseDigit(reader.char) ? readNumeral(reader) : null;
  return number?.scale !== 1 || number.amount.includes(".") ? null : numberOf(number.amount);
}

/** A cheap look ahead: whether a word or sign of dates follows the digits that stand here. */
export function mayBeDate(reader: Reader): boolean {
  const { text } = reader;
  let at = reader.place;
  const isNumber = isDigit(reader.char) || isChineseDigit(reader.char);
  for (let length = 0; length < 9 && (isDigit(text.charAt(at)) || isChineseDigit(text.charAt(at)) || text.charAt(at) === " "); length += 1)
    at += 1;
  const next = text.charAt(at);
  return next !== "" && (isNumber ? "年月日号季-./~至到" : "年上下第不早≤<=本").includes(next);
}

/** So many digits with leading zeros, and no further digit. */
function readFixed(reader: Reader, least: number, most: number): number | null {
  const start = reader.at;
  while (reader.at - start <= most && isDigit(reader.text.charAt(reader.at))) reader.at += 1;
  const length = reader.at - start;
  return length >= least && length <= most ? Number(reader.text.slice(start, reader.at)) : null;
}

const isYear = (year: number): boolean => year >= 1949 && year <= 2100;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function exists({ year, month, day }: PartialDate): boolean {
  if (month !== null && !isMonth(month)) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month ?? 1, 0)).getUTCDate());
}
