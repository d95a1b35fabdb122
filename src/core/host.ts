import type { Book, CellRef } from "./book";
import type { EditPlan, Mark } from "./edit";
import type { Place } from "./place";
import type { Result } from "./result";

/** Why a host could not do what was asked. Nothing was changed unless it says `partly`. */
export type HostFault =
  /** The workbook no longer holds what the plan was made from; `at` is the first cell that differs. */
  | { readonly kind: "stale"; readonly at: CellRef }
  | { readonly kind: "protected"; readonly sheet: string }
  /** The workbook's structure is locked: no sheet can be added or removed. */
  | { readonly kind: "structure-protected" }
  /** The plan writes into a cell covered by a merge; `anchor` is the cell that can be written. */
  | { readonly kind: "covered"; readonly at: CellRef; readonly anchor: CellRef }
  | { readonly kind: "missing-sheet"; readonly sheet: string }
  /** A sheet of that name exists and is not ours. */
  | { readonly kind: "name-taken"; readonly sheet: string }
  | { readonly kind: "read-only" }
  /** Someone is typing in a cell: the host waits for him, and so must we. */
  | { readonly kind: "cell-editing" }
  /** A dialog of the host stands open. */
  | { readonly kind: "dialog-open" }
  /** The host has too much to do for the moment. */
  | { readonly kind: "busy" }
  /** The host no longer knows the session: the workbook was reopened or the connection lost. */
  | { readonly kind: "session-lost" }
  /** More than the host hands out at once; `sheet` where one is to blame. */
  | { readonly kind: "too-large"; readonly sheet: string | null }
  | { readonly kind: "partly"; readonly reason: string }
  | { readonly kind: "unavailable"; readonly reason: string };

/** A mark of ours, where it stands now: rows may have moved since it was put there. */
export interface PlacedMark {
  readonly at: CellRef;
  readonly mark: Mark;
}

/** Wherever a workbook lives. What only some hosts can do is optional, and absent where it cannot be done. */
export interface Host {
  readonly label: string;
  /** Sheets we own are always included. */
  read(scope: "book" | "active"): Promise<Result<Book, HostFault>>;
  /** `aside`: no step of the host's own undo, where it keeps one, and not told to those who watch. */
  apply(plan: EditPlan, as?: "step" | "aside"): Promise<Result<void, HostFault>>;
  reveal?(place: Place): Promise<void>;
  /** All marks of ours that stand in the workbook, whoever put them there. */
  placedMarks?(): Promise<Result<readonly PlacedMark[], HostFault>>;
  /** Calls back when the workbook may have changed, with the sheet where that is known; answers how to stop. */
  watch?(changed: (where: Place) => void): () => void;
  save?(): Promise<Uint8Array>;
}
