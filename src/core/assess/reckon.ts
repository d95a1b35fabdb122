import type { Amount } from "../amount";
import type { CellRef } from "../book";
import type { Profile } from "../profile";
import type { Source } from "../source";
import type { Comparator } from "../value";
import { blockedBy, step, type Filled, type Verdict } from "./context";
import { say } from "./messages";

/** In place of a method's id: a profile leaves such rows to a person. */
export const judgementMethod = "judgement";

/** Both sides in one unit. */
export interface Sides {
  readonly target: Amount | { readonly from: Amount; readonly to: Amount };
  readonly actual: Amount;
  readonly unit: string | null;
  readonly comparator?: Comparator;
}

/** What a method makes of a row; `null` where the profile leaves it to a person. A method that does not exist is said, not thrown. */
export function reckonBy(
  id: string,
  { target, actual, unit, comparator = "=" }: Sides,
  { outOf, scoring }: Pick<Filled, "outOf" | "scoring">,
  from: readonly CellRef[],
): Verdict | null {
  if (id === judgementMethod) return null;
  const method = scoring.methods.get(id);
  if (method === undefined) return blockedBy("judgement", [say("noMethod", { method: id })], from);
  const ends = typeof target === "string" ? { from: target, to: target } : target;
  const { points, range = null, says } = method.reckon({ comparator, target: ends, actual, unit, outOf, places: scoring.places });
  return {
    method: id,
    computed: points,
    blocked: points === null ? "judgement" : null,
    range: points === null ? range : null,
    steps: says.map((message) => step(message, from)),
    sources: [...settingsBehind(scoring.form.profile, id), ...method.sources],
    formula: null,
  };
}

/** What somebody set that points are reckoned by. */
const settingsBehind = ({ methods, rounding, weights, denominator }: Profile, method: string): readonly Source[] => {
  const isExecution = methods.execution.value === method;
  const used = [
    ...Object.values(methods).filter(({ value }) => value === method),
    rounding,
    ...(isExecution ? [denominator, weights.execution] : []),
  ];
  return used.flatMap((each) => (each?.source.status === "setting" ? [each.source] : []));
};
