import { type Book, type Cell, cellsOf, type CellValue, type Sheet } from "../../src/core/book";

/**
 * A sheet written as text, one line a row and one `|` a column boundary, so that a form reads here as it reads on paper.
 * A bare number is a number, `'50` the text 50, `0.862 [0.00%]` a number with its format, `=SUM(A1:A2) -> 12` a formula with its cached result
 * and `=SUM(A1:A2)` one that was never calculated. `\n` is a line break inside a cell. Blank first and last lines are dropped.
 */
export function sheetOf(text: string, name = "表", more: Partial<Sheet> = {}): Sheet {
  const lines = text.replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  return {
    name,
    visibility: "visible",
    hiddenRows: [],
    merges: null,
    cells: cellsOf(lines.map((line) => line.split("|").map(cellOf))),
    ...more,
  };
}

export const bookOf = (...sheets: readonly Sheet[]): Book => ({ sheets, names: new Map(), dateSystem: 1900 });

function cellOf(written: string): Cell {
  const text = written.trim();
  const [, formula, cached] = /^=([A-Z]+\(.*?\))(?: -> (.*))?$/.exec(text) ?? [];
  if (formula !== undefined) return { value: cached === undefined ? { uncalculated: true } : valueOf(cached), formula, format: "General" };
  const [, number, format] = /^(-?\d+(?:\.\d+)?) \[(.+)\]$/.exec(text) ?? [];
  if (number !== undefined && format !== undefined) return { value: Number(number), formula: null, format };
  return { value: valueOf(text), formula: null, format: "General" };
}

function valueOf(text: string): CellValue {
  if (text === "") return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^#[A-Z/0!?]+$/.test(text)) return { error: text };
  return text.replace(/^'/, "").replaceAll("\\n", "\n");
}
