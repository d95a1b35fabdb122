import type { Amount } from "./amount";
import type { FormKind, FundsRowId, HeaderField } from "./form";
import type { ParameterValue } from "./parameter";
import type { Source } from "./source";

/** A number that somebody laid down, with who and where. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}

/** What an indicator column holds. */
export const indicatorColumns = [
  "level1",
  "level2",
  "level3",
  "weight",
  "target",
  "target-mid-term",
  "tier-1",
  "tier-2",
  "tier-3",
  "tier-4",
  "nature",
  "unit",
  "explanation",
  "actual",
  "forecast",
  "cause",
  "likelihood",
  "likely-sure",
  "likely-possible",
  "likely-impossible",
  "points",
  "points-review-1",
  "points-review-2",
  "points-single",
  "reason",
  "basis",
  "remark",
] as const;
export type IndicatorColumn = (typeof indicatorColumns)[number];

/** What a funds column holds. */
export const fundsColumns = ["initial", "full", "executed", "forecast", "weight", "rate", "points", "reason", "source", "sum"] as const;
export type FundsColumn = (typeof fundsColumns)[number];

/** What a column may stand for in an office's own words; `ignored` is there and is not read. */
export type TaughtColumn = IndicatorColumn | "ignored";

/**
 * The header words of one office that no other uses: the printed word, and what it stands for there.
 * They count on a header that the profile was made for, and on no other (docs/decisions/0007-own-words.md).
 */
export interface Taught {
  readonly indicatorColumns?: Readonly<Record<string, TaughtColumn>>;
  readonly fundsColumns?: Readonly<Record<string, FundsColumn>>;
  readonly fundsRows?: Readonly<Record<string, FundsRowId>>;
  readonly header?: Readonly<Record<string, HeaderField>>;
  readonly goals?: Readonly<Record<string, "goal" | "outcome">>;
  /** Labels of the row that adds up the indicator table. */
  readonly totals?: readonly string[];
}

/** Columns of a list that hold money. */
export const moneyColumns = [
  "amount",
  "initial-budget",
  "adjustment",
  "full-budget",
  "expected-spending",
  "expected-balance",
  "spent",
  "balance",
  "fiscal",
  "carry-over",
  "other-funds",
] as const;

/** What a column of a list holds, and what is told of a whole list above or below it. */
export const listColumns = [
  "number",
  "name",
  "remark",
  // money laid out
  "activity",
  "activity-text",
  "sub-activity",
  "sub-activity-text",
  "item",
  "quantity",
  "measure-unit",
  "price",
  ...moneyColumns,
  "share",
  "budget-year",
  "economic-class",
  "government-class",
  "order",
  // who and where
  "project",
  "project-code",
  "unit-name",
  "address",
  "householder",
  "household-number",
  "identity-number",
  "phone",
  "members",
  "household-type",
  "cause",
  "income",
  "plan",
  "assistance",
  "responsible-unit",
  "responsible-person",
  "updated-at",
  // asked and checked
  "question",
  "question-score",
  "satisfaction",
  "valid",
  "very-satisfied",
  "satisfied",
  "fairly-satisfied",
  "dissatisfied",
  "sent",
  "returned",
  "opinion",
  "checked-at",
  "checked-by",
  "check-number",
  "content",
  "declared",
  "verified",
  "difference",
  "difference-rate",
  "conclusion",
  "population",
  "sampled",
  "sample-share",
  "errors",
  "error-rate",
  // mended
  "origin",
  "category",
  "issue",
  "basis",
  "demand",
  "measure",
  "issued-at",
  "deadline",
  "progress",
  "completed-at",
  "evidence",
  "status",
  // filed
  "document",
  "provided",
  "copies",
  "required",
] as const;
export type ListColumn = (typeof listColumns)[number];

/** The kinds of rows that points are reckoned for. */
export const methodKeys = ["execution", "positive", "equal", "reverse", "interval", "yesNo", "qualitative"] as const;
export type MethodKey = (typeof methodKeys)[number];

/** How one ministry or province lays a form kind out and how it counts. Data, never code. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  /** The years the profile is meant for; `null` is open. */
  readonly since: number | null;
  readonly until: number | null;
  /** Template family such as `T-MOF-2020`; `null` for the generic fallback. */
  readonly family: string | null;
  readonly kind: FormKind;
  /** The name an official knows it by. */
  readonly name: string;
  /** Title words, folded, that speak for it. */
  readonly title: readonly string[];
  /** Texts anywhere in the form that speak for it (`+`) or against it (`-`). */
  readonly marks: readonly { readonly text: string; readonly speaks: "for" | "against" }[];
  /** Columns in their printed order; empty where the form has no such table. */
  readonly columns: {
    readonly funds: readonly FundsColumn[];
    readonly indicators: readonly IndicatorColumn[];
    readonly list: readonly ListColumn[];
  };
  /** The profile's own words for concepts of the lexicon, folded. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Header words that only forms of this profile use, folded. */
  readonly teaches?: Taught;
  readonly weights: {
    readonly total: Sourced<Amount> | null;
    /** `null` where the form gives no points for execution. */
    readonly execution: Sourced<Amount> | null;
    /** By folded level-1 name without 指标. */
    readonly level1: Readonly<Record<string, Sourced<Amount>>>;
  };
  readonly methods: Readonly<Record<MethodKey, Sourced<string>>>;
  readonly scale: Sourced<string>;
  readonly rounding: Sourced<number>;
  /** Of stated against computed points. */
  readonly tolerance: Sourced<Amount>;
  /** Whether the budget full at execution is the full-year one. */
  readonly denominator: Sourced<"full" | "initial">;
  /** What rules are to be strict about on these forms, where it differs from their defaults: by rule id and name. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, Sourced<ParameterValue>>>>>;
}
