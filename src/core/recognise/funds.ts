import type { Amount } from "../amount";
import type { Cell } from "../book";
import { type Field, type FundsRow, type FundsRowId, fundsRowIds, type FundsTable, type LabelUse } from "../form";
import type { FundsColumn } from "../profile";
import { fold } from "../stated/fold";
import { amountIn, fieldAt, rateIn, textOf, weightIn } from "./fields";
import { type Band, isBlankText, type Seen, type SheetView, textOfValue } from "./sheet-view";

export interface FundsBlock {
  readonly table: FundsTable;
  readonly columns: readonly FundsColumn[];
  readonly labels: readonly LabelUse[];
  /** One past the last row of the block. */
  readonly end: number;
}

interface Head {
  readonly column: number;
  readonly concept: FundsColumn;
}

/** The funds block between two rows of a form, with a header of money columns or as label and value pairs; `null` where there is none. */
export function fundsOf(view: SheetView, band: Band, from: number, to: number): FundsBlock | null {
  for (let row = from; row < to; row += 1) {
    const { heads, labels } = headsIn(view, row, band);
    const concepts = new Set(heads.map(({ concept }) => concept));
    if (concepts.has("executed") && concepts.size >= 2) return tableBelow(view, band, { from, headerRow: row, to }, heads, labels);
  }
  return pairsIn(view, band, from, to);
}

function headsIn(view: SheetView, row: number, band: Band): { heads: Head[]; labels: LabelUse[] } {
  const heads: Head[] = [];
  const labels: LabelUse[] = [];
  for (const cell of view.rowOf(row, band)) {
    const label = view.labelOf(cell);
    const text = textOfValue(cell.value);
    const known = label?.concepts.fundsBlocks === undefined ? label?.concepts.fundsColumns : undefined;
    const near = known === undefined && heads.length > 0 ? view.words.nearConceptOf(text, "fundsColumns") : null;
    const ended = known === undefined && near === null && heads.length > 0 ? view.words.endingConceptOf(text, "fundsColumns") : null;
    const concept = known ?? near ?? ended;
    if (concept === null || concept === "points-review") continue;
    heads.push({ column: cell.column, concept: concept as FundsColumn });
    labels.push({ at: view.ref(row, cell.column), text, concept, match: known === undefined && ended === null ? "near" : "synonym" });
  }
  return { heads, labels };
}

interface Span {
  /** Where the form begins, where the header stands, and where the indicators begin. */
  readonly from: number;
  readonly headerRow: number;
  readonly to: number;
}

function tableBelow(
  view: SheetView,
  band: Band,
  { from, headerRow, to }: Span,
  heads: readonly Head[],
  labels: readonly LabelUse[],
): FundsBlock {
  const firstColumn = heads[0]?.column ?? 0;
  const rows: FundsRow[] = [];
  let row = headerRow + 1;
  let fiscalSeen = false;
  for (; row < to; row += 1) {
    const seen = view.rowOf(row, band);
    if (seen.length === 0) continue;
    const label = seen.filter(({ column }) => column < firstColumn).at(-1);
    const hasNumbers = seen.some(({ column, value }) => column >= firstColumn && (typeof value === "number" || typeof value === "string"));
    const id = label === undefined ? (hasNumbers && rows.length === 0 ? "total" : null) : rowIdOf(view, label);
    if (id === null || isBeyond(view, seen) || hasWords(view, row, heads)) break;
    rows.push(rowAt(view, row, id, label, heads, id === "total" ? 0 : depthOf(label, fiscalSeen)));
    fiscalSeen ||= id === "fiscal";
  }
  const sources = heads.flatMap(({ column, concept }) =>
    concept === "source" && rows[0] !== undefined
      ? [{ label: cleanLabel(view.textAt(headerRow, column)), field: fieldAt(view, rows[0].labelAt.row, column, amountIn) }]
      : [],
  );
  const block = {
    region: {
      sheet: view.sheet.name,
      row: headerRow,
      column: band.left,
      rows: row - headerRow,
      columns: (heads.at(-1)?.column ?? 0) - band.left + 1,
    },
    unit: unitIn(view, band, from, headerRow),
    rows,
    sourceColumns: sources,
    midTerm: [],
    splits: [],
  };
  return { table: block, columns: heads.map(({ concept }) => concept), labels, end: row };
}

const cleanLabel = (text: string): string => text.replace(/[((].*[))]\s*$/, "").trim();

const moneyColumns: ReadonlySet<string> = new Set(["initial", "full", "executed", "sum"]);

/** Words where money should stand, or elsewhere under the header in a row without any money: the row is no row of the block. */
function hasWords(view: SheetView, row: number, heads: readonly Head[]): boolean {
  const isMoney = ({ concept }: Head): boolean => moneyColumns.has(concept);
  const says = ({ column, concept }: Head): boolean => {
    const { value, format } = view.sheet.cells.at(row, column);
    return (
      concept !== "reason" &&
      typeof value === "string" &&
      !view.words.isPlaceholder(value) &&
      (concept === "rate" ? rateIn : amountIn)({ value, format }) === null
    );
  };
  const hasMoney = heads.some((head) => isMoney(head) && !isBlankText(view.sheet.cells.valueAt(row, head.column)));
  return heads.some((head) => (isMoney(head) || !hasMoney) && says(head));
}

/** A row that belongs to the goals or the indicators below the block. */
function isBeyond(view: SheetView, seen: readonly Seen[]): boolean {
  return seen.some((cell) => {
    const concepts = view.labelOf(cell)?.concepts;
    if (concepts === undefined) return false;
    return (
      (concepts.goals !== undefined && concepts.fundsRows === undefined) ||
      concepts.indicatorColumns === "level3" ||
      concepts.indicatorColumns === "level2"
    );
  });
}

/** Which source a label names; text that the lexicon does not know is a source of its own, a label of another region is none. */
function rowIdOf(view: SheetView, label: Seen): FundsRowId | null {
  if (typeof label.value !== "string") return null;
  const known = view.labelOf(label);
  const concept = known?.concepts.fundsRows ?? view.words.nearConceptOf(label.value, "fundsRows");
  if (concept !== null && isRowId(concept)) return concept;
  const isNamed = known === null || known.concepts.fundsBlocks !== undefined || known.concepts.fundsColumns === "source";
  if (!isNamed) return null;
  return label.value.length <= 24 ? "other-source" : null;
}

const isRowId = (concept: string): concept is FundsRowId => (fundsRowIds as readonly string[]).includes(concept);

/** 其中 under a source that was already named is part of that source. */
function depthOf(label: Seen | undefined, fiscalSeen: boolean): 1 | 2 {
  const text = fold(textOfValue(label?.value ?? null));
  const isLevel = /^(其中:?)?(中央|省|市|县|区|地方|上级|本级)/.test(text);
  return fiscalSeen && isLevel ? 2 : 1;
}

function rowAt(view: SheetView, row: number, id: FundsRowId, label: Seen | undefined, heads: readonly Head[], depth: 0 | 1 | 2): FundsRow {
  const columnOf = (wanted: FundsColumn): number | null => heads.find(({ concept }) => concept === wanted)?.column ?? null;
  const field = (wanted: FundsColumn, read: (cell: Cell) => Amount | null): Field<Amount> | null => {
    const column = columnOf(wanted);
    return column === null ? null : fieldAt(view, row, column, read);
  };
  const money = (wanted: FundsColumn): Field<Amount> | null => field(wanted, amountIn);
  const reason = columnOf("reason");
  const total = columnOf("full") ?? columnOf("sum");
  return {
    id,
    label: label === undefined ? "合计" : (textOf({ value: label.value }) ?? ""),
    labelAt: view.ref(row, label?.column ?? total ?? 0),
    depth,
    initial: money("initial"),
    full: total === null ? null : fieldAt(view, row, total, amountIn),
    executed: money("executed"),
    forecast: money("forecast"),
    weight: field("weight", weightIn),
    rate: field("rate", rateIn),
    points: money("points"),
    reason: reason === null ? null : fieldAt(view, row, reason, textOf),
  };
}

/**
 * Declarations state money as 年度资金总额: 100, without columns. Only the total's own column of labels counts,
 * so that a mid-term half beside the annual one is not added to it.
 */
function pairsIn(view: SheetView, band: Band, from: number, to: number): FundsBlock | null {
  const rows: FundsRow[] = [];
  const labels: LabelUse[] = [];
  let fiscalSeen = false;
  for (let row = from; row < to; row += 1) {
    const seen = view.rowOf(row, band);
    const total = rows[0];
    const position = seen.findIndex((cell) =>
      total === undefined ? rowIdOf(view, cell) === "total" && isTotalLabel(view, cell) : cell.column >= total.labelAt.column,
    );
    const cell = seen[position];
    if (cell === undefined) continue;
    const id = rowIdOf(view, cell);
    const next = seen[position + 1];
    if (id === null || (id === "other-source" && typeof next?.value !== "number")) {
      if (total !== undefined) break;
      continue;
    }
    labels.push({ at: view.ref(row, cell.column), text: textOfValue(cell.value), concept: id, match: "synonym" });
    rows.push(pairAt(view, cell, next, id, id === "total" ? 0 : depthOf(cell, fiscalSeen)));
    fiscalSeen ||= id === "fiscal";
  }
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const { row } = first.labelAt;
  const end = last.labelAt.row + 1;
  const region = { sheet: view.sheet.name, row, column: band.left, rows: end - row, columns: (last.full?.at.column ?? 0) - band.left + 1 };
  return {
    table: { region, unit: unitIn(view, band, from, row), rows, sourceColumns: [], midTerm: midTermIn(view, band, from, to), splits: [] },
    columns: [],
    labels,
    end,
  };
}

/** The medium-term half that stands left of the year's: 中期资金总额 and the sources below it. */
function midTermIn(view: SheetView, band: Band, from: number, to: number): readonly FundsRow[] {
  const rows: FundsRow[] = [];
  let fiscalSeen = false;
  for (let row = from; row < to; row += 1) {
    const seen = view.rowOf(row, band);
    const left = rows[0]?.labelAt.column;
    const position = seen.findIndex((cell) =>
      left === undefined ? view.labelOf(cell)?.concepts.fundsRows === "mid-term" : cell.column === left,
    );
    const cell = seen[position];
    const id = cell === undefined ? null : left === undefined ? "total" : rowIdOf(view, cell);
    if (cell === undefined || id === null) {
      if (left === undefined) continue;
      break;
    }
    rows.push(pairAt(view, cell, seen[position + 1], id, id === "total" ? 0 : depthOf(cell, fiscalSeen)));
    fiscalSeen ||= id === "fiscal";
  }
  return rows;
}

/** 合计 alone may stand for anything; a total of money says so. */
const isTotalLabel = (view: SheetView, cell: Seen): boolean => (view.labelOf(cell)?.bare.length ?? 0) > 2;

function pairAt(view: SheetView, cell: Seen, next: Seen | undefined, id: FundsRowId, depth: 0 | 1 | 2): FundsRow {
  const inline = view.labelOf(cell)?.inline ?? null;
  const isPair = next !== undefined && view.labelOf(next)?.concepts.fundsRows === undefined;
  const column = isPair ? next.column : view.columnAfter(cell.row, cell.column);
  const beside = fieldAt(view, cell.row, column, amountIn);
  const full =
    inline === null ? beside : { ...fieldAt(view, cell.row, cell.column, amountIn), value: amountIn({ value: inline, format: "General" }) };
  const label = textOf({ value: cell.value }) ?? "";
  return {
    id,
    label,
    labelAt: view.ref(cell.row, cell.column),
    depth,
    initial: null,
    full,
    executed: null,
    forecast: null,
    weight: null,
    rate: null,
    points: null,
    reason: null,
  };
}

/** The money unit printed in the block's labels or above them in the form, the nearest first; 万元 where none is. */
export function unitIn(view: SheetView, band: Band, top: number, headerRow: number): "元" | "万元" | "亿元" {
  for (let row = headerRow; row >= top; row -= 1) {
    for (const { value } of view.rowOf(row, band)) {
      if (typeof value !== "string" || value.length > 40) continue;
      const text = fold(value);
      if (text.includes("(万元)") || text.includes("单位:万元")) return "万元";
      if (text.includes("(亿元)") || text.includes("单位:亿元")) return "亿元";
      if (text.includes("(元)") || text.includes("单位:元")) return "元";
    }
  }
  return "万元";
}
