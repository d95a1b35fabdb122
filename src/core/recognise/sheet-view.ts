import type { CellRef, CellValue, Sheet } from "../book";
import type { Label, Words } from "./words";

/** A filled cell as the recogniser meets it. */
export interface Seen {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Columns from left to right, both included. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Reading access to a sheet by rows and bands, and the lexicon's word on each text. */
export class SheetView {
  private mergeEnds: ReadonlyMap<string, number> | null = null;
  private lastRow = -1;
  private lastStretch: readonly [start: number, end: number] = [0, 0];

  constructor(
    readonly sheet: Sheet,
    readonly words: Words,
  ) {}

  /** Filled cells of a row within a band, from left to right. */
  rowOf(row: number, { left, right }: Band): Seen[] {
    const { columns, values } = this.sheet.cells;
    const [start, end] = this.stretchOf(row);
    const seen: Seen[] = [];
    for (let index = start; index < end; index += 1) {
      const column = columns[index] ?? 0;
      if (column > right) break;
      const value = values[index] ?? null;
      if (column >= left && !isBlankText(value)) seen.push({ row, column, value });
    }
    return seen;
  }

  /** The first filled cell of a row within a band. */
  firstOf(row: number, { left, right }: Band): Seen | null {
    const { columns, values } = this.sheet.cells;
    const [start, end] = this.stretchOf(row);
    for (let index = start; index < end; index += 1) {
      const column = columns[index] ?? 0;
      if (column > right) return null;
      const value = values[index] ?? null;
      if (column >= left && !isBlankText(value)) return { row, column, value };
    }
    return null;
  }

  /** The last filled cell of a row within a band. */
  lastOf(row: number, { left, right }: Band): Seen | null {
    const { columns, values } = this.sheet.cells;
    const [start, end] = this.stretchOf(row);
    for (let index = end - 1; index >= start; index -= 1) {
      const column = columns[index] ?? 0;
      if (column < left) return null;
      const value = values[index] ?? null;
      if (column <= right && !isBlankText(value)) return { row, column, value };
    }
    return null;
  }

  /** Where the cells of a row begin and end; rows are read many times one after another, so the last answer is kept. */
  private stretchOf(row: number): readonly [start: number, end: number] {
    if (row !== this.lastRow) {
      const { cells } = this.sheet;
      const line = cells.rowIndexOf(row);
      this.lastRow = row;
      this.lastStretch = line < 0 ? [0, 0] : [cells.starts[line] ?? 0, cells.starts[line + 1] ?? 0];
    }
    return this.lastStretch;
  }

  /** The label in a cell, or `null` where there is none the lexicon knows. */
  labelOf({ value }: Pick<Seen, "value">): Label | null {
    return typeof value === "string" ? this.words.labelOf(value) : null;
  }

  textAt(row: number, column: number): string {
    return textOfValue(this.sheet.cells.valueAt(row, column));
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, row, column };
  }

  /** One past the last column of the merge that starts in a cell, where the host tells merges; else the next column. */
  columnAfter(row: number, column: number): number {
    this.mergeEnds ??= new Map(
      (this.sheet.merges ?? []).map((merge) => [`${String(merge.row)}:${String(merge.column)}`, merge.column + merge.columns]),
    );
    return this.mergeEnds.get(`${String(row)}:${String(column)}`) ?? column + 1;
  }
}

export const isBlankText = (value: CellValue): boolean => value === null || (typeof value === "string" && value.trim() === "");

/** A cell as words: numbers in plain digits, nothing for errors. */
export const textOfValue = (value: CellValue): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
