import { type Cells, CellsBuilder, type CellValue } from "../core/book";
import { type Area } from "../core/draft";
import { rangeAt } from "../core/place";
import { damaged, refuse } from "./faults";
import { shared } from "./formula";
import { richText, textIn } from "./strings";
import { maxColumns, maxRows } from "./workbook";
import { Tags } from "./xml";

/** What a sheet's cells refer to elsewhere in the package. */
export interface SheetContext {
  readonly part: string;
  /** Shared strings, or `null` where the file has none. */
  readonly strings: readonly string[] | null;
  /** Number formats by cell style. */
  readonly formats: readonly string[];
  readonly dateSystem: 1900 | 1904;
}

export interface SheetContent {
  readonly cells: Cells;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
}

/** Reads a worksheet part in one pass over its text, making nothing but values; only inside `attempt`. */
export function sheetContentOf(xml: string, context: SheetContext): SheetContent {
  const head = new Tags(xml, context.part);
  if (!head.next() || head.name !== "worksheet") return damaged(context.part, "no worksheet");
  const { prefix } = head;
  if (head.kind === "empty") return { cells: new CellsBuilder().build(), hiddenRows: [], merges: [] };
  if (!xml.includes(`</${prefix}worksheet`, xml.length - 2000)) damaged(context.part, "it is cut off");
  if (!head.find("sheetData")) return { cells: new CellsBuilder().build(), hiddenRows: [], merges: mergesIn(xml, 0, context.part) };
  const scanner = new SheetScanner(xml, head.end, prefix, context);
  if (head.kind === "open") scanner.rows();
  return { cells: scanner.builder.build(), hiddenRows: scanner.hiddenRows, merges: mergesIn(xml, scanner.at, context.part) };
}

function mergesIn(xml: string, from: number, part: string): Area[] {
  const merges: Area[] = [];
  if (!xml.includes("mergeCell", from)) return merges;
  const tags = new Tags(xml, part, from);
  while (tags.find("mergeCell")) {
    const range = rangeAt("", tags.attribute("ref") ?? "");
    if (range !== null) merges.push({ row: range.row, column: range.column, rows: range.rows, columns: range.columns });
  }
  return merges;
}

const type = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
type CellType = (typeof type)[keyof typeof type];

const [lt, gt, slash, equals, quote, apostrophe, space] = [0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27, 0x20];
const uncalculated = { uncalculated: true } as const;

/** Walks `sheetData` by character codes. Its fields are the cell at hand, so that no object is made for a cell. */
class SheetScanner {
  readonly builder = new CellsBuilder();
  readonly hiddenRows: number[] = [];
  private readonly sharedFormulas = new Map<number, { row: number; column: number; textAt: (rows: number, columns: number) => string }>();
  private readonly arrays: { area: Area; formula: string }[] = [];
  private readonly errors = new Map<string, CellValue>();
  private readonly prefixLength: number;
  private row = -1;
  private column = -1;
  private style = 0;
  private type: CellType = type.number;
  private value: CellValue = null;
  private hasValue = false;
  private formula: string | null = null;

  constructor(
    private readonly xml: string,
    public at: number,
    prefix: string,
    private readonly context: SheetContext,
  ) {
    this.prefixLength = prefix.length;
  }

  /** Reads up to the end of `sheetData`. */
  rows(): void {
    const { xml, prefixLength } = this;
    for (;;) {
      let at = this.at;
      if (xml.charCodeAt(at) !== lt) {
        at = xml.indexOf("<", at);
        if (at < 0) this.cutOff();
      }
      const code = xml.charCodeAt(at + 1);
      if (code === slash) {
        const isRow = xml.charCodeAt(at + 2 + prefixLength) === 0x72;
        this.at = this.past(">", at);
        if (!isRow) return;
      } else if (code === 0x21 || code === 0x3f) {
        this.at = xml.startsWith("<!--", at) ? this.past("-->", at) : this.past(">", at);
      } else {
        const name = xml.charCodeAt(at + 1 + prefixLength);
        if (name === 0x63) this.cell(at + 2 + prefixLength);
        else if (name === 0x72) this.openRow(at + 4 + prefixLength);
        else this.at = this.past(">", at);
      }
    }
  }

  private openRow(from: number): void {
    const { xml } = this;
    const end = this.past(">", from);
    const tag = xml.slice(from, end);
    const number = /\sr\s*=\s*["'](\d+)/.exec(tag)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (this.row < 0 || this.row >= maxRows) damaged(this.context.part, "a row lies outside the sheet");
    if (tag.includes("hidden") && /\shidden\s*=\s*["'](1|true)/.test(tag)) this.hiddenRows.push(this.row);
    this.at = end;
  }

  private cell(from: number): void {
    const isEmpty = this.cellTag(from);
    if (this.column >= maxColumns || this.row < 0 || this.row >= maxRows) damaged(this.context.part, "a cell lies outside the sheet");
    if (isEmpty) {
      if (this.arrays.length > 0) this.add(null, null);
      return;
    }
    this.value = null;
    this.hasValue = false;
    this.formula = null;
    this.children();
    if (this.hasValue || this.formula !== null || this.arrays.length > 0) this.add(this.hasValue ? this.value : null, this.formula);
  }

  private add(value: CellValue, own: string | null): void {
    const formula = own ?? (this.arrays.length > 0 ? this.arrayFormula() : null);
    if (formula === null && value === null) return;
    const known = formula !== null && !this.hasValue ? uncalculated : value;
    this.builder.add(this.row, this.column, known, formula, this.context.formats[this.style] ?? "General");
  }

  private arrayFormula(): string | null {
    for (const { area, formula } of this.arrays) {
      if (this.row < area.row + area.rows && this.row >= area.row && this.column >= area.column && this.column < area.column + area.columns) return formula;
    }
    return null;
  }

  /** Reads the attributes of a cell; true where it has no content. */
  private cellTag(from: number): boolean {
    const { xml } = this;
    let at = from;
    this.style = 0;
    this.type = type.number;
    this.hasValue = false;
    const { column } = this;
    this.column = column + 1;
    for (;;) {
      let code = xml.charCodeAt(at);
      if (code === gt) {
        this.at = at + 1;
        return false;
      }
      if (code === slash) {
        this.at = this.past(">", at);
        return true;
      }
      if (code === space || code === 0x0a || code === 0x0d || code === 0x09) {
        at += 1;
        continue;
      }
      const name = code;
      const nameAt = at;
      do {
        at += 1;
        code = xml.charCodeAt(at);
        if (code !== code) this.cutOff(); // NaN at the end of the text
      } while (code !== quote && code !== apostrophe);
      const close = code;
      const isShort = xml.charCodeAt(nameAt + 1) === equals || xml.charCodeAt(nameAt + 1) === space;
      at += 1;
      if (isShort && name === 0x72) at = this.address(at);
      else if (isShort && name === 0x73) {
        let style = 0;
        for (code = xml.charCodeAt(at); code >= 0x30 && code <= 0x39; code = xml.charCodeAt(at)) {
          style = style * 10 + code - 0x30;
          at += 1;
        }
        this.style = style;
      } else if (isShort && name === 0x74) this.type = this.typeAt(at);
      while (xml.charCodeAt(at) !== close) {
        at += 1;
        if (at >= xml.length) this.cutOff();
      }
      at += 1;
    }
  }

  private address(from: number): number {
    const { xml } = this;
    let at = from;
    let column = 0;
    let row = 0;
    let code = xml.charCodeAt(at);
    while (code >= 0x41 && code <= 0x5a) {
      column = column * 26 + code - 0x40;
      at += 1;
      code = xml.charCodeAt(at);
    }
    while (code >= 0x30 && code <= 0x39) {
      row = row * 10 + code - 0x30;
      at += 1;
      code = xml.charCodeAt(at);
    }
    if (column === 0 || row === 0) damaged(this.context.part, "a cell has no proper address");
    this.column = column - 1;
    this.row = row - 1;
    return at;
  }

  private typeAt(at: number): CellType {
    const { xml } = this;
    switch (xml.charCodeAt(at)) {
      case 0x73:
        return xml.charCodeAt(at + 1) === 0x74 ? type.text : type.shared;
      case 0x69:
        return type.inline;
      case 0x62:
        return type.boolean;
      case 0x65:
        return type.error;
      case 0x64:
        return type.date;
      default:
        return type.number;
    }
  }

  private children(): void {
    const { xml, prefixLength } = this;
    for (;;) {
      let at = this.at;
      if (xml.charCodeAt(at) !== lt) {
        at = xml.indexOf("<", at);
        if (at < 0) this.cutOff();
      }
      if (xml.charCodeAt(at + 1) === slash) {
        this.at = this.past(">", at);
        return;
      }
      const name = at + 1 + prefixLength;
      const code = xml.charCodeAt(name);
      if (code === 0x76) this.valueElement(name + 1);
      else if (code === 0x66) this.formulaElement(name + 1);
      else if (code === 0x69 && xml.charCodeAt(name + 1) === 0x73) this.inlineElement(name + 2);
      else if (xml.charCodeAt(at + 1) === 0x21) this.at = this.past("-->", at);
      else this.skipElement(at);
    }
  }

  private valueElement(from: number): void {
    const { xml } = this;
    const open = xml.charCodeAt(from) === gt ? from + 1 : this.past(">", from);
    if (xml.charCodeAt(open - 2) === slash) {
      this.at = open;
      if (this.type === type.text) this.take("");
      return;
    }
    if (this.type === type.number && this.plainNumber(open)) return;
    const end = this.closing(open);
    const { part, strings, dateSystem } = this.context;
    const isPlainIndex = this.type === type.shared && strings !== null;
    const text = isPlainIndex ? "" : textIn(xml, open, end);
    if (isPlainIndex) {
      const index = this.integer(open, end);
      const found = strings[index];
      this.take(found ?? damaged(part, "a cell means a string that is not there"));
    } else if (this.type === type.shared) refuse({ kind: "missing-part", part: "xl/sharedStrings.xml" });
    else if (this.type === type.text || this.type === type.inline) this.take(text);
    else if (text.trim() === "") return;
    else if (this.type === type.boolean) this.take(text.trim() === "1" || text.trim() === "true");
    else if (this.type === type.error) this.take(this.errorOf(text.trim()));
    else if (this.type === type.date) this.take(serialOf(text.trim(), dateSystem) ?? text);
    else this.take(this.number(text.trim()));
  }

  private take(value: CellValue): void {
    this.value = value;
    this.hasValue = true;
  }

  /** Takes digits with at most one point, where they are exact; false leaves it to the slow way. */
  private plainNumber(open: number): boolean {
    const { xml } = this;
    let at = open;
    let code = xml.charCodeAt(at);
    const isNegative = code === 0x2d;
    if (isNegative) code = xml.charCodeAt(++at);
    const first = at;
    let number = 0;
    let point = -1;
    for (; (code >= 0x30 && code <= 0x39) || (code === 0x2e && point < 0); code = xml.charCodeAt(++at)) {
      if (code === 0x2e) point = at;
      else number = number * 10 + code - 0x30;
    }
    // Up to 15 digits the division of two exact numbers is the nearest double.
    if (code !== lt || at === first || at - first > 16 || xml.charCodeAt(at + 1) !== slash) return false;
    if (point >= 0) number /= powers[at - point - 1] ?? 1;
    this.take(isNegative ? -number : number);
    this.at = this.past(">", at);
    return true;
  }

  private integer(from: number, to: number): number {
    const { xml } = this;
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const code = xml.charCodeAt(at);
      if (code >= 0x30 && code <= 0x39) number = number * 10 + code - 0x30;
      else if (code > space) return damaged(this.context.part, "a string has no proper number");
    }
    return number;
  }

  private number(text: string): number {
    const number = Number(text);
    return Number.isFinite(number) ? number : damaged(this.context.part, "a number is none");
  }

  private errorOf(text: string): CellValue {
    const known = this.errors.get(text);
    if (known !== undefined) return known;
    const error = { error: text };
    this.errors.set(text, error);
    return error;
  }

  private formulaElement(from: number): void {
    const { xml } = this;
    const isPlain = xml.charCodeAt(from) === gt;
    const open = isPlain ? from + 1 : this.past(">", from);
    const isEmpty = xml.charCodeAt(open - 2) === slash;
    let text = "";
    if (isEmpty) this.at = open;
    else {
      const end = this.closing(open);
      text = textIn(xml, open, end);
    }
    this.formula = isPlain ? text : this.markedFormula(xml.slice(from, open), text);
    if (this.formula === "") this.formula = null;
  }

  private markedFormula(tag: string, text: string): string {
    const kind = /\st\s*=\s*["'](\w+)/.exec(tag)?.[1];
    if (kind === "shared") return this.sharedFormula(Number(/\ssi\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? -1), text);
    if (kind !== "array" && kind !== "dataTable") return text;
    const area = rangeAt("", /\sref\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "");
    const formula = text === "" ? "TABLE()" : text;
    if (area !== null && area.rows * area.columns > 1) this.arrays.push({ area, formula });
    return formula;
  }

  private sharedFormula(index: number, text: string): string {
    if (text !== "") {
      this.sharedFormulas.set(index, { row: this.row, column: this.column, textAt: shared(text) });
      return text;
    }
    const master = this.sharedFormulas.get(index);
    return master === undefined ? damaged(this.context.part, "a shared formula has no text") : master.textAt(this.row - master.row, this.column - master.column);
  }

  private inlineElement(from: number): void {
    const { xml } = this;
    const open = this.past(">", from);
    if (xml.charCodeAt(open - 2) === slash) {
      this.at = open;
      return;
    }
    const tags = new Tags(xml, this.context.part, open);
    let depth = 1;
    while (depth > 0 && tags.next()) depth += tags.kind === "open" ? 1 : tags.kind === "close" ? -1 : 0;
    if (depth > 0) this.cutOff();
    this.take(richText(xml, open, tags.start, this.context.part));
    this.at = tags.end;
  }

  private skipElement(at: number): void {
    const tags = new Tags(this.xml, this.context.part, at);
    if (!tags.next()) this.cutOff();
    this.at = tags.elementEnd();
  }

  /** Where the text that starts at `open` ends; goes past its closing tag. CDATA and comments belong to the text. */
  private closing(open: number): number {
    const { xml } = this;
    let end = xml.indexOf("<", open);
    while (end >= 0 && xml.charCodeAt(end + 1) === 0x21) end = xml.indexOf("<", this.past(xml.startsWith("<!--", end) ? "-->" : "]]>", end));
    if (end < 0) this.cutOff();
    this.at = this.past(">", end);
    return end;
  }

  private past(wanted: string, from: number): number {
    const found = this.xml.indexOf(wanted, from);
    return found < 0 ? this.cutOff() : found + wanted.length;
  }

  private cutOff(): never {
    return damaged(this.context.part, "it is cut off");
  }
}

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** The serial number of an ISO date and time; `null` where it is none. */
function serialOf(text: string, dateSystem: 1900 | 1904): number | null {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (found === null || text === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = found;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  if (dateSystem === 1904) return days + 24_107 + time;
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
