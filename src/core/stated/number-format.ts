import { absolute, amountOf, multiply, round } from "../amount";
import type { Amount } from "../amount";
import type { Cell } from "../book";
import { isError } from "../book";

export type DateSystem = 1900 | 1904;

type Piece =
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "number";
      readonly least: number;
      readonly places: number;
      readonly optional: number;
      readonly grouped: boolean;
      readonly thousands: number;
    }
  | { readonly kind: "date"; readonly part: string };

interface Section {
  readonly pieces: readonly Piece[];
  readonly percent: boolean;
}

/** What a number format shows, read once: its sections, and which parts of a date. */
export interface NumberFormat {
  readonly sections: readonly Section[];
  readonly percent: boolean;
  readonly date: { readonly year: boolean; readonly month: boolean; readonly day: boolean } | null;
  /** Text of the format's own around the number, such as 万元, is part of what is stated. */
  readonly worded: boolean;
  readonly general: boolean;
}

const known = new Map<string, NumberFormat>();
const hundred = "100" as Amount; // a literal of the same plain notation

/** The format behind a code; the last few hundred are remembered, since workbooks use a handful for all their cells. */
export function formatOf(code: string): NumberFormat {
  const found = known.get(code);
  if (found !== undefined) return found;
  if (known.size > 300) known.clear();
  const made = readFormat(code);
  known.set(code, made);
  return made;
}

/** How a cell's value shows under its number format; the width of the column does not count. */
export function shownText({ value, format }: Pick<Cell, "value" | "format">, dateSystem: DateSystem = 1900): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return shownNumber(value, formatOf(format), dateSystem);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value.error;
  return "";
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a serial number; `null` outside of Excel's calendar. Excel's 29 February 1900 shows as such. */
export function dateOf(serial: number, dateSystem: DateSystem): CalendarDate | null {
  const whole = Math.floor(serial) + (dateSystem === 1904 ? 1462 : 0);
  if (!(whole >= 0 && whole <= 2_958_465)) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function shownNumber(value: number, format: NumberFormat, dateSystem: DateSystem): string {
  const exact = amountOf(value);
  if (exact === null) return String(value);
  if (format.general) return exact;
  const section = sectionFor(value, format);
  if (section === undefined) return exact;
  // Fractions and interleaved literals, such as # ?/? and 0!.0, are shown plainly.
  if (section.pieces.filter(({ kind }) => kind === "number").length > 1) return exact;
  if (format.date !== null) return shownDate(value, section, dateSystem) ?? exact;
  const ownSign = value < 0 && format.sections.length < 2 ? "-" : "";
  const magnitude = section.percent ? multiply(absolute(exact), hundred) : absolute(exact);
  return (ownSign + section.pieces.map((piece) => shownPiece(magnitude, piece)).join("")).trim();
}

function sectionFor(value: number, { sections }: NumberFormat): Section | undefined {
  if (value < 0 && sections.length > 1) return sections[1];
  if (value === 0 && sections.length > 2) return sections[2];
  return sections[0];
}

function shownPiece(magnitude: Amount, piece: Piece): string {
  if (piece.kind === "literal") return piece.text;
  if (piece.kind === "date") return "";
  const scaled = piece.thousands === 0 ? magnitude : multiply(magnitude, `0.${"0".repeat(piece.thousands * 3 - 1)}1` as Amount); // plain notation by construction
  const [whole = "0", fraction = ""] = round(scaled, piece.places).split(".");
  const shownWhole = whole === "0" && piece.least === 0 ? "" : whole.padStart(piece.least, "0");
  const grouped = piece.grouped ? shownWhole.replace(/\B(?=(\d{3})+$)/g, ",") : shownWhole;
  const required = piece.places - piece.optional;
  const shownFraction = fraction.padEnd(required, "0");
  return shownFraction === "" ? grouped : `${grouped}.${shownFraction}`;
}

function shownDate(serial: number, { pieces }: Section, dateSystem: DateSystem): string | null {
  const date = dateOf(serial, dateSystem);
  if (date === null) return null;
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const has12Hours = pieces.some((piece) => piece.kind === "date" && piece.part === "am/pm");
  const hours = Math.floor(minutes / 60) % 24;
  const parts: Readonly<Record<string, number>> = {
    y: date.year,
    m: date.month,
    d: date.day,
    h: has12Hours ? hours % 12 || 12 : hours,
    n: minutes % 60,
    s: 0,
  };
  return pieces
    .map((piece) => {
      if (piece.kind === "literal") return piece.text;
      if (piece.kind === "number") return "";
      if (piece.part === "am/pm") return hours < 12 ? "上午" : "下午";
      const shown = String(parts[piece.part.charAt(0)] ?? "");
      if (piece.part.startsWith("y")) return piece.part.length > 2 ? shown : shown.slice(-2);
      return shown.padStart(Math.min(piece.part.length, 2), "0");
    })
    .join("")
    .trim();
}

const longDate = 'yyyy"年"m"月"d"日"';
/** Codes that show as the system writes dates: 年/月/日 where these forms are filled in. */
const systemDates: ReadonlyMap<string, string> = new Map([
  ["m/d/yy", "yyyy/m/d"],
  ["mm-dd-yy", "yyyy/m/d"],
  ["m/d/yyyy", "yyyy/m/d"],
  ["m/d/yy h:mm", "yyyy/m/d h:mm"],
]);

const generalCodes = /^(?:|@|(?:\[[^\]]*\])*General|G\/通用格式)$/i;

/** Splits a code at the semicolons that are no literals, and reads each section. */
function readFormat(code: string): NumberFormat {
  const plain: NumberFormat = { sections: [], percent: false, date: null, worded: false, general: true };
  if (generalCodes.test(code)) return plain;
  const sections = splitSections(systemDates.get(code) ?? (code.includes("[$-F800]") ? longDate : code)).map(readSection);
  const [first] = sections;
  if (first === undefined || first.pieces.length === 0) return plain;
  const date = datePartsOf(first);
  return { sections, percent: first.percent, date, worded: date === null && isWorded(sections), general: false };
}

function datePartsOf({ pieces }: Section): NumberFormat["date"] {
  const parts = pieces.filter((piece) => piece.kind === "date").map(({ part }) => part.charAt(0));
  return parts.length === 0 ? null : { year: parts.includes("y"), month: parts.includes("m"), day: parts.includes("d") };
}

/** Literals of letters, ideographs or comparators; scaled numbers show another magnitude than they hold, so their words say nothing. */
const isWorded = ([first]: readonly Section[]): boolean =>
  first !== undefined &&
  first.pieces.some((piece) => piece.kind === "literal" && /[\p{L}≥≤<>=‰]/u.test(piece.text)) &&
  first.pieces.every((piece) => piece.kind !== "number" || piece.thousands === 0) &&
  first.pieces.filter(({ kind }) => kind === "number").length === 1;

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (let index = 0; index < code.length; index += 1) {
    const character = code.charAt(index);
    if (character === '"') {
      const close = code.indexOf('"', index + 1);
      index = close < 0 ? code.length : close;
    } else if (character === "\\" || character === "!" || character === "_" || character === "*") index += 1;
    else if (character === ";") {
      sections.push(code.slice(from, index));
      from = index + 1;
    }
  }
  sections.push(code.slice(from));
  return sections;
}

const tokens =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|(?<gap>_.)|\*.|\[(?:\$(?<currency>[^\]-]*))?[^\]]*\]|(?<noon>上午\/下午|AM\/PM|A\/P)|(?<digits>0?(?:[0#?,]*[0#?])(?:\.[0#?]*)?(?:E[+-]0+)?,*|\.[0#?]+,*)|(?<general>General|G\/通用格式)|(?<part>yyyy|yy?|e+|mmmmm|mmmm|mmm|mm?|dddd|ddd|dd?|aaaa?|hh?|ss?(?:\.0+)?)|(?<other>.)/gisu;

const generalPiece: Piece = { kind: "number", least: 1, places: 15, optional: 15, grouped: false, thousands: 0 };

function readSection(code: string): Section {
  const pieces: Piece[] = [];
  let percent = false;
  for (const { groups = {} } of code.matchAll(tokens)) {
    pieces.push(pieceOf(groups, pieces));
    percent ||= groups["other"] === "%";
  }
  return { pieces: minutesIn(pieces.filter((piece) => piece.kind !== "literal" || piece.text !== "")), percent };
}

/** The groups are those of `tokens`, of which one is set. */
function pieceOf(groups: Readonly<Record<string, string | undefined>>, before: readonly Piece[]): Piece {
  const { digits, general, noon, part, gap, other, quoted, escaped, currency } = groups;
  if (digits !== undefined) return readDigits(digits);
  if (part !== undefined) return readPart(part.toLowerCase(), before);
  if (general !== undefined) return generalPiece;
  if (noon !== undefined) return { kind: "date", part: "am/pm" };
  if (gap !== undefined) return { kind: "literal", text: " " };
  return { kind: "literal", text: quoted ?? escaped ?? currency ?? other?.replace("@", "") ?? "" };
}

function readPart(part: string, before: readonly Piece[]): Piece {
  if (part.startsWith("e")) return { kind: "date", part: "yyyy" };
  if (part.startsWith("a") || (part.length > 2 && part.startsWith("d"))) return { kind: "literal", text: "" };
  const last = before.findLast(({ kind }) => kind === "date");
  if (part.startsWith("m") && last?.kind === "date" && last.part.startsWith("h")) return { kind: "date", part: part.replace(/m/g, "n") };
  return { kind: "date", part };
}

/** mm before seconds are minutes. */
const minutesIn = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => {
    if (piece.kind !== "date" || !piece.part.startsWith("m")) return piece;
    const next = pieces.slice(index + 1).find(({ kind }) => kind === "date");
    return next?.kind === "date" && next.part.startsWith("s") ? { kind: "date", part: piece.part.replace(/m/g, "n") } : piece;
  });

function readDigits(digits: string): Piece {
  const [, body = "", scaling = ""] = /^(.*?)(,*)$/.exec(digits) ?? [];
  const [whole = "", fraction = ""] = body.split("E")[0]?.split(".") ?? [];
  return {
    kind: "number",
    least: whole.replace(/[^0]/g, "").length,
    places: fraction.length,
    optional: fraction.length - fraction.replace(/[#?]+$/, "").length,
    grouped: whole.includes(","),
    thousands: scaling.length,
  };
}
