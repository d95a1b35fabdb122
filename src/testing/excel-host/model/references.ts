import type { Area } from "../../../core/draft";
import { absoluteIn, addressIn, areaAt, partsOf, quotedName } from "./areas";
import { movedArea } from "./sheet";

/** A reference as it stands in a formula. */
export interface Reference {
  readonly text: string;
  /** The sheet it names; `null` for that of the formula. */
  readonly sheet: string | null;
  readonly area: Area;
}

// Texts are passed over; a word before "(" is a function, and digits inside a word are no reference.
const token =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$\]'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** Replaces the references of a formula; what is no reference stays as it is. */
export function withReferences(formula: string, replace: (reference: Reference) => string): string {
  return formula.replace(token, (text: string, prefix: string | undefined, address: string | undefined) => {
    const found = address === undefined ? null : areaAt(address);
    if (found === null) return text;
    return replace({ text, sheet: prefix === undefined ? null : partsOf(`${prefix}A1`).sheet, area: found });
  });
}

const addressText = (text: string): string => partsOf(text).rest;

const isSameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A formula after a sheet was given another name. */
export const afterRename = (formula: string, from: string, to: string): string =>
  withReferences(formula, ({ text, sheet }) =>
    sheet !== null && isSameSheet(sheet, from) ? `${quotedName(to)}!${addressText(text)}` : text,
  );

/** A formula after a sheet went: what pointed there has lost its sheet. */
export const afterDelete = (formula: string, sheet: string): string =>
  withReferences(formula, (reference) =>
    reference.sheet !== null && isSameSheet(reference.sheet, sheet) ? `#REF!${addressText(reference.text)}` : reference.text,
  );

/** A formula after rows or columns were put in or taken out on a sheet. */
export function afterMove(formula: string, own: string, sheet: string, axis: "row" | "column", at: number, count: number): string {
  return withReferences(formula, (reference) => {
    if (!isSameSheet(reference.sheet ?? own, sheet)) return reference.text;
    const moved = movedArea(reference.area, axis, at, count);
    const prefix = reference.sheet === null ? "" : `${quotedName(reference.sheet)}!`;
    return moved === null ? "#REF!" : prefix + likeWritten(addressText(reference.text), moved);
  });
}

/** The address of a rectangle with the dollars of another. */
function likeWritten(text: string, moved: Area): string {
  const dollars = [...text.matchAll(/(\$?)(?:[A-Z]+|\d+)/gi)].map(([, dollar = ""]) => dollar);
  let index = 0;
  const isSpan = text.includes(":");
  const plainAddress = addressIn(moved);
  const address = isSpan && !plainAddress.includes(":") ? `${plainAddress}:${plainAddress}` : plainAddress;
  return address.replaceAll(/[A-Z]+|\d+/g, (part) => `${dollars[index++] ?? ""}${part}`);
}

/** A formula with other references for the same cells seen from elsewhere: those without a dollar move along. */
export const reference = (sheet: string, given: Area): string => `${quotedName(sheet)}!${absoluteIn(given)}`;

/** The one rectangle that a formula means, such as that of a name; `null` for anything else. */
export function soleReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const { sheet, rest } = partsOf(formula.replace(/^=/, "").trim());
  const found = areaAt(rest);
  return sheet === null || found === null ? null : { sheet, area: found };
}

/** Replaces words that may be defined names. */
export const withNames = (formula: string, replace: (word: string) => string | null): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$!#])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.(!$:])/gu, (text) =>
    /^["']/.test(text) ? text : (replace(text) ?? text),
  );
