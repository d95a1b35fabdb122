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
export function scan(formula: string): Scan {
  const mentions: Mention[] = [];
  const words: { word: string; sheet: string | null }[] = [];
  let isOpaque = false;
  let sheet: string | null = null;
  let at = 0;
  while (at < formula.length) {
    const letter = formula.charAt(at);
    if (letter === '"') at = pastQuoted(formula, at, '"');
    else if (letter === "'") {
      const end = pastQuoted(formula, at, "'");
      const quoted = formula.slice(at + 1, end - 1).replaceAll("''", "'");
      at = end;
      if (formula.charAt(at) !== "!") continue;
      if (/[[\]:]/.test(quoted)) isOpaque = true;
      sheet = quoted;
      at += 1;
    } else if (letter === "[") {
      at = pastBrackets(formula, at);
      if (wordPart.test(formula.charAt(at)) || formula.charAt(at) === "!") isOpaque = true;
    } else if (wordPart.test(letter)) {
      const end = pastWord(formula, at);
      const word = formula.slice(at, end);
      const next = formula.charAt(end);
      if (next === "!") {
        if (isSpanOfSheets(formula, at)) isOpaque = true;
        sheet = word;
        at = end + 1;
        continue;
      }
      // A1:INDEX(…) reaches to a cell that only the calculation knows.
      if (next === "(") isOpaque ||= formula.charAt(at - 1) === ":" || /^(_xlfn\.|_xlws\.)*(INDIRECT|OFFSET)$/i.test(word);
      else {
        const mention = mentionOf(formula, word, at, end, sheet);
        if (mention !== null) mentions.push(mention);
        else if (!/^[\d.]/.test(word)) words.push({ word, sheet });
      }
      at = end;
      if (formula.charAt(at) !== ":") sheet = null;
    } else {
      if (letter !== ":") sheet = null;
      if (letter === ")" && formula.charAt(at + 1) === ":") isOpaque = true;
      at += 1;
    }
  }
  return { mentions, words, isOpaque };
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
  const newColumn = column === null ? null : isColumnFixed ? column : column + columns;
  const newRow = row === null ? null : isRowFixed ? row : row + rows;
  if (newColumn !== null && (newColumn < 0 || newColumn >= maxColumns)) return "#REF!";
  if (newRow !== null && (newRow < 0 || newRow >= maxRows)) return "#REF!";
  const letters = newColumn === null ? "" : (isColumnFixed ? "$" : "") + columnName(newColumn);
  return letters + (newRow === null ? "" : (isRowFixed ? "$" : "") + String(newRow + 1));
}
