import { amountAt, exact, multiply, shown, type Amount } from "./amount";
import type { CellValue } from "./book";
import type { Field } from "./form";
import { fold } from "./stated/fold";
import { shownText } from "./stated/number-format";
import { soleValue, type Stated, type StatedValue } from "./value";

type Shown = Pick<Field<unknown>, "raw" | "format">;

/** Whether nothing was filled in: blank, or white space alone. */
export const isEmpty = ({ raw }: { readonly raw: CellValue }): boolean => raw === null || (typeof raw === "string" && fold(raw) === "");

/** Whether a cell holds only a dash or slash that says "none here". */
export const isDash = ({ raw }: { readonly raw: CellValue }): boolean => typeof raw === "string" && /^[-/\\~·.。]+$/.test(fold(raw));

const textIn = ({ raw, format }: Shown): string => fold(shownText({ value: raw, format }));

const placesIn = (text: string): number => /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** How many decimal places a user sees in a money, weight or points cell. */
export const placesShown = (field: Shown): number => placesIn(textIn(field));

/** How many decimal places of the percentage a user sees in a rate cell: 86 % none, 86.20 % two, 0.862 one. */
export function percentPlacesShown(field: Shown): number {
  const text = textIn(field);
  const isPercentage = text.endsWith("%") || Math.abs(Number(text)) > 1.5;
  return isPercentage ? placesIn(text) : Math.max(0, placesIn(text) - 2);
}

/** Half a unit of so many decimal places: what rounding can move a number by. */
export const halfUnit = (places: number): Amount => amountAt(`0.${"0".repeat(places)}5`) ?? exact("0");

/** 0.862037 as 86.20%. */
export const percentText = (rate: Amount, places = 2): string => `${shown(multiply(rate, exact("100")), places)}%`;

/** A cell's content as it is quoted in a sentence, cut where it is long. */
export function quoted(raw: CellValue, most = 30): string {
  const text = typeof raw === "object" ? (raw !== null && "error" in raw ? raw.error : "") : String(raw);
  const line = text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();
  return [...line].length <= most ? line : `${[...line].slice(0, most).join("")}…`;
}

/** The one thing a target or an actual value states; `null` where it states none, several or contradicts itself. */
export const valueIn = (field: Field<Stated> | null): StatedValue | null => (field?.value == null ? null : soleValue(field.value));

/** The one number with its unit that a target or an actual value states. */
export function quantityIn(field: Field<Stated> | null): Extract<StatedValue, { kind: "quantity" }> | null {
  const value = valueIn(field);
  return value?.kind === "quantity" ? value : null;
}

/** What a target or an actual value says, as it stands in the form. */
export const saidIn = (field: Field<Stated> | null): string => field?.value?.raw ?? quoted(field?.raw ?? null);
