import { share } from "../unseen/reading";
import type { Content, Mutation, Points } from "./mutation";

/** A header field left blank. */
export const unnamed = (what: string, address: string, ...added: readonly string[]): Mutation => ({
  name: `${what} left blank`,
  change: { [address]: null },
  added: added.map((code) => `${code} ${address}`),
});

/** Cells changed, what is said of them, and the points that change. */
export const said = (
  name: string,
  change: Readonly<Record<string, Content>>,
  added: readonly string[] = [],
  removed: readonly string[] = [],
  points: Points = {},
): Mutation => ({ name, change, added, removed, points });

/** The row of the total funds as the workbook has it. */
export interface Account {
  readonly full: string;
  readonly executed: string;
  readonly rate: string;
  readonly points?: string;
  /** The initial budget, where the form has a column for it: a rate that follows from it is FND-04. */
  readonly initial?: number;
  readonly budget: number;
  readonly spent: number;
  /** As a fraction, and half a unit of its last digit shown. */
  readonly statedRate: number;
  readonly half: number;
  readonly weight: number | null;
  readonly stated: number | null;
  /** The sources are filled in, so the total must be their sum. */
  readonly hasSources: boolean;
  /** Where SCR-14 is said once the total is another. */
  readonly totalAt: string | null;
  /** Where FND-07 asks why the budget is not the initial one. */
  readonly changeAt?: string;
  /** Where FND-08 asks why money was left, unless the form says so. */
  readonly lowAt?: string;
  /** Where FND-10 asks about the share of points that indicators have, once execution is a tenth of it below. */
  readonly claims?: { readonly at: string; readonly share: number };
  /** Findings that stand as long as execution has all its points. */
  readonly ofFull?: readonly string[];
}

const differ = (a: number, b: number, by: number): boolean => Math.abs(a - b) > by + 1e-9;

const executionFor = (weight: number, spent: number, budget: number): number => Math.min(weight, share(weight, spent, budget));

/** What is said of rate and points where so much of so much was spent, against what was said before. */
function followUps(account: Account, spent: number, budget: number): { added: string[]; removed: string[] } {
  const { rate, points, statedRate, half, weight, stated, initial } = account;
  const isRate = (s: number, b: number): boolean => !differ(statedRate, s / b, Math.max(half, 0.00005));
  const states = (s: number, b: number): string[] => [
    ...(s > b ? [`FND-06 ${account.executed}`] : []),
    ...(account.changeAt !== undefined && b !== initial ? [`FND-07 ${account.changeAt}`] : []),
    ...(account.lowAt !== undefined && s / b < 0.9 && (s > 0 || !account.hasSources) ? [`FND-08 ${account.lowAt}`] : []),
    ...(account.claims !== undefined && s > 0 && account.claims.share - Math.min(1, s / b) > account.claims.share / 10
      ? [`FND-10 ${account.claims.at}`]
      : []),
    ...(isRate(s, b) ? [] : [`${initial !== undefined && isRate(s, initial) ? "FND-04" : "FND-03"} ${rate}`]),
    ...(weight !== null && stated !== null && points !== undefined && differ(stated, executionFor(weight, s, b), 0.01)
      ? [`FND-05 ${points}`]
      : []),
  ];
  const [before, after] = [states(account.spent, account.budget), states(spent, budget)];
  return { added: after.filter((each) => !before.includes(each)), removed: before.filter((each) => !after.includes(each)) };
}

const shares = [
  ["nothing", 0],
  ["1 %", 100],
  ["59.9 %", 5990],
  ["60 %", 6000],
  ["99.99 %", 9999],
  ["120 %", 12_000],
  ["200 %", 20_000],
] as const;

/** So much of the budget was spent. Points are capped at the weight; the sources below no longer add up. */
export const spending = (account: Account): Mutation[] =>
  shares.map(([label, share10000]) => {
    const spent = Math.round(account.budget * 100 * share10000) / 1e6;
    const { added, removed } = followUps(account, spent, account.budget);
    return {
      name: `${label} of the budget spent`,
      change: { [account.executed]: spent },
      ...(account.weight === null ? {} : { execution: executionFor(account.weight, spent, account.budget) }),
      // A total of 0 above sources with money is told of as missing, too.
      added: [
        ...added,
        ...(account.hasSources ? [`FND-01 ${account.executed}`, ...(spent === 0 ? [`FND-02 ${account.executed}`] : [])] : []),
      ],
      removed,
    };
  });

/** The full-year budget is another: half as much again, or twice. */
export const budgets = (account: Account): Mutation[] =>
  [1.5, 2, 4].map((factor) => {
    const budget = Math.round(account.budget * factor * 1e6) / 1e6;
    const { added, removed } = followUps(account, account.spent, budget);
    return {
      name: `a full-year budget ${String(factor)} times as large`,
      change: { [account.full]: budget },
      ...(account.weight === null ? {} : { execution: executionFor(account.weight, account.spent, budget) }),
      added: [...added, ...(account.hasSources ? [`FND-01 ${account.full}`] : [])],
      removed,
    };
  });

/** Another rate, in all its spellings. */
export const rates = (account: Account, wrong: readonly Content[], right: readonly Content[]): Mutation[] => [
  ...wrong.map((content) => said(`the rate stated as ${JSON.stringify(content)}`, { [account.rate]: content }, [`FND-03 ${account.rate}`])),
  ...right.map((content) => said(`the rate spelled ${JSON.stringify(content)}`, { [account.rate]: content })),
];

/** Points of execution one higher, lower, as text, left blank, and by a formula. */
export function executionPoints(
  { points, stated, budget, spent, weight, totalAt, ofFull = [] }: Account,
  isTotalWrong = false,
  blankAt: string | null = null,
): Mutation[] {
  if (points === undefined || stated === null || weight === null) return [];
  const right = executionFor(weight, spent, budget);
  const before = differ(stated, right, 0.01) ? [`FND-05 ${points}`] : [];
  const ofTotal = totalAt === null || isTotalWrong ? [] : [`SCR-14 ${totalAt}`];
  const cured = isTotalWrong && totalAt !== null ? [`SCR-14 ${totalAt}`] : [];
  const others = [stated + 1, stated - 1, stated - 0.02].map((value) => {
    const after = differ(value, right, 0.01) ? [`FND-05 ${points}`] : [];
    return said(
      `${String(value)} points of execution stated`,
      { [points]: value },
      [...after.filter((each) => !before.includes(each)), ...ofTotal],
      value < weight ? ofFull : [],
    );
  });
  return [
    ...others,
    said("points of execution as text", { [points]: String(stated) }, [`STR-12 ${points}`]),
    said("points of execution by a formula with their result", { [points]: { value: stated, formula: "Z1" } }),
    said(
      "points of execution by a formula never calculated",
      { [points]: { value: { uncalculated: true }, formula: "Z1" } },
      [`STR-90 ${points}`],
      [...before, ...cured, ...ofFull],
    ),
    said(
      "points of execution left blank",
      { [points]: null },
      [`SCR-90 ${points}`],
      [...before, ...cured, ...ofFull, ...(blankAt === null ? [] : [`SCR-90 ${blankAt}`])],
    ),
    said(
      "points of execution lost in an error",
      { [points]: { error: "#VALUE!" } },
      [`STR-10 ${points}`],
      [...before, ...cured, ...ofFull],
    ),
  ];
}

/** The total stated otherwise; within the tolerance of 0.01 nothing is said. */
export const totals = (address: string, stated: number, write: (points: number) => Content = (points) => points): Mutation[] => [
  ...[stated + 1, stated - 1, stated + 0.02, stated - 10].map((points) =>
    said(`${String(points)} as total`, { [address]: write(points) }, [`SCR-14 ${address}`]),
  ),
  ...[stated + 0.01, stated - 0.01].map((points) => said(`${String(points)} as total, within the tolerance`, { [address]: write(points) })),
];
