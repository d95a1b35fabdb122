import { add, compare, subtract, absolute, zero, type Amount } from "../core/amount";
import type { Assessment, ItemScore, Score } from "../core/assessment";

/** One level-1 indicator of a form: what it can earn, earned, and leaves open. */
export interface LevelScore {
  readonly name: string;
  readonly items: readonly ItemScore[];
  readonly outOf: Amount;
  /** Of the rows that compute. */
  readonly points: Amount;
  /** The same, and what is stated in the rows that a person must judge: so much of the provisional total. */
  readonly provisional: Amount;
  /** Weight of the rows that do not compute. */
  readonly open: Amount;
}

const totalOf = (amounts: readonly (Amount | null)[]): Amount =>
  amounts.reduce<Amount>((sum, amount) => (amount === null ? sum : add(sum, amount)), zero);

/** The points of a row, or what is stated where a person must judge. */
export const provisionalOf = ({ computed, blocked, stated }: Pick<Score, "computed" | "blocked" | "stated">): Amount | null =>
  computed ?? (blocked === "no-actual" || blocked === "excluded" ? null : stated);

/** The level-1 indicators in the order of the form. */
export function levelsOf({ items }: Assessment): readonly LevelScore[] {
  const groups = new Map<string, ItemScore[]>();
  for (const item of items) {
    const name = item.indicator.level1.text;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups].map(([name, group]) => ({
    name,
    items: group,
    outOf: totalOf(group.map(({ outOf }) => outOf)),
    points: totalOf(group.map(({ computed }) => computed)),
    provisional: totalOf(group.map(provisionalOf)),
    open: totalOf(group.map(({ computed, outOf }) => (computed === null ? outOf : null))),
  }));
}

/** Stated minus computed where both are known and differ by more than the profile allows; else `null`. */
export function differenceOf(
  score: { readonly stated: Amount | null; readonly computed: Amount | null },
  tolerance: Amount,
): Amount | null {
  if (score.stated === null || score.computed === null) return null;
  const difference = subtract(score.stated, score.computed);
  return compare(absolute(difference), tolerance) > 0 ? difference : null;
}

const differencesOf = ({ form, execution, items }: Assessment): readonly Amount[] =>
  [...(execution === null ? [] : [execution]), ...items].flatMap((score) => differenceOf(score, form.profile.tolerance.value) ?? []);

/** How many rows, execution included, state other points than computed. */
export const differingRows = (assessment: Assessment): number => differencesOf(assessment).length;

/** By how much they do, added up. */
export const sumOfDifferences = (assessment: Assessment): Amount => totalOf(differencesOf(assessment));
