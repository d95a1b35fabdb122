import { compare } from "./amount";
import { targetOf, type Field, type Form, type Indicator } from "./form";
import { isExecution } from "./funds";
import { isWithin, sharedRun } from "./likeness";
import { isDash, isEmpty, saidIn, valueIn } from "./shown";
import { tells } from "./spending";
import { comparable, isMessage } from "./stated/comparable";
import { fold } from "./stated/fold";
import { subjectOf } from "./subject";
import { formPairsOf, punctuation, wordsOf, type FormPair, type IndicatorPair, type Tie } from "./tie";
import { isBlank, type PartialDate, type Stated, type StatedValue } from "./value";

/** What an indicator is called: without 指标1, stars, a mask in brackets, and marks. */
const nameOf = ({ level3 }: Indicator): string =>
  fold(level3.text)
    .replace(/^指标\d*[:.、]?/, "")
    .replace(/\((?:≥|≤|>|<|不低于|不超过).*?\)$/, "")
    .replaceAll(/[★☆*]/g, "")
    .replaceAll(punctuation, "");

/** Rows that are compared: named once in their form, of this year, and not the execution rate. */
export function namedIndicators({ table }: Form): ReadonlyMap<string, Indicator> {
  const found = new Map<string, Indicator | null>();
  for (const indicator of table?.indicators ?? []) {
    const name = nameOf(indicator);
    const isOfYear = indicator.targets.length > 0 && indicator.targets.some(({ role }) => role !== "mid-term");
    if (name === "" || !isOfYear || isExecution(indicator) || indicator.judged) continue;
    found.set(name, found.has(name) ? null : indicator);
  }
  return new Map([...found].flatMap(([name, indicator]) => (indicator === null ? [] : [[name, indicator] as const])));
}

/** The indicators two forms have in common, in order of the second. */
export function commonIndicators({ first, second }: FormPair): readonly IndicatorPair[] {
  const earlier = namedIndicators(first);
  return [...namedIndicators(second)].flatMap(([name, indicator]) => {
    const found = earlier.get(name);
    return found === undefined ? [] : [{ first: found, second: indicator }];
  });
}

/** Each form with the declaration of its project, else with its monitoring form, where that has indicators. */
export function approvedPairsOf(forms: readonly Form[]): readonly FormPair[] {
  const seen = new Set<string>();
  return formPairsOf(forms).filter(({ first, second }) => {
    if (seen.has(second.id) || namedIndicators(first).size === 0) return false;
    seen.add(second.id);
    return true;
  });
}

/** Words by which a form tells that its goals were changed. */
const changedGoals = /(?:目标|指标)[^。;]{0,8}(?:调整|调减|调增|变更)|(?:调整|变更)[^。;]{0,8}(?:目标|指标)/;

/** Whether a form says itself that its goals were changed. */
export const tellsOfChangedGoals = (form: Form): boolean => tells(form, changedGoals);

/** How the indicators of two forms answer to one another. */
export interface IndicatorMatch {
  /** Of so many indicators of the earlier form. */
  readonly count: number;
  readonly common: number;
  readonly renamed: readonly IndicatorPair[];
  readonly missing: readonly Indicator[];
  readonly added: readonly Indicator[];
}

/** Which indicators of the earlier form are in the later one, by their names or under a name like it, and which are not. */
export function matchOf(pair: FormPair): IndicatorMatch {
  const both = commonIndicators(pair);
  const [before, now] = [[...namedIndicators(pair.first).values()], [...namedIndicators(pair.second).values()]];
  const left = before.filter((indicator) => !both.some(({ first }) => first === indicator));
  const open = now.filter((indicator) => !both.some(({ second }) => second === indicator));
  const renamed = open.flatMap((second) => {
    const [first, ...more] = left.filter((each) => isRenamed(each, second));
    return first === undefined || more.length > 0 ? [] : [{ first, second }];
  });
  return {
    count: before.length,
    common: both.length + renamed.length,
    renamed,
    missing: left.filter((indicator) => !renamed.some(({ first }) => first === indicator)),
    added: open.filter((indicator) => !renamed.some(({ second }) => second === indicator)),
  };
}

/** Names that share most of their characters under one level-2 indicator, or part of them with the same target. */
function isRenamed(a: Indicator, b: Indicator): boolean {
  const [one, other] = [fold(a.level3.text), fold(b.level3.text)];
  if (fold(a.level2.text) !== fold(b.level2.text)) return false;
  const shorter = Math.min(one.length, other.length);
  const shared = sharedRun(one, other).length;
  const sameTarget = fold(saidIn(targetOf(a))) === fold(saidIn(targetOf(b)));
  return shared >= 2 && (shared * 2 > shorter || sameTarget || isWithin(one, other) || isWithin(other, one));
}

/** The targets of the indicators two forms have in common, as far as a machine can compare them. */
export function targetTies(pair: FormPair): readonly Tie[] {
  return commonIndicators(pair).flatMap(({ first, second }): readonly Tie[] => {
    const [a, b] = [targetOf(first), targetOf(second)];
    const holds = a === null || b === null ? null : sameTarget(a, b);
    if (a === null || b === null || holds === null) return [];
    const text = (field: Field<Stated>): string => field.value?.raw ?? "";
    return [
      {
        kind: "target",
        subject: subjectOf(second, pair.second),
        label: second.level3.text,
        first: { form: pair.first, at: a.at, text: text(a) },
        second: { form: pair.second, at: b.at, text: text(b) },
        holds,
      },
    ];
  });
}

/** Whether two targets say the same, units and signs of comparison considered; `null` where a person has to read them. */
function sameTarget(a: Field<Stated>, b: Field<Stated>): boolean | null {
  if (isOpen(a) || isOpen(b) || a.value === null || b.value === null) return null;
  if (wordsOf(a.value.raw) === wordsOf(b.value.raw)) return true;
  const [one, other] = [valueIn(a), valueIn(b)];
  if (one === null || other === null) return null;
  if (one.kind === "quantity" && other.kind === "quantity") return sameQuantity(a.value, b.value, one, other);
  if (one.kind === "interval" && other.kind === "interval")
    return one.unit === other.unit ? compare(one.from, other.from) === 0 && compare(one.to, other.to) === 0 : null;
  if (one.kind === "deadline" && other.kind === "deadline") return sameDate(one.by, other.by);
  return null;
}

const isOpen = (field: Field<Stated>): boolean => isEmpty(field) || isDash(field) || field.value === null || isBlank(field.value);

type Quantity = Extract<StatedValue, { kind: "quantity" }>;

function sameQuantity(a: Stated, b: Stated, one: Quantity, other: Quantity): boolean | null {
  if (wayOf(one) !== null && wayOf(other) !== null && wayOf(one) !== wayOf(other)) return false;
  const both = comparable(a, b);
  return isMessage(both) ? null : compare(both.target, both.actual) === 0;
}

const wayOf = ({ comparator }: Quantity): "more" | "less" | null =>
  comparator === null || comparator === "=" ? null : comparator.startsWith(">") ? "more" : "less";

/** What one of them leaves open does not part them. */
const sameDate = (a: PartialDate, b: PartialDate): boolean =>
  (["year", "month", "day"] as const).every((part) => a[part] === null || b[part] === null || a[part] === b[part]);
