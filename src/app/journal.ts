import { invert, type EditPlan } from "../core/edit";
import type { Message } from "../core/message";

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
