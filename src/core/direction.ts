import type { Direction } from "./form";
import type { Lexicon } from "./lexicon";
import { fold } from "./stated/fold";
import type { Comparator, Stated } from "./value";

/** What tells which way is better; texts as they stand in the form. */
export interface DirectionClues {
  readonly target: Stated | null;
  /** The comparator column, where the form has one. */
  readonly nature: string | null;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly lexicon: Pick<Lexicon, "directions">;
}

type Way = Direction["way"];

const wayOf: Readonly<Record<Comparator, Way>> = { ">=": "more", ">": "more", "=": "equal", "<=": "less", "<": "less" };

type Words = readonly (readonly [Way, readonly string[]])[];

const folded = (lists: Words): Words => lists.map(([way, words]) => [way, words.map(fold)]);

/** What a comparator column says, folded; only the whole cell counts. */
const natures = folded([
  ["more", ["≥", ">", ">=", "≧", "正向", "正向指标", "正指标", "大于", "大于等于", "大于或等于", "不小于", "不少于", "不低于", "高于"]],
  [
    "less",
    [
      "≤",
      "<",
      "<=",
      "≦",
      "反向",
      "反向指标",
      "逆向",
      "逆向指标",
      "逆指标",
      "负向",
      "负向指标",
      "小于",
      "小于等于",
      "小于或等于",
      "不大于",
      "不多于",
      "不高于",
      "不超过",
      "低于",
    ],
  ],
  ["equal", ["=", "==", "等于", "定值"]],
  ["within", ["区间", "区间指标", "适度", "适度指标", "介于", "之间"]],
]);

/** Signs and words inside an indicator's own name, folded. */
const signsInNames = folded([
  ["more", ["≥", ">=", "不低于", "不少于", "不小于"]],
  ["less", ["≤", "<=", "不高于", "不超过", "不得超过", "不大于", "不多于"]],
]);

/**
 * Which way is better, and how that is known: the sign printed with the target, the comparator column, a sign in the
 * indicator's name, and at last the name itself: less under 成本 and for complaints, accidents and the like, else more.
 */
export function directionOf(clues: DirectionClues): Direction {
  const column = clues.nature === null ? null : waySaid(natures, (word) => word === fold(clues.nature ?? ""));
  const printed = clues.target === null ? null : wayPrinted(clues.target);
  // A recogniser may have lent the column's sign to the target: where both agree the column is the ground.
  if (printed !== null && printed !== column) return { way: printed, ground: "printed" };
  if (column !== null) return { way: column, ground: "column" };
  const name = fold(clues.level3);
  const named = waySaid(signsInNames, (word) => name.includes(word));
  if (named !== null) return { way: named, ground: "printed" };
  return { way: wayByName(clues, name), ground: "inferred" };
}

/** Whether an indicator measures a cost, so that less is better: it stands under 成本, and its name is none of the exceptions such as 节约率. */
export function isCost({ level1, level2, level3, lexicon }: Omit<DirectionClues, "target" | "nature">): boolean {
  const under = fold(level1).includes("成本") || fold(level2).includes("成本");
  return under && !saysOneOf(fold(level3), lexicon.directions.notLess);
}

function wayByName(clues: DirectionClues, name: string): Way {
  const { less, notLess } = clues.lexicon.directions;
  const exceptions = notLess.filter((word) => name.includes(word));
  const bad = less.filter((word) => name.includes(word));
  // 不合格率 is a word of its own, although 合格率 stands in it.
  if (bad.some((word) => exceptions.length > 0 && exceptions.every((exception) => word.includes(exception)))) return "less";
  if (exceptions.length > 0) return "more";
  return bad.length > 0 || isCost(clues) ? "less" : "more";
}

/** The one way all signs of a target agree on. */
function wayPrinted({ values }: Stated): Way | null {
  const ways = new Set<Way>();
  for (const value of values) {
    if (value.kind === "quantity" && value.comparator !== null) ways.add(wayOf[value.comparator]);
    if (value.kind === "interval") ways.add("within");
    if (value.kind === "deadline" || value.kind === "date-span") ways.add("less");
  }
  const [only] = ways;
  return ways.size === 1 && only !== undefined ? only : null;
}

/** The one way whose words are found; `null` where none or several are. */
function waySaid(words: Words, found: (word: string) => boolean): Way | null {
  const ways = words.filter(([, each]) => each.some(found)).map(([way]) => way);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

const saysOneOf = (name: string, words: readonly string[]): boolean => words.some((word) => name.includes(word));
