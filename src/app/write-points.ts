import { add, compare, numberOf, sum, within, zero, type Amount } from "../core/amount";
import { sumOf } from "../core/assess/formula";
import { say } from "../core/assess/writing-messages";
import type { Assessment, ItemScore, Score } from "../core/assessment";
import { sheetOf, type Book, type Cell, type CellRef, type CellValue } from "../core/book";
import { cellEdit, type EditPlan } from "../core/edit";
import { pointsBy, type Field, type Reviewer } from "../core/form";
import type { Message } from "../core/message";
import { contains } from "../core/place";
import { fold } from "../core/stated/fold";

export interface PointsOptions {
  /** Empty points cells alone, the column of the first review, or also over stated points. */
  readonly into: "empty" | "review" | "all";
  /** Formulas only where all inputs are numeric cells; elsewhere values. */
  readonly as: "values" | "formulas";
  /** With `all`: which filled cells may be written over; every one where absent. */
  readonly over?: (at: CellRef) => boolean;
  /** Whether the total and the grade are written too. */
  readonly totals: boolean;
}

/** One cell as a person sees it before anything happens. */
export interface PointsRow {
  readonly what: "item" | "execution" | "total" | "grade";
  /** As the form names it; empty where the form has no words for it. */
  readonly label: string;
  readonly cell: CellRef | null;
  readonly from: CellValue;
  readonly to: string | number | null;
  readonly formula: string | null;
  /** Why the cell stays as it is; `null` where it is written. */
  readonly skipped: Message | null;
}

export interface PointsPlan {
  readonly plan: EditPlan;
  readonly rows: readonly PointsRow[];
  /** Why nothing can be written at all. */
  readonly refused: Message | null;
}

/** What is to be put into one cell. */
interface Wanted {
  readonly what: PointsRow["what"];
  readonly label: string;
  readonly at: CellRef | null;
  readonly to: string | number | null;
  readonly formula: string | null;
  /** Whether what stands there says the same already. */
  readonly agrees: boolean;
  readonly skipped?: Message;
}

/**
 * Plans to write computed points, the total that then stands in the form, and its grade. Nothing is written where no number
 * was computed, into a cell that a merge covers, or into a cell that several rows share; formats stay as they are.
 */
export function planPoints(assessment: Assessment, book: Book, options: PointsOptions): PointsPlan {
  const desk = new Desk(assessment, book, options);
  if (options.into === "review" && !assessment.items.some((item) => pointsBy("review-1", item.indicator) !== null)) {
    return { plan: { title: say("title", { count: 0 }), edits: [] }, rows: [], refused: say("noReviewColumn", {}) };
  }
  const rows = [
    ...assessment.items.filter(bearsPoints).map((item) => desk.item(item)),
    ...desk.execution(),
    ...(options.totals ? desk.totals() : []),
  ];
  return { plan: { title: say("title", { count: desk.edits.length }), edits: desk.edits }, rows, refused: null };
}

const bearsPoints = ({ blocked }: Score): boolean => blocked !== "no-points-in-form";

const isBlank = ({ value, formula }: Cell): boolean =>
  formula === null && (value === null || (typeof value === "string" && fold(value) === ""));

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${String(row)},${String(column)}`;

/** Collects edits, and knows what stands in the points cells once they are made. */
class Desk {
  readonly edits: EditPlan["edits"][number][] = [];
  private readonly written = new Map<string, Amount>();
  private readonly uses = new Map<string, number>();
  private readonly who: Reviewer;

  constructor(
    private readonly assessment: Assessment,
    private readonly book: Book,
    private readonly options: PointsOptions,
  ) {
    this.who = options.into === "review" ? "review-1" : "self";
    for (const item of assessment.items) {
      const at = this.fieldOf(item)?.at;
      if (at !== undefined) this.uses.set(keyOf(at), (this.uses.get(keyOf(at)) ?? 0) + 1);
    }
  }

  item(item: ItemScore): PointsRow {
    const field = this.fieldOf(item);
    return this.points("item", item.indicator.level3.text, item, field?.at ?? null, field?.value ?? null);
  }

  execution(): readonly PointsRow[] {
    const { execution, form } = this.assessment;
    if (execution === null || !bearsPoints(execution) || this.who !== "self") return [];
    const label = form.funds?.rows.find(
      ({ points }) => points !== null && execution.cell !== null && keyOf(points.at) === keyOf(execution.cell),
    )?.label;
    return [this.points("execution", label ?? "", execution, execution.cell, execution.stated)];
  }

  totals(): readonly PointsRow[] {
    const found = this.standingTotal();
    const points = typeof found === "number" ? null : found;
    const total = this.total(points, typeof found === "number" ? found : 0);
    const field = this.assessment.form.header["stated-grade"];
    return field === undefined || this.who !== "self" ? [total] : [total, this.grade(field, points)];
  }

  private total(points: Amount | null, missing: number): PointsRow {
    const { form, total } = this.assessment;
    const review = form.table?.total ? pointsBy(this.who, form.table.total) : null;
    const [at, stated] = this.who === "self" ? [total.statedAt, total.stated] : [review?.at ?? null, review?.value ?? null];
    if (points === null) {
      const skipped = say("incomplete", { rows: missing });
      return this.put({ what: "total", label: "", at, to: null, formula: null, agrees: false, skipped });
    }
    const to = at === null ? numberOf(points) : this.asStated(points, at);
    const agrees = stated !== null && compare(points, stated) === 0;
    return this.put({ what: "total", label: "", at, to, formula: typeof to === "number" ? this.totalFormula() : null, agrees });
  }

  /** The grade of the total that then stands there, known where that is the computed one. */
  private grade({ at, value }: Field<string>, points: Amount | null): PointsRow {
    const { grade, total } = this.assessment;
    const isCertain = points !== null && total.computed !== null && compare(points, total.computed) === 0;
    const to = isCertain ? grade.grade : null;
    const agrees = to !== null && fold(value ?? "") === fold(to);
    return this.put({ what: "grade", label: "", at, to, formula: null, agrees, ...(to === null ? { skipped: say("gradeOpen", {}) } : {}) });
  }

  private fieldOf({ indicator }: ItemScore): Field<Amount> | null {
    return pointsBy(this.who, indicator);
  }

  private points(what: "item" | "execution", label: string, score: Score, at: CellRef | null, stated: Amount | null): PointsRow {
    const { computed, formula } = score;
    const tolerance = this.assessment.form.profile.tolerance.value;
    const agrees = computed !== null && stated !== null && within(computed, stated, tolerance);
    const wanted = { what, label, at, to: computed === null ? null : numberOf(computed), formula, agrees };
    const isShared = at !== null && (this.uses.get(keyOf(at)) ?? 0) > 1;
    const row = this.put(isShared ? { ...wanted, skipped: say("shared", {}) } : wanted);
    if (row.skipped === null && at !== null && computed !== null) this.written.set(keyOf(at), computed);
    return row;
  }

  /** Decides about one cell, and makes its edit. */
  private put(wanted: Wanted): PointsRow {
    const { what, label, at, to } = wanted;
    const formula = this.options.as === "formulas" ? wanted.formula : null;
    const cell = at === null ? null : this.cellAt(at);
    const skipped = this.reasonAgainst(wanted, cell, formula);
    if (skipped === null && at !== null && cell !== null) this.edits.push(cellEdit(at, cell, { value: to, formula }));
    return { what, label, cell: at, from: cell?.value ?? null, to, formula, skipped };
  }

  private reasonAgainst({ at, to, agrees, skipped }: Wanted, cell: Cell | null, formula: string | null): Message | null {
    if (skipped !== undefined) return skipped;
    if (at === null || cell === null) return say("noCell", {});
    if (to === null) return say("notComputed", {});
    if (this.isCovered(at)) return say("covered", {});
    if (isBlank(cell)) return null;
    const adds = formula !== null && cell.formula === null;
    const isAllowed = this.options.into === "all" && (this.options.over?.(at) ?? true);
    if (isAllowed && (!agrees || adds)) return null;
    return agrees ? say("agrees", {}) : say("filled", {});
  }

  private cellAt({ sheet, row, column }: CellRef): Cell {
    return sheetOf(this.book, sheet)?.cells.at(row, column) ?? { value: null, formula: null, format: "General" };
  }

  private isCovered(at: CellRef): boolean {
    const merges = sheetOf(this.book, at.sheet)?.merges ?? [];
    return merges.some((merge) => contains(merge, at) && (merge.row !== at.row || merge.column !== at.column));
  }

  /** What stands in a points cell once the plan is carried out. */
  private standing(at: CellRef | null, stated: Amount | null): Amount | null {
    return (at === null ? undefined : this.written.get(keyOf(at))) ?? stated;
  }

  /** The sum of the points that then stand in the form, or how many of them are missing. */
  private standingTotal(): Amount | number {
    const { items, execution, total } = this.assessment;
    if (items.some(({ blocked }) => blocked === "excluded")) return total.computed ?? 1;
    const scored = items.filter(bearsPoints);
    const known = sum([...scored, ...(execution === null ? [] : [execution])].map(({ outOf }) => outOf ?? zero));
    const isFull = total.outOf !== null && compare(known, total.outOf) === 0;
    const rows = scored.map((item) => {
      const field = this.fieldOf(item);
      const standing = this.standing(field?.at ?? null, field?.value ?? null);
      return standing === null && item.outOf === null && isFull ? zero : standing;
    });
    const spent =
      execution === null || !bearsPoints(execution)
        ? zero
        : this.who === "self"
          ? this.standing(execution.cell, execution.stated)
          : execution.computed;
    const parts = [...rows, spent];
    const missing = parts.filter((part) => part === null).length;
    if (rows.length === 0) return 1;
    return missing > 0 ? missing : parts.reduce<Amount>((points, part) => add(points, part ?? zero), zero);
  }

  private totalFormula(): string | null {
    const { items, execution, total } = this.assessment;
    if (this.who === "self") return this.areNumbers() ? total.formula : null;
    if (execution !== null && bearsPoints(execution)) return null;
    return this.areNumbers() ? sumOf(items.flatMap((item) => this.fieldOf(item)?.at ?? [])) : null;
  }

  /** Whether Excel can add up what then stands in the points cells: a number written as text adds nothing. */
  private areNumbers(): boolean {
    const { items, execution } = this.assessment;
    const cells = [
      ...items.flatMap((item) => this.fieldOf(item)?.at ?? []),
      ...(this.who === "self" && execution?.cell ? [execution.cell] : []),
    ];
    return cells.every((at) => this.written.has(keyOf(at)) || typeof this.cellAt(at).value !== "string");
  }

  /** A total that reads 99分 stays such a text. */
  private asStated(points: Amount, at: CellRef): string | number {
    const { value } = this.cellAt(at);
    return typeof value === "string" && fold(value).endsWith("分") ? `${points}分` : numberOf(points);
  }
}
