import { CellsBuilder, type CellValue } from "../core/book";
import type { Area } from "../core/draft";
import { rangeAt } from "../core/place";
import { serialOf } from "./dates";
import { damaged, refuse } from "./faults";
import { shared } from "./formula";
import { richText, textIn } from "./strings";
import { maxColumns, maxRows } from "./workbook";

/** What a sheet's cells refer to elsewhere in the package. */
export interface SheetContext {
  readonly part: string;
  /** Shared strings, or `null` where the file has none. */
  readonly strings: readonly string[] | null;
  /** Number formats by cell style. */
  readonly formats: readonly string[];
  readonly dateSystem: 1900 | 1904;
}

const type = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
type CellType = (typeof type)[keyof typeof type];

const [lt, gt, slash, equals, quote, apostrophe, space, bang] = [0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27, 0x20, 0x21];
const [letterC, letterF, letterI, letterR, letterS, letterT, letterV] = [0x63, 0x66, 0x69, 0x72, 0x73, 0x74, 0x76];
const uncalculated = { uncalculated: true } as const;
const utf8 = new TextDecoder();
const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * Walks `sheetData` byte by byte: decoding megabytes of markup costs more than reading them. Its fields are the cell at
 * hand, so that no object is made for a cell; only what is text becomes a string.
 */
export class CellScanner {
  readonly builder: CellsBuilder;
  readonly hiddenRows: number[] = [];
  private readonly sharedFormulas = new Map<number, { row: number; column: number; textAt: (rows: number, columns: number) => string }>();
  private readonly arrays: { area: Area; formula: string }[] = [];
  private readonly errors = new Map<string, CellValue>();
  private row = -1;
  private column = -1;
  private style = 0;
  private type: CellType = type.number;
  private value: CellValue = null;
  private hasValue = false;
  private formula: string | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    /** Where the scanner stands: at first after the opening tag of `sheetData`, at last after its closing tag. */
    public at: number,
    /** Of the prefix of the sheet's namespace, with its colon. */
    private readonly prefixLength: number,
    private readonly context: SheetContext,
  ) {
    // The markup of a cell takes some forty bytes.
    this.builder = new CellsBuilder(64 + Math.floor((bytes.length - at) / 40));
  }

  /** Reads up to the end of `sheetData`. */
  scan(): void {
    const { bytes, prefixLength } = this;
    for (;;) {
      const at = this.nextTag(this.at);
      const code = bytes[at + 1];
      const name = bytes[at + 1 + prefixLength];
      if (code === slash) {
        const isRow = bytes[at + 2 + prefixLength] === letterR;
        this.at = this.past(gt, at);
        if (!isRow) return;
      } else if (code === bang || code === 0x3f) this.at = this.pastAside(at);
      else if (name === letterC) this.cell(at + 2 + prefixLength);
      else if (name === letterR) this.openRow(at + 4 + prefixLength);
      else this.at = this.past(gt, at);
    }
  }

  private openRow(from: number): void {
    const end = this.past(gt, from);
    const tag = this.ascii(from, end);
    this.at = end;
    this.column = -1;
    this.row = this.row + 1;
    const at = tag.startsWith(' r="') ? 4 : tag.search(/\sr\s*=/) + 1;
    if (at > 0) this.row = Number.parseInt(tag.slice(at).replace(/^[^\d]*/, ""), 10) - 1;
    if (!(this.row >= 0 && this.row < maxRows)) damaged(this.context.part, "a row lies outside the sheet");
    if (tag.includes("hidden") && /\shidden\s*=\s*["'](1|true)/.test(tag)) this.hiddenRows.push(this.row);
  }

  private cell(from: number): void {
    const isEmpty = this.cellTag(from);
    this.checkPlace();
    if (isEmpty && this.arrays.length === 0) return;
    this.forget();
    if (!isEmpty) this.children();
    const formula = this.formula ?? (this.arrays.length > 0 ? this.arrayFormula() : null);
    if (formula === null && (!this.hasValue || this.value === "")) return;
    this.builder.add(
      this.row,
      this.column,
      this.hasValue ? this.value : uncalculated,
      formula,
      this.context.formats[this.style] ?? "General",
    );
  }

  private checkPlace(): void {
    if (this.column >= maxColumns || this.row < 0 || this.row >= maxRows) damaged(this.context.part, "a cell lies outside the sheet");
  }

  private forget(): void {
    this.value = null;
    this.hasValue = false;
    this.formula = null;
  }

  /** The formula of the array a cell belongs to. */
  private arrayFormula(): string | null {
    const { row, column } = this;
    const found = this.arrays.find(
      ({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    return found?.formula ?? null;
  }

  /** Reads the attributes of a cell; true where it has no content. */
  private cellTag(from: number): boolean {
    const { bytes } = this;
    this.style = 0;
    this.type = type.number;
    this.column += 1;
    let at = from;
    for (;;) {
      const name = bytes[at] ?? this.cutOff();
      if (name === gt) {
        this.at = at + 1;
        return false;
      }
      if (name === slash) {
        this.at = at + 2;
        return true;
      }
      if (name <= space) {
        at += 1;
        continue;
      }
      const after = bytes[at + 1];
      let close = bytes[at + 2];
      if (after === equals && (close === quote || close === apostrophe)) at += 3;
      else {
        at = this.valueStart(at);
        close = bytes[at - 1];
      }
      if (after === equals || after === space) {
        if (name === letterR) at = this.address(at);
        else if (name === letterS) at = this.styleAt(at);
        else if (name === letterT) this.type = this.typeAt(at);
      }
      while (bytes[at] !== close) {
        at += 1;
        if (at >= bytes.length) this.cutOff();
      }
      at += 1;
    }
  }

  /** From the name of an attribute: where its value starts. */
  private valueStart(from: number): number {
    const { bytes } = this;
    let at = from;
    while (bytes[at] !== quote && bytes[at] !== apostrophe) {
      at += 1;
      if (at >= bytes.length) this.cutOff();
    }
    return at + 1;
  }

  private address(from: number): number {
    const { bytes } = this;
    let at = from;
    let column = 0;
    let row = 0;
    let code = bytes[at] ?? 0;
    while (code >= 0x41 && code <= 0x5a) {
      column = column * 26 + code - 0x40;
      at += 1;
      code = bytes[at] ?? 0;
    }
    while (code >= 0x30 && code <= 0x39) {
      row = row * 10 + code - 0x30;
      at += 1;
      code = bytes[at] ?? 0;
    }
    if (column === 0 || row === 0) damaged(this.context.part, "a cell has no proper address");
    this.column = column - 1;
    this.row = row - 1;
    return at;
  }

  private styleAt(from: number): number {
    const { bytes } = this;
    let at = from;
    let style = 0;
    for (let code = bytes[at] ?? 0; code >= 0x30 && code <= 0x39; code = bytes[at] ?? 0) {
      style = style * 10 + code - 0x30;
      at += 1;
    }
    this.style = style;
    return at;
  }

  private typeAt(at: number): CellType {
    switch (this.bytes[at]) {
      case letterS:
        return this.bytes[at + 1] === letterT ? type.text : type.shared;
      case letterI:
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
    const { bytes, prefixLength } = this;
    for (;;) {
      const at = this.nextTag(this.at);
      if (bytes[at + 1] === slash) {
        const end = at + 3 + prefixLength;
        this.at = bytes[end] === gt ? end + 1 : this.past(gt, at);
        return;
      }
      const name = at + 1 + prefixLength;
      const code = bytes[name];
      if (code === letterV) this.valueElement(name + 1);
      else if (code === letterF) this.formulaElement(name + 1);
      else if (code === letterI && bytes[name + 1] === letterS) this.inlineElement(name + 2);
      else if (bytes[at + 1] === bang) this.at = this.pastAside(at);
      else this.skipElement(at);
    }
  }

  private valueElement(from: number): void {
    const { bytes } = this;
    const open = bytes[from] === gt ? from + 1 : this.past(gt, from);
    if (bytes[open - 2] === slash) {
      this.at = open;
      if (this.type === type.text) this.take("");
    } else if (this.type === type.number && this.plainNumber(open)) return;
    else if (this.type === type.shared) this.sharedString(open);
    else this.textValue(this.textAt(open));
  }

  private textValue(text: string): void {
    const trimmed = text.trim();
    if (this.type === type.text || this.type === type.inline) this.take(text);
    else if (trimmed === "") return;
    else if (this.type === type.boolean) this.take(trimmed === "1" || trimmed === "true");
    else if (this.type === type.error) this.take(this.errorOf(trimmed));
    else if (this.type === type.date) this.take(serialOf(trimmed, this.context.dateSystem) ?? text);
    else this.take(this.number(trimmed));
  }

  private take(value: CellValue): void {
    this.value = value;
    this.hasValue = true;
  }

  private sharedString(open: number): void {
    const { part, strings } = this.context;
    const end = this.closing(open);
    if (strings === null) refuse({ kind: "missing-part", part: "xl/sharedStrings.xml" });
    let index = 0;
    for (let at = open; at < end; at += 1) {
      const code = this.bytes[at] ?? 0;
      if (code >= 0x30 && code <= 0x39) index = index * 10 + code - 0x30;
      else if (code > space) damaged(part, "a string has no proper number");
    }
    this.take(strings[index] ?? damaged(part, "a cell means a string that is not there"));
  }

  /** Takes digits with at most one point, where that is exact; false leaves it to the slow way. */
  // eslint-disable-next-line complexity -- runs for nearly every number of a file: each call taken out of it is felt
  private plainNumber(open: number): boolean {
    const { bytes } = this;
    const isNegative = bytes[open] === 0x2d;
    const first = isNegative ? open + 1 : open;
    let at = first;
    let number = 0;
    let point = -1;
    for (;;) {
      const code = bytes[at] ?? 0;
      if (code >= 0x30 && code <= 0x39) number = number * 10 + code - 0x30;
      else if (code === 0x2e && point < 0) point = at;
      else break;
      at += 1;
    }
    const decimals = point < 0 ? 0 : at - point - 1;
    // The quotient of two integers that are exact is the nearest double.
    if (bytes[at] !== lt || bytes[at + 1] !== slash || at === first || number > Number.MAX_SAFE_INTEGER || decimals > 22) return false;
    if (decimals > 0) number /= powers[decimals] ?? 1;
    this.take(isNegative ? -number : number);
    const end = at + 3 + this.prefixLength;
    this.at = bytes[end] === gt ? end + 1 : this.past(gt, at);
    return true;
  }

  private number(text: string): number {
    const number = Number(text);
    return Number.isFinite(number) ? number : damaged(this.context.part, "a number is none");
  }

  private errorOf(text: string): CellValue {
    const known = this.errors.get(text) ?? { error: text };
    this.errors.set(text, known);
    return known;
  }

  private formulaElement(from: number): void {
    const { bytes } = this;
    if (bytes[from] === gt) {
      const text = this.textAt(from + 1);
      this.formula = text === "" ? null : text;
      return;
    }
    const open = this.past(gt, from);
    const tag = this.ascii(from, open);
    this.at = open;
    const text = bytes[open - 2] === slash ? "" : this.textAt(open);
    const formula = this.markedFormula(tag, text);
    this.formula = formula === "" ? null : formula;
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
    if (master === undefined) return damaged(this.context.part, "a shared formula has no text");
    return master.textAt(this.row - master.row, this.column - master.column);
  }

  private inlineElement(from: number): void {
    const open = this.past(gt, from);
    this.at = open;
    if (this.bytes[open - 2] === slash) return;
    const end = this.elementEnd(open, 1);
    const xml = utf8.decode(this.bytes.subarray(open, end));
    this.take(richText(xml, 0, xml.lastIndexOf("<"), this.context.part));
    this.at = end;
  }

  private skipElement(at: number): void {
    this.at = this.elementEnd(at, 0);
  }

  /** One past the end of the element that is `depth` tags open at an offset. */
  private elementEnd(from: number, depth: number): number {
    const { bytes } = this;
    let open = depth;
    let at = from;
    for (;;) {
      const tag = this.nextTag(at);
      if (bytes[tag + 1] === bang || bytes[tag + 1] === 0x3f) at = this.pastAside(tag);
      else {
        at = this.past(gt, tag);
        if (bytes[tag + 1] === slash) open -= 1;
        else if (bytes[at - 2] !== slash) open += 1;
        if (open <= 0) return at;
      }
    }
  }

  /** The text that starts at an offset up to its closing tag, which is passed. */
  private textAt(open: number): string {
    const end = this.closing(open);
    const text = this.ascii(open, end);
    return text.includes("&") || text.includes("<") || text.includes("\r") || text.includes("_x") ? textIn(text, 0, text.length) : text;
  }

  /** Where the text that starts at an offset ends; its closing tag is passed. CDATA and comments belong to the text. */
  private closing(open: number): number {
    let end = this.nextTag(open);
    while (this.bytes[end + 1] === bang) end = this.nextTag(this.pastAside(end));
    this.at = this.past(gt, end);
    return end;
  }

  /** The characters between two offsets; short ones, which are nearly all, without the cost of a decoder. */
  private ascii(from: number, to: number): string {
    const { bytes } = this;
    if (to - from > 40) return utf8.decode(bytes.subarray(from, to));
    let text = "";
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
      if ((a | b | c | d) > 0x7f) return utf8.decode(bytes.subarray(from, to));
      text += String.fromCharCode(a, b, c, d);
    }
    for (; at < to; at += 1) {
      const code = bytes[at] ?? 0;
      if (code > 0x7f) return utf8.decode(bytes.subarray(from, to));
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** Past a comment, a CDATA section or an instruction. */
  private pastAside(at: number): number {
    const { bytes } = this;
    const ending = bytes[at + 1] === 0x3f ? "?>" : bytes[at + 2] === 0x2d ? "-->" : "]]>";
    const last = ending.length - 1;
    for (let end = this.past(gt, at + 2 + last); ; end = this.past(gt, end)) {
      if (bytes[end - 2] === ending.charCodeAt(last - 1) && bytes[end - 1 - last] === ending.charCodeAt(0)) return end;
    }
  }

  private nextTag(from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at += 1) if (bytes[at] === lt) return at;
    return this.cutOff();
  }

  private past(wanted: number, from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at += 1) if (bytes[at] === wanted) return at + 1;
    return this.cutOff();
  }

  private cutOff(): never {
    return damaged(this.context.part, "it is cut off");
  }
}
