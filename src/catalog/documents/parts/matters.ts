import type { Amount } from "../../../core/amount";
import { amountAt, divide, isZero, multiply, round } from "../../../core/amount";
import type { Assessment } from "../../../core/assessment";
import type { Accepted, Disposition, Dossier, DossierFile } from "../../../core/document";
import { dispositionIn, restsOnDefault } from "../../../core/document";
import type { Finding } from "../../../core/finding";
import { type Form, type FundsRow, isListKind } from "../../../core/form";
import { textOf } from "../../../core/message";
import { fold } from "../../../core/stated/fold";
import { categoryOf } from "./categories";
import { statedUnit, unitName } from "./units";
import { official, stopped, withoutAddresses } from "./wording";

/** A finding as papers speak of it. */
export interface Problem {
  /** The finding's key; a second one of the same key in a project carries its number. */
  readonly key: string;
  readonly finding: Finding;
  readonly file: DossierFile;
  readonly form: Form | null;
  readonly unit: string;
  readonly project: string;
  /** One sentence with its full stop, without addresses and codes. */
  readonly text: string;
  readonly remedy: string;
  readonly category: string;
  readonly disposition: Disposition;
  /** Why it is accepted as it is. */
  readonly waiver: string | null;
}

export interface ScoredForm {
  readonly file: DossierFile;
  readonly form: Form;
  readonly assessment: Assessment | null;
  readonly accepted: Accepted | null;
}

export interface ProjectMatter {
  readonly name: string;
  readonly year: number | null;
  readonly forms: readonly ScoredForm[];
  readonly problems: readonly Problem[];
}

/** All that is known of one unit, project by project. */
export interface UnitMatter {
  /** Empty where no form names its unit. */
  readonly unit: string;
  readonly projects: readonly ProjectMatter[];
}

/** The name of a form's project as it is printed; empty where it names none. */
export const projectName = ({ kind, header }: Form): string =>
  (header["project-name"]?.value ?? (kind === "department-self-evaluation" ? "部门整体支出" : ""))
    .replace(/\s+/g, "")
    .replace(/^[\dA-Z]{12,}[-—_](?=.)/, "");

/** What a form is called by itself: its project, else its title, else its sheet. */
export const formName = (form: Form): string => projectName(form) || (form.title?.text ?? form.sheet).replace(/\s+/g, "");

/** The form that says whose a list without a name of its own is: one that is scored and stands in the same file. */
const ownerOf = (form: Form, forms: readonly Form[]): Form =>
  isListKind(form.kind) && projectName(form) === "" ? (forms.find(({ kind }) => !isListKind(kind)) ?? form) : form;

/** Whether a form is among those letters speak of: the ledger is ours. */
const isMatter = ({ kind }: Form): boolean => kind !== "rectification-ledger";

interface OpenProject {
  readonly name: string;
  readonly year: number | null;
  readonly forms: ScoredForm[];
  readonly problems: Problem[];
}

/** Units and their projects as they come up, in the order of their first form. */
class Gathering {
  private readonly units = new Map<string, { readonly unit: string; readonly projects: Map<string, OpenProject> }>();

  project(unit: string, name: string, year: number | null): OpenProject {
    const matter = this.units.get(fold(unit)) ?? { unit, projects: new Map<string, OpenProject>() };
    this.units.set(fold(unit), matter);
    const key = `${fold(name)}|${String(year)}`;
    const project = matter.projects.get(key) ?? { name, year, forms: [], problems: [] };
    matter.projects.set(key, project);
    return project;
  }

  matters(): readonly UnitMatter[] {
    return [...this.units.values()].map(({ unit, projects }) => ({ unit, projects: [...projects.values()] }));
  }
}

/** The dossier by units in the order of their first form, each by projects. */
export function mattersOf(dossier: Dossier): readonly UnitMatter[] {
  const gathering = new Gathering();
  for (const file of dossier.files) {
    const forms = file.forms.filter(isMatter);
    for (const form of forms.filter(({ kind }) => !isListKind(kind))) {
      const project = gathering.project(unitOf(form, dossier), projectName(form), form.year);
      project.forms.push({ file, form, assessment: file.assessments.get(form.id) ?? null, accepted: file.accepted.get(form.id) ?? null });
    }
    const ledgers = new Set(file.forms.filter((form) => !isMatter(form)).map(({ id }) => id));
    for (const finding of file.findings.filter((each) => each.form === null || !ledgers.has(each.form))) {
      const form = forms.find(({ id }) => id === finding.form) ?? null;
      const about = form === null ? onlyOf(forms, dossier) : ownerOf(form, forms);
      const unit = about === null ? "" : unitOf(about, dossier);
      const project = gathering.project(unit, about === null ? "" : projectName(about), about?.year ?? null);
      project.problems.push(problemOf({ finding, file, form, unit, project: project.name }, dossier, project.problems));
    }
  }
  return gathering.matters();
}

/** The form a finding of the file itself is laid to: the first, where all are of one unit. */
function onlyOf(forms: readonly Form[], dossier: Dossier): Form | null {
  const units = new Set(forms.map((form) => unitOf(form, dossier)));
  return units.size === 1 ? (forms[0] ?? null) : null;
}

/** The unit of a form under the name it is written to by. */
export const unitOf = (form: Form, { decisions }: Dossier): string => unitName(statedUnit(form) ?? "", decisions.units);

type About = Pick<Problem, "finding" | "file" | "form" | "unit" | "project">;

function problemOf(about: About, { locale, rules, decisions }: Dossier, before: readonly Problem[]): Problem {
  const { finding } = about;
  const { message, rule, data, code } = finding;
  const said = textOf(locale, { message: message.includes(".") ? message : `${rule}.${message}`, data });
  const same = before.filter(({ finding: other }) => other.key === finding.key).length;
  return {
    ...about,
    key: same === 0 ? finding.key : `${finding.key}#${String(same + 1)}`,
    text: stopped(official(withoutAddresses(said, finding))),
    remedy: stopped(official(withoutAddresses(rules.get(code)?.remedy ?? "", finding))),
    category: categoryOf(code),
    disposition: dispositionIn(decisions, finding),
    waiver: about.file.waivers?.get(finding.key) ?? decisions.waivers.get(finding.key) ?? null,
  };
}

/** Problems for 修改意见: chosen, and not accepted as they are. */
export const isForReview = ({ disposition, waiver }: Problem): boolean => disposition === "revise" && waiver === null;

/** Problems a letter may speak of: confirmed by a person, not accepted as they are, and resting on more than a default of ours. */
export const isFormal = ({ disposition, waiver, finding }: Problem): boolean =>
  disposition === "formal" && waiver === null && !restsOnDefault(finding);

/** A unit with only those problems; `null` where none is left. */
export function narrowed(matter: UnitMatter, holds: (problem: Problem) => boolean): UnitMatter | null {
  const projects = matter.projects
    .map((project) => ({ ...project, problems: project.problems.filter(holds) }))
    .filter(({ problems }) => problems.length > 0);
  return projects.length === 0 ? null : { ...matter, projects };
}

export const problemsOf = ({ projects }: UnitMatter): readonly Problem[] => projects.flatMap(({ problems }) => problems);

/** How many there are, and how many of them must be mended. */
export const countOf = (problems: readonly Problem[]): { readonly all: number; readonly must: number } => ({
  all: problems.length,
  must: problems.filter(({ finding }) => finding.severity === "error").length,
});

const inWan: Readonly<Record<string, (amount: Amount) => Amount>> = {
  元: (amount) => divide(amount, ten4),
  万元: (amount) => amount,
  亿元: (amount) => multiply(amount, ten4),
};
const ten4 = known("10000");

function known(digits: string): Amount {
  const amount = amountAt(digits);
  if (amount === null) throw new Error(`Not a number: ${digits}`);
  return amount;
}

export interface Money {
  /** 万元. */
  readonly budget: Amount | null;
  readonly spent: Amount | null;
  /** Percent with two decimals, without the sign. */
  readonly rate: string | null;
}

/** Budget and spending of a project by the first of its forms that says them. */
export function moneyOf({ forms }: Pick<ProjectMatter, "forms">): Money {
  for (const { form } of forms) {
    const row = form.funds?.rows.find(({ id }) => id === "total");
    if (form.funds !== null && row !== undefined) return moneyIn(row, inWan[form.funds.unit] ?? ((amount) => amount));
  }
  return { budget: null, spent: null, rate: null };
}

function moneyIn({ full, initial, executed }: FundsRow, scaled: (amount: Amount) => Amount): Money {
  const stated = full?.value ?? initial?.value ?? null;
  const paid = executed?.value ?? null;
  const budget = stated === null ? null : scaled(stated);
  const spent = paid === null ? null : scaled(paid);
  const rate = budget === null || spent === null || isZero(budget) ? null : fixed(multiply(divide(spent, budget), known("100")), 2);
  return { budget, spent, rate };
}

/** With exactly so many decimals. */
export function fixed(amount: Amount, places: number): string {
  const [whole = "0", fraction = ""] = round(amount, places).split(".");
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, "0")}`;
}
