import type { Book, CellRef } from "./book";
import type { EditPlan } from "./edit";
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
  | { readonly kind: "partly"; readonly reason: string }
  | { readonly kind: "unavailable"; readonly reason: string };

/** Wherever a workbook lives. What only some hosts can do is optional, and absent where it cannot be done. */
export interface Host {
  readonly label: string;
  /** Sheets we own are always included. */
  read(scope: "book" | "active"): Promise<Result<Book, HostFault>>;
  apply(plan: EditPlan): Promise<Result<void, HostFault>>;
  reveal?(place: Place): Promise<void>;
  /** Calls back when the workbook may have changed; answers how to stop. */
  watch?(changed: () => void): () => void;
  save?(): Promise<Uint8Array>;
}
