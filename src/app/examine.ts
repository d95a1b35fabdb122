import type { Assessment } from "../core/assessment";
import type { Book } from "../core/book";
import type { Finding } from "../core/finding";
import type { Form } from "../core/form";

/** What is known about a workbook at one moment: the forms on it, what is wrong, and what they score. */
export interface Examination {
  readonly book: Book;
  readonly forms: readonly Form[];
  /** In order of the sheets; a finding of the file itself has no form. */
  readonly findings: readonly Finding[];
  readonly assessments: ReadonlyMap<string, Assessment>;
}
