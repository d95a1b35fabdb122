import { compare, divide, exact, round, type Amount } from "./amount";
import type { CellRef } from "./book";
import { targetOf, type Field, type Form, type FormKind, type FundsRow, type FundsTable, type Indicator } from "./form";
import { isExecution, isPositive, totalRowsOf } from "./funds";
import { isWithin, sharedRun } from "./likeness";
import { speaker, type Message } from "./message";
import { projectNameOf, projectsOf } from "./project";
import { isDash, isEmpty, saidIn, valueIn } from "./shown";
import { tells } from "./spending";
import { comparable, isMessage } from "./stated/comparable";
import { fold } from "./stated/fold";
import { subjectOf } from "./subject";
import { isBlank, type PartialDate, type Stated, type StatedValue } from "./value";

/** Sentences on ties that hold or do not, of all statements of one kind in two forms. */
export const messages = {
  name: ({ holds }: { holds: boolean }): string => (holds ? "项目名称一致" : "项目名称不一致"),
  goal: ({ holds }: { holds: boolean }): string => (holds ? "年度目标一致" : "年度目标文字不一致"),
  targets: ({ count, differ }: { count: number; differ: number }) =>
    differ === 0 ? `${count} 条指标的指标值一致` : `${count} 条指标中 ${differ} 条的指标值不一致`,
  budget: ({ holds, amount }: { holds: boolean; amount: string }) => (holds ? `预算数一致（${amount} 万元）` : "预算数不一致"),
} as const;

const say = speaker("ties", messages);

export type TieKind = "name" | "goal" | "target" | "budget";

/** What one form says of a fact. */
export interface Statement {
  readonly form: Form;
  readonly at: CellRef;
  readonly text: string;
}

/** One fact that two forms of a project both state, and whether they say the same; the form that comes earlier in the year stands first. */
export interface Tie {
  readonly kind: TieKind;
  /** Names the fact without addresses and values. */
  readonly subject: string;
  /** What the forms call it; empty where the kind says it all. */
  readonly label: string;
  readonly first: Statement;
  readonly second: Statement;
  readonly holds: boolean;
}

/** An indicator of one form with the one of that name in another. */
export interface IndicatorPair {
  readonly first: Indicator;
  readonly second: Indicator;
}

/** Two forms of a project, of which the second follows from the first. */
export interface FormPair {
  readonly first: Form;
  readonly second: Form;
}

/** The order in which a project's forms are filled in. */
const stages: readonly FormKind[] = ["target-declaration", "monitoring", "self-evaluation"];

const pairs = new WeakMap<readonly Form[], readonly FormPair[]>();

/** The forms of each project, two and two, where it has one of a kind alone: of two declarations no one can say which was approved. */
export function formPairsOf(forms: readonly Form[]): readonly FormPair[] {
  const known = pairs.get(forms);
  if (known !== undefined) return known;
  const found = projectsOf(forms).flatMap(({ forms: members }) => {
    const chain = stages.flatMap((stage) => {
      const [only, ...more] = members.filter(({ kind }) => kind === stage);
      return only === undefined || more.length > 0 ? [] : [only];
    });
    return chain.flatMap((first, index) => chain.slice(index + 1).map((second) => ({ first, second })));
  });
  pairs.set(forms, found);
  return found;
}

/** All facts that two forms of one project state alike or not alike; what either leaves open or what cannot be compared is no tie. */
export function tiesOf(forms: readonly Form[]): readonly Tie[] {
  const known = allTies.get(forms);
  if (known !== undefined) return known;
  const found = formPairsOf(forms).flatMap((pair) => [...namesOf(pair), ...goalsOf(pair), ...targetsOf(pair), ...budgetsOf(pair)]);
  allTies.set(forms, found);
  return found;
}

const allTies = new WeakMap<readonly Form[], readonly Tie[]>();

function namesOf({ first, second }: FormPair): readonly Tie[] {
  const [a, b] = [first.header["project-name"], second.header["project-name"]];
  if (a === undefined || b === undefined) return [];
  const said = (form: Form, { at }: Field<string>): Statement => ({ form, at, text: projectNameOf(form) });
  const holds = fold(projectNameOf(first)) === fold(projectNameOf(second));
  return [{ kind: "name", subject: "project-name", label: "", first: said(first, a), second: said(second, b), holds }];
}

/** Signs between words, which say nothing of a goal. */
const punctuation = /[,.，。;；:、"'()《》\-—…!！?？]/g;
const wordsOf = (text: string): string => fold(text).replaceAll(punctuation, "");

function goalsOf({ first, second }: FormPair): readonly Tie[] {
  const [a, b] = [goalOf(first), goalOf(second)];
  if (a?.value == null || b?.value == null || wordsOf(a.value) === "" || wordsOf(b.value) === "") return [];
  const statements = { first: { form: first, at: a.at, text: a.value }, second: { form: second, at: b.at, text: b.value } };
  return [{ kind: "goal", subject: "goal", label: "", ...statements, holds: wordsOf(a.value) === wordsOf(b.value) }];
}

/** The goal of the year: the only one, or the one that is not of the medium term. */
function goalOf({ goals }: Form): Field<string> | null {
  const own = goals.filter(({ kind, label }) => kind === "goal" && !/中期|长期|实施期/.test(fold(label)));
  const [only, ...more] = own;
  return only === undefined || more.length > 0 ? null : only.field;
}

/** What an indicator is called: without 指标1, stars, a mask in brackets, and marks. */
const nameOf = ({ level3 }: Indicator): string =>
  fold(level3.text)
    .replace(/^指标\d*[:.、]?/, "")
    .replace(/\((?:≥|≤|>|<|不低于|不超过).*?\)$/, "")
    .replaceAll(/[★☆*]/g, "")
    .replaceAll(punctuation, "");

/** Rows that are compared: named once in their form, of this year, and not the execution rate. */
export function namedIndicators({ table }: Form): ReadonlyMap<string, Indicator> {
  const found = new Map<string, Indicator | null>();
  for (const indicator of table?.indicators ?? []) {
    const name = nameOf(indicator);
    const isOfYear = indicator.targets.length > 0 && indicator.targets.some(({ role }) => role !== "mid-term");
    if (name === "" || !isOfYear || isExecution(indicator) || indicator.judged) continue;
    found.set(name, found.has(name) ? null : indicator);
  }
  return new Map([...found].flatMap(([name, indicator]) => (indicator === null ? [] : [[name, indicator] as const])));
}

/** The indicators two forms have in common, in order of the second. */
export function commonIndicators({ first, second }: FormPair): readonly IndicatorPair[] {
  const earlier = namedIndicators(first);
  return [...namedIndicators(second)].flatMap(([name, indicator]) => {
    const found = earlier.get(name);
    return found === undefined ? [] : [{ first: found, second: indicator }];
  });
}

/** Each form with the declaration of its project, else with its monitoring form, where that has indicators. */
export function approvedPairsOf(forms: readonly Form[]): readonly FormPair[] {
  const seen = new Set<string>();
  return formPairsOf(forms).filter(({ first, second }) => {
    if (seen.has(second.id) || namedIndicators(first).size === 0) return false;
    seen.add(second.id);
    return true;
  });
}

/** Words by which a form tells that its goals were changed. */
const changedGoals = /(?:目标|指标)[^。;]{0,8}(?:调整|调减|调增|变更)|(?:调整|变更)[^。;]{0,8}(?:目标|指标)/;

/** Whether a form says itself that its goals were changed. */
export const tellsOfChangedGoals = (form: Form): boolean => tells(form, changedGoals);

/** How the indicators of two forms answer to one another. */
export interface IndicatorMatch {
  /** Of so many indicators of the earlier form. */
  readonly count: number;
  readonly common: number;
  readonly renamed: readonly IndicatorPair[];
  readonly missing: readonly Indicator[];
  readonly added: readonly Indicator[];
}

/** Which indicators of the earlier form are in the later one, by their names or under a name like it, and which are not. */
export function matchOf(pair: FormPair): IndicatorMatch {
  const both = commonIndicators(pair);
  const [before, now] = [[...namedIndicators(pair.first).values()], [...namedIndicators(pair.second).values()]];
  const left = before.filter((indicator) => !both.some(({ first }) => first === indicator));
  const open = now.filter((indicator) => !both.some(({ second }) => second === indicator));
  const renamed = open.flatMap((second) => {
    const [first, ...more] = left.filter((each) => isRenamed(each, second));
    return first === undefined || more.length > 0 ? [] : [{ first, second }];
  });
  return {
    count: before.length,
    common: both.length + renamed.length,
    renamed,
    missing: left.filter((indicator) => !renamed.some(({ first }) => first === indicator)),
    added: open.filter((indicator) => !renamed.some(({ second }) => second === indicator)),
  };
}

/** Names that share most of their characters under one level-2 indicator, or part of them with the same target. */
function isRenamed(a: Indicator, b: Indicator): boolean {
  const [one, other] = [fold(a.level3.text), fold(b.level3.text)];
  if (fold(a.level2.text) !== fold(b.level2.text)) return false;
  const shorter = Math.min(one.length, other.length);
  const shared = sharedRun(one, other).length;
  const sameTarget = fold(saidIn(targetOf(a))) === fold(saidIn(targetOf(b)));
  return shared >= 2 && (shared * 2 > shorter || sameTarget || isWithin(one, other) || isWithin(other, one));
}

function targetsOf(pair: FormPair): readonly Tie[] {
  return commonIndicators(pair).flatMap(({ first, second }): readonly Tie[] => {
    const [a, b] = [targetOf(first), targetOf(second)];
    const holds = a === null || b === null ? null : sameTarget(a, b);
    if (a === null || b === null || holds === null) return [];
    const text = (field: Field<Stated>): string => field.value?.raw ?? "";
    return [
      {
        kind: "target",
        subject: subjectOf(second, pair.second),
        label: second.level3.text,
        first: { form: pair.first, at: a.at, text: text(a) },
        second: { form: pair.second, at: b.at, text: text(b) },
        holds,
      },
    ];
  });
}

/** Whether two targets say the same, units and signs of comparison considered; `null` where a person has to read them. */
function sameTarget(a: Field<Stated>, b: Field<Stated>): boolean | null {
  if (isOpen(a) || isOpen(b) || a.value === null || b.value === null) return null;
  if (wordsOf(a.value.raw) === wordsOf(b.value.raw)) return true;
  const [one, other] = [valueIn(a), valueIn(b)];
  if (one === null || other === null) return null;
  if (one.kind === "quantity" && other.kind === "quantity") return sameQuantity(a.value, b.value, one, other);
  if (one.kind === "interval" && other.kind === "interval")
    return one.unit === other.unit ? compare(one.from, other.from) === 0 && compare(one.to, other.to) === 0 : null;
  if (one.kind === "deadline" && other.kind === "deadline") return sameDate(one.by, other.by);
  return null;
}

const isOpen = (field: Field<Stated>): boolean => isEmpty(field) || isDash(field) || field.value === null || isBlank(field.value);

type Quantity = Extract<StatedValue, { kind: "quantity" }>;

function sameQuantity(a: Stated, b: Stated, one: Quantity, other: Quantity): boolean | null {
  if (wayOf(one) !== null && wayOf(other) !== null && wayOf(one) !== wayOf(other)) return false;
  const both = comparable(a, b);
  return isMessage(both) ? null : compare(both.target, both.actual) === 0;
}

const wayOf = ({ comparator }: Quantity): "more" | "less" | null =>
  comparator === null || comparator === "=" ? null : comparator.startsWith(">") ? "more" : "less";

/** What one of them leaves open does not part them. */
const sameDate = (a: PartialDate, b: PartialDate): boolean =>
  (["year", "month", "day"] as const).every((part) => a[part] === null || b[part] === null || a[part] === b[part]);

const unitsInWan: Readonly<Record<FundsTable["unit"], Amount>> = { 元: exact("10000"), 万元: exact("1"), 亿元: exact("0.0001") };

/** An amount of a funds block in 万元. */
export const fundsInWan = ({ unit }: FundsTable, amount: Amount): Amount => divide(amount, unitsInWan[unit]);

/** The budget at the beginning of the year in 万元, as each form states it. A form that states another amount of the year alone may well differ: then there is no tie. */
function budgetsOf({ first, second }: FormPair): readonly Tie[] {
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

/** All ties of one kind between two forms, in one sentence. */
export interface TieGroup {
  readonly kind: TieKind;
  readonly says: Message;
  readonly holds: boolean;
  readonly ties: readonly [Tie, ...Tie[]];
}

/** The ties gathered by kind and forms, those that hold and those that do not. */
export function tieGroupsOf(forms: readonly Form[]): readonly TieGroup[] {
  const groups = new Map<string, [Tie, ...Tie[]]>();
  for (const tie of tiesOf(forms)) {
    const key = [tie.kind, tie.first.form.id, tie.second.form.id].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tie]);
    else group.push(tie);
  }
  return [...groups.values()].map((ties) => ({ kind: ties[0].kind, says: saidOf(ties), holds: ties.every(({ holds }) => holds), ties }));
}

function saidOf(ties: readonly [Tie, ...Tie[]]): Message {
  const [{ kind, holds, first }] = ties;
  switch (kind) {
    case "name":
      return say("name", { holds });
    case "goal":
      return say("goal", { holds });
    case "target":
      return say("targets", { count: ties.length, differ: ties.filter((tie) => !tie.holds).length });
    case "budget":
      return say("budget", { holds, amount: first.text });
  }
}
