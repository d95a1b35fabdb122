import type { Amount } from "./amount";
import type { Message } from "./message";

export const comparators = [">=", ">", "=", "<=", "<"] as const;
export type Comparator = (typeof comparators)[number];

/** A date of which the month or the day may be left open; months and days count from 1. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** How a percentage came to be one: written sign, number format, or a bare fraction in a rate cell. */
export type PercentSource = "sign" | "format" | "fraction";

/**
 * One thing a cell states.
 * A quantity's amount is in `unit` after the scale (万, 亿) was multiplied out, except for money, which keeps its unit (万元):
 * 550万粒 is 5,500,000 粒, 854万元 is 854 万元. A percentage's amount is in percent: 86 % is "86" with unit "%".
 */
export type StatedValue =
  | {
      readonly kind: "quantity";
      readonly comparator: Comparator | null;
      readonly amount: Amount;
      readonly unit: string | null;
      readonly percent: PercentSource | null;
    }
  | { readonly kind: "interval"; readonly from: Amount; readonly to: Amount; readonly unit: string | null }
  | { readonly kind: "deadline"; readonly by: PartialDate }
  | { readonly kind: "date-span"; readonly from: PartialDate; readonly to: PartialDate }
  | { readonly kind: "tier"; readonly tier: 1 | 2 | 3 }
  | { readonly kind: "yes-no"; readonly yes: boolean }
  | { readonly kind: "tick" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "placeholder" };

/** What a cell says. Several values where it lists or mixes them; problems where it contradicts itself. Never guesses. */
export interface Stated {
  /** As shown to the user: the text, or the number as its format shows it. */
  readonly raw: string;
  readonly values: readonly StatedValue[];
  readonly problems: readonly Message[];
}

/** The one value of a cell that states exactly one, without contradiction; else `null`. */
export const soleValue = ({ values, problems }: Stated): StatedValue | null =>
  problems.length === 0 && values.length === 1 ? (values[0] ?? null) : null;

export const isBlank = ({ values }: Stated): boolean => values.length === 1 && values[0]?.kind === "blank";
