import type { Journal } from "./journal";
import type { Choices } from "./state";

/**
 * Which workbook a session is remembered by, and what of it. The steps that can be undone belong to the very document: they are
 * remembered only where opening it again shows what they led to. Choices speak of forms and findings by their keys, and
 * may follow a file by its name.
 */
export interface Remembrance {
  /** An address or a name. */
  readonly book: string;
  readonly what: "choices" | "choices-and-journal";
}

/** What outlives a closed pane. A part that was not kept, or is no longer understood, is `null`. */
export interface Kept {
  readonly choices: Choices | null;
  readonly journal: Journal | null;
}

export const nothingKept: Kept = { choices: null, journal: null };
