import { type Book, type CellRef, type CellValue, type Grid, type RangeRef, type Sheet, sheetOf } from "./book";
import { draftValue, type SheetDraft } from "./draft";
import { type Content, type EditPlan, type OwnSheetEdit, ownNamePrefix, sameContent, sameValue } from "./edit";
import type { HostFault } from "./host";
import { contains } from "./place";

/** Writes that a plan makes before a later edit of it looks at the same cell. */
type Pending = Map<string, Pick<Content, "value" | "formula">>;

/**
 * Why a plan cannot be applied to a workbook as it is now, as far as values tell: it is stale, a sheet is missing, a cell
 * is covered by a merge, a name is taken. Protection and marks are for the host to know. `null` where nothing is against it.
 */
export function conflictOf(book: Book, { edits }: EditPlan): HostFault | null {
  const pending: Pending = new Map();
  for (const edit of edits) {
    const fault =
      edit.kind === "cells"
        ? cellsConflict(book, edit.at, edit.from, edit.to, pending)
        : edit.kind === "sheet"
          ? sheetConflict(book, edit)
          : edit.kind === "name"
            ? nameConflict(book, edit.name, edit.from)
            : sheetOf(book, edit.at.sheet) === undefined
              ? ({ kind: "missing-sheet", sheet: edit.at.sheet } as const)
              : null;
    if (fault !== null) return fault;
  }
  return null;
}

/** The sheet of ours that bears an id, however it is called by now. */
export function ownSheetOf(book: Book, id: string): Sheet | undefined {
  const name = book.names.get(ownNamePrefix + id)?.sheet;
  return name === undefined ? undefined : sheetOf(book, name);
}

const contentAt = (grid: Grid<Content>, row: number, column: number): Content => grid[row]?.[column] ?? { value: null, formula: null };

function cellsConflict(book: Book, at: RangeRef, from: Grid<Content>, to: Grid<Content>, pending: Pending): HostFault | null {
  const sheet = sheetOf(book, at.sheet);
  if (sheet === undefined) return { kind: "missing-sheet", sheet: at.sheet };
  for (let r = 0; r < at.rows; r += 1) {
    for (let c = 0; c < at.columns; c += 1) {
      const place = { sheet: at.sheet, row: at.row + r, column: at.column + c };
      const expected = contentAt(from, r, c);
      const wanted = contentAt(to, r, c);
      const key = `${at.sheet}!${String(place.row)} ${String(place.column)}`;
      const now = pending.get(key) ?? sheet.cells.at(place.row, place.column);
      if (!sameContent(now, expected)) return { kind: "stale", at: place };
      const isWritten = !sameContent(expected, wanted) || wanted.format !== undefined;
      const anchor = isWritten ? anchorOf(sheet, place) : null;
      if (anchor !== null) return { kind: "covered", at: place, anchor };
      pending.set(key, wanted);
    }
  }
  return null;
}

/** The cell that can be written in place of one that a merge covers; `null` where it is not covered. */
export function anchorOf({ merges }: Sheet, at: CellRef): CellRef | null {
  const cover = merges?.find((merge) => contains(merge, at) && (merge.row !== at.row || merge.column !== at.column));
  return cover === undefined ? null : { sheet: at.sheet, row: cover.row, column: cover.column };
}

function sheetConflict(book: Book, { id, from, to }: OwnSheetEdit): HostFault | null {
  const known = ownSheetOf(book, id);
  if (from === null) {
    if (known !== undefined) return { kind: "stale", at: { sheet: known.name, row: 0, column: 0 } };
  } else {
    if (known === undefined) return { kind: "missing-sheet", sheet: from.name };
    const at = firstDifference(known, from);
    if (at !== null) return { kind: "stale", at };
  }
  if (to === null || (known !== undefined && from?.name === to.name)) return null;
  const taken = book.sheets.find((sheet) => sheet !== known && sheet.name.toLowerCase() === to.name.toLowerCase());
  return taken === undefined ? null : { kind: "name-taken", sheet: taken.name };
}

/** The first cell, in reading order, in which a sheet of ours is no longer what a draft says. */
function firstDifference(sheet: Sheet, draft: SheetDraft): CellRef | null {
  const rows = Math.max(sheet.cells.rowCount, draft.rows.length);
  const columns = Math.max(sheet.cells.columnCount, ...draft.rows.map(({ cells }) => cells.length));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const { value, formula } = sheet.cells.at(row, column);
      if (formula !== null || !sameText(value, draftValue(draft, row, column))) return { sheet: sheet.name, row, column };
    }
  }
  return null;
}

/** Line ends are what a host makes of them. */
const sameText = (a: CellValue, b: CellValue): boolean =>
  typeof a === "string" && typeof b === "string" ? a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n") : sameValue(a, b);

function nameConflict(book: Book, name: string, from: RangeRef | null): HostFault | null {
  const now = book.names.get(name) ?? null;
  const isSame =
    now === null || from === null
      ? now === from
      : now.sheet === from.sheet &&
        now.row === from.row &&
        now.column === from.column &&
        now.rows === from.rows &&
        now.columns === from.columns;
  if (isSame) return null;
  const { sheet, row, column } = now ?? from ?? { sheet: "", row: 0, column: 0 };
  return { kind: "stale", at: { sheet, row, column } };
}
