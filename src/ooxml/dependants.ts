import type { Book, RangeRef } from "../core/book";
import { scan } from "./formula";
import { maxColumns, maxRows, type Workbook } from "./workbook";

/** A table of a sheet, as formulas name it. */
export interface Table {
  readonly name: string;
  readonly range: RangeRef;
  readonly hasHeader: boolean;
}

/** A cell by sheet, row and column. */
export type Spot = readonly [sheet: string, row: number, column: number];

interface Formula {
  readonly spot: Spot;
  isStale: boolean;
}

interface Watch {
  readonly formula: Formula;
  readonly left: number;
  readonly right: number;
}

const levels = 21;

/**
 * Which formulas look at a cell, found without walking all of them: each stretch of rows is split into aligned blocks
 * (a segment tree), so that a formula stands in few blocks and a cell lies in one block of each size.
 */
class Watches {
  private readonly blocks = new Map<string, Watch[]>();

  add(formula: Formula, { sheet, row, column, rows, columns }: RangeRef): void {
    const watch = { formula, left: column, right: column + columns - 1 };
    let from = row;
    let to = row + rows;
    for (let level = 0; from < to && level < levels; level += 1) {
      if ((from & 1) === 1) this.put(sheet, level, from++, watch);
      if ((to & 1) === 1) this.put(sheet, level, --to, watch);
      from >>= 1;
      to >>= 1;
    }
  }

  /** The formulas that look at a cell and were not found before. */
  *at([sheet, row, column]: Spot): Iterable<Formula> {
    for (let level = 0; level < levels; level += 1) {
      const key = `${String(level)} ${String(row >> level)} ${sheet}`;
      const watches = this.blocks.get(key);
      if (watches === undefined) continue;
      let isSpent = false;
      for (const { formula, left, right } of watches) {
        if (formula.isStale) isSpent = true;
        else if (column >= left && column <= right) {
          formula.isStale = true;
          isSpent = true;
          yield formula;
        }
      }
      if (isSpent)
        this.blocks.set(
          key,
          watches.filter(({ formula }) => !formula.isStale),
        );
    }
  }

  private put(sheet: string, level: number, index: number, watch: Watch): void {
    const key = `${String(level)} ${String(index)} ${sheet}`;
    const watches = this.blocks.get(key);
    if (watches === undefined) this.blocks.set(key, [watch]);
    else watches.push(watch);
  }
}

/**
 * The formula cells whose results may change with some cells or whole sheets, through any number of steps. All of them
 * where a formula's text does not tell what it looks at.
 */
export function dependantsOf(
  book: Book,
  workbook: Workbook,
  tables: readonly Table[],
  seeds: readonly Spot[],
  sheets: ReadonlySet<string>,
): Spot[] {
  const watches = new Watches();
  const resolve = resolver(book, workbook, tables);
  const formulas = formulasIn(book);
  for (const { formula, text } of formulas) {
    const ranges = resolve(text, formula.spot[0]);
    if (ranges === null) return formulas.map(({ formula: { spot } }) => spot);
    for (const range of ranges) watches.add(formula, range);
  }
  const found: Spot[] = [];
  const waiting: Spot[] = [...seeds];
  for (const { name, cells } of book.sheets) if (sheets.has(name)) cells.forEach((row, column) => waiting.push([name, row, column]));
  for (let spot = waiting.pop(); spot !== undefined; spot = waiting.pop()) {
    for (const formula of watches.at(spot)) {
      found.push(formula.spot);
      waiting.push(formula.spot);
    }
  }
  return found;
}

function formulasIn({ sheets }: Book): { formula: Formula; text: string }[] {
  const formulas: { formula: Formula; text: string }[] = [];
  for (const { name, cells } of sheets) {
    if (cells.formulas.size === 0) continue;
    cells.forEach((row, column, index) => {
      const text = cells.formulas.get(index);
      if (text !== undefined) formulas.push({ formula: { spot: [name, row, column], isStale: false }, text });
    });
  }
  return formulas;
}

/** What a formula looks at, names and tables resolved; `null` where that cannot be told. */
function resolver(book: Book, workbook: Workbook, tables: readonly Table[]): (formula: string, sheet: string) => RangeRef[] | null {
  const sheetNames = new Map(book.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const names = new Map(workbook.names.map((name) => [name.name.toLowerCase(), name.formula]));
  const tablesByName = new Map(tables.map((table) => [table.name.toLowerCase(), table.range]));
  const nameRanges = new Map<string, RangeRef[] | null>();

  const named = (word: string, sheet: string, depth: number): RangeRef[] | null => {
    const key = word.toLowerCase();
    const known = nameRanges.get(key);
    if (known !== undefined) return known;
    const formula = names.get(key);
    const table = tablesByName.get(key);
    const ranges = table !== undefined ? [table] : formula === undefined ? [] : depth > 8 ? null : rangesOf(formula, sheet, depth + 1);
    nameRanges.set(key, ranges);
    return ranges;
  };

  const rangesOf = (formula: string, sheet: string, depth: number): RangeRef[] | null => {
    const { mentions, words, isOpaque } = scan(formula);
    if (isOpaque) return null;
    const ranges: RangeRef[] = [];
    for (let index = 0; index < mentions.length; index += 1) {
      const mention = mentions[index];
      if (mention === undefined) continue;
      const next = mentions[index + 1];
      const isPair = next?.start === mention.end + 1 && formula.charAt(mention.end) === ":";
      const on = sheetNames.get((mention.sheet ?? sheet).toLowerCase());
      if (on !== undefined) ranges.push(boxOf(on, mention, isPair ? next : mention));
      if (isPair) index += 1;
    }
    for (const { word } of words) {
      const more = named(word, sheet, depth);
      if (more === null) return null;
      ranges.push(...more);
    }
    return ranges;
  };

  return (formula, sheet) => rangesOf(formula, sheet, 0);
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** The rectangle between two corners; a missing row or column means all. */
function boxOf(sheet: string, a: Corner, b: Corner): RangeRef {
  const top = Math.min(a.row ?? 0, b.row ?? 0);
  const bottom = Math.max(a.row ?? maxRows - 1, b.row ?? maxRows - 1);
  const left = Math.min(a.column ?? 0, b.column ?? 0);
  const right = Math.max(a.column ?? maxColumns - 1, b.column ?? maxColumns - 1);
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
