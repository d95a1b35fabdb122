import type { CellRef } from "../core/book";
import type { OpenFault } from "./faults";

/** Why a plan cannot be worked into a package. Nothing was changed. */
export type PatchFault =
  | OpenFault
  | { readonly kind: "missing-sheet"; readonly sheet: string }
  | { readonly kind: "name-taken"; readonly sheet: string }
  /** Excel would refuse such a sheet name: too long, empty, or with one of `[]:*?/\`. */
  | { readonly kind: "bad-sheet-name"; readonly sheet: string }
  /** One cell of an array formula cannot be written alone. */
  | { readonly kind: "array-part"; readonly at: CellRef }
  /** The heading of a table names its columns in formulas. */
  | { readonly kind: "table-heading"; readonly at: CellRef }
  /** The package bears a digital signature, which any change breaks. */
  | { readonly kind: "signed" };
