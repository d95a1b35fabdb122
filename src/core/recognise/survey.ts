import type { Label } from "./words";
import { type Band, isBlankText, type SheetView } from "./sheet-view";

/** A known word in a header row. */
export interface HeadWord {
  readonly column: number;
  readonly concept: string;
}

/** The header row of an indicator table, and the columns it stands in. */
export interface Anchor {
  readonly row: number;
  readonly band: Band;
  /** From left to right. */
  readonly heads: readonly HeadWord[];
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface TitleHit extends Spot {
  readonly text: string;
  readonly kind: string;
}

/** What one pass over a sheet finds: everything the forms are then looked for by. */
export interface Survey {
  readonly anchors: readonly Anchor[];
  readonly titles: readonly TitleHit[];
  /** Cells labelled 项目名称 or the like: where a form's head begins if it has no title. */
  readonly heads: readonly Spot[];
  /** Rows that look like the header of a funds block. */
  readonly fundsRows: readonly Spot[];
  readonly lastRow: number;
}

/** Header concepts that open the head of a form. */
const opening: ReadonlySet<string> = new Set(["project-name", "budget-unit"]);

export function surveyOf(view: SheetView): Survey {
  const { cells } = view.sheet;
  const surveyor = new Surveyor(view);
  for (let line = 0; line < cells.filledRows.length; line += 1) surveyor.read(line);
  return { ...surveyor, lastRow: cells.rowCount - 1 };
}

class Surveyor {
  readonly anchors: Anchor[] = [];
  readonly titles: TitleHit[] = [];
  readonly heads: Spot[] = [];
  readonly fundsRows: Spot[] = [];
  readonly #view: SheetView;

  constructor(view: SheetView) {
    this.#view = view;
  }

  /** Reads one filled row, given by its place among the filled rows. */
  read(line: number): void {
    const { cells } = this.#view.sheet;
    const row = cells.filledRows[line] ?? 0;
    const end = cells.starts[line + 1] ?? 0;
    const indicators: HeadWord[] = [];
    const funds: HeadWord[] = [];
    let before: Label | null = null;
    for (let index = cells.starts[line] ?? 0; index < end; index += 1) {
      const value = cells.values[index] ?? null;
      if (typeof value !== "string" || isBlankText(value)) continue;
      const column = cells.columns[index] ?? 0;
      const label = this.#view.words.labelOf(value);
      if (label === null) this.#noteTitle({ row, column }, value, before);
      else this.#noteLabel({ row, column }, label, indicators, funds);
      before = label;
    }
    this.anchors.push(...anchorsIn(this.#view, row, indicators));
    if (isFundsHeader(funds)) this.fundsRows.push({ row, column: funds[0]?.column ?? 0 });
  }

  /** A title beside a label is that label's value: projects are named after their forms. */
  #noteTitle(spot: Spot, text: string, before: Label | null): void {
    const kind = before === null ? this.#view.words.titleKindOf(text) : null;
    if (kind !== null) this.titles.push({ ...spot, text, kind });
  }

  #noteLabel(spot: Spot, { concepts }: Label, indicators: HeadWord[], funds: HeadWord[]): void {
    if (concepts.header !== undefined && opening.has(concepts.header)) this.heads.push(spot);
    if (concepts.indicatorColumns !== undefined) indicators.push({ column: spot.column, concept: concepts.indicatorColumns });
    if (concepts.fundsColumns !== undefined) funds.push({ column: spot.column, concept: concepts.fundsColumns });
  }
}

function isFundsHeader(heads: readonly HeadWord[]): boolean {
  const has = (wanted: string): boolean => heads.some(({ concept }) => concept === wanted);
  return has("executed") && (has("full") || has("initial") || has("sum"));
}

/** Splits a header row into the tables that stand side by side on it. */
function anchorsIn(view: SheetView, row: number, heads: readonly HeadWord[]): Anchor[] {
  if (!heads.some(({ concept }) => concept === "level3" || concept === "level2")) return [];
  const tables: HeadWord[][] = [];
  for (const head of heads) {
    const current = tables[tables.length - 1];
    if (current === undefined || opensNext(current, head)) tables.push([head]);
    else current.push(head);
  }
  const complete = tables.filter((table) => isTable(table, view.words.teacher !== null));
  return complete.map((table, position) => {
    const next = complete[position + 1];
    const left = position === 0 ? 0 : leftOf(view, row, complete[position - 1], table);
    const right = next === undefined ? Number.MAX_SAFE_INTEGER : leftOf(view, row, table, next) - 1;
    return { row, band: { left, right }, heads: table };
  });
}

/** The first level of a table, met again, opens the next table beside it; a second 二级指标 alone opens the annual half of the same table. */
function opensNext(table: readonly HeadWord[], { concept }: HeadWord): boolean {
  const has = (wanted: string): boolean => table.some((head) => head.concept === wanted);
  return (concept === "level1" && has("level1")) || (concept === "level2" && has("level2") && !has("level1"));
}

/** Where a profile teaches its own words, an indicator column with any two others is a table: whether it is the profile's is asked later. */
function isTable(heads: readonly HeadWord[], isTaught: boolean): boolean {
  const has = (wanted: string): boolean => heads.some(({ concept }) => concept === wanted);
  const levels = ["level1", "level2", "level3"].filter(has).length;
  return (
    levels >= 2 || (isTaught && has("level3") && heads.length >= 3) || (has("level3") && has("target") && (has("actual") || has("weight")))
  );
}

/** Where a table beside another begins: a vertical label such as 绩效指标 stands left of its first level. */
function leftOf(view: SheetView, row: number, before: readonly HeadWord[] | undefined, table: readonly HeadWord[]): number {
  const first = table[0]?.column ?? 0;
  const strip = view.rowOf(row, { left: (before?.at(-1)?.column ?? -1) + 1, right: first - 1 }).at(-1);
  return strip?.column ?? first;
}
