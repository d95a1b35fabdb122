import type { EditPlan } from "./edit";
import { textOf, type Data, type Locale, type Message } from "./message";
import type { Place } from "./place";
import type { Source } from "./source";

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/**
 * `mend`: something to mend in this form.
 * `goal-quality`: a weakness of goals that are already approved, for next year (目标编报质量).
 * `reading`: how the form was read, one collapsed line (识别说明).
 */
export type FindingGroup = "mend" | "goal-quality" | "reading";

/** `safe` fixes change no stated fact and may be applied together; `review` fixes are offered one by one. */
export interface Fix {
  readonly title: Message;
  readonly safety: "safe" | "review";
  readonly plan: EditPlan;
}

/** What a rule says. */
export interface Issue {
  readonly message: string;
  readonly data: Data;
  readonly place: Place;
  readonly related: readonly Place[];
  readonly fixes: readonly Fix[];
  /** Names what the issue is about without addresses or values, so that the same problem is known again. */
  readonly subject: string;
  /** Where the case in hand is milder than the rule. */
  readonly severity?: Severity;
}

/** An issue signed by its rule; plain data after the language server protocol's diagnostic. */
export interface Finding extends Omit<Issue, "severity"> {
  /** Catalogue code such as `FND-05`. */
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly group: FindingGroup;
  readonly sources: readonly Source[];
  /** Stays the same when other rows move: code | message | form key | subject. */
  readonly key: string;
  /** Form the finding stands under; `null` for one of the file. */
  readonly form: string | null;
}

/** The worst first; within a severity the order of the sheet. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);

const said = ({ message, rule, data }: Pick<Finding, "message" | "rule" | "data">): Message => ({
  message: message.includes(".") ? message : `${rule}.${message}`,
  data,
});

/** The sentence a user reads. */
export const textOfFinding = (locale: Locale, finding: Pick<Finding, "message" | "rule" | "data">): string => textOf(locale, said(finding));
