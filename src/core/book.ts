/** Dates are serial numbers, as in the file; a formula whose result the file does not hold is uncalculated: never blank, never 0. */
export type CellValue = string | number | boolean | null | CellError | Uncalculated;

export interface CellError {
  readonly error: string;
}

export interface Uncalculated {
  readonly uncalculated: true;
}

export interface Cell {
  readonly value: CellValue;
  /** Without the leading "=". */
  readonly formula: string | null;
  /** The number format as stored in the file, such as `0.00%`; `General` where there is none. */
  readonly format: string;
}

/** Zero-based; sheets are named as the user sees them. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle by its top-left cell and its size; one cell is 1 × 1. */
export interface RangeRef extends CellRef {
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = "visible" | "hidden" | "very-hidden";

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Zero-based rows that are hidden or filtered away, ascending. */
  readonly hiddenRows: readonly number[];
  /** `null` where the host does not say; extra evidence only. */
  readonly merges: readonly RangeRef[] | null;
  readonly cells: Cells;
}

/** A workbook as it was at one moment. Nothing in it changes. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: ReadonlyMap<string, RangeRef>;
  readonly dateSystem: 1900 | 1904;
}

export type Grid<T> = readonly (readonly T[])[];

export const emptyCell: Cell = { value: null, formula: null, format: "General" };

export const sheetOf = (book: Book, name: string): Sheet | undefined => book.sheets.find((sheet) => sheet.name === name);

export const isError = (value: CellValue): value is CellError => typeof value === "object" && value !== null && "error" in value;

export const isUncalculated = (value: CellValue): value is Uncalculated =>
  typeof value === "object" && value !== null && "uncalculated" in value;

/** The filled cells of a sheet, sparse and in reading order: cost and memory follow them, not the used range. */
export class Cells {
  static readonly none = new Cells(new Int32Array(0), new Int32Array(1), new Int32Array(0), [], new Map(), new Uint16Array(0), ["General"]);

  /** Use `cellsOf` or `CellsBuilder`; here the arrays are taken as they are. */
  constructor(
    /** Rows that hold a filled cell, ascending. */
    readonly filledRows: Int32Array,
    /** Where the cells of each filled row start in `columns` and `values`; one longer than `filledRows`. */
    readonly starts: Int32Array,
    readonly columns: Int32Array,
    readonly values: readonly CellValue[],
    /** Formulas by index into `values`. */
    readonly formulas: ReadonlyMap<number, string>,
    /** Index into `formatTable` for each cell. */
    readonly formats: Uint16Array,
    readonly formatTable: readonly string[],
  ) {}

  /** How many cells are filled. */
  get size(): number {
    return this.values.length;
  }

  /** One past the last filled row; 0 where nothing is filled. */
  get rowCount(): number {
    return (this.filledRows[this.filledRows.length - 1] ?? -1) + 1;
  }

  /** One past the last filled column. */
  get columnCount(): number {
    return this.columns.reduce((most, column) => Math.max(most, column + 1), 0);
  }

  at(row: number, column: number): Cell {
    const index = this.indexOf(row, column);
    return index < 0 ? emptyCell : this.cellAt(index);
  }

  /** The value alone, without building a cell. */
  valueAt(row: number, column: number): CellValue {
    const index = this.indexOf(row, column);
    return index < 0 ? null : (this.values[index] ?? null);
  }

  /** The cell behind an index into `values`. */
  cellAt(index: number): Cell {
    return {
      value: this.values[index] ?? null,
      formula: this.formulas.get(index) ?? null,
      format: this.formatTable[this.formats[index] ?? 0] ?? "General",
    };
  }

  /** Index into `filledRows`, or where the row would stand as −1 − position. */
  rowIndexOf(row: number): number {
    return search(this.filledRows, row, 0, this.filledRows.length);
  }

  private indexOf(row: number, column: number): number {
    const line = this.rowIndexOf(row);
    if (line < 0) return -1;
    return search(this.columns, column, this.starts[line] ?? 0, this.starts[line + 1] ?? 0);
  }

  /** Calls with each filled cell's place and index, in reading order. */
  forEach(visit: (row: number, column: number, index: number) => void): void {
    for (let line = 0; line < this.filledRows.length; line += 1) {
      const end = this.starts[line + 1] ?? 0;
      for (let index = this.starts[line] ?? 0; index < end; index += 1) visit(this.filledRows[line] ?? 0, this.columns[index] ?? 0, index);
    }
  }
}

/** Position of a number in an ascending stretch, or −1 − where it would stand. */
function search(sorted: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1 - low;
}

export const isFilled = ({ value, formula }: Pick<Cell, "value" | "formula">): boolean =>
  formula !== null || (value !== null && value !== "");

/** Gathers cells in any order; a cell given twice keeps the later content, an empty one is dropped. Spent by `build`. */
export class CellsBuilder {
  private size = 0;
  private rows: Int32Array;
  private columns: Int32Array;
  private formats: Uint16Array;
  private readonly values: CellValue[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly formatTable: string[] = ["General"];
  private readonly formatIndex = new Map<string, number>([["General", 0]]);
  private lastFormat = "General";
  private lastFormatIndex = 0;
  private lastRow = -1;
  private lastColumn = -1;
  /** In reading order, no place twice, none empty: what a file usually gives. */
  private isReady = true;

  /** `expected` cells find room without growing; more are welcome. */
  constructor(expected = 64) {
    this.rows = new Int32Array(expected);
    this.columns = new Int32Array(expected);
    this.formats = new Uint16Array(expected);
  }

  add(row: number, column: number, value: CellValue, formula: string | null = null, format = "General"): void {
    const { size } = this;
    if (size === this.rows.length) this.grow();
    if (row < this.lastRow || (row === this.lastRow && column <= this.lastColumn)) this.isReady = false;
    if (formula !== null) this.formulas.set(size, formula);
    else if (value === null || value === "") this.isReady = false;
    this.rows[size] = row;
    this.columns[size] = column;
    this.values.push(value);
    this.formats[size] = format === this.lastFormat ? this.lastFormatIndex : this.indexOfFormat(format);
    this.lastRow = row;
    this.lastColumn = column;
    this.size = size + 1;
  }

  build(): Cells {
    if (!this.isReady) return this.ready().build();
    const { size, rows } = this;
    const filledRows: number[] = [];
    const starts: number[] = [];
    let last = -1;
    for (let index = 0; index < size; index += 1) {
      const row = rows[index] ?? 0;
      if (row === last) continue;
      last = row;
      filledRows.push(row);
      starts.push(index);
    }
    starts.push(size);
    return new Cells(
      Int32Array.from(filledRows),
      Int32Array.from(starts),
      this.columns.slice(0, size),
      this.values,
      this.formulas,
      this.formats.slice(0, size),
      this.formatTable,
    );
  }

  /** The same cells as a file would give them: in reading order, of several at one place only the last, and no empty one. */
  private ready(): CellsBuilder {
    const builder = new CellsBuilder();
    const order = Array.from({ length: this.size }, (_, index) => index);
    const rowAt = (index: number): number => this.rows[index] ?? 0;
    const columnAt = (index: number): number => this.columns[index] ?? 0;
    order.sort((a, b) => rowAt(a) - rowAt(b) || columnAt(a) - columnAt(b) || a - b);
    order.forEach((index, position) => {
      const next = order[position + 1];
      if (next !== undefined && rowAt(next) === rowAt(index) && columnAt(next) === columnAt(index)) return;
      const value = this.values[index] ?? null;
      const formula = this.formulas.get(index) ?? null;
      if (!isFilled({ value, formula })) return;
      builder.add(rowAt(index), columnAt(index), value, formula, this.formatTable[this.formats[index] ?? 0]);
    });
    return builder;
  }

  private grow(): void {
    const columns = new Int32Array(this.size * 2);
    const rows = new Int32Array(this.size * 2);
    const formats = new Uint16Array(this.size * 2);
    columns.set(this.columns);
    rows.set(this.rows);
    formats.set(this.formats);
    this.columns = columns;
    this.rows = rows;
    this.formats = formats;
  }

  private indexOfFormat(format: string): number {
    let index = this.formatIndex.get(format);
    if (index === undefined) {
      index = this.formatTable.push(format) - 1;
      this.formatIndex.set(format, index);
    }
    this.lastFormat = format;
    this.lastFormatIndex = index;
    return index;
  }
}

/** Cells of a small grid, its top-left cell being A1: the shape tests and documents think in. */
export function cellsOf(grid: Grid<CellValue | Partial<Cell>>): Cells {
  const builder = new CellsBuilder();
  grid.forEach((line, row) => {
    line.forEach((given, column) => {
      const cell = isCell(given) ? { ...emptyCell, ...given } : { ...emptyCell, value: given };
      builder.add(row, column, cell.value, cell.formula, cell.format);
    });
  });
  return builder.build();
}

const isCell = (given: CellValue | Partial<Cell>): given is Partial<Cell> =>
  typeof given === "object" && given !== null && !("error" in given) && !("uncalculated" in given);

/** The same cells with some replaced; linear in all cells, whatever the number of changes. */
export function withCells(cells: Cells, changes: Iterable<readonly [row: number, column: number, cell: Cell]>): Cells {
  const builder = new CellsBuilder();
  cells.forEach((row, column, index) => {
    const { value, formula, format } = cells.cellAt(index);
    builder.add(row, column, value, formula, format);
  });
  for (const [row, column, { value, formula, format }] of changes) builder.add(row, column, value, formula, format);
  return builder.build();
}

/** The rectangle of cells, empty ones included. */
export function cellsIn(book: Book, { sheet, row, column, rows, columns }: RangeRef): Grid<Cell> {
  const cells = sheetOf(book, sheet)?.cells ?? Cells.none;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cells.at(row + r, column + c)));
}
