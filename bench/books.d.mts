import type { CellValue } from "../src/core/book";

/** Numbers in [0, 1), the same in every run. */
export function randomFrom(seed: number): () => number;

/** The rows of one self-evaluation form with so many indicators. */
export function formRows(number: number, count: number, random: () => number): CellValue[][];

/** One sheet of rows as the bytes of an .xlsx file. */
export function workbook(rows: readonly (readonly CellValue[])[]): Uint8Array;
