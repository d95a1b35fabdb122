import type { Book } from "./book";
import type { Finding, FindingGroup, Issue, Severity } from "./finding";
import { severityRank } from "./finding";
import type { Form, FormKind } from "./form";
import { textOf, type Locale } from "./message";
import { type Pieces, wholly } from "./pieces";
import { contains, placeOf, type Place } from "./place";
import { projectsOf } from "./project";
import { crashCode, type Rule, type RuleContext } from "./rule";
import type { SettingsInUse } from "./settings/in-use";
import { say as saySettings, settingsUnit } from "./settings/messages";
import { ruleValues, type RuleValues } from "./settings/settle";
import type { Source } from "./source";
import { hashOf } from "./hash";
import { formKeysOf } from "./subject";

export { formKeyOf } from "./subject";

/** What is said when a rule of ours breaks; the sentences of the unit `check`. */
export const messages = {
  crashed: ({ rule, cause }: { rule: string; cause: string }) => `规则“${rule}”运行出错，本项未核查：${cause}`,
} as const;

/** Code of what the recogniser says about its own reading. */
export const readingCode = "READING";

/** Code of what is said about the settings of an office. */
export const settingsCode = "SET-01";

export type CheckContext = Omit<RuleContext, "book"> & {
  /** What somebody set otherwise, and what of it could not be taken; defaults and profiles alone where absent. */
  readonly settings?: SettingsInUse;
};

interface Subject {
  readonly book: Book;
  readonly forms: readonly Form[];
}

/** Forms whose goals are approved already: what is weak about them is for next year, never something to mend here. */
const approved: ReadonlySet<FormKind> = new Set<FormKind>(["self-evaluation", "department-self-evaluation", "monitoring"]);

/** What a rule said of its subject, up to where it broke, if it did. */
interface Outcome {
  readonly issues: readonly Issue[];
  readonly broken: { readonly cause: unknown } | null;
}

/** What rules on single forms said of them. It holds as long as the form is the very same object: then nothing on its sheet has changed. */
export type KeptOutcomes = WeakMap<Form, Map<Rule, Outcome>>;

/**
 * All findings of a book: first those of the file, then those of each form in the order of the forms, by place.
 * A rule that throws is a finding that names it, and the others go on.
 */
export const checkForms = (subject: Subject, rules: readonly Rule[], context: CheckContext): readonly Finding[] =>
  wholly(checking(subject, rules, context, new WeakMap()));

/** The same in pieces, where rules on forms that were checked before in the same context are not run again. */
export function* checking(
  { book, forms }: Subject,
  rules: readonly Rule[],
  context: CheckContext,
  kept: KeptOutcomes,
): Pieces<readonly Finding[]> {
  const signer = new Signer(book, forms);
  const sheetOf = sheetsAlone(book);
  const { settings, ...asked } = context;
  for (const rule of rules) {
    for (const [form, subject] of subjectsOf(rule, { book, forms })) {
      const { values, sources } = valuesFor(rule, form, settings);
      const run = (on: unknown, seen: Book): Outcome => outcomeOf(rule, on, { ...asked, book: seen, parameters: values });
      const outcome =
        rule.on.scope === "form" && form !== null ? keptOr(kept, form, rule, () => run(subject, sheetOf(form))) : run(subject, book);
      for (const issue of outcome.issues) signer.sign(rule, issue, form, sources);
      if (outcome.broken !== null) signer.crash(rule, outcome.broken.cause, form);
      yield;
    }
  }
  if (settings !== undefined) signer.settings(settings);
  for (const form of forms) signer.reading(form);
  return signer.all();
}

/** A rule that looks across forms takes what is set for all of them. */
function valuesFor(rule: Rule, form: Form | null, settings: SettingsInUse | undefined): RuleValues {
  const profile = rule.on.scope === "form" ? (form?.profile ?? null) : null;
  return settings === undefined ? ruleValues(rule, profile, []) : settings.settled.valuesOf(rule, profile);
}

/** A rule on one form sees the sheet of that form and nothing else, so that other sheets cannot change what it says. */
function sheetsAlone(book: Book): (form: Form) => Book {
  const alone = new Map(book.sheets.map((sheet): [string, Book] => [sheet.name, { ...book, sheets: [sheet], names: new Map() }]));
  return ({ sheet }) => alone.get(sheet) ?? book;
}

function keptOr(kept: KeptOutcomes, form: Form, rule: Rule, run: () => Outcome): Outcome {
  const ofForm = kept.get(form) ?? new Map<Rule, Outcome>();
  kept.set(form, ofForm);
  const outcome = ofForm.get(rule) ?? run();
  ofForm.set(rule, outcome);
  return outcome;
}

function outcomeOf(rule: Rule, subject: unknown, given: RuleContext & { readonly parameters: unknown }): Outcome {
  const issues: Issue[] = [];
  try {
    // The rule was given its own subject by `subjectsOf`; its generics are sealed.
    for (const issue of rule.check(subject as never, given)) issues.push(issue);
    return { issues, broken: null };
  } catch (cause) {
    return { issues, broken: { cause } };
  }
}

/** What a rule is run on, each with the form its findings stand under where their place says no other. */
function* subjectsOf({ on }: Rule, { book, forms }: Subject): Iterable<readonly [Form | null, unknown]> {
  if (on.scope === "book") yield [null, { book, forms }];
  else if (on.scope === "form") for (const form of forms) yield* on.kinds.includes(form.kind) ? [[form, form] as const] : [];
  else for (const project of projectsOf(forms.filter(({ kind }) => on.kinds.includes(kind)))) yield [project.forms[0] ?? null, project];
}

/** Whether all a rule rests on is a default of ours: then it is never an error. */
const isOurs = ({ sources }: Rule): boolean => sources.every(({ status }) => status === "default");

/** Group and severity by the stage of the form (DESIGN 5). */
function staged(rule: Rule, severity: Severity, form: Form | null): { readonly group: FindingGroup; readonly severity: Severity } {
  if (rule.group === "reading") return { group: "reading", severity: "info" };
  const group = rule.group === "goal-quality" && form !== null && !approved.has(form.kind) ? "mend" : rule.group;
  if (group === "goal-quality") return { group, severity: "info" };
  return { group, severity: severity === "error" && isOurs(rule) ? "warning" : severity };
}

class Signer {
  private readonly keys: ReadonlyMap<string, string>;
  private readonly order: ReadonlyMap<string, number>;
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly findings: Finding[] = [];

  constructor(
    book: Book,
    private readonly forms: readonly Form[],
  ) {
    this.keys = formKeysOf(forms);
    this.order = new Map(forms.map(({ id }, index) => [id, index]));
    this.sheets = new Map(book.sheets.map(({ name }, index) => [name, index]));
  }

  sign(rule: Rule, { severity = rule.severity, ...issue }: Issue, subject: Form | null, sources: readonly Source[]): void {
    const form = this.ownerOf(issue.place, subject);
    const stage = staged(rule, severity, form);
    const fixes = stage.group === "goal-quality" ? [] : issue.fixes;
    this.add({ ...issue, ...stage, fixes, code: rule.code, rule: rule.id, sources: [...sources, ...rule.sources] }, form);
  }

  crash(rule: Rule, cause: unknown, form: Form | null): void {
    const data = { rule: rule.id, cause: cause instanceof Error ? cause.message : String(cause) };
    const place: Place =
      form === null ? { scope: "book" } : placeOf({ sheet: form.sheet, row: form.region.row, column: form.region.column });
    const about = { code: crashCode, rule: rule.id, severity: "error", group: "mend", sources: [], fixes: [], related: [] } as const;
    this.add({ ...about, message: "check.crashed", data, place, subject: rule.id }, form);
  }

  reading(form: Form): void {
    for (const { at, says } of form.recognition) {
      const about = {
        code: readingCode,
        rule: "recognise",
        severity: "info",
        group: "reading",
        sources: [],
        fixes: [],
        related: [],
      } as const;
      this.add({ ...about, message: says.message, data: says.data, place: placeOf(at), subject: "reading" }, form);
    }
  }

  /** What could not be taken of the settings, at its cell, and that the workbook brings some. */
  settings({ sheet, faults, settled }: SettingsInUse): void {
    const about = { code: settingsCode, rule: settingsUnit, sources: [], fixes: [], related: [] } as const;
    for (const { code, at, says } of faults) {
      const place: Place = at === null ? { scope: "book" } : placeOf(at);
      this.add({ ...about, ...says, severity: "warning", group: "mend", place, subject: `setting:${code}` }, null);
    }
    const count = settled.applied.filter(({ at }) => at !== undefined).length;
    if (sheet === null || count === 0) return;
    const place: Place = { scope: "sheet", sheet };
    this.add({ ...about, ...saySettings("applied", { count }), severity: "info", group: "reading", place, subject: "settings" }, null);
  }

  all(): readonly Finding[] {
    const sorted = this.findings.map((finding) => ({ finding, rank: this.rankOf(finding) })).sort((a, b) => compareRanks(a.rank, b.rank));
    return unique(sorted.map(({ finding }) => finding));
  }

  private add(finding: Omit<Finding, "key" | "form">, form: Form | null): void {
    const key = [finding.code, finding.message, form === null ? "" : (this.keys.get(form.id) ?? ""), finding.subject].join("|");
    this.findings.push({ ...finding, key, form: form?.id ?? null });
  }

  /** A finding across sheets stands under the form of its own place. */
  private ownerOf(place: Place, subject: Form | null): Form | null {
    if (place.scope !== "range") return subject;
    if (subject !== null && contains(subject.region, place.range)) return subject;
    return this.forms.find(({ region }) => contains(region, place.range)) ?? subject;
  }

  private rankOf({ form, place, severity, code }: Finding): readonly (number | string)[] {
    const range = place.scope === "range" ? place.range : { row: -1, column: -1 };
    const sheet = place.scope === "book" ? -1 : place.scope === "sheet" ? place.sheet : place.range.sheet;
    const owner = form === null ? -1 : (this.order.get(form) ?? -1);
    return [
      owner,
      typeof sheet === "string" ? (this.sheets.get(sheet) ?? -1) : sheet,
      range.row,
      range.column,
      severityRank(severity),
      code,
    ];
  }
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Equal keys get an ordinal, in order of place. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const ordinal = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, ordinal);
    return ordinal === 1 ? finding : { ...finding, key: `${finding.key}#${ordinal}` };
  });
}

/** What a rule asks for, as a short title. */
export const titleOfRule = (locale: Locale, rule: string): string => textOf(locale, { message: `${rule}.title`, data: {} });

/**
 * Eight hex digits that change when a rule is added, removed, or its code, severity, group, kinds, words, remedy or sources change (FNV-1a over these, in
 * order of code). Not over compiled functions, which differ from build to build: a change of what a rule computes is told by the tool's version.
 */
export function rulesHash(rules: readonly Rule[]): string {
  const lines = rules.map(({ code, id, severity, group, on, title, remedy, sources, messages: sentences }) =>
    JSON.stringify([code, id, severity, group, on, title, remedy, sources, Object.keys(sentences).sort()]),
  );
  return hashOf(lines.sort().join("\n"));
}
