import type { Assessment } from "../core/assessment";
import type { CellRef } from "../core/book";
import type { Language } from "../core/catalog";
import type { Finding, Severity } from "../core/finding";
import type { Form } from "../core/form";
import type { Locale, Message } from "../core/message";
import { textOf } from "../core/message";
import { addressOf, contains } from "../core/place";
import type { GivenSetting } from "../core/settings/settle";
import type { Waiver } from "../core/waiver";

/** What made a result; stands on every output. */
export interface Maker {
  readonly version: string;
  /** Hash of the rule set. */
  readonly rules: string;
  /** The date the check was made for, ISO. */
  readonly date: string;
  /** Hashes of the profiles by id, where the caller knows them. */
  readonly profiles?: ReadonlyMap<string, string>;
}

/** The language a report is written in, and its sentences. */
export interface Tongue {
  readonly language: Language;
  readonly locale: Locale;
}

/** What a reporter needs of an examination. */
export interface Examined {
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** What somebody set that changes something here. */
  readonly settings?: readonly GivenSetting[];
  /** Findings accepted as they are, by key, where somebody may say so; one whose finding is not there rests. */
  readonly waivers?: ReadonlyMap<string, Waiver>;
}

/** Why a file could not be read. */
export interface FileFault {
  readonly code: string;
  readonly message: string;
}

/** One file as it was given on the command line: read, or not. */
export type FileReport =
  { readonly file: string; readonly error: FileFault } | { readonly file: string; readonly error: null; readonly examination: Examined };

/** The sentence of a finding; its message is the key within the rule, or already carries the rule's name. */
export const sentenceOf = (locale: Locale, { rule, message, data }: Finding): string =>
  textOf(locale, { message: message.includes(".") ? message : `${rule}.${message}`, data });

/** Several sentences as one. */
export const sentencesOf = (locale: Locale, says: readonly Message[], { language }: { readonly language: Language }): string =>
  says.map((message) => textOf(locale, message)).join(language === "zh-CN" ? "；" : "; ");

/** The cell a finding points at first, in A1; `null` where it is about a sheet or the file. */
export const cellOf = ({ place }: Pick<Finding, "place">): string | null =>
  place.scope === "range" ? addressOf({ sheet: place.range.sheet, row: place.range.row, column: place.range.column }) : null;

export const sheetNameOf = ({ place }: Pick<Finding, "place">): string | null => {
  switch (place.scope) {
    case "book":
      return null;
    case "sheet":
      return place.sheet;
    case "range":
      return place.range.sheet;
  }
};

/** Addresses of the related places; those on another sheet carry its name. */
export const relatedOf = (finding: Pick<Finding, "place" | "related">): readonly string[] =>
  finding.related.flatMap((place) => {
    if (place.scope !== "range") return [];
    const address = addressOf(place.range);
    return [place.range.sheet === sheetNameOf(finding) ? address : `${quoted(place.range.sheet)}!${address}`];
  });

/** A cell with its sheet, as a formula would name it. */
export const sheetAddressOf = (at: CellRef): string => `${quoted(at.sheet)}!${addressOf(at)}`;

const quoted = (sheet: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** Findings under their form, in the order they were given; a finding across sheets stands under the form of its first place. */
export function byForm({ forms, findings }: Pick<Examined, "forms" | "findings">): {
  readonly of: ReadonlyMap<string, readonly Finding[]>;
  readonly rest: readonly Finding[];
} {
  const of = new Map<string, Finding[]>(forms.map(({ id }) => [id, []]));
  const rest: Finding[] = [];
  for (const finding of findings) (of.get(homeOf(finding, forms) ?? "") ?? rest).push(finding);
  return { of, rest };
}

function homeOf({ form, place }: Finding, forms: readonly Form[]): string | null {
  if (form !== null && forms.some(({ id }) => id === form)) return form;
  if (place.scope !== "range") return null;
  const first: CellRef = place.range;
  return forms.find(({ region }) => contains(region, first))?.id ?? null;
}

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings that count, those that were accepted as they are, and waivers whose finding is not there any more. */
export function partedBy({ findings, waivers = new Map() }: Pick<Examined, "findings" | "waivers">): {
  readonly counted: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly resting: readonly (Waiver & { readonly key: string })[];
} {
  const waived = findings.flatMap((finding) => {
    const waiver = waivers.get(finding.key);
    return waiver === undefined ? [] : [{ finding, waiver }];
  });
  const keys = new Set(waived.map(({ finding }) => finding.key));
  return {
    counted: findings.filter(({ key }) => !keys.has(key)),
    waived,
    resting: [...waivers].flatMap(([key, waiver]) => (keys.has(key) ? [] : [{ key, ...waiver }])),
  };
}

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
