import { CellsBuilder, type Book } from "../core/book";
import { refuse } from "../ooxml/faults";
import { maxColumns, maxRows } from "../ooxml/workbook";
import { sheetNameFrom } from "./sheet-names";
import { typedText } from "./typed-text";

const separators = [",", "\t", ";"] as const;

/** The workbook of one sheet that a text of separated values stands for; only inside `attempt`. */
export function bookOfCsv(text: string, name: string): Book {
  const builder = new CellsBuilder();
  csvRows(text).forEach((line, row) => {
    if (row >= maxRows || line.length > maxColumns)
      refuse({ kind: "damaged", part: name, reason: "more rows or columns than a sheet has" });
    line.forEach((field, column) => {
      const { value, format } = typedText(field);
      builder.add(row, column, value, null, format);
    });
  });
  const sheet = sheetNameFrom(name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, ""), []);
  return {
    sheets: [{ name: sheet, visibility: "visible", hiddenRows: [], merges: [], cells: builder.build() }],
    names: new Map(),
    dateSystem: 1900,
  };
}

/** Rows of fields: quotes may hold separators and line ends, two quotes in them are one; a quote that never closes is a character. */
export function csvRows(text: string): string[][] {
  const separator = separatorIn(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  // One quote that never closes shows that quotes are mere characters from there on; looking for the end again and again would take for ever.
  let areQuotes = true;
  while (at < text.length) {
    const close = areQuotes && text[at] === '"' ? closingQuote(text, at + 1) : -1;
    if (text[at] === '"' && close < 0) areQuotes = false;
    const start = close < 0 ? at : close + 1;
    const end = nextBreak(text, start, separator);
    const quoted = close < 0 ? "" : text.slice(at + 1, close).replaceAll('""', '"');
    const field = quoted + text.slice(start, end);
    row.push(field);
    at = end + 1;
    if (text[end] === separator) {
      if (at >= text.length) row.push("");
      continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

function nextBreak(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === separator || letter === "\n" || letter === "\r") return at;
  }
  return text.length;
}

/** The separator that stands outside quotes most often near the top; a comma where none does. */
function separatorIn(text: string): string {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return separators.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}
