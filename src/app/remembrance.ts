import type { Journal } from "./journal";
import type { Choices } from "./state";

/**
 * Which workbook a session is remembered by, and what of it. `choices-and-journal` belongs to a document whose address is known:
 * opening it again shows what the steps led to. `verdicts` may follow a file by its name alone, which another file may bear too: they
 * speak of forms and findings by their keys, while 口径, fields of documents and steps are left out.
 */
export interface Remembrance {
  /** An address or a name. */
  readonly book: string;
  readonly what: "verdicts" | "choices-and-journal";
}

/** What outlives a closed pane. A part that was not kept, or is no longer understood, is `null`. */
export interface Kept {
  readonly choices: Choices | null;
  readonly journal: Journal | null;
}

export const nothingKept: Kept = { choices: null, journal: null };
