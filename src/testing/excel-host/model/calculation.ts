import FormulaParser from "fast-formula-parser";
import { type CellValue, isError, isUncalculated } from "../../../core/book";
import type { Area } from "../../../core/draft";
import { area, countOf, intersection, maxColumns, placesIn } from "./areas";
import { errorWords } from "./entry";
import { functions } from "./functions";
import { type Reference, withNames, withReferences } from "./references";
import type { Cell, Sheet } from "./sheet";

const { FormulaError } = FormulaParser;

/** What calculation needs to know of the workbook. */
export interface Cells {
  readonly sheets: readonly Sheet[];
  /** The formula of a defined name as seen from a sheet, with its "="; `undefined` where there is none. */
  readonly nameFormula: (word: string, sheet: Sheet) => string | undefined;
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A formula made ready: names put in place of words, and the places it reads. */
interface Prepared {
  readonly text: string;
  readonly reads: readonly Place[];
  /** Whether it names a sheet that is not there. */
  readonly isLost: boolean;
}

interface Known {
  readonly formulas: readonly FormulaCell[];
  readonly readers: (place: Place) => Iterable<FormulaCell>;
  readonly byPlace: ReadonlyMap<Sheet, ReadonlyMap<number, FormulaCell>>;
}

interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** What a formula shows that the library cannot calculate: no error of Excel's, so that nobody takes it for one. */
export const cannotCalculate = (why: string): CellValue => ({ error: `#TEST-HOST-CANNOT-CALCULATE(${why})` });

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** Calculates formulas when their results are wanted, each after those it reads. */
export class Calculation {
  private readonly changed: Place[] = [];
  private isAllChanged = true;
  private readonly parser: FormulaParser;
  private readonly prepared = new Map<string, Prepared>();
  private known: Known | null = null;

  constructor(private readonly book: Cells) {
    this.parser = new FormulaParser({
      functions,
      onCell: ({ sheet, row, col }) => given(sheetNamed(book.sheets, sheet)?.valueAt(row - 1, col - 1) ?? null),
      onRange: ({ sheet, from, to }) => this.grid(sheet, area(from.row - 1, from.col - 1, to.row - from.row + 1, to.col - from.col + 1)),
    });
  }

  get isPending(): boolean {
    return this.changed.length > 0;
  }

  /** Notes that what a rectangle holds is new. */
  touch(sheet: Sheet, changed: Area): void {
    this.changed.push({ sheet, area: changed });
  }

  /** Formulas came, went or moved. */
  refresh(): void {
    this.known = null;
  }

  /** Sheets or names are others than before: every formula is read anew, and those with one of these words calculated. */
  forget(words: ReadonlySet<string> = new Set()): void {
    this.prepared.clear();
    this.known = null;
    if (words.size === 0) return;
    for (const { sheet, row, column, cell } of this.formulas()) {
      withNames(cell.formula ?? "", (word) => {
        if (words.has(word.toLowerCase())) this.touch(sheet, area(row, column));
        return null;
      });
    }
  }

  /** Calculates what depends on changed cells, and what was never calculated. */
  settle(): void {
    if (this.changed.length === 0 && !this.isAllChanged) return;
    const stale = this.stale();
    this.changed.length = 0;
    this.isAllChanged = false;
    this.calculate(stale);
  }

  /** Calculates every formula. */
  calculateAll(): void {
    this.changed.length = 0;
    this.isAllChanged = false;
    this.calculate(new Set(this.all().formulas));
  }

  /** Calculates one formula from what stands in the cells. */
  calculateOne(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.cellAt(row, column);
    if (cell?.formula == null) return;
    cell.value = this.result({ sheet, row, column, cell });
  }

  /** The result of a formula of a name. */
  valueOf(formula: string, sheet: Sheet): CellValue {
    const cell: Cell = { value: null, formula, isQuoted: false, style: undefined };
    return this.result({ sheet, row: 0, column: 0, cell });
  }

  /** All formulas, and who reads what, as long as they are the same. */
  private all(): Known {
    if (this.known !== null) return this.known;
    const formulas = this.formulas();
    const readers = readersOf(formulas.map((formula) => [formula, this.prepare(formula).reads]));
    this.known = { formulas, readers, byPlace: byPlaceOf(formulas) };
    return this.known;
  }

  private formulas(): FormulaCell[] {
    return this.book.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, cell]) =>
        cell.formula === null ? [] : [{ sheet, row: Math.floor(key / maxColumns), column: key % maxColumns, cell }],
      ),
    );
  }

  private stale(): Set<FormulaCell> {
    const { formulas, readers, byPlace } = this.all();
    const own = this.changed.flatMap((place) => within(byPlace.get(place.sheet), place.area));
    const stale = new Set([...own, ...formulas.filter(({ cell }) => isUncalculated(cell.value))]);
    const open: Place[] = [...this.changed, ...[...stale].map(({ sheet, row, column }) => ({ sheet, area: area(row, column) }))];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (const reader of readers(place)) {
        if (stale.has(reader)) continue;
        stale.add(reader);
        open.push({ sheet: reader.sheet, area: area(reader.row, reader.column) });
      }
    }
    return stale;
  }

  /** Each formula after those it reads; in a circle Excel shows 0. */
  private calculate(stale: ReadonlySet<FormulaCell>): void {
    const byPlace = byPlaceOf(stale);
    const state = new Map<FormulaCell, "open" | "done">();
    for (const formula of stale) this.calculateWith(formula, byPlace, state);
  }

  private calculateWith(
    first: FormulaCell,
    byPlace: ReadonlyMap<Sheet, ReadonlyMap<number, FormulaCell>>,
    state: Map<FormulaCell, "open" | "done">,
  ): void {
    const stack = [first];
    for (let formula = stack.at(-1); formula !== undefined; formula = stack.at(-1)) {
      if (state.get(formula) === undefined) {
        state.set(formula, "open");
        const waiting = this.prepare(formula).reads.flatMap((place) => within(byPlace.get(place.sheet), place.area));
        if (waiting.some((each) => state.get(each) === "open")) {
          formula.cell.value = 0;
          state.set(formula, "done");
          stack.pop();
        }
        stack.push(...waiting.filter((each) => state.get(each) === undefined));
      } else {
        if (state.get(formula) === "open") {
          formula.cell.value = this.result(formula);
          state.set(formula, "done");
        }
        stack.pop();
      }
    }
  }

  private prepare({ sheet, cell }: FormulaCell): Prepared {
    const formula = cell.formula ?? "";
    const key = `${sheet.id} ${formula}`;
    const known = this.prepared.get(key);
    if (known !== undefined) return known;
    const text = this.expanded(formula.replace(/^=/, ""), sheet, 0);
    const reads: Place[] = [];
    let isLost = false;
    withReferences(text, (reference: Reference) => {
      const target = reference.sheet === null ? sheet : sheetNamed(this.book.sheets, reference.sheet);
      if (target === undefined) isLost = true;
      else reads.push({ sheet: target, area: reference.area });
      return reference.text;
    });
    const made = { text, reads, isLost };
    this.prepared.set(key, made);
    return made;
  }

  /** Defined names are put in as what they mean: the library reads no Chinese names. */
  private expanded(formula: string, sheet: Sheet, depth: number): string {
    const plain = formula.replaceAll(/#REF!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?/g, "#REF!");
    if (depth > 8) return plain;
    return withNames(plain, (word) => {
      if (/^(?:TRUE|FALSE)$/i.test(word)) return null;
      const named = this.book.nameFormula(word, sheet);
      return named === undefined
        ? null
        : `(${this.expanded(named.replace(/^=/, ""), sheet, depth + 1)})`.replace(
            /^\(('[^']*'!|[\p{L}\p{N}_.]*!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)\)$/u,
            "$1$2",
          );
    });
  }

  private result(formula: FormulaCell): CellValue {
    const { text, reads, isLost } = this.prepare(formula);
    const { sheet, row, column } = formula;
    if (isLost) return { error: "#REF!" };
    try {
      const value = this.parser.parse(text, { sheet: sheet.name, row: row + 1, col: column + 1 });
      return scalarOf(value, reads.length);
    } catch (caught) {
      return failureOf(caught, text);
    }
  }

  private grid(name: string, wanted: Area): unknown[][] {
    const sheet = sheetNamed(this.book.sheets, name);
    const used = sheet?.usedIn(wanted, true) ?? area(wanted.row, wanted.column);
    // A column as a whole is as long as what it holds; the library would walk a million cells.
    const rows = Math.min(wanted.rows, used.row + used.rows - wanted.row);
    const columns = Math.min(
      wanted.columns,
      Math.max(1, countOf(wanted) > 100_000 ? used.column + used.columns - wanted.column : wanted.columns),
    );
    const height = countOf(wanted) > 100_000 ? Math.max(1, rows) : wanted.rows;
    return Array.from({ length: height }, (_, r) =>
      Array.from({ length: columns }, (__, c) => given(sheet?.valueAt(wanted.row + r, wanted.column + c) ?? null)),
    );
  }
}

/** A value as the library knows it. */
function given(value: CellValue): unknown {
  if (isError(value)) return new FormulaError(value.error);
  return isUncalculated(value) ? null : value;
}

function scalarOf(value: unknown, reads: number): CellValue {
  if (value instanceof FormulaError) return value.error === "#ERROR!" ? cannotCalculate("?") : { error: value.error };
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  // A reference to an empty cell is 0.
  return reads > 0 ? 0 : { error: "#VALUE!" };
}

function failureOf(caught: unknown, formula: string): CellValue {
  const details = caught instanceof FormulaError ? caught.details : undefined;
  const inner = details instanceof FormulaError ? details : caught;
  const message = inner instanceof Error ? inner.message : "";
  const missing = /^Function (\S+) is not implemented/.exec(message)?.[1];
  if (missing !== undefined) return cannotCalculate(missing);
  if (inner instanceof FormulaError && errorWords.includes(inner.error)) return { error: inner.error };
  // A word that is neither a function nor a name.
  if (
    /[\p{L}_]/u.test(formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*[(!]|\$?[A-Z]{1,3}\$?\d+|TRUE|FALSE/giu, ""))
  )
    return { error: "#NAME?" };
  return cannotCalculate(formula.slice(0, 40));
}

function byPlaceOf(formulas: Iterable<FormulaCell>): Map<Sheet, Map<number, FormulaCell>> {
  const bySheet = new Map<Sheet, Map<number, FormulaCell>>();
  for (const formula of formulas) {
    const places = bySheet.get(formula.sheet) ?? new Map<number, FormulaCell>();
    places.set(formula.row * maxColumns + formula.column, formula);
    bySheet.set(formula.sheet, places);
  }
  return bySheet;
}

function within(places: ReadonlyMap<number, FormulaCell> | undefined, wanted: Area): FormulaCell[] {
  if (places === undefined) return [];
  if (countOf(wanted) > places.size)
    return [...places.values()].filter(({ row, column }) => intersection(wanted, area(row, column)) !== null);
  return [...placesIn(wanted)].flatMap(([row, column]) => places.get(row * maxColumns + column) ?? []);
}

/** Answers which formulas read a place: small reads are found by cell, large ones are tried one by one. */
function readersOf(formulas: readonly (readonly [FormulaCell, readonly Place[]])[]): (place: Place) => Iterable<FormulaCell> {
  const byCell = new Map<Sheet, Map<number, FormulaCell[]>>();
  const large: [Place, FormulaCell][] = [];
  const small: [Place, FormulaCell][] = [];
  for (const [formula, reads] of formulas)
    for (const place of reads) {
      if (countOf(place.area) > 64) {
        large.push([place, formula]);
        continue;
      }
      small.push([place, formula]);
      const cells = byCell.get(place.sheet) ?? new Map<number, FormulaCell[]>();
      byCell.set(place.sheet, cells);
      for (const [row, column] of placesIn(place.area)) {
        const key = row * maxColumns + column;
        cells.set(key, [...(cells.get(key) ?? []), formula]);
      }
    }
  return function* (place) {
    for (const [read, formula] of large) if (read.sheet === place.sheet && intersection(read.area, place.area) !== null) yield formula;
    if (countOf(place.area) > 5_000) {
      for (const [read, formula] of small) if (read.sheet === place.sheet && intersection(read.area, place.area) !== null) yield formula;
      return;
    }
    const cells = byCell.get(place.sheet);
    if (cells === undefined) return;
    for (const [row, column] of placesIn(place.area)) yield* cells.get(row * maxColumns + column) ?? [];
  };
}
