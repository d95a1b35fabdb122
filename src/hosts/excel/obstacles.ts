import { conflictOf, ownSheetOf } from "../../core/conflict";
import type { CellsEdit, EditPlan, MarkEdit, OwnSheetEdit } from "../../core/edit";
import type { HostFault } from "../../core/host";
import { isSameMark, type MarkText } from "./mark-text";
import type { Standing } from "./standing";
import { marksIn, placeKey, rememberedCell, type RememberedMarks, type StandingMark } from "./standing-marks";

/** The marks that stand, by `placeKey`: those that comments tell of, and those only the host remembers. */
export function standingMarks(standing: Standing, remembered: RememberedMarks): ReadonlyMap<string, StandingMark> {
  const marks = new Map(marksIn(standing.comments).map((mark) => [placeKey(mark.at), mark]));
  for (const { id, name } of standing.sheets) {
    for (const [key, mark] of remembered) {
      const at = rememberedCell(key, id);
      if (at === null) continue;
      const place = { sheet: name, ...at };
      if (!marks.has(placeKey(place))) marks.set(placeKey(place), { ...mark, at: place, commentId: null });
    }
  }
  return marks;
}

/** The first reason why a plan cannot be carried out. */
export function obstacleTo(plan: EditPlan, standing: Standing, marks: ReadonlyMap<string, StandingMark>): HostFault | null {
  if (plan.edits.length > 0 && Office.context.document.mode === Office.DocumentMode.ReadOnly) return { kind: "read-only" };
  return conflictOf(standing.book, plan) ?? markConflict(plan, marks) ?? protectionFault(plan, standing);
}

function markConflict({ edits }: EditPlan, marks: ReadonlyMap<string, StandingMark>): HostFault | null {
  const pending = new Map<string, (MarkText & Pick<StandingMark, "mark">) | null>(marks);
  for (const edit of edits) {
    if (edit.kind !== "mark") continue;
    const key = placeKey(edit.at);
    if (!isSameMark(pending.get(key) ?? null, edit.from)) return { kind: "stale", at: edit.at };
    const { to } = edit;
    pending.set(key, to === null ? null : { mark: to, note: to.note, under: to.fill === null ? null : { kind: "none" } });
  }
  return null;
}

/** What Excel would refuse: locked cells, fills and formats on a protected sheet, other sheets in a locked structure. */
function protectionFault({ edits }: EditPlan, standing: Standing): HostFault | null {
  for (const edit of edits) {
    const fault =
      edit.kind === "sheet"
        ? ownSheetProtection(edit, standing)
        : (edit.kind === "cells" || edit.kind === "mark") && !isOpen(edit, standing)
          ? ({ kind: "protected", sheet: edit.at.sheet } as const)
          : null;
    if (fault !== null) return fault;
  }
  return null;
}

function isOpen(edit: CellsEdit | MarkEdit, { protections, locked }: Standing): boolean {
  const protection = protections.get(edit.at.sheet);
  if (protection?.isProtected !== true) return true;
  if (edit.kind === "mark") return protection.allowsFormatting && protection.allowsObjects;
  const keepsFormats = edit.to.every((line) => line.every(({ format }) => format === undefined));
  return !locked.has(edit.at.sheet) && (keepsFormats || protection.allowsFormatting);
}

function ownSheetProtection({ id, from, to }: OwnSheetEdit, { protections, isStructureLocked, book }: Standing): HostFault | null {
  if (isStructureLocked && from?.name !== to?.name) return { kind: "structure-protected" };
  if (from === null || protections.get(from.name)?.isProtected !== true) return null;
  return { kind: "protected", sheet: ownSheetOf(book, id)?.name ?? from.name };
}
