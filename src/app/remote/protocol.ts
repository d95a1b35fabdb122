import type { Book } from "../../core/book";
import type { Work } from "../work";
import type { RecordText } from "./records";
import type { BookChange } from "./sheet-changes";

/** What an examination takes besides the book: plain data. */
export type Inputs = Parameters<Work["examine"]> extends [Book, ...infer Rest] ? Rest : never;

/** What is asked of an examiner elsewhere. A book is told by what changed since the one before. */
export type Question =
  { readonly kind: "examine"; readonly turn: number; readonly book: BookChange; readonly inputs: Inputs } | { readonly kind: "call-off" };

/** What it answers: records in portions, then the number of the whole. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "records"; readonly records: readonly RecordText[] }
  | { readonly kind: "examined"; readonly turn: number; readonly whole: number; readonly gone: readonly number[] }
  | { readonly kind: "failed"; readonly turn: number; readonly reason: string };
