import { CellsBuilder, type Book, type Cell, type CellRef, type RangeRef, type Sheet } from "../core/book";
import { severities, type Severity } from "../core/finding";
import { rangeAt } from "../core/place";

export interface Expected {
  readonly message: string;
  readonly at: CellRef;
  /** Where the drawing says how grave it is. */
  readonly severity: Severity | null;
}

export interface Picture {
  readonly book: Book;
  readonly expected: readonly Expected[];
}

/**
 * Reads a workbook drawn as text: the name of a sheet, then its rows between bars, from A1 on. Without bars, `merged: B3:B5 C1:D1` (or `merged: none`) tells of merges,
 * else the host is one that does not say; `hidden: 4 5` hides rows.
 *
 * In a cell, `12.5` is a number; `86%` and `86.20%` are numbers shown as percentages; `"12.5"` is text; `#REF!` is an error; `=A1+B1 -> 5` is a formula and its result,
 * `=A1+B1` one that was never calculated; `\n` breaks the line; anything else is text. `{message}` says that the rule under test speaks at this cell, `{message info}` how gravely.
 */
export function picture(drawing: string): Picture {
  const expected: Expected[] = [];
  const sheets: Drawn[] = [];
  for (const line of linesOf(drawing)) {
    const sheet = sheets[sheets.length - 1];
    if (!isRow(line) && !isRemark(line)) sheets.push({ name: line, cells: new CellsBuilder(), rows: 0, merges: null, hidden: [] });
    else if (sheet === undefined) throw new Error("A picture starts with the name of a sheet");
    else if (isRow(line)) drawRow(sheet, line, expected);
    else remark(sheet, line);
  }
  return { book: { sheets: sheets.map(finished), names: new Map(), dateSystem: 1900 }, expected };
}

interface Drawn {
  readonly name: string;
  readonly cells: CellsBuilder;
  rows: number;
  merges: readonly RangeRef[] | null;
  hidden: readonly number[];
}

const linesOf = (drawing: string): readonly string[] =>
  drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const isRow = (line: string): boolean => line.startsWith("|");

const isRemark = (line: string): boolean => /^(merged|hidden):/.test(line);

/** The cells of a drawn row, marks included. */
export const cellsOfRow = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((text) => text.trim());

function drawRow(sheet: Drawn, line: string, expected: Expected[]): void {
  const row = sheet.rows;
  sheet.rows += 1;
  cellsOfRow(line).forEach((text, column) => {
    const [, content = "", marks = ""] = /^([^{]*)(.*)$/.exec(text) ?? [];
    for (const [, message = "", severity] of marks.matchAll(/\{([\w-]+)(?: (\w+))?\}/g))
      expected.push({ message, at: { sheet: sheet.name, row, column }, severity: severities.find((each) => each === severity) ?? null });
    const { value, formula, format } = cellFrom(content.trim());
    if (value !== null || formula !== null) sheet.cells.add(row, column, value, formula, format);
  });
}

function remark(sheet: Drawn, line: string): void {
  const words = line
    .slice(line.indexOf(":") + 1)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (line.startsWith("hidden:")) sheet.hidden = words.map((row) => Number(row) - 1);
  else sheet.merges = words.flatMap((address) => rangeAt(sheet.name, address) ?? []);
}

const finished = ({ name, cells, merges, hidden }: Drawn): Sheet => ({
  name,
  visibility: "visible",
  hiddenRows: hidden,
  merges,
  cells: cells.build(),
});

const plain = (value: Cell["value"], format = "General"): Cell => ({ value, formula: null, format });

function cellFrom(text: string): Cell {
  if (text === "") return plain(null);
  if (/^".*"$/.test(text)) return plain(text.slice(1, -1));
  if (text.startsWith("#") && /^#[A-Z/0?!]+$/.test(text)) return plain({ error: text });
  if (/^=[A-Z(]/.test(text)) {
    const [formula = "", result] = text.slice(1).split(" -> ");
    return result === undefined ? { ...plain({ uncalculated: true }), formula } : { ...cellFrom(result), formula };
  }
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent?.[1] !== undefined)
    return plain(
      Number((Number(percent[1]) / 100).toPrecision(15)),
      percent[2] === undefined ? "0%" : `0.${"0".repeat(percent[2].length)}%`,
    );
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return plain(Number(text));
  return plain(text.replaceAll("\\n", "\n"));
}
