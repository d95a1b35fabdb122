import type { Field, ListHead, ListRow } from "../form";
import { moneyColumns, type ListColumn } from "../profile";
import { fold } from "../stated/fold";
import { parseStated } from "../stated/parse-stated";
import type { Stated } from "../value";
import { fieldAt } from "./fields";
import { isRepeated, type ListPlot } from "./list-layout";
import { type Seen, type SheetView, textOfValue } from "./sheet-view";

export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly total: ListRow | null;
  /** One past the last row that belongs to the table. */
  readonly end: number;
}

/** Columns that count, price or date a record and say nothing by which it could be called. */
const figures: ReadonlySet<ListColumn> = new Set<ListColumn>([
  "number",
  "order",
  "quantity",
  "price",
  "share",
  "budget-year",
  ...moneyColumns,
]);

/** Reads the records below a header, down to `lastRow` at the latest. */
export function listRowsOf(view: SheetView, plot: ListPlot, lastRow: number): ListRows {
  const reader = new RowReader(view, plot);
  for (let row = plot.header.lastRow + 1; row <= lastRow; row += 1) if (!reader.read(row)) break;
  return reader.finished();
}

/** `headed` is a row numbered as sections are, which a look at the next one makes a record or a subtotal. */
type Role = ListRow["role"] | "headed" | "section" | "empty" | "end";

class RowReader {
  readonly #rows: ListRow[] = [];
  #total: ListRow | null = null;
  #end: number;
  #blanks = 0;
  readonly #depths = new Map<number, number>();
  readonly #columnOf: ReadonlyMap<number, ListHead>;

  constructor(
    private readonly view: SheetView,
    private readonly plot: ListPlot,
  ) {
    this.#end = plot.header.lastRow + 1;
    this.#columnOf = new Map(plot.header.heads.map((head) => [head.at.column, head]));
  }

  /** Whether reading goes on below this row. */
  read(row: number): boolean {
    const seen = this.view.rowOf(row, this.plot.band);
    if (seen.length === 0) {
      this.#blanks += 1;
      return this.#blanks <= this.view.words.lexicon.thresholds.gap;
    }
    if (isRepeated(this.view, row, this.plot)) return true;
    const role = this.#roleOf(seen);
    if (role === "end") return false;
    this.#blanks = 0;
    if (role === "section" || role === "empty") return true;
    this.#end = row + 1;
    const made = this.#rowFrom(row, seen, role === "headed" ? "record" : role);
    this.#depths.set(row, depthOf(role, fold(textOfValue(seen[0]?.value ?? null)), fold(this.#nameOf(seen))));
    if (role !== "total") this.#rows.push(made);
    else if (this.#total === null) this.#total = made;
    else this.#rows.push({ ...made, role: "subtotal" });
    return role !== "total" || this.#isAboveRecords();
  }

  /** Whether a total was met before the records, of which some may already have been told apart by their lack of a number. */
  #isAboveRecords(): boolean {
    const isNumbered = this.plot.header.heads.some(({ concept }) => concept === "number");
    return this.#rows.every(({ cells }) => isNumbered && (cells.number?.raw ?? null) === null);
  }

  /** A last row of money alone, without a word, adds up those above it. */
  finished(): ListRows {
    this.#rows.forEach((row, position) => {
      const own = this.#depths.get(row.row) ?? 0;
      const next = this.#rows[position + 1];
      if (own < recordDepth && next !== undefined && (this.#depths.get(next.row) ?? 0) > own)
        this.#rows[position] = { ...row, role: "subtotal" };
    });
    const last = this.#rows.at(-1);
    const isSum = this.#total === null && this.#rows.length > 1 && last?.role === "record" && this.#isMoneyAlone(this.#seenAgain(last.row));
    return isSum
      ? { rows: withoutEarly(this.#rows.slice(0, -1), null), total: { ...last, role: "total" }, end: this.#end }
      : { rows: withoutEarly(this.#rows, this.#total), total: this.#total, end: this.#end };
  }

  #seenAgain(row: number): readonly Seen[] {
    return this.view.rowOf(row, this.plot.band);
  }

  #roleOf(seen: readonly Seen[]): Role {
    const [first] = seen;
    const lead = fold(textOfValue(first?.value ?? null));
    const name = fold(this.#nameOf(seen));
    const isLone = this.#blanks > 0 && seen.length === 1 && this.#numberOf(seen) === "";
    if (first === undefined || isLone || this.#isFoot(seen, lead)) return "end";
    if (seen.every((cell) => this.#conceptAt(cell) === "number" || this.#isFiller(cell))) return "empty";
    const isFirst = this.#rows.length === 0 && this.#total === null;
    if (this.#isTotal(name) || this.#isTotal(lead) || (isFirst && this.#isMoneyAlone(seen))) return "total";
    if (name.endsWith("小计") || lead.startsWith("小计")) return "subtotal";
    return this.#recordRole(seen, first, lead, name);
  }

  #recordRole(seen: readonly Seen[], first: Seen, lead: string, name: string): Role {
    const isHeaded = isSectionMark(lead) || isSectionMark(name);
    const isText = typeof first.value === "string";
    if (seen.length === 1 && (isHeaded || (isText && !this.#isOfText(first)))) return "section";
    if (isHeaded) return seen.length === 2 && seen.every(({ value }) => typeof value === "string") ? "section" : "headed";
    const isPart = name.startsWith("其中") || lead.startsWith("其中") || /^(\d+[.-]\d+|\(\d+\))/.test(this.#numberOf(seen));
    return isPart ? "part" : "record";
  }

  #isFoot(seen: readonly Seen[], lead: string): boolean {
    const [first] = seen;
    if (first === undefined) return false;
    if (this.view.words.isNote(textOfValue(first.value))) return true;
    const foot = this.view.labelOf(first)?.concepts.foot;
    return foot !== undefined && (seen.length === 1 || lead.includes(":"));
  }

  #isTotal(text: string): boolean {
    return (
      /^(共计|总额|总和|合计金额|金额合计|合计资金)(\(.*\))?:?$/.test(text) || this.view.words.labelOf(text)?.concepts.totals !== undefined
    );
  }

  #isMoneyAlone(seen: readonly Seen[]): boolean {
    const money = seen.filter((cell) => this.#isFigure(cell) && this.#conceptAt(cell) !== "number");
    return money.length > 0 && seen.every((cell) => this.#isFigure(cell) && typeof cell.value !== "string");
  }

  #isFigure(cell: Seen): boolean {
    const concept = this.#conceptAt(cell);
    return concept !== null && figures.has(concept);
  }

  #isFiller({ value }: Seen): boolean {
    return typeof value === "string" && this.view.words.isPlaceholder(value);
  }

  #conceptAt({ column }: Pick<Seen, "column">): ListColumn | null {
    return this.#columnOf.get(column)?.concept ?? null;
  }

  /** Whether a lone text stands in a column that texts belong in, and not merely at the left. */
  #isOfText({ column }: Seen): boolean {
    return column > this.plot.band.left && this.#columnOf.has(column);
  }

  #numberOf(seen: readonly Seen[]): string {
    const cell = seen.find((each) => this.#conceptAt(each) === "number");
    return cell === undefined ? "" : fold(textOfValue(cell.value));
  }

  #nameOf(seen: readonly Seen[]): string {
    const named = seen.find((cell) => typeof cell.value === "string" && !this.#isFigure(cell));
    return textOfValue(named?.value ?? null).replace(/\s+/g, "");
  }

  #rowFrom(row: number, seen: readonly Seen[], role: ListRow["role"]): ListRow {
    const cells: Partial<Record<ListColumn, Field<Stated>>> = {};
    const parts: ListRow["parts"][number][] = [];
    for (const { at, text, concept, isPart } of this.plot.header.heads) {
      const field = fieldAt(this.view, row, at.column, parseStated);
      if (isPart) parts.push({ of: concept, label: text, field });
      else cells[concept] = field;
    }
    const [first] = seen;
    const name = this.#nameOf(seen) || (role === "total" ? "合计" : textOfValue(first?.value ?? null));
    return { row, at: this.view.ref(row, first?.column ?? this.plot.band.left), name, role, cells, parts };
  }
}

/** 一、 or （一）, or 一 alone, as sections are numbered. */
const isSectionMark = (text: string): boolean =>
  /^(\(?[一二三四五六七八九十]{1,3}(\)|、|\.)|[一二三四五六七八九十]{1,3}$|第[一二三四五六七八九十]+部分)/.test(text);

/** How deep rows without such a mark stand. */
const recordDepth = 2;

function depthOf(role: Role, ...leads: readonly string[]): number {
  if (role === "part") return recordDepth + 1;
  if (role !== "headed") return recordDepth;
  return leads.some((lead) => lead.startsWith("(")) ? 1 : 0;
}

/** Where the total stands first, what stands above it and bears no number is a remainder, not a record. */
function withoutEarly(rows: readonly ListRow[], total: ListRow | null): readonly ListRow[] {
  if (total === null || (rows.at(-1)?.row ?? 0) < total.row) return rows;
  return rows.filter(({ row, cells }) => row > total.row || (cells.number?.raw ?? null) !== null);
}
