import { type CellValue, isError, isUncalculated } from "../../core/book";

/** Characters that Excel may read as part of a number, a date, a time or an amount of money. */
const numeral = /[一二三四五六七八九十〇零○百千万亿两年月日号时点分秒上下午星期周正负第元角整度]/;

/** Whether Excel can take a text for nothing but text: it begins with a Han character, and one of them is no numeral. */
const isPlainly = (text: string): boolean =>
  /^\p{Script=Han}/u.test(text) && [...text].some((character) => /\p{Script=Han}/u.test(character) && !numeral.test(character));

/** A text as it is written so that Excel keeps it as it is: with a leading apostrophe, which Excel hides, where it could become something else. */
export const writtenText = (text: string): string => (text === "" || isPlainly(text) ? text : `'${text}`);

/**
 * What is written for a value without a formula. Blank is written as the empty text: `null` would leave the cell alone.
 * A cell of format `@` shows a text exactly as it is entered, apostrophe and all.
 */
export function writtenValue(value: CellValue, format = "General"): string | number | boolean {
  if (value === null || isUncalculated(value)) return "";
  if (isError(value)) return value.error;
  if (typeof value === "string") return format === "@" ? value : writtenText(value);
  return value;
}

/** A cell as Excel tells it. */
export interface Told {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: unknown;
}

/** What a cell holds. Excel repeats a constant where a formula would stand, so a formula is what differs from its value. */
export function contentOf({ value, formula, type }: Told, isCalculated: boolean): { value: CellValue; formula: string | null } {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isFormula) return { value: isCalculated ? valueOf(value, type) : { uncalculated: true }, formula: formula.slice(1) };
  return { value: type === "Empty" ? null : valueOf(value, type), formula: null };
}

function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return null;
}

const utf8 = new TextEncoder();

/** How many bytes a text is on the wire. */
export const bytesOf = (text: string): number => utf8.encode(text).length;
