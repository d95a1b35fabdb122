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

  constructor(
    readonly sheet: Sheet,
    readonly words: Words,
  ) {}

  /** Filled cells of a row within a band, from left to right. */
  rowOf(row: number, { left, right }: Band): Seen[] {
    const { cells } = this.sheet;
    const line = cells.rowIndexOf(row);
    const seen: Seen[] = [];
    if (line < 0) return seen;
    const end = cells.starts[line + 1] ?? 0;
    for (let index = cells.starts[line] ?? 0; index < end; index += 1) {
      const column = cells.columns[index] ?? 0;
      if (column > right) break;
      if (column >= left && !isBlankText(cells.values[index] ?? null)) seen.push({ row, column, value: cells.values[index] ?? null });
    }
    return seen;
  }

  /** The label in a cell, or `null` where there is none the lexicon knows. */
  labelOf({ value }: Pick<Seen, "value">): Label | null {
    return typeof value === "string" ? this.words.labelOf(value) : null;
  }

  /** The first filled cell of a row between two columns, both included. */
  firstIn(row: number, left: number, right: number): Seen | null {
    return this.rowOf(row, { left, right })[0] ?? null;
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
