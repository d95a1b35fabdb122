import type { CellValue } from "../../../core/book";
import { serialOf } from "../../../ooxml/dates";

/** What Excel makes of an entry. `format` is the number format it gives a cell of format General along the way. */
export type Entry =
  | { readonly kind: "value"; readonly value: CellValue; readonly format: string | null; readonly isQuoted: boolean }
  /** With its leading "=". */
  | { readonly kind: "formula"; readonly formula: string };

export interface EntryContext {
  /** The number format of the cell. */
  readonly format: string;
  /** For dates without a year. */
  readonly year: number;
  readonly dateSystem: 1900 | 1904;
}

const valueEntry = (value: CellValue, format: string | null = null): Entry => ({ kind: "value", value, format, isQuoted: false });

export const errorWords = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"];

/**
 * Reads an entry as a Chinese Excel does. In a cell of format `@` everything stays the text it is, apostrophe and equals sign
 * included; elsewhere a leading apostrophe keeps the rest a text, and a sign at the start begins a formula.
 */
export function entryOf(text: string, context: EntryContext): Entry {
  if (text === "") return valueEntry(null);
  if (context.format === "@") return valueEntry(text);
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1), format: null, isQuoted: true };
  if (/^[=＝]./s.test(text)) return { kind: "formula", formula: `=${text.slice(1)}` };
  const folded = text.normalize("NFKC").trim();
  const word = wordOf(folded);
  if (word !== null) return valueEntry(word);
  const found = readers.reduce<Entry | null>((before, read) => before ?? read(folded, context), null);
  if (found !== null) return found;
  if (/^[+-]./s.test(folded)) return { kind: "formula", formula: `=${folded}` };
  if (/^@./s.test(folded)) return { kind: "formula", formula: `=${folded.slice(1)}` };
  return valueEntry(text);
}

function wordOf(text: string): CellValue {
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  return errorWords.includes(word) ? { error: word } : null;
}

type Reader = (text: string, context: EntryContext) => Entry | null;

/** A number keeps 15 digits; what follows becomes zeros. */
export function doubleOf(digits: string): number {
  let left = 15;
  let hasBegun = false;
  const kept = digits.replaceAll(/\d/g, (digit) => {
    hasBegun ||= digit !== "0";
    if (!hasBegun) return digit;
    left -= 1;
    return left < 0 ? "0" : digit;
  });
  return Number(kept);
}

const decimals = (fraction: string | undefined): string => (fraction === undefined || fraction === "" ? "" : ".00");

const number: Reader = (text) => {
  const found = /^([+-]?)(\()?([¥$]?)([+-]?)(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(?:\.(\d*))?(?:e([+-]?\d{1,3}))?(%)?(\))?$/i.exec(text);
  if (found === null) return null;
  const [, before = "", opening, currency = "", inner = "", whole = "", fraction, exponent, percent, closing] = found;
  if ((opening === undefined) !== (closing === undefined) || (before !== "" && inner !== "")) return null;
  if (opening !== undefined && before + inner !== "") return null;
  if (currency === "$") return null;
  const amount = doubleOf(`${whole.replaceAll(",", "") || "0"}.${fraction ?? ""}`) * 1;
  const scaled = exponent === undefined ? amount : Number(`${String(amount)}e${exponent}`);
  if (!Number.isFinite(scaled)) return null;
  const isNegative = opening !== undefined || before === "-" || inner === "-";
  const size = percent === undefined ? scaled : Number(`${String(scaled)}e-2`);
  return valueEntry(isNegative ? 0 - size : size, numberFormat({ currency, percent, exponent, isGrouped: whole.includes(","), fraction }));
};

function numberFormat(parts: {
  currency: string;
  percent: string | undefined;
  exponent: string | undefined;
  isGrouped: boolean;
  fraction: string | undefined;
}): string | null {
  const places = decimals(parts.fraction);
  if (parts.percent !== undefined) return `0${places}%`;
  if (parts.exponent !== undefined) return "0.00E+00";
  if (parts.currency !== "") return `"¥"#,##0${places};"¥"\\-#,##0${places}`;
  return parts.isGrouped ? `#,##0${places}` : null;
}

const fraction: Reader = (text) => {
  const found = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (found === null || Number(found[4]) === 0) return null;
  const [, sign, whole, top, bottom = ""] = found;
  const size = Number(whole) + Number(top) / Number(bottom);
  return valueEntry(sign === "-" ? -size : size, bottom.length > 1 ? "# ??/??" : "# ?/?");
};

const timePart = /(\d{1,4})[:时](\d{1,2})?(?:[:分](\d{1,2}(?:\.\d+)?)?秒?)?(?: ?(AM|PM|A|P))?$/i;

/** Part of a day, and the format it brings. */
function timeOf(text: string): { readonly serial: number; readonly format: string } | null {
  const found = new RegExp(`^${timePart.source}`, "i").exec(text);
  if (found === null) return null;
  const [, hours = "", minutes, seconds, half] = found;
  if (minutes === undefined && !text.includes("时")) return null;
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) >= 60 || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)))
    return null;
  const later = half === undefined ? 0 : (half.toUpperCase().startsWith("P") ? 12 : 0) - (Number(hours) === 12 ? 12 : 0);
  const serial = ((Number(hours) + later) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (text.includes("时")) return { serial, format: seconds === undefined ? 'h"时"mm"分"' : 'h"时"mm"分"ss"秒"' };
  if (Number(hours) > 23) return { serial, format: "[h]:mm:ss" };
  return { serial, format: `h:mm${seconds === undefined ? "" : ":ss"}${half === undefined ? "" : " AM/PM"}` };
}

const time: Reader = (text) => {
  const found = timeOf(text);
  return found === null ? null : valueEntry(found.serial, found.format);
};

const two = (part: number): string => String(part).padStart(2, "0");

function serialAt(year: number, month: number, day: number, dateSystem: 1900 | 1904): number | null {
  if (year < dateSystem || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const isReal = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  return isReal ? serialOf(`${String(year)}-${two(month)}-${two(day)}`, dateSystem) : null;
}

/** Two digits mean a year from 1930 to 2029. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

function dateOf(text: string, { year: now, dateSystem }: EntryContext): { readonly serial: number; readonly format: string } | null {
  const found = (serial: number | null, format: string): { serial: number; format: string } | null =>
    serial === null ? null : { serial, format };
  const full = /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (full !== null) return found(serialAt(fullYear(full[1] ?? ""), Number(full[3]), Number(full[4]), dateSystem), "yyyy/m/d");
  const words = /^(\d{4}|\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (words !== null)
    return found(
      serialAt(fullYear(words[1] ?? ""), Number(words[2]), Number(words[3] ?? 1), dateSystem),
      words[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"',
    );
  const day = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day !== null) return found(serialAt(now, Number(day[1]), Number(day[2]), dateSystem), 'm"月"d"日"');
  const pair = /^(\d{1,4})[-/](\d{1,4})$/.exec(text);
  return pair === null ? null : pairOf(pair[1] ?? "", pair[2] ?? "", now, dateSystem);
}

/** Two numbers: month and day of this year if they can be, else month and year in either order. */
function pairOf(a: string, b: string, now: number, dateSystem: 1900 | 1904): { readonly serial: number; readonly format: string } | null {
  const day = a.length > 2 || b.length > 2 ? null : serialAt(now, Number(a), Number(b), dateSystem);
  if (day !== null) return { serial: day, format: 'm"月"d"日"' };
  const month =
    b.length === 3 || a.length === 3
      ? null
      : Number(a) <= 12 && a.length <= 2
        ? serialAt(fullYear(b.padStart(2, "0")), Number(a), 1, dateSystem)
        : serialAt(fullYear(a.padStart(2, "0")), Number(b), 1, dateSystem);
  return month === null ? null : { serial: month, format: "mmm-yy" };
}

const date: Reader = (text, context) => {
  const found = dateOf(text, context);
  return found === null ? null : valueEntry(found.serial, found.format);
};

const dateAndTime: Reader = (text, context) => {
  const found = /^(\S+) +(\S.*)$/.exec(text);
  const day = found === null ? null : dateOf(found[1] ?? "", context);
  const hour = found === null ? null : timeOf(found[2] ?? "");
  return day === null || hour === null || hour.serial >= 1 ? null : valueEntry(day.serial + hour.serial, "yyyy/m/d h:mm");
};

const readers: readonly Reader[] = [number, fraction, date, time, dateAndTime];
