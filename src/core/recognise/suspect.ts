import type { Book, Sheet } from "../book";
import { ownNamePrefix } from "../edit";
import type { HeaderField } from "../form";
import type { Lexicon } from "../lexicon";
import type { TaughtColumn } from "../profile";
import { fold } from "../stated/fold";
import { textOf } from "./fields";
import { type Guess, guessesOf } from "./guesses";
import { type Band, type Seen, SheetView, textOfValue } from "./sheet-view";
import { wordsOf } from "./taught";
import type { Words } from "./words";

/** A column under a suspected header. */
export interface SuspectedColumn {
  /** As printed, without line breaks. */
  readonly text: string;
  /** Zero-based. */
  readonly column: number;
  readonly guess: Guess<TaughtColumn> | null;
  /** The first filled cells below it. */
  readonly samples: readonly string[];
}

/** A label above the header, with what stands beside it. */
export interface SuspectedLabel {
  readonly text: string;
  readonly value: string;
  readonly guess: HeaderField | null;
}

/** Rows that look like the header of a table of indicators, though no profile knows its words. */
export interface SuspectedHeader {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly rows: 1 | 2;
  readonly title: string | null;
  readonly columns: readonly SuspectedColumn[];
  /** Labels above it that the lexicon does not know. */
  readonly labels: readonly SuspectedLabel[];
}

const whole: Band = { left: 0, right: Number.MAX_SAFE_INTEGER };
const longestHead = 24;
const longestLabel = 14;
/** How many rows below a header are looked at. */
const depth = 30;
/** Sheets are looked at from the top only: a header that begins further down stands under a table of something else. */
const searched = 60;
const most = 6;

/** The rows of a book that look like headers, the likeliest first. Sheets of ours and hidden ones are left out. */
export function suspectedHeaders({ sheets, names }: Book, lexicon: Lexicon): readonly SuspectedHeader[] {
  const words = wordsOf(lexicon);
  const ours = new Set([...names].flatMap(([name, { sheet }]) => (name.startsWith(ownNamePrefix) ? [sheet] : [])));
  return sheets
    .filter(({ name, visibility }) => visibility === "visible" && !ours.has(name))
    .flatMap((sheet) => suspectsOn(sheet, words))
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, most)
    .map(({ header }) => header);
}

interface Suspect {
  readonly header: SuspectedHeader;
  readonly likelihood: number;
}

function suspectsOn(sheet: Sheet, words: Words): readonly Suspect[] {
  const view = new SheetView(sheet, words);
  const suspects: Suspect[] = [];
  let last = -1;
  for (const row of sheet.cells.filledRows) {
    if (row > searched) break;
    if (row <= last || !isHeadRow(view, row)) continue;
    const lower = isLowerHead(view, row) ? row + 1 : null;
    const columns = columnsOf(view, row, lower);
    const filled = filledBelow(view, lower ?? row, columns);
    if (columns.length < 3 || filled === 0) continue;
    last = lower ?? row;
    suspects.push({
      header: {
        sheet: sheet.name,
        row,
        rows: lower === null ? 1 : 2,
        title: titleAbove(view, row),
        columns,
        labels: labelsAbove(view, row),
      },
      likelihood: likelihoodOf(view, row, columns, filled),
    });
  }
  return suspects;
}

const isNumberLike = (text: string): boolean => /^[-+≥≤<>=~]*[\d.,]+%?$/.test(fold(text));

/** Several short and different words, and nothing else. */
function isHeadRow(view: SheetView, row: number): boolean {
  const seen = view.rowOf(row, whole);
  const texts = seen.map(({ value }) => (typeof value === "string" ? (textOf({ value }) ?? "") : ""));
  return (
    texts.length >= 3 &&
    texts.every((text) => text !== "" && text.length <= longestHead && !isNumberLike(text)) &&
    new Set(texts).size >= Math.max(3, Math.ceil(texts.length * 0.7))
  );
}

/** A second header row: heads of its own under a head that spans several columns. */
function isLowerHead(view: SheetView, row: number): boolean {
  const upper = view.rowOf(row, whole);
  const lower = view.rowOf(row + 1, whole);
  const first = upper[0]?.column ?? 0;
  const underSpan = lower.filter(({ column }) => column > first && !upper.some((head) => head.column === column));
  return (
    lower.length >= 2 &&
    underSpan.length > 0 &&
    lower.length < upper.length + underSpan.length &&
    lower.every(({ value }) => typeof value === "string" && value.length <= longestLabel && !isNumberLike(value)) &&
    !lower.some(({ column }) => column === first)
  );
}

interface Head {
  readonly column: number;
  readonly text: string;
  readonly right: number;
}

/** What stands under each head; a head with heads of its own below gives way to those. */
function headsOf(view: SheetView, row: number, lower: number | null): readonly Head[] {
  const upper = view.rowOf(row, whole);
  const below = lower === null ? [] : view.rowOf(lower, whole);
  const kept = upper.filter(({ column }, position) => {
    const next = upper[position + 1]?.column ?? Number.MAX_SAFE_INTEGER;
    return !below.some((head) => head.column >= column && head.column < next);
  });
  const heads = [...kept, ...below].sort((a, b) => a.column - b.column);
  return heads.map(({ column, value }, position) => ({
    column,
    text: textOf({ value }) ?? "",
    right: (heads[position + 1]?.column ?? column + 1) - 1,
  }));
}

function columnsOf(view: SheetView, row: number, lower: number | null): readonly SuspectedColumn[] {
  const heads = headsOf(view, row, lower);
  const from = (lower ?? row) + 1;
  const columns = heads.map((head) => ({ ...head, cells: cellsBelow(view, from, head) }));
  const guesses = guessesOf(view.words, columns);
  return columns.map(({ text, column, cells }, position) => ({
    text,
    column,
    guess: guesses[position] ?? null,
    samples: cells.slice(0, 3).map(({ value }) => textOf({ value }) ?? ""),
  }));
}

function cellsBelow(view: SheetView, from: number, { column, right }: Head): Seen[] {
  const cells: Seen[] = [];
  for (let row = from; row < from + depth; row += 1) {
    const seen = view.firstOf(row, { left: column, right });
    if (seen !== null) cells.push(seen);
  }
  return cells;
}

/** Rows right below a header in which at least two of its columns are filled. */
function filledBelow(view: SheetView, lastHead: number, columns: readonly SuspectedColumn[]): number {
  const places = new Set(columns.map(({ column }) => column));
  let filled = 0;
  for (let row = lastHead + 1; row <= lastHead + depth; row += 1) {
    const seen = view.rowOf(row, whole).filter(({ column }) => places.has(column));
    if (seen.length >= 2) filled += 1;
    else if (seen.length === 0 && row > lastHead + 2) break;
  }
  return filled;
}

/** More for columns, rows and words of tables; less for labels of the head of a form, which pair with values. */
function likelihoodOf(view: SheetView, row: number, columns: readonly SuspectedColumn[], filled: number): number {
  const known = columns.filter(({ guess }) => guess?.ground === "word").length;
  const looks = columns.filter(({ guess }) => guess?.ground === "look" && guess.concept !== "ignored").length;
  const labels = view.rowOf(row, whole).filter((cell) => view.labelOf(cell)?.concepts.header !== undefined).length;
  return columns.length + 3 * known + 2 * looks + Math.min(filled, 10) - 4 * labels;
}

/** The longest text that stands alone in one of the rows above. */
function titleAbove(view: SheetView, row: number): string | null {
  let title: string | null = null;
  for (let above = Math.max(0, row - 12); above < row; above += 1) {
    const seen = view.rowOf(above, whole);
    const text = seen.length === 1 ? textOf({ value: seen[0]?.value ?? null }) : null;
    const isYear = text !== null && /^\(?20\d\d年度?\)?$/.test(fold(text));
    if (text !== null && !isYear && text.length >= 4 && text.length <= 60 && text.length > (title?.length ?? 0)) title = text;
  }
  return title;
}

/** Words in labels that make a field of the head likely. */
const labelLooks: readonly (readonly [HeaderField, readonly string[]])[] = [
  ["project-code", ["编码", "代码", "编号"]],
  ["project-name", ["名称", "项目", "事项"]],
  ["contact", ["负责人", "联系人", "电话", "责任人"]],
  ["department", ["主管", "牵头部门"]],
  ["unit", ["单位", "部门", "乡镇"]],
  ["period", ["期限", "时间", "周期"]],
];

/** Pairs of label and value above a header whose labels the lexicon does not know. */
function labelsAbove(view: SheetView, row: number): readonly SuspectedLabel[] {
  const labels: SuspectedLabel[] = [];
  for (let above = Math.max(0, row - 12); above < row; above += 1) {
    const seen = view.rowOf(above, whole);
    for (let position = 0; position + 1 < seen.length; position += 2) {
      const text = textOf({ value: seen[position]?.value ?? null }) ?? "";
      const value = textOfValue(seen[position + 1]?.value ?? null);
      const isLabel = text !== "" && text.length <= longestLabel && !isNumberLike(text) && view.words.labelOf(text) === null;
      if (isLabel && !labels.some((label) => label.text === text)) labels.push({ text, value, guess: labelGuess(text) });
    }
  }
  return labels;
}

const labelGuess = (text: string): HeaderField | null =>
  labelLooks.find(([, parts]) => parts.some((part) => fold(text).includes(part)))?.[0] ?? null;
