import type { Finding } from "../../../core/finding";
import type { Place } from "../../../core/place";
import { addressOf } from "../../../core/place";

const digits = "零一二三四五六七八九";

/** 1 is 一, 12 is 十二, 20 is 二十; up to 99. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones === 0 ? "" : digits.charAt(ones)}`;
}

/** 一、 */
export const first = (number: number, text: string): string => `${chineseNumber(number)}、${text}`;
/** （一） */
export const second = (number: number, text: string): string => `（${chineseNumber(number)}）${text}`;
/** 1. */
export const third = (number: number, text: string): string => `${String(number)}.${text}`;

/** 2026-10-20 as 2026年10月20日; other words as they stand; a blank to fill where nothing is given. */
export function chineseDate(date: string | undefined): string {
  const words = date?.trim() ?? "";
  if (words === "") return "　　年　月　日";
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  return year === undefined ? words.replace(/前$/, "") : `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** The text, or so many blanks to fill. */
export const orBlank = (text: string | undefined, blanks: number): string =>
  text === undefined || text.trim() === "" ? "　".repeat(blanks) : text.trim();

const isHan = (text: string): boolean => /[\p{Script=Han}（）“”《》〔〕，。；：、％℃≥≤]/u.test(text);
const fullWidth: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？" };

/** Punctuation as Chinese papers have it: full-width but inside numbers, times and Latin words, and never an exclamation mark. */
export function official(text: string): string {
  const said = [...text.replace(/\s*[\r\n]+\s*/g, "，").trim()];
  const isChinese = isHan(said.join(""));
  return said
    .map((mark, index) => (isChinese ? wideMark(said, mark, index) : mark))
    .join("")
    .replace(/[！!]/g, "。")
    .replace(/([，；：、])\s+/g, "$1")
    .replace(/([\p{Script=Han}（）“”《》])[ \u00a0]+(?=[\d≥≤＞＜±])/gu, "$1")
    .replace(/([\d%％])[ \u00a0]+(?=[\p{Script=Han}（“])/gu, "$1")
    .replace(/。+/g, "。");
}

function wideMark(all: readonly string[], mark: string, index: number): string {
  const wide = fullWidth[mark] ?? mark;
  const before = all[index - 1] ?? "";
  const after = all[index + 1] ?? "";
  if (mark === "(" || mark === ")") return isHan(pairOf(all, index) + before + after) ? wide : mark;
  const isInNumber = /\d/.test(before) && /\d/.test(after);
  if (isInNumber && (mark === ":" || (mark === "," && isThousands(all, index)))) return mark;
  return wide;
}

/** Three digits and no more after a comma: 1,234 stays; 12,34 is a list. */
const isThousands = (all: readonly string[], comma: number): boolean => /^\d{3}(\D|$)/.test(all.slice(comma + 1, comma + 5).join(""));

function pairOf(all: readonly string[], index: number): string {
  const isOpening = all[index] === "(";
  const other = isOpening ? all.indexOf(")", index) : all.lastIndexOf("(", index);
  if (other < 0) return "";
  return all.slice(Math.min(index, other) + 1, Math.max(index, other)).join("");
}

/** A sentence with its full stop. */
export const stopped = (text: string): string => (text === "" || /[。？；：]$/.test(text) ? text : `${text}。`);

/** A sentence without its full stop, to stand in the middle of another. */
export const unstopped = (text: string): string => text.replace(/[。；，]+$/, "");

const addressesOf = (places: readonly Place[]): readonly string[] =>
  places.flatMap((place) => {
    if (place.scope !== "range") return [];
    const { sheet, row, column, rows, columns } = place.range;
    const last = addressOf({ sheet, row: row + rows - 1, column: column + columns - 1 });
    return [addressOf(place.range), addressOf({ sheet, row, column }), last];
  });

/** The sentence as a letter may hold it: without the code of the rule and the addresses of its cells. */
export function withoutAddresses(text: string, { code, place, related }: Finding): string {
  const codeFree = text.replaceAll(`[${code}]`, "").replaceAll(`（${code}）`, "").replaceAll(code, "");
  const longestFirst = [...new Set(addressesOf([place, ...related]))].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(withoutAddress, codeFree).replace(/[（(][、，,;；\s]*[）)]/g, "");
}

/** Without one address, its brackets and the word before it; never out of the middle of a word such as XE12. */
function withoutAddress(text: string, address: string): string {
  const dollars = address.replace(/([A-Z]+)(\d+)/g, "\\$?$1\\$?$2");
  const found = new RegExp(`([A-Za-z0-9]?)(\\s*(?:单元格)?[（(\\[]?(?:单元格)?\\s*)${dollars}(?![A-Za-z0-9])[）)\\]]?\\s*`, "g");
  return text.replace(found, (all, before: string, between: string) => (before !== "" && between === "" ? all : before));
}
