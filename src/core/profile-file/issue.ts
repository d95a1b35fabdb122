import type { Severity } from "../finding";
import type { Message } from "../message";
import { editDistance } from "../recognise/spelling";
import type { JsonPath } from "./located-json";
import type { messages } from "./messages";
import { say } from "./messages";

/** A problem before its place in the text is looked up. */
export interface Issue {
  readonly severity: Exclude<Severity, "info">;
  readonly path: JsonPath;
  readonly says: Message;
  readonly mend: Message;
}

type Plain = keyof typeof messages;
/** Sentences that have another one, with the same facts, of how to mend it. */
export type Mended = { [K in Plain]: `${K}Mend` extends Plain ? K : never }[Plain];

/** A problem by the key of its sentences. */
export const issue = (severity: Issue["severity"], path: JsonPath, key: Mended, data: Message["data"] = {}): Issue => ({
  severity,
  path,
  says: say(key, data as never), // each sentence takes of the facts what it needs
  mend: say(`${key}Mend`, data as never), // as above
});

/** The word most like another, where it is like enough to have been meant; else nothing. */
export function nearest(word: string, among: readonly string[]): string {
  const ranked = among
    .map((each) => ({ each, distance: editDistance(word.toLowerCase(), each.toLowerCase(), 3) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.min(3, Math.floor(word.length / 2)) ? best.each : "";
}
