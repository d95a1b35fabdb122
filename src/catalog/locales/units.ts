import { messages as assess } from "../../core/assess/messages";
import { messages as writing } from "../../core/assess/writing-messages";
import { messages as check } from "../../core/check";
import { messages as fix } from "../../core/fix";
import type { Locale, Messages } from "../../core/message";
import { messages as parameter } from "../../core/parameter";
import { messages as profileFile } from "../../core/profile-file/messages";
import { messages as recognise } from "../../core/recognise/messages";
import { messages as settings } from "../../core/settings/messages";
import { messages as value } from "../../core/stated/messages";
import { messages as reviewLedger } from "../../core/review-ledger";
import { messages as ties } from "../../core/ties";
import * as rules from "../rules";
import { equalLinear } from "../scoring/equal-linear";
import { executionInterval101 } from "../scoring/execution-interval-101";
import { executionLinear } from "../scoring/execution-linear";
import { intervalNearest } from "../scoring/interval-nearest";
import { notApplicableRescaled } from "../scoring/not-applicable-rescaled";
import { onTime } from "../scoring/on-time";
import { positiveLinear } from "../scoring/positive-linear";
import { positivePassMark } from "../scoring/positive-pass-mark";
import { reverseRatio } from "../scoring/reverse-ratio";
import { reverseSymmetric } from "../scoring/reverse-symmetric";
import { tiers8050 } from "../scoring/tiers-80-50";
import { tiers8060 } from "../scoring/tiers-80-60";
import { yesNo } from "../scoring/yes-no";

/** Units that only speak: by the name they speak under. */
export const units = {
  assess,
  check,
  fix,
  parameter,
  "profile-file": profileFile,
  recognise,
  settings,
  "review-ledger": reviewLedger,
  ties,
  value,
  "write-points": writing,
};

/** Scoring methods speak under their ids; a test holds this list to the folder. */
export const methods = {
  equalLinear,
  executionInterval101,
  executionLinear,
  intervalNearest,
  notApplicableRescaled,
  onTime,
  positiveLinear,
  positivePassMark,
  reverseRatio,
  reverseSymmetric,
  tiers8050,
  tiers8060,
  yesNo,
};

interface Titled<M> {
  readonly title: string;
  readonly messages: M;
}

interface Remedied<M> extends Titled<M> {
  readonly remedy: string;
}

/** What a rule says, and how its parameters are called. */
type RuleWords<R extends { readonly messages: unknown; readonly labels: object }> = Remedied<R["messages"]> &
  (keyof R["labels"] extends never
    ? { readonly labels?: Readonly<Record<string, never>> }
    : { readonly labels: { readonly [N in keyof R["labels"]]: string } });

/** A language is complete when it compiles. */
export interface Translation {
  readonly rules: { readonly [R in keyof typeof rules]: RuleWords<(typeof rules)[R]> };
  readonly methods: { readonly [R in keyof typeof methods]: Titled<(typeof methods)[R]["messages"]> };
  readonly units: typeof units;
}

/** The sentences by the names that messages carry; a rule and a method also answer to `title`, a rule to `remedy` and `parameter.…`. */
export function localeOf(translation: Translation): Locale {
  const sentences = new Map<string, Messages>(Object.entries(translation.units));
  for (const [name, { id }] of Object.entries(methods)) {
    // Both lists have the same names, by the type of a translation.
    const { title, messages } = translation.methods[name as keyof typeof methods];
    sentences.set(id, { ...messages, title: () => title });
  }
  for (const [name, { id }] of Object.entries(rules)) {
    // As above.
    const { title, remedy, messages, labels = {} } = translation.rules[name as keyof typeof rules];
    const named = Object.entries<string>(labels).map(([parameter, label]) => [`parameter.${parameter}`, () => label] as const);
    sentences.set(id, { ...messages, ...Object.fromEntries(named), title: () => title, remedy: () => remedy });
  }
  return Object.fromEntries(sentences);
}
