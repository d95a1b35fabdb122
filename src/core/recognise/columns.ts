import type { LabelUse } from "../form";
import type { TaughtColumn } from "../profile";
import { fold } from "../stated/fold";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";
import type { Anchor } from "./survey";

/** What some forms print beside their levels: the points of a level in a column of its own, and the names of a mid-term half. */
export type LevelColumn = "level1-weight" | "level2-weight" | "level2-mid-term" | "level3-mid-term";

/** One column of an indicator table: the cells under its header, which may span several. */
export interface Column {
  readonly concept: TaughtColumn | LevelColumn | "subject" | "unknown";
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

export interface Header {
  readonly columns: readonly Column[];
  readonly labels: readonly LabelUse[];
  /** The last row of the header; two rows where 年度指标值 is split into 指标性质, 指标值, 度量单位. */
  readonly lastRow: number;
}

interface Head {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly concept: TaughtColumn | LevelColumn | "unknown";
  readonly match: LabelUse["match"];
}

/** Reads the header of an indicator table, one row or two, with columns the lexicon does not know as `unknown`. */
export function headerOf(view: SheetView, anchor: Anchor, band: Band): Header {
  const upper = headsIn(view, anchor.row, band);
  const lower = subHeads(view, anchor.row + 1, band);
  const replaced = upper.filter(({ column }, position) => {
    const next = upper[position + 1]?.column ?? Number.MAX_SAFE_INTEGER;
    return !lower.some((head) => head.column >= column && head.column < next);
  });
  const heads = [...replaced, ...lower].sort((a, b) => a.column - b.column);
  const firstLevel = heads.findIndex(({ concept }) => concept === "level1" || concept === "level2" || concept === "level3");
  const table = withLevelWeights(withHalves(numberReviews(ownPoints(heads.slice(firstLevel)))));
  const columns = table.map((head, position) => ({
    concept: head.concept,
    left: head.column,
    right: (table[position + 1]?.column ?? Math.min(band.right, head.column) + 1) - 1,
    text: head.text,
  }));
  const labels = table.flatMap(({ row, column, text, concept, match }) =>
    concept === "unknown" || concept === "ignored" ? [] : [{ at: view.ref(row, column), text, concept, match }],
  );
  return { columns, labels, lastRow: lower.length > 0 ? anchor.row + 1 : anchor.row };
}

function headsIn(view: SheetView, row: number, band: Band): Head[] {
  return view.rowOf(row, band).map((cell) => {
    const text = textOfValue(cell.value);
    const known = view.labelOf(cell)?.concepts.indicatorColumns;
    const near = known === undefined ? view.words.nearConceptOf(text, "indicatorColumns") : null;
    const ended = known === undefined && near === null ? view.words.endingConceptOf(text, "indicatorColumns") : null;
    return {
      row,
      column: cell.column,
      text,
      concept: (known ?? near ?? ended ?? "unknown") as Head["concept"],
      match: known === undefined && ended === null ? "near" : "synonym",
    };
  });
}

const longestHead = 12;

/** The second header row, where most of the filled cells below are themselves column labels and the others short words; systems repeat a label that is merged downwards. */
function subHeads(view: SheetView, row: number, band: Band): Head[] {
  const isRepeated = ({ column, value }: Seen): boolean => fold(textOfValue(value)) === fold(view.textAt(row - 1, column));
  const seen = view.rowOf(row, band).filter((cell) => !isRepeated(cell));
  const concepts = seen.map((cell) => view.labelOf(cell)?.concepts.indicatorColumns);
  const known = concepts.filter((concept) => concept !== undefined).length;
  const isShort = ({ value }: Seen): boolean => typeof value === "string" && value.length <= longestHead && !/\d/.test(value);
  const isHeader = known >= 2 && known * 2 > seen.length && !concepts.includes("level3") && (known === seen.length || seen.every(isShort));
  return isHeader ? headsIn(view, row, band).filter(({ column }) => seen.some((cell) => cell.column === column)) : [];
}

/** What holds the points of the form itself: 单项得分 where nothing is converted, and on a scorecard those of the one who scores. */
function ownPoints(heads: readonly Head[]): readonly Head[] {
  const has = (concept: string): boolean => heads.some((head) => head.concept === concept);
  if (has("points")) return heads;
  const single = heads.findIndex(({ concept }) => concept === "points-single");
  const isScorecard = !has("target") && !has("actual") && has("weight");
  const own = single >= 0 || !isScorecard ? single : heads.findIndex(({ concept }) => (concept as string) === "points-review");
  return heads.map((head, position) => (position === own ? { ...head, concept: "points" } : head));
}

/** A first and a second reviewer's points; a second 得分 column is a reviewer's too. */
function numberReviews(heads: readonly Head[]): Head[] {
  let reviews = 0;
  let own = false;
  return heads.map((head) => {
    const isReview = (head.concept as string) === "points-review" || (head.concept === "points" && own);
    own ||= head.concept === "points";
    if (!isReview) return head;
    reviews += 1;
    return { ...head, concept: reviews === 1 ? "points-review-1" : "points-review-2" };
  });
}

/** Of two halves with level-3 names of their own the right one is the annual one, and the left one the mid-term. */
function withHalves(heads: readonly Head[]): readonly Head[] {
  const last = heads.findLastIndex(({ concept }) => concept === "level3");
  if (heads.findIndex(({ concept }) => concept === "level3") === last) return heads;
  const start = heads[last - 1]?.concept === "level2" ? last - 1 : last;
  const right = new Set(heads.slice(start).map(({ concept }) => concept));
  return heads.map((head, position) => {
    const { concept } = head;
    if (position >= start || !right.has(concept)) return head;
    if (concept === "target") return { ...head, concept: "target-mid-term" };
    return concept === "level2" || concept === "level3" ? { ...head, concept: `${concept}-mid-term` } : head;
  });
}

/** 一级指标 | 分值 | 二级指标 | 分值 | 三级指标: what stands right behind level 1 or 2 is what that level weighs. */
function withLevelWeights(heads: readonly Head[]): readonly Head[] {
  return heads.map((head, position) => {
    const level = heads[position - 1]?.concept;
    const isOfLevel =
      head.concept === "weight" &&
      (level === "level1" || level === "level2") &&
      heads.slice(position).some(({ concept }) => concept === "level3");
    return isOfLevel ? { ...head, concept: `${level}-weight` } : head;
  });
}

const midTermWords = ["长期", "中期", "实施期"];

/** The targets of a table headed 长期绩效指标 or 中期绩效指标 are not those of the year. */
export function withRole(columns: readonly Column[], label: string): readonly Column[] {
  const folded = fold(label);
  if (folded.includes("年度") || !midTermWords.some((word) => folded.includes(word))) return columns;
  return columns.map((column) => (column.concept === "target" ? { ...column, concept: "target-mid-term" } : column));
}

/** What a table holds that states targets in one column, or none at all. */
const plainTable: ReadonlySet<Column["concept"]> = new Set<Column["concept"]>(["target", "tier-1", "actual", "weight", "points"]);

/** Columns that name a township or county each, in a table that has nothing else to hold a target. */
export function withSubjects(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ concept }) => plainTable.has(concept))) return columns;
  return columns.map((column) => (column.concept === "unknown" && fold(column.text) !== "" ? { ...column, concept: "subject" } : column));
}
