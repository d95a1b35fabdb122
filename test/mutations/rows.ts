import { share } from "../unseen/reading";
import type { Content, Mutation, Points } from "./mutation";

/** Where the columns of an indicator table stand, and which sums are right before anything changes. */
export interface Table {
  readonly target: string;
  readonly actual: string;
  readonly weight?: string;
  readonly points?: string;
  readonly reason?: string;
  /** Where SCR-01 is said once the weights no longer add up; `null` where they never did. */
  readonly sumAt: string | null;
  /** Where SCR-14 is said once the total is another; `null` where there is no total. */
  readonly totalAt: string | null;
  /** The total was wrong from the beginning, so a change of points says nothing new, and a blank one cures it. */
  readonly isTotalWrong?: boolean;
  /** Points are missing somewhere already: nothing is added up. */
  readonly isOpen?: boolean;
  /** Where FND-10 asks about the share of points; it goes where points are missing. */
  readonly claimsAt?: string;
  /** The blank cell below that SCR-90 named before: it names the first. */
  readonly blankAt?: string;
  /** Findings that stand as long as every row has all its points. */
  readonly ofFull?: readonly string[];
}

/** A quantitative row as the workbook has it. */
export interface Quantity {
  readonly row: number;
  readonly name: string;
  readonly target: number;
  readonly weight: number | null;
  readonly stated: number | null;
  readonly way: "more" | "less";
  /** Computed before, where it is not the weight. */
  readonly base?: number;
  /** The actual is blank: nothing was computed before. */
  readonly unfilled?: boolean;
  /** The target or a column tells the unit, so a bare number is clear. */
  readonly hasUnit?: boolean;
  /** How an actual is written: 266米, or a bare number, or 0.9 shown as 90 %. */
  readonly write: (amount: number) => Content;
  /** The form's column says that the target is to be met, not exceeded. */
  readonly isEqual?: boolean;
  /** The actual repeats the target with its sign. */
  readonly copied?: boolean;
  /** Where SCR-02 is said once the weight of the level changes. */
  readonly level?: string;
  /** The reason is filled in. */
  readonly explained?: boolean;
  /** Findings that go when the weight is left blank. */
  readonly ofWeight?: readonly string[];
  /** Other findings of this row that go with its target. */
  readonly ofTarget?: readonly string[];
  /** What was spent, where the row states the cost of the whole project: FND-15 where they differ. */
  readonly spent?: number;
  /** The target is a number without a unit: IND-07 goes when it is no number any more. */
  readonly isBare?: boolean;
  /** A rate: what is 1 or less against such a target may be a fraction, and IND-26 asks. */
  readonly isRate?: boolean;
  /** The actual is a satisfaction of exactly 100 %: IND-20 goes with it. */
  readonly isFull?: boolean;
}

export const plain = (amount: number): Content => amount;
export const unit =
  (text: string) =>
  (amount: number): Content =>
    `${String(amount)}${text}`;
export const percent = (amount: number): Content => ({ value: Math.round(amount * 1e6) / 1e8, format: "0.00%" });

const at = (column: string | undefined, { row }: Pick<Quantity, "row">): string => `${column ?? ""}${String(row)}`;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > 0.01 + 1e-9;

/** Points of a quantity: all for reaching the target, else the share; where less is better by target ÷ actual. */
function pointsFor({ target, way }: Quantity, weight: number, actual: number): number {
  if (way === "more") return actual >= target ? weight : share(weight, actual, target);
  return actual <= target ? weight : share(weight, target, actual);
}

/** The other formula for indicators where less is better: by the distance from the target, nothing from twice the target on. */
const byDistance = (weight: number, actual: number, target: number): number =>
  actual <= target ? weight : actual >= 2 * target ? 0 : share(weight, 2 * target - actual, target);

/** Whether the stated points do not follow: SCR-06 by the share, SCR-07 by neither formula. */
function isOff(quantity: Quantity, weight: number, actual: number): boolean {
  const { stated, way, target } = quantity;
  if (stated === null) return false;
  if (way === "more") return differ(stated, pointsFor(quantity, weight, actual));
  return differ(stated, pointsFor(quantity, weight, actual)) && differ(stated, byDistance(weight, actual, target));
}

/** What is said of stated points: more than the weight (SCR-03 alone), more than follow (SCR-06, SCR-07), less and no reason given (SCR-22). */
function saidOfPoints({ stated, way, explained, row }: Quantity, table: Table, weight: number | null, computed: number | null): string[] {
  if (stated === null) return [];
  const cell = `${table.points ?? ""}${String(row)}`;
  if (weight !== null && stated > weight) return [`SCR-03 ${cell}`];
  if (computed === null || !differ(stated, computed)) return [];
  if (way === "less") return [`SCR-07 ${cell}`];
  if (stated > computed) return [`SCR-06 ${cell}`];
  return explained === true ? [] : [`SCR-22 ${cell}`];
}

const saidBefore = (quantity: Quantity, table: Table): string[] =>
  saidOfPoints(quantity, table, quantity.weight, quantity.unfilled === true ? null : (quantity.base ?? quantity.weight));

const difference = (before: readonly string[], after: readonly string[]): { added: string[]; removed: string[] } => ({
  added: after.filter((each) => !before.includes(each)),
  removed: before.filter((each) => !after.includes(each)),
});

/** Findings that go once the row has not all its points any more. */
const fullMarksAway = ({ ofFull = [] }: Table, stated: number | null, weight: number | null): readonly string[] =>
  stated !== null && weight !== null && stated >= weight ? [] : ofFull;

/** Findings that go when the actual is another, or cannot be read. */
const copiedAway = (quantity: Quantity, table: Table): string[] =>
  quantity.copied === true ? [`SCR-17 ${at(table.actual, quantity)}`] : [];

/** Findings that go when the target is no bare number any more. */
const bareAway = (quantity: Quantity, table: Table): string[] => (quantity.isBare === true ? [`IND-07 ${at(table.target, quantity)}`] : []);

/** Findings that go when the actual is another, or cannot be read: not every single one is satisfied any more. */
const fullAway = (quantity: Quantity, table: Table): string[] => (quantity.isFull === true ? [`IND-20 ${at(table.actual, quantity)}`] : []);

const pointsAt = (quantity: Quantity, table: Table, points: number | null): Points =>
  table.points === undefined || quantity.weight === null ? {} : { [at(table.points, quantity)]: points };

const shares = [
  ["nothing", 0],
  ["1 %", 100],
  ["59.9 %", 5990],
  ["60 %", 6000],
  ["99.99 %", 9999],
  ["120 %", 12_000],
  ["200 %", 20_000],
] as const;

/** The actual is so much of the target. A bare 1 against a bare 100 may mean 100 %: no number follows. */
export function reached(table: Table, quantity: Quantity): Mutation[] {
  const { target, weight, name, write } = quantity;
  return shares.map(([label, share10000]) => {
    const actual = Math.round(target * 100 * share10000) / 1e6;
    const content = write(actual);
    const isUnclear = quantity.hasUnit !== true && typeof content === "number" && content > 0 && content <= 1 && content * 100 === target;
    const computed = weight === null || isUnclear ? null : pointsFor(quantity, weight, actual);
    const follows = computed !== null && weight !== null && !isOff(quantity, weight, actual) ? quantity.stated : computed;
    const { added, removed } = difference(saidBefore(quantity, table), saidOfPoints(quantity, table, weight, follows));
    const isFraction = quantity.isRate === true && typeof content === "number" && content > 0 && content <= 1 && target >= 20;
    return {
      name: `${name}: ${label} of the target reached`,
      change: { [at(table.actual, quantity)]: content },
      points: pointsAt(quantity, table, computed),
      added: [
        ...added,
        ...(quantity.spent === undefined || Math.abs(actual - quantity.spent) <= 0.01 ? [] : [`FND-15 ${at(table.actual, quantity)}`]),
        ...(isFraction ? [`IND-26 ${at(table.actual, quantity)}`] : []),
        ...(computed !== null && isFarAbove(quantity, table, actual) ? [`SCR-12 ${at(table.reason, quantity)}`] : []),
      ],
      removed: [...removed, ...copiedAway(quantity, table), ...fullAway(quantity, table)],
    };
  });
}

/** At least 1.3 times a target of more is better, at full points and without a reason. */
const isFarAbove = ({ way, isEqual, target, stated, weight, explained }: Quantity, { reason }: Table, actual: number): boolean =>
  way === "more" &&
  isEqual !== true &&
  reason !== undefined &&
  explained !== true &&
  stated !== null &&
  weight !== null &&
  stated >= weight &&
  actual >= 1.3 * target;

/** The sign of the target is turned round, from at least to at most: what was more is now a failure, judged by target ÷ actual. */
export function turned(table: Table, quantity: Quantity, from: string, to: string, actual = quantity.target): Mutation[] {
  const { weight, name } = quantity;
  const other: Quantity = { ...quantity, way: "less" };
  const computed = weight === null ? null : pointsFor(other, weight, actual);
  const isNow = weight !== null && isOff(other, weight, actual);
  return [
    {
      name: `${name}: ${from} becomes ${to}`,
      change: { [at(table.target, quantity)]: to },
      points: pointsAt(quantity, table, computed),
      added: isNow ? [`SCR-07 ${at(table.points, quantity)}`] : [],
      removed: [...saidBefore(quantity, table), ...copiedAway(quantity, table), ...(quantity.ofTarget ?? [])],
    },
  ];
}

export const tierWords = ["达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"] as const;

/** Lowest and highest share of the weight in each tier; a bound belongs to the tier above it. */
const bands = [
  [0.8, 1],
  [0.6, 0.8],
  [0, 0.6],
] as const;

function isOutside(tier: number, { stated, weight }: Quantity): boolean {
  const [low, high] = bands[tier] ?? [0, 1];
  if (stated === null || weight === null) return false;
  return stated < low * weight - 0.01 || (high < 1 && stated > high * weight);
}

/** A tier in place of a figure: a person chooses within its band, so no points follow, and stated ones outside it are told of. */
export const tiered = (table: Table, quantity: Quantity): Mutation[] =>
  tierWords.map((word, tier) => ({
    name: `${quantity.name}: “${word}” in place of the figure`,
    change: { [at(table.actual, quantity)]: word },
    points: pointsAt(quantity, table, null),
    added: isOutside(tier, quantity) ? [`SCR-09 ${at(table.points, quantity)}`] : [],
    removed: [...saidBefore(quantity, table), ...copiedAway(quantity, table)],
  }));

/** One point more or less for the row: the sum no longer holds, and the stated points are above or below what follows. */
export function weighed(table: Table, quantity: Quantity): Mutation[] {
  const { weight, stated, name, base } = quantity;
  if (weight === null || table.weight === undefined) return [];
  return [1, -1].map((change) => {
    const heavier = weight + change;
    const computed = quantity.unfilled === true ? null : base === undefined ? heavier : share(heavier, base, weight);
    const { added, removed } = difference(saidBefore(quantity, table), saidOfPoints(quantity, table, heavier, computed));
    const wants = (outOf: number): boolean =>
      stated !== null && outOf - stated > 0.01 && table.reason !== undefined && quantity.explained !== true;
    return {
      name: `${name}: weight ${String(heavier)} in place of ${String(weight)}`,
      change: { [at(table.weight, quantity)]: heavier },
      points: pointsAt(quantity, table, computed),
      added: [
        ...added,
        ...(table.sumAt === null ? [] : [`SCR-01 ${table.sumAt}`]),
        ...(quantity.level === undefined ? [] : [`SCR-02 ${quantity.level}`]),
        ...(wants(heavier) && !wants(weight) ? [`SCR-11 ${at(table.reason, quantity)}`] : []),
      ],
      removed: [
        ...removed,
        ...fullMarksAway(table, stated, heavier),
        ...(wants(weight) && !wants(heavier) ? [`SCR-11 ${at(table.reason, quantity)}`] : []),
      ],
    };
  });
}

/** What is gone with a row's points, and what is said of the total. */
function withoutPoints(table: Table, quantity: Quantity): string[] {
  const { stated, weight, explained } = quantity;
  const wanted = stated !== null && weight !== null && weight - stated > 0.01 && table.reason !== undefined && explained !== true;
  return [
    ...saidBefore(quantity, table),
    ...fullMarksAway(table, null, weight),
    ...(table.claimsAt === undefined ? [] : [`FND-10 ${table.claimsAt}`]),
    ...(wanted ? [`SCR-11 ${at(table.reason, quantity)}`] : []),
    ...(table.isTotalWrong === true ? [`SCR-14 ${table.totalAt ?? ""}`] : []),
  ];
}

/** Actual, target, weight and points left blank, one after the other. */
export function blanked(table: Table, quantity: Quantity): Mutation[] {
  const { name, weight, stated } = quantity;
  const gone = [...saidBefore(quantity, table), ...copiedAway(quantity, table)];
  const facts: Mutation[] = [
    {
      name: `${name}: no actual`,
      change: { [at(table.actual, quantity)]: null },
      points: pointsAt(quantity, table, null),
      added: stated !== null && stated > 0 ? [`SCR-18 ${at(table.actual, quantity)}`] : [],
      removed: gone,
    },
    {
      name: `${name}: no target`,
      change: { [at(table.target, quantity)]: null },
      points: pointsAt(quantity, table, null),
      added: [`IND-06 ${at(table.target, quantity)}`],
      removed: [...gone, ...bareAway(quantity, table), ...(quantity.ofTarget ?? [])],
    },
  ];
  if (weight !== null && table.weight !== undefined) {
    facts.push({
      name: `${name}: no weight`,
      change: { [at(table.weight, quantity)]: null },
      points: pointsAt(quantity, table, null),
      added: [`SCR-05 ${at(table.weight, quantity)}`, ...(table.sumAt === null ? [] : [`SCR-01 ${table.sumAt}`])],
      removed: [
        ...saidBefore(quantity, table),
        ...fullMarksAway(table, stated, null),
        ...withoutPoints(table, quantity).filter((each) => each.startsWith("SCR-11")),
        ...(quantity.ofWeight ?? []),
      ],
    });
  }
  if (weight !== null && stated !== null && table.points !== undefined) {
    facts.push({
      name: `${name}: no points; they can be filled in as computed`,
      change: { [at(table.points, quantity)]: null },
      added: [`SCR-90 ${at(table.points, quantity)}`],
      removed: [...withoutPoints(table, quantity), ...(table.blankAt === undefined ? [] : [`SCR-90 ${table.blankAt}`])],
    });
  }
  return facts;
}

/** A formula in place of the number: with its result it is the number; without it nothing is known, and it is said once. */
export function formulas(table: Table, quantity: Quantity, actual: number | string): Mutation[] {
  const { name, weight, stated } = quantity;
  const gone = [...saidBefore(quantity, table), ...copiedAway(quantity, table)];
  const list: Mutation[] = [
    {
      name: `${name}: the actual by a formula never calculated`,
      change: { [at(table.actual, quantity)]: { value: { uncalculated: true }, formula: "SUM(Z1:Z9)" } },
      points: pointsAt(quantity, table, null),
      added: [`STR-90 ${at(table.actual, quantity)}`],
      removed: gone,
    },
    {
      name: `${name}: the actual by a formula with its result`,
      change: { [at(table.actual, quantity)]: { value: actual, formula: "Z1" } },
    },
  ];
  if (weight === null || table.weight === undefined) return list;
  list.push({
    name: `${name}: the weight by a formula with its result`,
    change: { [at(table.weight, quantity)]: { value: weight, formula: "Z1" } },
  });
  if (stated === null || table.points === undefined) return list;
  list.push(
    {
      name: `${name}: the points by a formula with their result`,
      change: { [at(table.points, quantity)]: { value: stated, formula: "Z1" } },
    },
    {
      name: `${name}: the points by a formula never calculated are neither blank nor 0`,
      change: { [at(table.points, quantity)]: { value: { uncalculated: true }, formula: "Z1" } },
      added: [`STR-90 ${at(table.points, quantity)}`],
      removed: withoutPoints(table, quantity),
    },
  );
  return list;
}

/** Numbers as text count as the numbers they are, and are told of. */
export function asText(table: Table, quantity: Quantity): Mutation[] {
  const { name, weight, stated } = quantity;
  const list: Mutation[] = [];
  if (weight !== null && table.weight !== undefined)
    list.push({
      name: `${name}: the weight as text`,
      change: { [at(table.weight, quantity)]: String(weight) },
      added: [`STR-12 ${at(table.weight, quantity)}`],
    });
  if (stated !== null && table.points !== undefined)
    list.push({
      name: `${name}: the points as text`,
      change: { [at(table.points, quantity)]: ` ${String(stated)} ` },
      added: [`STR-12 ${at(table.points, quantity)}`],
    });
  return list;
}

/** An error value in place of the actual, and of the points. */
export function broken(table: Table, quantity: Quantity): Mutation[] {
  const { name, stated } = quantity;
  const list: Mutation[] = [
    {
      name: `${name}: #REF! in place of the actual`,
      change: { [at(table.actual, quantity)]: { value: { error: "#REF!" }, formula: "#REF!" } },
      points: pointsAt(quantity, table, null),
      added: [`STR-10 ${at(table.actual, quantity)}`],
      removed: [...saidBefore(quantity, table), ...copiedAway(quantity, table)],
    },
  ];
  if (stated !== null && table.points !== undefined)
    list.push({
      name: `${name}: #DIV/0! in place of the points`,
      change: { [at(table.points, quantity)]: { error: "#DIV/0!" } },
      added: [`STR-10 ${at(table.points, quantity)}`],
      removed: withoutPoints(table, quantity),
    });
  return list;
}

/** The template's mask, or vague words, in place of the target. */
export const unverifiable = (table: Table, quantity: Quantity, isOutput: boolean): Mutation[] => {
  const gone = [...saidBefore(quantity, table), ...copiedAway(quantity, table), ...bareAway(quantity, table), ...(quantity.ofTarget ?? [])];
  return [
    {
      name: `${quantity.name}: a mask left in the target`,
      change: { [at(table.target, quantity)]: "≥**%" },
      points: pointsAt(quantity, table, null),
      added: [`STR-09 ${at(table.target, quantity)}`],
      removed: gone,
    },
    {
      name: `${quantity.name}: vague words as target of ${isOutput ? "output" : "a benefit"}`,
      change: { [at(table.target, quantity)]: "显著提升" },
      points: pointsAt(quantity, table, null),
      added: [`IND-05 ${at(table.target, quantity)}`],
      removed: gone,
    },
  ];
};

/** Stated points lifted or lowered by one: what is above the computed points is to be mended, what is below wants a reason. */
export function restated(table: Table, quantity: Quantity): Mutation[] {
  const { stated, weight, base, name, explained } = quantity;
  if (stated === null || weight === null || table.points === undefined) return [];
  return [1, -1].map((change) => {
    const points = stated + change;
    const other = { ...quantity, stated: points };
    const { added, removed } = difference(saidBefore(quantity, table), saidOfPoints(other, table, weight, base ?? weight));
    const wants = (of: number): boolean => weight - of > 0.01 && table.reason !== undefined && explained !== true;
    return {
      name: `${name}: ${String(points)} points stated in place of ${String(stated)}`,
      change: { [at(table.points, quantity)]: points },
      added: [
        ...added,
        ...(wants(points) && !wants(stated) ? [`SCR-11 ${at(table.reason, quantity)}`] : []),
        ...(table.totalAt === null || table.isTotalWrong === true || table.isOpen === true ? [] : [`SCR-14 ${table.totalAt}`]),
      ],
      removed: [
        ...removed,
        ...fullMarksAway(table, points, weight),
        ...(wants(stated) && !wants(points) ? [`SCR-11 ${at(table.reason, quantity)}`] : []),
      ],
    };
  });
}
