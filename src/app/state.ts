import type { Amount } from "../core/amount";
import type { Accepted, Disposition, Fields } from "../core/document";
import type { Severity } from "../core/finding";
import type { HostFault, PlacedMark } from "../core/host";
import type { KeptSetting } from "../core/settings/in-use";
import type { Message } from "../core/message";
import type { ProfileSource } from "../core/resolve-profiles";
import type { Waiver } from "../core/waiver";
import type { Examination } from "./examine";
import type { Journal } from "./journal";
import type { Section } from "./sections";
import type { Preferences } from "./preferences";
import type { SubmitCopy } from "./submit-copy";
import type { ProfileChoice } from "./work";

/** A person's word on a row that no machine may score. */
export interface Judged {
  /** Subject of the row within its form; `execution` is that of the funds. */
  readonly row: string;
  /** `null`: does not apply, and the total is rescaled without it. */
  readonly points: Amount | null;
  readonly reason: string;
}

/** What a person decided; kept by keys that survive moved rows, never in the file. */
export interface Choices {
  readonly profiles: readonly ProfileChoice[];
  /** By form key. */
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  /** By finding key; what is not said follows from the severity. */
  readonly dispositions: ReadonlyMap<string, Disposition>;
  /** Findings accepted as they are, by finding key; one whose problem is gone rests. */
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** The total a person accepted, by form key; another total is 测算得分 again. */
  readonly accepted: ReadonlyMap<string, Accepted>;
  readonly fields: Fields;
  /** What the person set otherwise for this workbook. */
  readonly settings: readonly KeptSetting[];
}

/** What is known about the workbook, and which form is looked at. */
export interface Results {
  readonly examination: Examination;
  /** `null` where no form was found. */
  readonly form: string | null;
  /** The workbook was changed after this was found out. */
  readonly outdated: boolean;
}

/** What is being done. */
export type Task = "read" | "fix" | "undo" | "write" | "compose" | "settings" | "mark" | "unmark" | "clean";

/** Why something could not be done, in the middle of what, and whether anything was changed. */
export interface Refusal {
  readonly fault: HostFault | { readonly kind: "broken"; readonly reason: string } | { readonly kind: "no-change" };
  readonly during: Task;
  /** `read-back`: it was done, only the new reading failed. */
  readonly changed: "nothing" | "partly" | "done";
}

export type Phase =
  | { readonly phase: "empty" }
  /** The first reading: nothing can be shown yet. */
  | { readonly phase: "reading"; readonly since: number }
  | { readonly phase: "ready"; readonly results: Results }
  /** The results shown meanwhile are those from before. */
  | { readonly phase: "busy"; readonly task: Task; readonly since: number; readonly results: Results }
  | { readonly phase: "refused"; readonly refusal: Refusal; readonly results: Results | null };

/** What was last done to the workbook, for the line that offers to take it back. */
export interface LastChange {
  readonly kind: "done" | "undone";
  readonly title: Message;
  readonly at: number;
}

/** 检查, 评分, 文书: what is looked at. */
export const views = ["checks", "scores", "documents"] as const;
export type View = (typeof views)[number];

/** A page before the views: the 口径 of the form, 模板映射, or what 清理痕迹 would take out. */
export type Page =
  | { readonly kind: "profile" | "mapping" | "parameters" }
  /** What a rule asks for, come to from a finding. */
  | { readonly kind: "rule"; readonly rule: string; readonly finding: string }
  | { readonly kind: "clean-up"; readonly copy: SubmitCopy };

/** What a person looks for among the findings: all that is not said lets everything through. */
export interface Narrowing {
  /** Words that must all be found in what is said of a finding. */
  readonly words: string;
  /** Code of a rule. */
  readonly rule: string | null;
  /** A part of the form, or a level-1 indicator by its folded name. */
  readonly part: Part | null;
  readonly sheet: string | null;
  /** The form that is looked at, or all forms of the workbook. */
  readonly scope: "form" | "book";
}

export type Part = { readonly section: Section } | { readonly level1: string };

/** All a screen shows. The phase says where things stand; the rest outlives it. */
export type Session = Phase & {
  readonly preferences: Preferences;
  readonly choices: Choices;
  readonly journal: Journal;
  readonly last: LastChange | null;
  /** Severities shown; all where empty. */
  readonly filter: readonly Severity[];
  /** What is looked for among the findings. */
  readonly narrowing: Narrowing;
  readonly view: View;
  readonly page: Page | null;
  /** Marks of ours known to stand in the workbook, whoever put them there. */
  readonly marks: readonly PlacedMark[];
  /** 本单位口径: the profiles this office made, for all its workbooks. */
  readonly own: readonly ProfileSource[];
};

/** What is known, in whatever phase; `null` before the first reading. */
export const resultsOf = (session: Session): Results | null => ("results" in session ? session.results : null);

export const isBusy = ({ phase }: Session): boolean => phase === "busy" || phase === "reading";

/** Only reading can be called off: what is being written is written whole. */
export const isCancellable = (session: Session): boolean =>
  session.phase === "reading" || (session.phase === "busy" && session.task === "read");
