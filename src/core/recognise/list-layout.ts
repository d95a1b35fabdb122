import type { ListKind } from "../form";
import type { Plot } from "./layout";
import { bandsIn, type ListHeader, listHeaderOf } from "./list-header";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";

/** Where a list stands before its rows are read. */
export interface ListPlot {
  readonly kind: ListKind;
  /** The columns of the table. */
  readonly band: Band;
  /** Where its head and foot may stand: as far as the next table beside it. */
  readonly around: Band;
  /** The row of its title, else of its header. */
  readonly top: number;
  readonly title: ListTitle | null;
  readonly header: ListHeader;
}

interface ListTitle {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: ListKind;
}

/** How far below its title a list's header may stand, and below a funds title a funds form may reach. */
const reach = 12;

/** A title shares its row with an annex number or a money unit at most. */
const titleCells = 3;

/** Finds the lists of a sheet outside the plots that the reading of indicators took. */
export function listPlotsOf(view: SheetView, taken: readonly Plot[]): readonly ListPlot[] {
  const { filledRows, starts, columns, values } = view.sheet.cells;
  const plots: ListPlot[] = [];
  const titles: ListTitle[] = taken.length > 0 ? [] : sheetTitle(view);
  const isTaken = takenBy(taken);
  for (let line = 0; line < filledRows.length; line += 1) {
    const row = filledRows[line] ?? 0;
    if (isTaken(row)) continue;
    const [start, end] = [starts[line] ?? 0, starts[line + 1] ?? 0];
    let known = 0;
    for (let index = start; index < end; index += 1) {
      const value = values[index] ?? null;
      if (typeof value !== "string") continue;
      if (view.words.lists.conceptsOf(value) !== null) known += 1;
      if (end - start <= titleCells) titles.push(...titleIn(view, row, columns[index] ?? 0, value));
    }
    if (known >= 2) plots.push(...plotsIn(view, row, titles, plots));
  }
  return plots;
}

/** A sheet named 支出明细 whose table bears no title of its own. */
function sheetTitle(view: SheetView): ListTitle[] {
  const kind = view.words.lists.titleKindOf(view.sheet.name);
  return kind === null ? [] : [{ row: -1, column: 0, text: "", kind }];
}

function titleIn(view: SheetView, row: number, column: number, text: string): readonly ListTitle[] {
  const kind = view.words.titleKindOf(text) === null && !view.words.isNote(text) ? view.words.lists.titleKindOf(text) : null;
  return kind === null ? [] : [{ row, column, text, kind }];
}

/** Rows of an indicator form down to its last header, and those that a form of funds alone may fill. */
function takenBy(plots: readonly Plot[]): (row: number) => boolean {
  const stretches = plots.map(({ top, anchors }) => [top, anchors.at(-1)?.row ?? top + reach] as const);
  return (row) => stretches.some(([from, to]) => row >= from && row <= to);
}

/** The lists whose header begins in a row. */
function plotsIn(view: SheetView, row: number, titles: readonly ListTitle[], before: readonly ListPlot[]): readonly ListPlot[] {
  const above = before.at(-1) ?? null;
  if (above !== null && (row <= above.header.lastRow || isRepeated(view, row, above))) return [];
  const from = above === null ? -1 : above.header.lastRow + 1;
  const title = titles.findLast((each) => each.row >= from && each.row < row && (each.row < 0 || row - each.row <= reach)) ?? null;
  return bandsIn(view, row).flatMap((band) => plotIn(view, row, band, title));
}

/** A number that heads no column: 项目总数 | 50 tells of the list, and only a year may head one. */
const isFigure = ({ value }: Seen): boolean => typeof value === "number" && !(Number.isInteger(value) && value >= 1990 && value <= 2100);

function plotIn(view: SheetView, row: number, band: Band, title: ListTitle | null): readonly ListPlot[] {
  if (view.rowOf(row, band).some((cell) => isFigure(cell) || view.words.lists.isStranger(textOfValue(cell.value)))) return [];
  const candidates: readonly (readonly [ListKind, isTitled: boolean])[] = [
    ...(title === null ? [] : [[title.kind, true] as const]),
    ...view.words.lists.kinds.map((kind) => [kind, false] as const),
  ];
  for (const [kind, isTitled] of candidates) {
    const header = listHeaderOf(view, row, band, kind);
    const concepts = new Set<string>(header.heads.map(({ concept }) => concept));
    if (!view.words.lists.isOf(kind, concepts, isTitled)) continue;
    const own = isTitled && title !== null && title.row >= 0 ? title : null;
    const around = { left: Math.min(band.left, own?.column ?? band.left), right: band.right };
    return [{ kind, band: header.band, around, top: own?.row ?? row, title: own, header }];
  }
  return [];
}

/** The same heads again, as on a second printed page. */
export function isRepeated(view: SheetView, row: number, { header }: Pick<ListPlot, "header">): boolean {
  const wanted = view.rowOf(header.row, header.band).map(({ value }) => value);
  const seen = view.rowOf(row, header.band).map(({ value }) => value);
  return seen.length > 1 && seen.length === wanted.length && seen.every((value, position) => value === wanted[position]);
}
