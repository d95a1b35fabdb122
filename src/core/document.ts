import type { Amount } from "./amount";
import type { Assessment } from "./assessment";
import type { Book, Cell } from "./book";
import type { Finding } from "./finding";
import type { Form } from "./form";
import type { Locale } from "./message";
import { settingsUnit } from "./settings/messages";

/** What every printer can print; a new member is a new case in each of them. */
export type Block =
  /** 公文标题 */
  | { readonly kind: "title"; readonly text: string }
  /** 发文字号; a blank number stays for the office to fill. */
  | { readonly kind: "reference"; readonly text: string }
  /** 主送机关 */
  | { readonly kind: "addressee"; readonly text: string }
  /** 一、 (level 1) and (一) (level 2); the text carries its own number. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /** `lead` is what stands first in the paragraph and is set apart, such as （一）计分不准确。 */
  | { readonly kind: "paragraph"; readonly lead?: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly caption: string | null;
      readonly header: readonly string[];
      /** Relative widths of the columns. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** 落款: who, and the date. */
  | { readonly kind: "signature"; readonly by: string; readonly date: string }
  /** 附件说明, or what stands under the signature. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "page-break" };

/** A letter as data; says what stands in it, knows nothing of file formats. */
export interface Letter {
  readonly id: string;
  /** Sheet name and file name. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** A column of a register. What people fill is never touched once it stands on a sheet. */
export interface RegisterColumn {
  readonly id: string;
  readonly title: string;
  /** A heading shared with the neighbouring columns of the same group. */
  readonly group?: string;
  /** Characters of the text's size. */
  readonly width: number;
  readonly by: "machine" | "people";
  readonly align: "left" | "center";
  /** Words offered in its cells. */
  readonly choices?: readonly string[];
}

export type RegisterValue = string | number | boolean | null;

export interface RegisterRow {
  /** Names the row again at the next writing; `null` for a row that people added. */
  readonly key: string | null;
  /** By column id. */
  readonly cells: Readonly<Record<string, RegisterValue>>;
  /** Number formats of what people wrote, by column id. */
  readonly formats?: Readonly<Record<string, string>>;
  /** What people wrote in columns of their own. */
  readonly extra?: readonly Pick<Cell, "value" | "format">[];
}

/** A table of ours on a sheet that people go on working in: 修改意见, 整改台账, 计分说明. */
export interface Register {
  readonly id: string;
  /** Sheet name. */
  readonly name: string;
  readonly title: string;
  /** Lines between title and header. */
  readonly lead: readonly string[];
  readonly columns: readonly RegisterColumn[];
  /** Headers of columns that people added; they stand last. */
  readonly extra: readonly string[];
  readonly rows: readonly RegisterRow[];
  readonly foot: readonly string[];
  readonly orientation: "portrait" | "landscape";
  /** Printed on one page, however many rows. */
  readonly onePage?: true;
}

/** 列入修改意见, 列入正式问题, 不列. */
export const dispositions = ["revise", "formal", "leave"] as const;
export type Disposition = (typeof dispositions)[number];

/** What an evaluation was; only these may lead to a use of the result. */
export const evaluations = ["部门评价", "财政评价", "抽查复核"] as const;

/** What a document needs and no workbook says. Dates are ISO; what is missing stays blank for the office. */
export const fieldIds = [
  "office",
  "reference",
  "date",
  "deadline",
  "plan-deadline",
  "round",
  "letter-kind",
  "evaluation",
  "evaluator",
  "achievements",
  "copy-to",
  "contact",
  "phone",
] as const;
export type FieldId = (typeof fieldIds)[number];
export type Fields = Readonly<Partial<Record<FieldId, string>>>;

/** What is missing in a document besides its fields. */
export type Missing = FieldId | "unit" | "accepted-points";

/** A total, and rows of it, that a person accepted: 财政核定. Nothing else of a score goes into a letter. */
export interface Accepted {
  readonly points: Amount;
  readonly grade: string | null;
  readonly by: string;
  readonly date: string;
  /** By zero-based row of the indicator. */
  readonly rows: ReadonlyMap<number, { readonly points: Amount; readonly reason: string }>;
}

/** What a person decided, as far as documents ask. */
export interface Decisions {
  /** By finding key; what is not said follows from group and severity. */
  readonly dispositions: ReadonlyMap<string, Disposition>;
  /** Reasons of findings that are accepted as they are, by finding key. */
  readonly waivers: ReadonlyMap<string, string>;
  /** The name a unit is written to by, for each other name that forms give it. */
  readonly units: ReadonlyMap<string, string>;
  readonly fields: Fields;
  /** Fields that differ from unit to unit, by unit name. */
  readonly byUnit: ReadonlyMap<string, Fields>;
}

/** One workbook as documents see it. */
export interface DossierFile {
  /** Named in 位置 where the dossier holds several. */
  readonly name: string;
  readonly book: Book;
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
  /** By form id. */
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** By form id. */
  readonly accepted: ReadonlyMap<string, Accepted>;
  /** Reasons of findings of this file alone that are accepted as they are, by finding key: files may hold equal forms. */
  readonly waivers?: ReadonlyMap<string, string>;
}

/** What rules say of themselves, as far as documents ask. */
export interface RuleWords {
  readonly title: string;
  readonly remedy: string;
}

/** All that documents are written from. */
export interface Dossier {
  readonly files: readonly DossierFile[];
  readonly decisions: Decisions;
  /** zh-CN: documents are official papers. */
  readonly locale: Locale;
  /** By code. */
  readonly rules: ReadonlyMap<string, RuleWords>;
  /** Version, rule set and date, for the foot of working sheets. */
  readonly made: string;
}

interface PaperAbout {
  /** Id of the sheet it is written to, after `_jibiao.`. */
  readonly id: string;
  /** Whom it is written to; `null` where it is about a form or the book. */
  readonly unit: string | null;
  /** Problems in it, and how many of them must be mended. */
  readonly problems: { readonly all: number; readonly must: number };
  readonly missing: readonly Missing[];
  /** The same to paste into a message, where that makes sense. */
  readonly text: string | null;
}

/** One document ready to be printed. */
export type Paper =
  | (PaperAbout & { readonly kind: "letter"; readonly letter: Letter })
  | (PaperAbout & { readonly kind: "register"; readonly register: Register });

export interface FieldUse {
  readonly id: FieldId;
  readonly label: string;
  readonly kind: "text" | "date";
  /** Without it the document makes no sense; others may stay open for the office to fill. */
  readonly needed: boolean;
  /** What stands there until a person says otherwise. */
  readonly value: string;
}

/** A kind of document: what it needs, how it is written, and what becomes of what people wrote in it. */
export interface DocumentKind {
  /** File name in the catalogue. */
  readonly id: string;
  /** One word for sheet names and the command line, such as `review` or `letter`. */
  readonly word: string;
  readonly name: string;
  /** Whether those who fill forms in write it themselves. */
  readonly forFillers: boolean;
  /** It says something also where there is no problem. */
  readonly withoutProblems?: true;
  readonly fields: readonly FieldUse[];
  readonly compose: (dossier: Dossier) => readonly Paper[];
  /** A register over the one that stands; absent for letters, which are replaced. */
  readonly update?: (register: Register, standing: Standing, dossier: Dossier) => Register;
}

/** What people may have written on a sheet of ours. */
export interface Standing {
  readonly extra: readonly string[];
  /** Zero-based columns of the sheet by column id; below zero where a column is gone. */
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly key: string | null;
    /** Zero-based row of the sheet. */
    readonly row: number;
    /** By column id. */
    readonly cells: Readonly<Record<string, Cell>>;
    readonly extra: readonly Cell[];
  }[];
}

/** What becomes of a finding: unless said otherwise, what must or should be mended goes to 修改意见, and nothing is formal. */
export function dispositionIn(
  { dispositions: chosen }: Pick<Decisions, "dispositions">,
  { key, group, severity, rule }: Finding,
): Disposition {
  if (rule === settingsUnit) return "leave"; // an office's own sheet is nobody else's business
  return chosen.get(key) ?? (group === "mend" && severity !== "info" ? "revise" : "leave");
}

/** Whether a verdict rests on nothing but a default of ours, or what the office set instead; such a one enters no letter. */
export const restsOnDefault = ({ sources }: Pick<Finding, "sources">): boolean =>
  sources.every(({ status }) => status === "default" || status === "setting");

/** An empty file of decisions. */
export const noDecisions: Decisions = { dispositions: new Map(), waivers: new Map(), units: new Map(), fields: {}, byUnit: new Map() };
