import { indicatorColumns, type TaughtColumn } from "../profile";
import { fold } from "../stated/fold";
import type { Seen } from "./sheet-view";
import type { Words } from "./words";

/** How a guess came about: the lexicon knows the word, or only its look and its place speak for it. */
export interface Guess<T> {
  readonly concept: T;
  readonly ground: "word" | "look";
}

/** A head with the filled cells below it. */
export interface Below {
  readonly text: string;
  readonly cells: readonly Seen[];
}

/** Words in a head that make a meaning likely where the lexicon knows no more; the first that fits counts. */
const looks: readonly (readonly [TaughtColumn, readonly string[]])[] = [
  ["reason", ["原因", "说明", "差距", "问题", "整改", "措施"]],
  ["basis", ["评分标准", "办法", "依据", "细则"]],
  ["points-review-1", ["复核", "审核", "抽查", "考评分", "核定"]],
  ["weight", ["分值", "权重", "满分", "应得", "赋分", "标准分", "配分"]],
  ["points", ["得分", "评分", "打分", "实得", "自评"]],
  ["actual", ["完成", "兑现", "落实", "实绩", "实际", "进展", "达成"]],
  ["target", ["目标", "任务", "计划", "要求", "承诺"]],
  ["unit", ["单位"]],
  ["remark", ["备注", "佐证", "责任"]],
];

const levels: readonly (readonly TaughtColumn[])[] = [[], ["level3"], ["level1", "level3"], ["level1", "level2", "level3"]];

/**
 * The columns' meanings, first by their words, then by looks of their heads, each meaning once; then by what stands in them: names of levels, bounds, quantities, points within weights. The words left of the
 * first meaning are the levels, and what stands right of the upper levels is the last one.
 */
export function guessesOf(words: Words, columns: readonly Below[]): readonly (Guess<TaughtColumn> | null)[] {
  const guesses: (Guess<TaughtColumn> | null)[] = columns.map(({ text }) => wordGuess(words, text));
  const has = (concept: TaughtColumn): boolean => guesses.some((guess) => guess?.concept === concept);
  const guess = (position: number, concept: TaughtColumn | undefined): void => {
    if (concept !== undefined && guesses[position] === null && (concept === "ignored" || !has(concept)))
      guesses[position] = { concept, ground: "look" };
  };
  const placeOf = (concept: TaughtColumn): number => guesses.findIndex((each) => each?.concept === concept);
  columns.forEach(({ text, cells }, position) => {
    guess(position, isCount(text, cells) ? "ignored" : looks.find(([, parts]) => parts.some((part) => fold(text).includes(part)))?.[0]);
  });
  columns.forEach(({ cells }, position) => {
    guess(position, contents.find(({ test }) => isMostly(cells, test))?.concept);
  });
  const target = placeOf("target");
  columns.forEach(({ cells }, position) => {
    if (target >= 0 && position > target && isMostly(cells, isAmountOrDate) && !cells.every(isBareNumber)) guess(position, "actual");
  });
  for (const [weight, points] of pairsOfPoints(columns)) {
    if (has("weight") && placeOf("weight") !== weight) continue;
    guess(weight, "weight");
    if (placeOf("weight") === weight) guess(points, "points");
  }
  for (const [position, concept] of levelsAmong(columns, guesses)) guess(position, concept);
  return guesses;
}

/** The words left of the first meaning, where there are as many as levels; else the open column right of the levels that are known. */
function levelsAmong(
  columns: readonly Below[],
  guesses: readonly (Guess<TaughtColumn> | null)[],
): readonly (readonly [number, TaughtColumn | undefined])[] {
  const known = guesses.flatMap((guess, position) => (guess?.concept === "level1" || guess?.concept === "level2" ? [position] : []));
  const right = (known.at(-1) ?? -1) + 1;
  if (known.length > 0) return [[right, "level3"]];
  const end = guesses.findIndex((guess) => guess !== null && guess.concept !== "ignored");
  const open = columns.flatMap((_, position) =>
    guesses[position] === null && position < (end < 0 ? columns.length : end) ? [position] : [],
  );
  return guesses.some((guess) => guess?.concept === "level3")
    ? []
    : open.map((position, index) => [position, levels[open.length]?.[index]]);
}

/** What stands in columns of one meaning. */
const contents: readonly { readonly concept: TaughtColumn; readonly test: (cell: Seen) => boolean }[] = [
  {
    concept: "level2",
    test: isText(
      /^(?:数量|质量|时效|成本|(?:经济|社会|生态环境)成本|(?:经济|社会|生态)效益|可持续影响|服务对象满意度|产出(?:数量|质量|时效|成本)|项目(?:立项|效益))(?:指标|类)?$/,
    ),
  },
  { concept: "level1", test: isText(/^(?:产出|效益|效果|满意度|成本|决策|过程|投入)(?:指标|类)?$/) },
  { concept: "target", test: isText(/^[≥≤><=]|^(?:不低于|不少于|不超过|不高于)|(?:以上|以下|以内|[底末月日]前)$/) },
];

function isText(pattern: RegExp): (cell: Seen) => boolean {
  return ({ value }) => typeof value === "string" && pattern.test(fold(value).replace(/\(?\d+(?:\.\d+)?分?\)?$/, ""));
}

/** More than half of at least two cells. */
const isMostly = (cells: readonly Seen[], test: (cell: Seen) => boolean): boolean =>
  cells.length >= 2 && cells.filter(test).length * 2 > cells.length;

const isAmountOrDate = ({ value }: Seen): boolean =>
  typeof value === "number" || (typeof value === "string" && /^(?:[\d,.]+(?:%|\D{0,4})|20\d\d年.*)$/.test(fold(value)));

const isBareNumber = ({ value }: Seen): boolean => value !== "" && Number.isFinite(Number(value));

/** Columns of bare numbers, each with a later one that is never more in the same row. */
function pairsOfPoints(columns: readonly Below[]): readonly (readonly [weight: number, points: number])[] {
  const bare = columns.flatMap(({ cells }, position) => (cells.length >= 2 && cells.every(isBareNumber) ? [{ position, cells }] : []));
  return bare.flatMap((weight) =>
    bare
      .filter((points) => points.position > weight.position && isWithin(points.cells, weight.cells))
      .map((points) => [weight.position, points.position] as const),
  );
}

function isWithin(points: readonly Seen[], weights: readonly Seen[]): boolean {
  const byRow = new Map(weights.map(({ row, value }) => [row, Number(value)]));
  return points.every(({ row, value }) => Number(value) <= (byRow.get(row) ?? -1));
}

function wordGuess(words: Words, text: string): Guess<TaughtColumn> | null {
  const found = words.labelOf(text)?.concepts.indicatorColumns ?? words.nearConceptOf(text, "indicatorColumns");
  const concept = found === "points-review" ? "points-review-1" : found;
  return concept !== null && isColumn(concept) ? { concept, ground: "word" } : null;
}

const isColumn = (concept: string): concept is TaughtColumn => (indicatorColumns as readonly string[]).includes(concept);

/** 1, 2, 3 … under a head that names nothing else. */
const isCount = (text: string, cells: readonly Seen[]): boolean =>
  /^(?:序号|编号|no\.?|#)$/i.test(fold(text)) ||
  (cells.length >= 3 && cells.every(({ value }, index) => Number(value) === Number(cells[0]?.value) + index && value !== ""));
