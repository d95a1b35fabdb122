import type { Assessment, Judgement } from "../core/assessment";
import type { Book, RangeRef } from "../core/book";
import type { EditPlan } from "../core/edit";
import type { Form } from "../core/form";
import type { Message } from "../core/message";
import type { Examination } from "./examine";
import type { Role } from "./preferences";

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
}

/** 列入修改意见, 列入正式问题, 不列. */
export const dispositions = ["revise", "formal", "leave"] as const;
export type Disposition = (typeof dispositions)[number];

/** What a document needs and the workbook does not say. */
export interface DocumentField {
  /** Such as `addressee`, `deadline`, `reference`; screens name the known ones in their language. */
  readonly id: string;
  /** 主送, 期限, 文号 … */
  readonly label: string;
  readonly kind: "text" | "date";
  /** What stands there until a person says otherwise. */
  readonly value: string;
  /** Without it the document makes no sense; others may stay open for the office to fill. */
  readonly needed: boolean;
}

/** A document that makes sense now. */
export interface DocumentOffer {
  readonly id: string;
  /** Its official name, Chinese in every language: 修改意见, 整改函 … */
  readonly name: string;
  /** What it will contain, such as 7 个问题,3 个须限期整改. */
  readonly contains: Message;
  readonly fields: readonly DocumentField[];
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
  readonly dispositionOf: (key: string) => Disposition;
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Documents as a screen needs them; main files put them together from catalogue and printers. */
export interface Documents {
  offers(input: DocumentInput): readonly DocumentOffer[];
  plan(id: string, fields: Readonly<Record<string, string>>, input: DocumentInput): EditPlan | Promise<EditPlan>;
  /** Text to paste into a message. */
  text(id: string, fields: Readonly<Record<string, string>>, input: DocumentInput): string;
  file(id: string, fields: Readonly<Record<string, string>>, input: DocumentInput): Promise<DocumentFile>;
}

/** The clock of a session; main files give the real one. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Calls later, once; answers how to call it off. */
  later(milliseconds: number, run: () => void): () => void;
}

/** The work a session has done for it: pure functions of the engine, put together by main files. */
export interface Work {
  /** May be done elsewhere, such as in a worker. */
  examine(book: Book, profiles: readonly ProfileChoice[]): Examination | Promise<Examination>;
  /** The scores of one form with what a person judged. */
  assess(form: Form, judgements: readonly Judgement[]): Assessment;
  /** Every cell that would change, stated ones included; the session spares those nobody ticked. */
  planPoints(book: Book, assessment: Assessment, request: PointsRequest): EditPlan;
  /** Absent where no documents can be made. */
  readonly documents?: Documents;
  readonly clock: Clock;
}
