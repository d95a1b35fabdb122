import type { Cell, CellRef, CellValue, Grid, RangeRef } from "./book";
import type { SheetDraft } from "./draft";
import type { Message } from "./message";
import { addressOf, meet } from "./place";

/** What a plan expects in a cell, or puts there. Without `format` the cell keeps the one it has. */
export interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format?: string;
}

/** Fill as RRGGBB and the text of a note; both ours, both removable. */
export interface Mark {
  readonly fill: string | null;
  readonly note: string | null;
}

/**
 * Fills of marks by how bad what they show is: soft enough for black text. A file keeps no list of marks: a note of ours tells
 * where one stands, and its fill is ours where it is one of these.
 */
export const markFills = { error: "FFC7CE", warning: "FFEB9C", info: "DDEBF7" } as const;

/** What stood at a place, and what shall stand there: precondition, preview and inverse in one. */
export interface CellsEdit {
  readonly kind: "cells";
  readonly at: RangeRef;
  readonly from: Grid<Content>;
  readonly to: Grid<Content>;
}

export interface MarkEdit {
  readonly kind: "mark";
  readonly at: CellRef;
  readonly from: Mark | null;
  readonly to: Mark | null;
}

/** Creates, replaces or removes a sheet of ours; `id` is the part after `_jibiao.` of the hidden name that marks it. */
export interface OwnSheetEdit {
  readonly kind: "sheet";
  readonly id: string;
  readonly from: SheetDraft | null;
  readonly to: SheetDraft | null;
}

export interface NameEdit {
  readonly kind: "name";
  readonly name: string;
  readonly from: RangeRef | null;
  readonly to: RangeRef | null;
}

export type Edit = CellsEdit | MarkEdit | OwnSheetEdit | NameEdit;

/** The only way to change a workbook; applied whole or not at all. */
export interface EditPlan {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

export const ownNamePrefix = "_jibiao.";

/** A name as a workbook can hold it: what Excel forbids in names is escaped in ours, so that an id may hold a hyphen. */
export const storedName = (name: string): string =>
  name.startsWith(ownNamePrefix)
    ? name.replace(/[^\p{L}\p{N}_.]/gu, (found) => `_x${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`)
    : name;

/** A stored name as the engine speaks of it. */
export const plainName = (name: string): string =>
  name.startsWith(ownNamePrefix)
    ? name.replace(/_x([0-9A-F]{4,6})_/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    : name;

const swap = (edit: Edit): Edit => ({ ...edit, from: edit.to, to: edit.from }) as Edit;

/** The plan that takes another back; it may be applied while the result of that one still stands. */
export const invert = ({ title, edits }: EditPlan): EditPlan => ({ title, edits: edits.map(swap).reverse() });

/** Replaces the content of one cell. */
export const cellEdit = (at: CellRef, from: Cell, to: Content): CellsEdit => ({
  kind: "cells",
  at: { sheet: at.sheet, row: at.row, column: at.column, rows: 1, columns: 1 },
  from: [
    [
      to.format === undefined
        ? { value: from.value, formula: from.formula }
        : { value: from.value, formula: from.formula, format: from.format },
    ],
  ],
  to: [[to]],
});

/** One plan out of many; a plan that touches cells of an earlier one is left for the next round. */
export function join(title: Message, plans: readonly EditPlan[]): EditPlan {
  const taken: Edit[] = [];
  for (const { edits } of plans) {
    if (!edits.some((edit) => taken.some((other) => overlaps(edit, other)))) taken.push(...edits);
  }
  return { title, edits: taken };
}

function overlaps(a: Edit, b: Edit): boolean {
  if (a.kind === "cells" && b.kind === "cells") return meet(a.at, b.at);
  if (a.kind !== b.kind) return false;
  return keyOf(a) === keyOf(b);
}

function keyOf(edit: Edit): string {
  switch (edit.kind) {
    case "cells":
    case "mark":
      return `${edit.at.sheet}!${addressOf(edit.at)}`;
    case "sheet":
      return edit.id;
    case "name":
      return edit.name;
  }
}

/** Whether a cell still holds what a plan expects: values and formulas count, formats do not. */
export function sameContent(a: Pick<Content, "value" | "formula">, b: Pick<Content, "value" | "formula">): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** Blank and empty text are the same to a reader of a sheet. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if ((a ?? "") === "" && (b ?? "") === "") return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return "error" in a && "error" in b ? a.error === b.error : "uncalculated" in a && "uncalculated" in b;
}
