import { invert, type EditPlan } from "../core/edit";
import type { Message } from "../core/message";
import { cellKey } from "./preview";

/** Something that was done to the workbook, and the plan that takes it back. */
export interface JournalEntry {
  readonly title: Message;
  readonly inverse: EditPlan;
  /** Milliseconds, as the clock of the session tells them. */
  readonly at: number;
}

/** The newest last; never enters the file. */
export type Journal = readonly JournalEntry[];

/** How many steps can be taken back. */
export const journalLength = 20;

/** The journal after a plan was applied. */
export const noted = (journal: Journal, plan: EditPlan, at: number): Journal =>
  [...journal, { title: plan.title, inverse: invert(plan), at }].slice(-journalLength);

/** The journal after marks were taken off that no step of it knows of: no step speaks of them any more, and one that spoke of nothing else is gone. */
export const withoutMarks = (journal: Journal, gone: ReadonlySet<string>): Journal =>
  gone.size === 0
    ? journal
    : journal.flatMap((entry): JournalEntry[] => {
        const edits = entry.inverse.edits.filter((edit) => edit.kind !== "mark" || edit.from === null || !gone.has(cellKey(edit.at)));
        if (edits.length === entry.inverse.edits.length) return [entry];
        return edits.length === 0 ? [] : [{ ...entry, inverse: { ...entry.inverse, edits } }];
      });
