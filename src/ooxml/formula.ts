import { columnAt, columnName } from "../core/place";
import { maxColumns, maxRows } from "./workbook";

/** A cell, column or row as a formula names it; `null` where it names none (A:A has no row). */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly column: number | null;
  readonly row: number | null;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
  /** As written before the "!", quotes resolved; `null` for the sheet of the formula itself. */
  readonly sheet: string | null;
}

/** What a formula is made of, as far as moving it and following it needs. */
export interface Scan {
  readonly mentions: readonly Mention[];
  /** Words that may be defined names or tables. */
  readonly words: readonly { readonly word: string; readonly sheet: string | null }[];
  /** Whether what it depends on cannot be told from its text: INDIRECT, OFFSET, other workbooks, sheets by span. */
  readonly isOpaque: boolean;
}

const wordPart = /[\w.$\\?\u0080-\uffff]/;
const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)([1-9]\d{0,6})$/;

/** Finds the references in a formula; texts, names of functions and table columns are passed over. */
export const scan = (formula: string): Scan => new FormulaScanner(formula).scan();

class FormulaScanner {
  private readonly mentions: Mention[] = [];
  private readonly words: { word: string; sheet: string | null }[] = [];
  private isOpaque = false;
  /** Named before a "!", and holding up to the end of the reference. */
  private sheet: string | null = null;
  private at = 0;

  constructor(private readonly formula: string) {}

  scan(): Scan {
    const { formula } = this;
    while (this.at < formula.length) {
      const letter = formula.charAt(this.at);
      if (letter === '"') this.at = pastQuoted(formula, this.at, '"');
      else if (letter === "'") this.quotedSheet();
      else if (letter === "[") this.brackets();
      else if (wordPart.test(letter)) this.word();
      else this.sign(letter);
    }
    return { mentions: this.mentions, words: this.words, isOpaque: this.isOpaque };
  }

  private quotedSheet(): void {
    const end = pastQuoted(this.formula, this.at, "'");
    const quoted = this.formula.slice(this.at + 1, end - 1).replaceAll("''", "'");
    this.at = end;
    if (this.formula.charAt(end) !== "!") return;
    if (/[[\]:]/.test(quoted)) this.isOpaque = true;
    this.sheet = quoted;
    this.at += 1;
  }

  /** Columns of a table, or the number of another workbook. */
  private brackets(): void {
    this.at = pastBrackets(this.formula, this.at);
    const next = this.formula.charAt(this.at);
    if (wordPart.test(next) || next === "!") this.isOpaque = true;
  }

  private word(): void {
    const { formula, at: start } = this;
    const end = pastWord(formula, start);
    const word = formula.slice(start, end);
    const next = formula.charAt(end);
    this.at = end;
    if (next === "!") {
      if (isSpanOfSheets(formula, start)) this.isOpaque = true;
      this.sheet = word;
      this.at += 1;
      return;
    }
    // A1:INDEX(…) reaches to a cell that only the calculation knows.
    if (next === "(") this.isOpaque ||= formula.charAt(start - 1) === ":" || /^(_xlfn\.|_xlws\.)*(INDIRECT|OFFSET)$/i.test(word);
    else this.operand(word, start, end);
    if (next !== ":") this.sheet = null;
  }

  private operand(word: string, start: number, end: number): void {
    const mention = mentionOf(this.formula, word, start, end, this.sheet);
    if (mention !== null) this.mentions.push(mention);
    else if (!/^[\d.]/.test(word)) this.words.push({ word, sheet: this.sheet });
  }

  private sign(letter: string): void {
    if (letter !== ":") this.sheet = null;
    if (letter === ")" && this.formula.charAt(this.at + 1) === ":") this.isOpaque = true;
    this.at += 1;
  }
}

function mentionOf(formula: string, word: string, start: number, end: number, sheet: string | null): Mention | null {
  const cell = cellWord.exec(word);
  if (cell !== null) {
    const column = columnAt((cell[2] ?? "").toUpperCase());
    const row = Number(cell[4]) - 1;
    if (column >= maxColumns || row >= maxRows) return null;
    return { start, end, column, row, isColumnFixed: cell[1] === "$", isRowFixed: cell[3] === "$", sheet };
  }
  const isPaired = formula.charAt(end) === ":" || formula.charAt(start - 1) === ":";
  if (!isPaired) return null;
  const column = columnWord.exec(word);
  if (column !== null) {
    return {
      start,
      end,
      column: columnAt((column[2] ?? "").toUpperCase()),
      row: null,
      isColumnFixed: column[1] === "$",
      isRowFixed: true,
      sheet,
    };
  }
  const row = rowWord.exec(word);
  return row === null
    ? null
    : { start, end, column: null, row: Number(row[2]) - 1, isColumnFixed: true, isRowFixed: row[1] === "$", sheet };
}

/** Sheet1:Sheet3!A1 */
const isSpanOfSheets = (formula: string, at: number): boolean => formula.charAt(at - 1) === ":" && wordPart.test(formula.charAt(at - 2));

function pastQuoted(formula: string, at: number, quote: string): number {
  for (let end = formula.indexOf(quote, at + 1); end >= 0; end = formula.indexOf(quote, end + 2)) {
    if (formula.charAt(end + 1) !== quote) return end + 1;
  }
  return formula.length;
}

function pastBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const letter = formula.charAt(end);
    if (letter === "'") end += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") depth -= 1;
    if (depth === 0) return end + 1;
  }
  return formula.length;
}

function pastWord(formula: string, at: number): number {
  let end = at;
  while (end < formula.length && wordPart.test(formula.charAt(end))) end += 1;
  return end;
}

/** A formula that is shared by cells: answers with its text as seen from a cell so many rows and columns away. */
export function shared(formula: string): (rows: number, columns: number) => string {
  const { mentions } = scan(formula);
  const moving = mentions.filter(({ isRowFixed, isColumnFixed }) => !isRowFixed || !isColumnFixed);
  if (moving.length === 0) return () => formula;
  return (rows, columns) => {
    let text = "";
    let from = 0;
    for (const mention of moving) {
      text += formula.slice(from, mention.start) + moved(mention, rows, columns);
      from = mention.end;
    }
    return text + formula.slice(from);
  };
}

function moved({ column, row, isColumnFixed, isRowFixed }: Mention, rows: number, columns: number): string {
  const letters = column === null ? "" : movedBy(column, columns, isColumnFixed, maxColumns, columnName);
  const digits = row === null ? "" : movedBy(row, rows, isRowFixed, maxRows, (number) => String(number + 1));
  return letters === null || digits === null ? "#REF!" : letters + digits;
}

/** Half of a reference, moved unless it is fixed; `null` where it leaves the sheet. */
function movedBy(place: number, by: number, isFixed: boolean, end: number, say: (place: number) => string): string | null {
  if (isFixed) return `$${say(place)}`;
  return place + by < 0 || place + by >= end ? null : say(place + by);
}
