import { compare, divide, exact, round, type Amount } from "./amount";
import type { CellRef } from "./book";
import { detailTotalOf } from "./budget-detail";
import type { Form, FundsRow, FundsTable, Project } from "./form";
import { isPositive, totalRowsOf } from "./funds";
import { bareProjectName, projectNameOf, projectsOf } from "./project";
import { fold } from "./stated/fold";
import { stages, type FormPair, type Statement, type Tie } from "./tie";

const unitsInWan: Readonly<Record<FundsTable["unit"], Amount>> = { 元: exact("10000"), 万元: exact("1"), 亿元: exact("0.0001") };

/** An amount of a funds block in 万元. */
export const fundsInWan = ({ unit }: Pick<FundsTable, "unit">, amount: Amount): Amount => divide(amount, unitsInWan[unit]);

/** The budget at the beginning of the year in 万元, as each form states it. A form that states another amount of the year alone may well differ: then there is no tie. */
export function budgetTies({ first, second }: FormPair): readonly Tie[] {
  const [a, b] = [budgetIn(first), budgetIn(second)];
  if (a === null || b === null) return [];
  const holds = compare(round(a.amount, 4), round(b.amount, 4)) === 0;
  if (!holds && !(a.isInitial && b.isInitial)) return [];
  const said = (form: Form, { at, amount }: Budget): Statement => ({ form, at, text: amount });
  return [{ kind: "budget", subject: "funds:total.initial", label: "", first: said(first, a), second: said(second, b), holds }];
}

interface Budget {
  readonly at: CellRef;
  readonly amount: Amount;
  readonly isInitial: boolean;
}

/** A declaration asks for the money of the year; the others say what was in the budget when it began. */
function budgetIn(form: Form): Budget | null {
  const row = yearRowOf(form);
  const field = row?.initial ?? row?.full ?? null;
  if (form.funds === null || row === null || field?.value == null || !isPositive(field.value)) return null;
  const isInitial = form.kind === "target-declaration" || row.initial !== null;
  return { at: field.at, amount: fundsInWan(form.funds, field.value), isInitial };
}

/** The total of the year, where the medium term has one of its own. */
function yearRowOf({ funds }: Form): FundsRow | null {
  const rows = funds === null ? [] : totalRowsOf(funds).filter(({ label }) => !/中期|实施期|总投资/.test(fold(label)));
  const [only, ...more] = rows;
  return only === undefined || more.length > 0 ? null : only;
}

/** A detail of the budget with the project it may belong to. */
interface DetailOf {
  readonly detail: Form;
  readonly projects: readonly Project[];
}

/** The details of a book, each with the projects of its name, or with the only one of the book. */
export function detailsOf(forms: readonly Form[]): readonly DetailOf[] {
  const projects = projectsOf(forms.filter(({ kind }) => stages.includes(kind)));
  const names = new Set(projects.map(({ name }) => bareProjectName(name)));
  return forms.flatMap((detail): readonly DetailOf[] => {
    const own = bareProjectName(projectNameOf(detail));
    if (detail.kind !== "budget-detail" || (own === "" && names.size !== 1)) return [];
    return [{ detail, projects: projects.filter(({ name }) => own === "" || bareProjectName(name) === own) }];
  });
}

/** Each detail of the budget with the first form of its project that states the budget. */
export function detailTies(forms: readonly Form[]): readonly Tie[] {
  return detailsOf(forms).flatMap(({ detail, projects }) => {
    const ties = projects.flatMap((project) => detailTie(detail, project) ?? []);
    return ties.length === 1 ? ties : [];
  });
}

/** A detail without a unit counts in 万元 where that fits; else there is no tie. */
function detailTie(detail: Form, { forms, year }: Project): Tie | null {
  const inOrder = stages.flatMap((stage) => forms.filter(({ kind }) => kind === stage));
  const form = inOrder.find((each) => budgetIn(each) !== null);
  const budget = form === undefined ? null : budgetIn(form);
  const total = detailTotalOf(detail, year);
  if (form === undefined || budget === null || total === null) return null;
  const amount = fundsInWan({ unit: total.unit ?? "万元" }, total.amount);
  const holds = compare(round(budget.amount, 4), round(amount, 4)) === 0;
  if (!holds && (total.unit === null || !budget.isInitial)) return null;
  const first: Statement = { form, at: budget.at, text: budget.amount };
  return { kind: "detail", subject: "detail", label: "", first, second: { form: detail, at: total.at, text: amount }, holds };
}
