import * as z from "zod";

import type { Assessment } from "./assessment";
import type { Book } from "./book";
import type { FindingGroup, Fix, Issue, Severity } from "./finding";
import type { Form, FormKind, Project } from "./form";
import type { Data, Messages } from "./message";
import type { ParameterAbout, RuleParameters } from "./parameter";
import type { Place } from "./place";
import type { GradeScale } from "./score";
import type { Source } from "./source";

/** What every rule may ask besides its subject; never the clock. */
export interface RuleContext {
  readonly book: Book;
  /** ISO date, such as 2026-10-01. */
  readonly today: string;
  /** The year the forms report on, where the caller knows better than the form. */
  readonly year: number | null;
  /** The scores of a form, computed once. */
  readonly assessmentOf: (form: Form) => Assessment;
  readonly scales: ReadonlyMap<string, GradeScale>;
}

/** Where an issue stands and what it is about; `severity` where the case in hand is milder than the rule. */
export interface About {
  readonly place: Place;
  readonly subject: string;
  readonly related?: readonly Place[];
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
}

/** Builds an issue whose data are checked against the sentence they fill; a sentence without facts takes none. */
export type Report<M extends Messages> = <K extends keyof M & string>(message: K, about: About, ...data: Parameters<M[K]>) => Issue;

interface RuleAbout<M extends Messages> {
  /** Catalogue code, `FND-05`. */
  readonly code: string;
  /** Says the good state in kebab-case; file name and documentation page. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly group: FindingGroup;
  readonly sources: readonly [Source, ...Source[]];
  readonly messages: M;
  /** What to do about it, in one line for the user. */
  readonly remedy: string;
}

interface FormScope {
  readonly scope: "form";
  readonly kinds: readonly FormKind[];
}

interface Given<P, M extends Messages> extends RuleContext {
  readonly parameters: P;
  readonly report: Report<M>;
}

export interface FormRuleSpec<M extends Messages, P> extends RuleAbout<M> {
  readonly on: FormScope;
  readonly parameters: RuleParameters<P>;
  readonly check: (form: Form, given: Given<P, M>) => Iterable<Issue>;
}

export interface BookRuleSpec<M extends Messages, P> extends RuleAbout<M> {
  readonly on: { readonly scope: "book" };
  readonly parameters: RuleParameters<P>;
  readonly check: (book: { readonly book: Book; readonly forms: readonly Form[] }, given: Given<P, M>) => Iterable<Issue>;
}

export interface ProjectRuleSpec<M extends Messages, P> extends RuleAbout<M> {
  readonly on: { readonly scope: "project"; readonly kinds: readonly FormKind[] };
  readonly parameters: RuleParameters<P>;
  readonly check: (project: Project, given: Given<P, M>) => Iterable<Issue>;
}

type Spec<M extends Messages, P> = FormRuleSpec<M, P> | BookRuleSpec<M, P> | ProjectRuleSpec<M, P>;

/** A rule with its generics sealed: what it says, on what, and why. */
export interface Rule<M extends Messages = Messages, N extends string = string> extends RuleAbout<M> {
  readonly on: FormScope | { readonly scope: "book" } | { readonly scope: "project"; readonly kinds: readonly FormKind[] };
  readonly parameters: {
    readonly schema: z.ZodType;
    readonly each: Readonly<Record<string, z.ZodType>>;
    readonly about: Readonly<Record<N, ParameterAbout>>;
  };
  /** The Chinese names of the parameters. */
  readonly labels: Readonly<Record<N, string>>;
  readonly check: (subject: never, given: RuleContext & { readonly parameters: unknown }) => Iterable<Issue>;
}

export function defineRule<const M extends Messages, P>(spec: FormRuleSpec<M, P>): Rule<M, keyof P & string>;
export function defineRule<const M extends Messages, P>(spec: BookRuleSpec<M, P>): Rule<M, keyof P & string>;
export function defineRule<const M extends Messages, P>(spec: ProjectRuleSpec<M, P>): Rule<M, keyof P & string>;
export function defineRule<const M extends Messages, P>({ check, ...about }: Spec<M, P>): Rule<M, keyof P & string> {
  const report: Report<M> = (message, { place, subject, related = [], fixes = [], severity }, ...data) => ({
    message,
    place,
    subject,
    related,
    fixes,
    data: ((data as readonly unknown[])[0] ?? {}) as Data,
    ...(severity === undefined ? {} : { severity }),
  });
  const run = check as (subject: unknown, given: Given<P, M>) => Iterable<Issue>;
  const labels = Object.fromEntries(Object.entries<ParameterAbout>(about.parameters.about).map(([name, { label }]) => [name, label]));
  return {
    ...about,
    labels: labels as Readonly<Record<keyof P & string, string>>, // fromEntries forgets which names it was given
    check: (subject, given) => run(subject, { ...given, parameters: given.parameters as P, report }),
  };
}

/** What a rule takes that has nothing to set. */
export const noParameters: RuleParameters<object> = { schema: z.strictObject({}), each: {}, about: {} };

/** Rules that throw are findings too; this is the code they carry. */
export const crashCode = "RULE-CRASH";
