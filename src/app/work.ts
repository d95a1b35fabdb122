import type { Assessment, Judgement } from "../core/assessment";
import type { Book, RangeRef } from "../core/book";
import type { Accepted, Decisions, FieldUse, Missing } from "../core/document";
import type { EditPlan } from "../core/edit";
import type { Form, FormKind } from "../core/form";
import type { Mapping } from "../core/profile-file/draft";
import type { ReadProfile } from "../core/profile-file/problems";
import type { SuspectedHeader } from "../core/recognise/suspect";
import type { Message } from "../core/message";
import type { ProfileSource } from "../core/resolve-profiles";
import type { Result } from "../core/result";
import type { KeptSetting } from "../core/settings/in-use";
import type { ParameterLine } from "../core/settings/lines";
import type { Setting } from "../core/settings/settle";
import type { Examination } from "./examine";
import type { Role } from "./preferences";
import type { SettingsFileFault } from "./settings-file";
import type { PointsPlan } from "./write-points";

/** A 口径 that a person chose for a form; `region: null` speaks for the whole sheet. */
export interface ProfileChoice {
  readonly sheet: string;
  readonly region: RangeRef | null;
  readonly profile: string;
}

/** Where computed points go, and as what. `own` writes into the form, `review` beside what others filled in. */
export interface PointsRequest {
  readonly into: "own" | "review";
  readonly as: "values" | "formulas";
  /** Cells (`cellKey`) that hold something already and may be written over. */
  readonly over: ReadonlySet<string>;
}

/** A kind of document that makes sense now. */
export interface DocumentOffer {
  readonly id: string;
  /** Its official name, Chinese in every language: 修改意见, 整改函 … */
  readonly name: string;
  /** Problems in it, and how many of them must be mended. */
  readonly problems: { readonly all: number; readonly must: number };
  readonly fields: readonly FieldUse[];
  /** What it lacks still; only what is needed keeps it from being made. */
  readonly missing: readonly Missing[];
  /** Sheets that hold it already; empty where it was not made yet. */
  readonly sheets: readonly string[];
  /** In what shapes it can be had. */
  readonly as: readonly ("sheet" | "text" | "file")[];
}

/** What documents are made of. */
export interface DocumentInput {
  readonly examination: Examination;
  readonly role: Role;
  /** The form the person looks at; documents go by unit. */
  readonly form: string | null;
  readonly decisions: Decisions;
  /** By form id. */
  readonly accepted: ReadonlyMap<string, Accepted>;
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Documents as a screen needs them; main files put them together from catalogue and printers. */
export interface Documents {
  offers(input: DocumentInput): readonly DocumentOffer[];
  plan(id: string, input: DocumentInput): EditPlan | Promise<EditPlan>;
  /** Text to paste into a message. */
  text(id: string, input: DocumentInput): string;
  /** One file a unit. */
  files(id: string, input: DocumentInput): Promise<readonly DocumentFile[]>;
}

/** The clock of a session; main files give the real one. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** ISO date where the person is. */
  today(): string;
  /** Calls later, once; answers how to call it off. */
  later(milliseconds: number, run: () => void): () => void;
}

/** A row as a preview shows it: what the cells say. */
export interface PreviewRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

/** What a profile would read. */
export interface ReadPreview {
  readonly indicators: number;
  readonly first: readonly PreviewRow[];
}

/** 模板映射 as a screen needs it: all of it plain data. */
export interface MappingWork {
  /** Rows that look like a header, the likeliest first. */
  suspects(book: Book): readonly SuspectedHeader[];
  /** What kinds of form a profile can be made for. */
  kinds(): readonly FormKind[];
  /** The kind a header speaks for. */
  kindOf(header: SuspectedHeader): FormKind;
  /** The profile that says what a person said of a sheet; `null` for a kind no profile can be made for. */
  draft(mapping: Mapping, book: Book, sheet: string): ProfileSource | null;
  /** What a profile would read on a sheet. */
  preview(source: ProfileSource, book: Book, sheet: string): ReadPreview;
  /** A profile file from outside, with all that is wrong in it. */
  read(text: string, own: readonly ProfileSource[]): ReadProfile;
}

/** What parameters are settled from. */
export interface SettingsState {
  readonly book: Book;
  readonly own: readonly ProfileSource[];
  readonly kept: readonly KeptSetting[];
}

/** Parameters as a session needs them: all of it plain data. */
export interface SettingsWork {
  /** All that may be set for the forms of a profile, as it stands. */
  lines(profile: string, state: SettingsState): readonly ParameterLine[];
  /** Why settings cannot be used. */
  faults(settings: readonly Setting[], own: readonly ProfileSource[]): readonly Message[];
  /** Whether a setting says other than what stands without it. */
  isChange(state: SettingsState, setting: Setting): boolean;
  text(settings: readonly Setting[]): string;
  read(text: string): Result<readonly Setting[], SettingsFileFault>;
  /** Writes all parameters to the sheet 绩表设置. */
  plan(state: SettingsState, forms: readonly Form[]): EditPlan;
  /** How much is wrong on the sheet 绩表设置 that stands. */
  sheetFaults(state: SettingsState): number;
}

/** The work a session has done for it: pure functions of the engine, put together by main files. */
export interface Work {
  /** May be done elsewhere, such as in a worker. */
  examine(
    book: Book,
    profiles: readonly ProfileChoice[],
    own: readonly ProfileSource[],
    settings?: readonly KeptSetting[],
  ): Examination | Promise<Examination>;
  /** Leaves an examination off that nobody waits for any more. */
  callOff?(): void;
  /** The scores of one form with what a person judged. */
  assess(form: Form, judgements: readonly Judgement[]): Assessment;
  planPoints(book: Book, assessment: Assessment, request: PointsRequest): PointsPlan;
  /** Absent where no documents can be made. */
  readonly documents?: Documents;
  /** Absent where no profiles can be made. */
  readonly mapping?: MappingWork;
  /** Absent where no parameters can be set. */
  readonly settings?: SettingsWork;
  readonly clock: Clock;
}
