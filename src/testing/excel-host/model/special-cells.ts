import { type CellValue, isError } from "../../../core/book";
import type { Area } from "../../../core/draft";
import { area, intersection, placesIn } from "./areas";
import { text } from "./nodes";
import { invalid } from "./refusals";
import type { Cell, Sheet } from "./sheet";

const kinds: Readonly<Record<string, (value: CellValue) => boolean>> = {
  Errors: isError,
  Logical: (value) => typeof value === "boolean",
  Numbers: (value) => typeof value === "number",
  Text: (value) => typeof value === "string",
};

/** What a word such as `LogicalNumbersText` lets through. */
function isOfType(type: unknown): (value: CellValue) => boolean {
  const word = type === null || type === undefined ? "All" : text(type);
  if (word === "All") return () => true;
  const wanted = Object.keys(kinds).filter((kind) => word.includes(kind === "Numbers" ? "Number" : kind));
  if (wanted.length === 0) return invalid();
  return (value) => wanted.some((kind) => kinds[kind]?.(value) === true);
}

const isFilled = ({ value, formula, isQuoted }: Cell): boolean => formula !== null || value !== null || isQuoted;

/** Rectangles of the cells of one kind: runs of a row, joined where they lie under each other. */
export function specialCells(sheet: Sheet, within: Area, kind: string, type: unknown): Area[] {
  const isWanted = isOfType(type);
  if (kind === "Constants") return joined(found(sheet, within, (cell) => cell.formula === null && isFilled(cell) && isWanted(cell.value)));
  if (kind === "Formulas") return joined(found(sheet, within, (cell) => cell.formula !== null && isWanted(cell.value)));
  if (kind === "DataValidations")
    return sheet.validations.flatMap(({ areas }) => areas).flatMap((each) => intersection(each, within) ?? []);
  if (kind === "Blanks") return blanks(sheet, within);
  return invalid(`The test host finds no ${kind}.`);
}

/** Blank cells count inside the used part of the sheet alone. */
function blanks(sheet: Sheet, within: Area): Area[] {
  const used = sheet.usedIn(area(0, 0, 1_048_576, 16_384), false);
  const inner = used === null ? null : intersection(used, within);
  if (inner === null) return [];
  const places: [row: number, column: number][] = [];
  for (const [row, column] of placesIn(inner)) {
    const cell = sheet.cellAt(row, column);
    if (cell === undefined || !isFilled(cell)) places.push([row, column]);
  }
  return joined(places);
}

function found(sheet: Sheet, within: Area, isIt: (cell: Cell) => boolean): [row: number, column: number][] {
  const places: [row: number, column: number][] = [];
  sheet.forEachIn(within, (cell, row, column) => {
    if (isIt(cell)) places.push([row, column]);
  });
  return places;
}

function joined(places: [row: number, column: number][]): Area[] {
  const runs: Area[] = [];
  for (const [row, column] of places.sort(([a, b], [c, d]) => a - c || b - d)) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(area(row, column));
  }
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs) {
    const key = `${String(run.column)} ${String(run.columns)}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
