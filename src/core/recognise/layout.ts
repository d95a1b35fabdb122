import type { Band, SheetView } from "./sheet-view";
import type { Anchor, Spot, Survey, TitleHit } from "./survey";

/** Where one form stands before its facts are read: its title, the rows above its first indicator header, and the headers themselves. */
export interface Plot {
  readonly band: Band;
  readonly top: number;
  readonly title: TitleHit | null;
  /** Indicator headers; none where only the head and the funds of a form are there. */
  readonly anchors: readonly Anchor[];
}

const isWithin = (column: number, { left, right }: Band): boolean => column >= left && column <= right;

const overlaps = (a: Band, b: Band): boolean => a.left <= b.right && b.left <= a.right;

/** The last of some spots between two rows of a band. */
const lastOf = <T extends Spot>(spots: readonly T[], band: Band, from: number, to: number): T | null =>
  spots.findLast(({ row, column }) => row >= from && row < to && isWithin(column, band)) ?? null;

/**
 * Finds the plots of a sheet. A header row opens a form unless neither a title, nor a head, nor funds stand between it and the table above:
 * then it continues that one. A title with a funds header and no indicators is a form as well.
 */
export function plotsOf(view: SheetView, survey: Survey): readonly Plot[] {
  const plots: (Plot & { readonly anchors: Anchor[] })[] = [];
  for (const anchor of survey.anchors) {
    const before = plots.findLast(({ band }) => overlaps(band, anchor.band));
    const from = (before?.anchors.at(-1)?.row ?? -1) + 1;
    const title = lastOf(survey.titles, anchor.band, from, anchor.row);
    const opening = title ?? lastOf(survey.heads, anchor.band, from, anchor.row) ?? lastOf(survey.fundsRows, anchor.band, from, anchor.row);
    if (before !== undefined && opening === null) before.anchors.push(anchor);
    else plots.push({ band: anchor.band, top: opening?.row ?? firstRow(view, anchor), title, anchors: [anchor] });
  }
  return [...plots, ...titledPlots(survey, plots)].sort((a, b) => a.top - b.top || a.band.left - b.band.left);
}

/** The first filled row above a header that has neither title nor head. */
function firstRow(view: SheetView, anchor: Anchor): number {
  for (let row = 0; row < anchor.row; row += 1) if (view.firstOf(row, anchor.band) !== null) return row;
  return anchor.row;
}

/** How far below its title a form's funds header may stand. */
const reach = 15;

/** Forms of which only title, head and funds are there. */
function titledPlots(survey: Survey, plots: readonly Plot[]): Plot[] {
  const whole: Band = { left: 0, right: Number.MAX_SAFE_INTEGER };
  const isTaken = (row: number, column: number): boolean =>
    plots.some(({ top, anchors, band }) => isWithin(column, band) && row >= top && row <= (anchors.at(-1)?.row ?? top));
  return survey.titles.flatMap((title, position) => {
    const next = survey.titles.slice(position + 1).find(({ row }) => row > title.row);
    const limit = Math.min(next?.row ?? Number.MAX_SAFE_INTEGER, title.row + reach);
    const hasFunds = survey.fundsRows.some(({ row, column }) => row > title.row && row < limit && !isTaken(row, column));
    return !isTaken(title.row, title.column) && hasFunds ? [{ band: whole, top: title.row, title, anchors: [] }] : [];
  });
}
