import { assess } from "../core/assess/assess";
import type { Assessment, Judgement } from "../core/assessment";
import type { Book } from "../core/book";
import type { Catalog } from "../core/catalog";
import { checkForms } from "../core/check";
import type { Finding } from "../core/finding";
import type { Form } from "../core/form";
import { recognise } from "../core/recognise/recognise";

/** What is known about a workbook at one moment: the forms on it, what is wrong, and what they score. */
export interface Examination {
  readonly book: Book;
  readonly forms: readonly Form[];
  /** In order of the sheets; a finding of the file itself has no form. */
  readonly findings: readonly Finding[];
  readonly assessments: ReadonlyMap<string, Assessment>;
}

export interface ExamineOptions {
  /** ISO date; never taken from the clock here. */
  readonly today: string;
  readonly year: number | null;
  /** Profile ids by form id, or by `*` for all forms. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** What a person judged, by form id. */
  readonly judgements?: ReadonlyMap<string, readonly Judgement[]>;
}

/** Recognises, scores and checks a book; equal input gives equal output. */
export function examine(book: Book, catalog: Catalog, { today, year, chosen = {}, judgements }: ExamineOptions): Examination {
  const forms = recognise(book, { lexicon: catalog.lexicon, profiles: catalog.profiles, chosen });
  const assessments = new Map(forms.map((form) => [form.id, assessForm(form, catalog, judgements?.get(form.id) ?? [])]));
  const assessmentOf = (form: Form): Assessment => assessments.get(form.id) ?? assessForm(form, catalog, []);
  const findings = checkForms({ book, forms }, catalog.rules, { today, year, assessmentOf, scales: catalog.scales });
  return { book, forms, findings, assessments };
}

/** The scores of one form with what a person judged. */
export const assessForm = (form: Form, { methods, scales, lexicon }: Catalog, judgements: readonly Judgement[]): Assessment =>
  assess(form, { methods, scales, lexicon, judgements });
