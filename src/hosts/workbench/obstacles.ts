import type { CellRef, RangeRef } from "../../core/book";
import type { SheetDraft } from "../../core/draft";
import { draftValue } from "../../core/draft";
import { type CellsEdit, type Edit, type EditPlan, type Mark, type NameEdit, sameContent, sameValue } from "../../core/edit";
import type { HostFault } from "../../core/host";
import { addressOf } from "../../core/place";
import { type Grid, workbookIn, worksheetNamed } from "./grid";
import { cellIn } from "./read-grid";
import { cellKey, type Recorded } from "./record";
import type { Workbook, Worksheet } from "@univerjs/core";

/** What may not be written, as the file says. */
export interface Locks {
  isLocked: (sheet: string, row: number, column: number) => boolean;
  /** Whether fills may be changed. */
  allowsFormatting: (sheet: string) => boolean;
  readonly structure: boolean;
}

/** The first reason why a plan cannot be carried out; nothing was changed. */
export function obstacleTo(plan: EditPlan, grid: Grid, record: Recorded, locks: Locks): HostFault | null {
  const workbook = workbookIn(grid);
  if (workbook === null) return { kind: "unavailable", reason: "no workbook is open" };
  for (const edit of plan.edits) {
    const fault = obstacleToEdit(edit, grid, workbook, record, locks);
    if (fault !== null) return fault;
  }
  return null;
}

function obstacleToEdit(edit: Edit, grid: Grid, workbook: Workbook, record: Recorded, locks: Locks): HostFault | null {
  switch (edit.kind) {
    case "cells":
      return obstacleToCells(edit, grid, workbook, locks);
    case "mark": {
      const sheet = worksheetNamed(workbook, edit.at.sheet);
      if (sheet === null) return { kind: "missing-sheet", sheet: edit.at.sheet };
      if (locks.isLocked(edit.at.sheet, edit.at.row, edit.at.column) && !locks.allowsFormatting(edit.at.sheet))
        return { kind: "protected", sheet: edit.at.sheet };
      const now = record.marks.get(cellKey(sheet.getSheetId(), edit.at.row, edit.at.column))?.mark ?? null;
      return isSameMark(now, edit.from) ? null : { kind: "stale", at: edit.at };
    }
    case "sheet":
      return locks.structure ? { kind: "structure-protected" } : obstacleToSheet(edit.id, edit.from, edit.to, grid, workbook, record);
    case "name":
      return obstacleToName(edit, record);
  }
}

const isSameMark = (a: Mark | null, b: Mark | null): boolean => a?.fill === b?.fill && a?.note === b?.note;

function obstacleToCells({ at, from, to }: CellsEdit, grid: Grid, workbook: Workbook, locks: Locks): HostFault | null {
  const sheet = worksheetNamed(workbook, at.sheet);
  if (sheet === null) return { kind: "missing-sheet", sheet: at.sheet };
  for (const [r, line] of from.entries()) {
    for (const [c, expected] of line.entries()) {
      const place: CellRef = { sheet: at.sheet, row: at.row + r, column: at.column + c };
      const wanted = to[r]?.[c] ?? expected;
      const now = cellIn(grid, sheet, place.row, place.column);
      if (!sameContent(now, expected)) return { kind: "stale", at: place };
      if (sameContent(now, wanted) && (wanted.format === undefined || wanted.format === now.format)) continue;
      const fault = obstacleAt(place, sheet, locks);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function obstacleAt(at: CellRef, sheet: Worksheet, locks: Locks): HostFault | null {
  if (locks.isLocked(at.sheet, at.row, at.column)) return { kind: "protected", sheet: at.sheet };
  const merge = sheet.getMergedCell(at.row, at.column);
  if (merge == null || (merge.startRow === at.row && merge.startColumn === at.column)) return null;
  return { kind: "covered", at, anchor: { sheet: at.sheet, row: merge.startRow, column: merge.startColumn } };
}

function obstacleToSheet(
  id: string,
  from: SheetDraft | null,
  to: SheetDraft | null,
  grid: Grid,
  workbook: Workbook,
  record: Recorded,
): HostFault | null {
  const own = record.own.get(id);
  const sheet = own === undefined ? null : (workbook.getSheetBySheetId(own.sheetId) ?? null);
  const taken = to === null ? null : worksheetNamed(workbook, to.name);
  if (taken !== null && taken.getSheetId() !== sheet?.getSheetId()) return { kind: "name-taken", sheet: to?.name ?? "" };
  if (from === null) return sheet === null ? null : { kind: "stale", at: { sheet: sheet.getName(), row: 0, column: 0 } };
  if (sheet === null) return { kind: "missing-sheet", sheet: from.name };
  return differenceFrom(from, grid, sheet);
}

/** The first cell of a sheet of ours that no longer holds what the draft put there. */
function differenceFrom(draft: SheetDraft, grid: Grid, sheet: Worksheet): HostFault | null {
  for (const [row, { cells }] of draft.rows.entries()) {
    for (const column of cells.keys()) {
      const now = cellIn(grid, sheet, row, column);
      if (now.formula !== null || !sameValue(now.value, draftValue(draft, row, column)))
        return { kind: "stale", at: { sheet: sheet.getName(), row, column } };
    }
  }
  return null;
}

const isSameRange = (a: RangeRef | null, b: RangeRef | null): boolean =>
  a === null || b === null ? a === b : a.sheet === b.sheet && addressOf(a) === addressOf(b);

function obstacleToName({ name, from }: NameEdit, record: Recorded): HostFault | null {
  const now = record.names.get(name) ?? null;
  return isSameRange(now, from) ? null : { kind: "stale", at: now ?? from ?? { sheet: "", row: 0, column: 0 } };
}
