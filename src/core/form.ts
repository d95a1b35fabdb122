import type { Amount } from "./amount";
import type { CellRef, CellValue, RangeRef } from "./book";
import type { Message } from "./message";
import type { ListColumn, Profile } from "./profile";
import type { Stated } from "./value";

export const formKinds = [
  "self-evaluation",
  "department-self-evaluation",
  "target-declaration",
  "target-matrix",
  "monitoring",
  "budget-detail",
  "evaluation-scorecard",
  "survey",
  "spot-check",
  "household-ledger",
  "rectification-ledger",
  "document-checklist",
] as const;
export type FormKind = (typeof formKinds)[number];

/** Kinds that are a table of records and have no indicators. */
export const listKinds = [
  "budget-detail",
  "survey",
  "spot-check",
  "household-ledger",
  "rectification-ledger",
  "document-checklist",
] as const;
export type ListKind = (typeof listKinds)[number];

export const isListKind = (kind: string): kind is ListKind => (listKinds as readonly string[]).includes(kind);

/** One fact and the cell it came from; the cell is known also where it is empty. */
export interface Field<T> {
  readonly at: CellRef;
  readonly raw: CellValue;
  /** The number format of the cell. */
  readonly format: string;
  readonly formula: string | null;
  /** `null` where the cell is blank or does not say such a thing. */
  readonly value: T | null;
}

/** Where a label stands, and what it was recognised as. */
export interface LabelUse {
  readonly at: CellRef;
  readonly text: string;
  readonly concept: string;
  /** Exactly one of the profile's own words, or only a synonym, or only nearly alike. */
  readonly match: "exact" | "synonym" | "near";
}

export const headerFields = [
  "project-name",
  "project-code",
  "department",
  "unit",
  "contact",
  "period",
  "budget-unit",
  "report-number",
  "report-date",
  "stated-total",
  "stated-grade",
  "veto",
] as const;
export type HeaderField = (typeof headerFields)[number];

/** Money columns of the funds block. Amounts are as printed, in `FundsTable.unit`. */
export interface FundsRow {
  /** `total`, a known source, or `other-source` for a row whose label is not in the lexicon. */
  readonly id: FundsRowId;
  readonly label: string;
  readonly labelAt: CellRef;
  /** How deep below the total: sources 1, "其中" below a source 2. */
  readonly depth: 0 | 1 | 2;
  readonly initial: Field<Amount> | null;
  readonly full: Field<Amount> | null;
  readonly executed: Field<Amount> | null;
  /** What a monitoring form expects to be spent by the end of the year. */
  readonly forecast: Field<Amount> | null;
  readonly weight: Field<Amount> | null;
  /** As a fraction: 0.862 for 86.2 %. */
  readonly rate: Field<Amount> | null;
  readonly points: Field<Amount> | null;
  readonly reason: Field<string> | null;
}

export const fundsRowIds = ["total", "fiscal", "carry-over", "special-account", "own", "other", "other-source"] as const;
export type FundsRowId = (typeof fundsRowIds)[number];

export const moneyUnits = ["亿元", "万元", "元"] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

export interface FundsTable {
  readonly region: RangeRef;
  readonly unit: MoneyUnit;
  readonly rows: readonly FundsRow[];
  /** Sources printed as columns (中央 | 省、地 | 本级 | 其他 | 合计) instead of rows. */
  readonly sourceColumns: readonly { readonly label: string; readonly field: Field<Amount> }[];
  /** The half of a declaration that tells of the medium term: 中期资金总额 and its sources. */
  readonly midTerm: readonly FundsRow[];
  /** How a department's budget divides by income and by expense. */
  readonly splits: readonly BudgetSplit[];
}

export interface BudgetSplit {
  readonly by: "income" | "expense";
  /** 按收入性质分. */
  readonly label: string;
  readonly total: Field<Amount>;
  readonly parts: readonly { readonly label: string; readonly field: Field<Amount> }[];
}

/** A level of the indicator tree as one row sees it. */
export interface Level {
  readonly text: string;
  readonly at: CellRef;
  /** The cell was blank and the text comes from a row above. */
  readonly inherited: boolean;
  /** Points printed in the label, as in 产出指标(50分); a range such as (40-50分) gives none. */
  readonly weight: Amount | null;
  /** Points printed as a range, as in 产出(40-50分). */
  readonly range?: { readonly from: Amount; readonly to: Amount };
}

export type Reviewer = "self" | "review-1" | "review-2";

export interface Target {
  readonly role: "annual" | "mid-term" | "tier-1" | "tier-2" | "tier-3" | "tier-4";
  /** Whose target, where the form has one column for each township or county. */
  readonly subject: string | null;
  readonly field: Field<Stated>;
}

/** How likely the target is reached: 确定能, 有可能, 完全不可能. */
export const likelihoods = ["sure", "possible", "impossible"] as const;
export type Likelihood = (typeof likelihoods)[number];

/** What a monitoring form says of a row besides target and actual. */
export interface Outlook {
  readonly forecast: Field<Stated> | null;
  /** 经费保障, 制度保障 …: columns to tick. */
  readonly causes: readonly { readonly label: string; readonly field: Field<string> }[];
  /** Columns to tick, each for one likelihood; one column to write it in says `null`. */
  readonly likelihoods: readonly { readonly says: Likelihood | null; readonly field: Field<string> }[];
  /** 备注. */
  readonly note: Field<string> | null;
}

/** Which way is better, and how that is known. */
export interface Direction {
  readonly way: "more" | "less" | "equal" | "within";
  readonly ground: "printed" | "column" | "inferred";
}

export interface Indicator {
  readonly row: number;
  readonly level1: Level;
  readonly level2: Level;
  readonly level3: Level;
  /** The comparator column, where the form has one. */
  readonly nature: Field<string> | null;
  readonly unit: Field<string> | null;
  readonly targets: readonly Target[];
  readonly actual: Field<Stated> | null;
  readonly weight: Field<Amount> | null;
  readonly points: readonly { readonly by: Reviewer; readonly field: Field<Amount> }[];
  /** 单项得分 out of 100, where the points are converted from it. */
  readonly single: Field<Amount> | null;
  readonly reason: Field<string> | null;
  /** `null` where the form has no such columns. */
  readonly outlook: Outlook | null;
  readonly direction: Direction;
  /** Judged without target and actual, such as 决策依据 on a scorecard. */
  readonly judged: boolean;
}

/** A row of the indicator table that holds no indicator. */
export interface PassedRow {
  readonly row: number;
  readonly at: CellRef;
  readonly reason: "placeholder" | "empty-level";
  readonly text: string;
}

export interface IndicatorTable {
  readonly region: RangeRef;
  readonly headerRow: number;
  /** Header cell of each column by what it holds. */
  readonly columns: readonly LabelUse[];
  readonly indicators: readonly Indicator[];
  readonly passed: readonly PassedRow[];
  readonly total: {
    readonly labelAt: CellRef;
    readonly weight: Field<Amount> | null;
    readonly points: readonly { readonly by: Reviewer; readonly field: Field<Amount> }[];
  } | null;
}

export interface ScheduleRow {
  readonly label: string;
  readonly start: Field<Stated> | null;
  readonly finish: Field<Stated> | null;
  readonly status: Field<string> | null;
}

/** A column of a list; one of several under a common head, such as 财政拨款 under 年初预算, is a part of it. */
export interface ListHead extends LabelUse {
  readonly concept: ListColumn;
  readonly isPart: boolean;
  /** The money unit printed in the head itself. */
  readonly unit: MoneyUnit | null;
}

export type ListCells = Readonly<Partial<Record<ListColumn, Field<Stated>>>>;

/** A record of a list, or a row that adds some up. */
export interface ListRow {
  readonly row: number;
  /** The first filled cell. */
  readonly at: CellRef;
  /** What a reader calls the row: its first text that is no number of order. */
  readonly name: string;
  /** `part` for 其中 and 1.1 below a record, `subtotal` for 小计 and for sections that carry numbers. */
  readonly role: "record" | "part" | "subtotal" | "total";
  readonly cells: ListCells;
  /** Further cells of the same concept: sources below a common head, questions of a survey. */
  readonly parts: readonly { readonly of: ListColumn; readonly label: string; readonly field: Field<Stated> }[];
}

/** A table of records. */
export interface ListTable {
  readonly region: RangeRef;
  readonly headerRow: number;
  readonly columns: readonly ListHead[];
  /** Of money columns that print none themselves; `null` where the form does not say. */
  readonly unit: MoneyUnit | null;
  readonly rows: readonly ListRow[];
  readonly total: ListRow | null;
  /** What is told of the whole list above or below it, such as 项目总数 and 抽查项目数. */
  readonly figures: ListCells;
}

export interface GoalText {
  readonly label: string;
  readonly kind: "goal" | "outcome";
  readonly field: Field<string>;
}

/** One filled-in form as found on a sheet. */
export interface Form {
  /** `sheet!A1:K30`: unique in the book, and only in this reading of it. */
  readonly id: string;
  readonly kind: FormKind;
  readonly profile: Profile;
  /** Of the runner-up where the choice was a near tie, else `null`. */
  readonly rival: string | null;
  readonly sheet: string;
  readonly region: RangeRef;
  /** 0 to 1. */
  readonly confidence: number;
  readonly title: { readonly at: CellRef; readonly text: string } | null;
  readonly year: number | null;
  /** The last month a monitoring form tells of, 1 to 12. */
  readonly month: number | null;
  readonly header: Readonly<Partial<Record<HeaderField, Field<string>>>>;
  readonly labels: readonly LabelUse[];
  readonly funds: FundsTable | null;
  readonly goals: readonly GoalText[];
  readonly table: IndicatorTable | null;
  /** 项目实施进度计划: what is done from when to when. */
  readonly schedule: readonly ScheduleRow[];
  /** Records, on the kinds that list them; `null` on all others. */
  readonly list: ListTable | null;
  /** Free-text fields at the foot: 评价结论, 存在问题, 改进措施 … */
  readonly remarks: readonly { readonly label: string; readonly field: Field<string> }[];
  readonly notes: readonly { readonly at: CellRef; readonly text: string }[];
  /** What the recogniser wants said about its reading, such as hidden rows that were counted. */
  readonly recognition: readonly { readonly at: CellRef; readonly says: Message }[];
}

/** Forms of one book with the same project name and year; see `projectsOf`. */
export interface Project {
  readonly name: string;
  readonly year: number | null;
  readonly forms: readonly Form[];
}

/** The target that is scored: the annual one, else the first. */
export const targetOf = ({ targets }: Pick<Indicator, "targets">): Field<Stated> | null =>
  (targets.find(({ role }) => role === "annual") ?? targets[0])?.field ?? null;

export const pointsBy = (
  who: Reviewer,
  { points }: { readonly points: readonly { readonly by: Reviewer; readonly field: Field<Amount> }[] },
): Field<Amount> | null => points.find(({ by }) => by === who)?.field ?? null;

/** The cell that stands for a row's score: its points cell, or the row's first cell where the form has no such column. */
export const scoreCellOf = (indicator: Indicator): CellRef => pointsBy("self", indicator)?.at ?? indicator.level3.at;

/** Every cell of a list row that a column is known for. */
export const cellsOfListRow = ({ cells, parts }: Pick<ListRow, "cells" | "parts">): readonly Field<Stated>[] => [
  ...Object.values(cells),
  ...parts.map(({ field }) => field),
];

/** How many facts a form holds: filled fields of its head, funds, goals, tables and remarks. */
export function factsIn({ header, funds, goals, table, list, remarks }: Form): number {
  const money = (funds?.rows ?? []).flatMap(({ initial, full, executed, weight, rate, points }) => [
    initial,
    full,
    executed,
    weight,
    rate,
    points,
  ]);
  const rows = (table?.indicators ?? []).flatMap(({ targets, actual, weight, points, reason }) => [
    ...targets.map(({ field }) => field),
    actual,
    weight,
    ...points.map(({ field }) => field),
    reason,
  ]);
  const records = [...(list?.rows ?? []), ...(list?.total == null ? [] : [list.total])].flatMap(cellsOfListRow);
  const fields = [
    ...Object.values(header),
    ...money,
    ...goals.map(({ field }) => field),
    ...rows,
    ...records,
    ...remarks.map(({ field }) => field),
  ];
  return fields.filter((field) => field != null && (field.raw ?? "") !== "").length;
}
