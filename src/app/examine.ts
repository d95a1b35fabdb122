import { assess } from "../core/assess/assess";
import type { Assessment, Judgement } from "../core/assessment";
import type { Book, Sheet } from "../core/book";
import type { Catalog } from "../core/catalog";
import { checking, type KeptOutcomes } from "../core/check";
import type { Finding } from "../core/finding";
import type { Form } from "../core/form";
import { type Pieces, wholly } from "../core/pieces";
import { settingsIn, type KeptSetting } from "../core/settings/in-use";
import type { GivenSetting, Settled } from "../core/settings/settle";
import { recognise } from "../core/recognise/recognise";
import { isSameSheet } from "../core/same-sheet";

/** What is known about a workbook at one moment: the forms on it, what is wrong, and what they score. */
export interface Examination {
  readonly book: Book;
  readonly forms: readonly Form[];
  /** In order of the sheets; a finding of the file itself has no form. */
  readonly findings: readonly Finding[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** What somebody set that changes something here. */
  readonly settings: readonly GivenSetting[];
}

export interface ExamineOptions {
  /** ISO date; never taken from the clock here. */
  readonly today: string;
  readonly year: number | null;
  /** Profile ids by form id, or by `*` for all forms. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** What somebody set beside the workbook. */
  readonly settings?: readonly KeptSetting[];
  /** What a person judged, by form id. */
  readonly judgements?: ReadonlyMap<string, readonly Judgement[]>;
}

/** Recognises, scores and checks a book; equal input gives equal output. */
export const examine = (book: Book, catalog: Catalog, options: ExamineOptions): Examination =>
  wholly(new Examiner(catalog).examining(book, options));

/**
 * Examines one workbook again and again. What was found out about a sheet is kept as long as the sheet holds the same; what rests on
 * several sheets is always found out anew. Each examination is the same as one by `examine`.
 */
export class Examiner {
  private sheets: ReadonlyMap<string, Sheet> = new Map();
  private stamp = "";
  private forms = new WeakMap<Sheet, readonly Form[]>();
  private assessments = new WeakMap<Form, Assessment>();
  private outcomes: KeptOutcomes = new WeakMap();

  constructor(private readonly catalog: Catalog) {}

  *examining(given: Book, options: ExamineOptions): Pieces<Examination> {
    const book = this.settled(given);
    const settings = settingsIn(book, options.settings ?? [], this.catalog);
    const { applied, profileOf } = settings.settled;
    this.forgetUnless(stampOf(book, options, applied));
    const { today, year, chosen = {}, judgements } = options;
    const { catalog } = this;
    const forms: Form[] = [];
    for (const sheet of book.sheets) {
      // A form is told by the profile as it was laid down, and counted by it as it is set.
      const found =
        this.forms.get(sheet) ?? recognise({ ...book, sheets: [sheet] }, { ...catalog, chosen }).map((form) => setBy(profileOf, form));
      this.forms.set(sheet, found);
      forms.push(...found);
      yield;
    }
    const assessments = new Map<string, Assessment>();
    for (const form of forms) {
      const found = this.assessments.get(form) ?? assessForm(form, catalog, judgements?.get(form.id) ?? []);
      this.assessments.set(form, found);
      assessments.set(form.id, found);
      yield;
    }
    const assessmentOf = (form: Form): Assessment => assessments.get(form.id) ?? assessForm(form, catalog, []);
    const context = { today, year, assessmentOf, scales: catalog.scales, settings };
    const findings = yield* checking({ book, forms }, catalog.rules, context, this.outcomes);
    return { book, forms, findings, assessments, settings: applied };
  }

  /** The book with the sheets of the last one in the place of those that hold the same. */
  private settled(book: Book): Book {
    const sheets = book.sheets.map((sheet) => {
      const before = this.sheets.get(sheet.name);
      return before !== undefined && isSameSheet(before, sheet) ? before : sheet;
    });
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    return sheets.some((sheet, index) => sheet !== book.sheets[index]) ? { ...book, sheets } : book;
  }

  private forgetUnless(stamp: string): void {
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.forms = new WeakMap();
    this.assessments = new WeakMap();
    this.outcomes = new WeakMap();
  }
}

function setBy(profileOf: Settled["profileOf"], form: Form): Form {
  const profile = profileOf(form.profile);
  return profile === form.profile ? form : { ...form, profile };
}

/** All but the sheets that an examination rests on. */
const stampOf = ({ names, dateSystem }: Book, options: ExamineOptions, settings: readonly GivenSetting[]): string =>
  JSON.stringify([names, dateSystem, options, settings], (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value,
  );

/** The scores of one form with what a person judged. */
export const assessForm = (form: Form, { methods, scales, lexicon }: Catalog, judgements: readonly Judgement[]): Assessment =>
  assess(form, { methods, scales, lexicon, judgements });
