import type { Area } from "../../../core/draft";
import type { Node } from "../object-table";
import { onSheet } from "./areas";
import { invalid } from "./refusals";
import type { Sheet } from "./sheet";
import type { Target, WorkbookModel } from "./workbook-model";

/** A node that belongs to a sheet. */
export interface OnSheet extends Node {
  readonly sheet: string;
}

/** A node of something that has a key, such as a setting. */
export interface Keyed extends Node {
  readonly key: string;
}

/** A node of a collection of one sheet, or of the whole workbook for `null`. */
export interface Scoped extends Node {
  readonly sheet: string | null;
}

export const rangeNode = (sheet: Sheet, area: Area): Target => ({ type: "Range", sheet: sheet.id, areas: [onSheet(area)] });

export const areasNode = (sheet: Sheet, areas: readonly Area[]): Target => ({
  type: "RangeAreas",
  sheet: sheet.id,
  areas: areas.map(onSheet),
});

export const sheetNode = (sheet: Sheet): OnSheet => ({ type: "Worksheet", sheet: sheet.id });

// The table of a type hands its members only nodes of that type: the executor dispatches by `type`.
export const target = (node: Node): Target => node as Target; // as: dispatched by type
export const onSheetNode = (node: Node): OnSheet => node as OnSheet; // as: dispatched by type
export const scoped = (node: Node): Scoped => node as Scoped; // as: dispatched by type
export const keyed = (node: Node): Keyed => node as Keyed; // as: dispatched by type

/** The one rectangle of a range. */
export const areaOf = (node: Node): Area => target(node).areas[0] ?? invalid();

const isNode = (given: unknown): given is Node => typeof given === "object" && given !== null && "type" in given;

/** Areas of a sheet given as a range, as range areas, or as a text with commas. */
export function areasGiven(
  book: WorkbookModel,
  given: unknown,
  own: Sheet | null,
): { readonly sheet: Sheet; readonly areas: readonly Area[] } {
  if (isNode(given) && (given.type === "Range" || given.type === "RangeAreas")) {
    const { sheet, areas } = target(given);
    return { sheet: book.sheet(sheet), areas };
  }
  if (typeof given !== "string") return invalid("A range or an address is wanted.");
  const found = given.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((address) => book.rangeAt(address, own));
  const [first] = found;
  if (first === undefined || found.some(({ sheet }) => sheet !== first.sheet)) return invalid("All areas lie on one sheet.");
  return { sheet: first.sheet, areas: found.map(({ area }) => area) };
}

/** One rectangle, given as a range or a text. */
export function rangeGiven(book: WorkbookModel, given: unknown, own: Sheet | null): { readonly sheet: Sheet; readonly area: Area } {
  const { sheet, areas } = areasGiven(book, given, own);
  const [area] = areas;
  return area === undefined || areas.length !== 1 ? invalid("One range is wanted.") : { sheet, area };
}

export const whole = (given: unknown, otherwise?: number): number => {
  const number = given ?? otherwise;
  return typeof number === "number" && Number.isInteger(number) ? number : invalid("A whole number is wanted.");
};

export const text = (given: unknown): string => (typeof given === "string" ? given : invalid("A text is wanted."));

export const truth = (given: unknown): boolean => (typeof given === "boolean" ? given : invalid("A truth value is wanted."));

export const number = (given: unknown): number =>
  typeof given === "number" && Number.isFinite(given) ? given : invalid("A number is wanted.");

export const oneOf =
  (words: readonly string[]) =>
  (given: unknown): string => {
    const found = words.find((word) => word.toLowerCase() === String(given).toLowerCase());
    return found ?? invalid(`Not one of ${words.join(", ")}: ${String(given)}`);
  };

export function recordGiven(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return invalid("An object is wanted.");
  for (const key of Object.keys(given))
    if (key === "__proto__" || key === "constructor" || key === "prototype") return invalid(`No property: ${key}`);
  return given as Readonly<Record<string, unknown>>; // as: checked above
}

const nothing = (): undefined => undefined;

/** The private methods by which the client asks for events and asks no more; the host sends them anyway. */
export const registrations = (...events: readonly string[]): Readonly<Record<string, () => undefined>> =>
  Object.fromEntries(
    events.flatMap(
      (event) =>
        [
          [`_Register${event}`, nothing],
          [`_Unregister${event}`, nothing],
        ] as const,
    ),
  );
