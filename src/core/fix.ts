import { numberOf, round, type Amount } from "./amount";
import { sheetOf, type Book, type CellRef } from "./book";
import { cellEdit, type CellsEdit, type Content } from "./edit";
import type { Fix } from "./finding";
import type { Field } from "./form";
import { speaker } from "./message";
import { percentText, quoted } from "./shown";

/** What a fix calls itself. */
export const messages = {
  toNumber: ({ to }: { to: string }) => `转为数值 ${to}`,
  fill: ({ to }: { to: string }) => `填入 ${to}`,
  fillAll: ({ count }: { count: number }) => `填入 ${count} 个计算结果`,
  change: ({ from, to }: { from: string; to: string }) => `把“${from}”改为“${to}”`,
} as const;

const say = speaker("fix", messages);

/** New content of a cell, and how it reads. */
export interface Wanted {
  readonly at: CellRef;
  readonly value: string | number;
  /** As the sentence shows it. */
  readonly shown: string;
  /** Where the format of the cell would show the new value wrongly. */
  readonly format?: string;
}

/** A number as the new content of a cell. */
export const numberAt = (at: CellRef, amount: Amount): Wanted => ({ at, value: numberOf(amount), shown: amount });

/** A rate as a percentage of two decimals; a cell that shows no percentage will. */
export const rateAt = ({ at, format }: Pick<Field<Amount>, "at" | "format">, rate: Amount): Wanted => ({
  at,
  value: numberOf(round(rate, 4)),
  shown: percentText(rate),
  ...(format.includes("%") ? {} : { format: "0.00%" }),
});

/** The edit that puts a value into a cell as it stands. */
export function editTo(book: Book, { at, value, format }: Wanted): CellsEdit {
  const cell = sheetOf(book, at.sheet)?.cells.at(at.row, at.column) ?? { value: null, formula: null, format: "General" };
  const to: Content = { value, formula: null, ...(format === undefined || format === cell.format ? {} : { format }) };
  return cellEdit(at, cell, to);
}

const one = (book: Book, wanted: Wanted, safety: Fix["safety"], title: Fix["title"]): Fix => ({
  title,
  safety,
  plan: { title, edits: [editTo(book, wanted)] },
});

/** Turns a number that is stored as text into the number it reads as. */
export const toNumber = (book: Book, wanted: Wanted): Fix => one(book, wanted, "safe", say("toNumber", { to: wanted.shown }));

/** Fills a blank cell with what follows from others: no stated fact changes. */
export const fill = (book: Book, wanted: Wanted): Fix => one(book, wanted, "safe", say("fill", { to: wanted.shown }));

/** Fills many blank cells at once; to be reviewed where what is stated elsewhere would no longer agree. */
export function fillAll(book: Book, wanted: readonly Wanted[], safety: Fix["safety"]): Fix {
  const title = say("fillAll", { count: wanted.length });
  return { title, safety, plan: { title, edits: wanted.map((each) => editTo(book, each)) } };
}

/** Replaces what somebody stated: reviewed one by one, from and to shown. */
export function change(book: Book, wanted: Wanted): Fix {
  const from = sheetOf(book, wanted.at.sheet)?.cells.valueAt(wanted.at.row, wanted.at.column) ?? null;
  return one(book, wanted, "review", say("change", { from: quoted(from), to: wanted.shown }));
}
