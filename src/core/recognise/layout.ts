import type { Band, SheetView } from "./sheet-view";
import type { Anchor, Survey, TitleHit } from "./survey";

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

/**
 * Finds the plots of a sheet. A header row opens a form unless neither a title, nor a head, nor funds stand between it and the table above:
 * then it continues that one. A title with a funds header and no indicators is a form as well.
 */
export function plotsOf(view: SheetView, survey: Survey): readonly Plot[] {
  const plots: { band: Band; top: number; title: TitleHit | null; anchors: Anchor[] }[] = [];
  for (const anchor of survey.anchors) {
    const before = plots.filter(({ band }) => overlaps(band, anchor.band)).at(-1);
    const from = (before?.anchors.at(-1)?.row ?? -1) + 1;
    const title = survey.titles.filter(({ row, column }) => row >= from && row < anchor.row && isWithin(column, anchor.band)).at(-1) ?? null;
    const heads = survey.heads.filter(({ row, column }) => row >= from && row < anchor.row && isWithin(column, anchor.band));
    const funds = survey.fundsRows.filter(({ row, column }) => row >= from && row < anchor.row && isWithin(column, anchor.band));
    if (before !== undefined && title === null && heads.length === 0 && funds.length === 0) {
      before.anchors.push(anchor);
      continue;
    }
    const top = title?.row ?? heads.at(-1)?.row ?? funds.at(-1)?.row ?? firstRow(view, from, anchor);
    plots.push({ band: anchor.band, top, title, anchors: [anchor] });
  }
  return [...plots, ...titledPlots(survey, plots)].sort((a, b) => a.top - b.top || a.band.left - b.band.left);
}

/** The first filled row above a header that has neither title nor head. */
function firstRow(view: SheetView, from: number, anchor: Anchor): number {
  for (let row = from; row < anchor.row; row += 1) if (view.rowOf(row, anchor.band).length > 0) return from === 0 ? row : anchor.row;
  return anchor.row;
}

/** How far below its title a form's funds header may stand. */
const reach = 15;

function titledPlots(survey: Survey, plots: readonly Plot[]): Plot[] {
  const whole: Band = { left: 0, right: Number.MAX_SAFE_INTEGER };
  return survey.titles.flatMap((title, position) => {
    const isTaken = plots.some(({ title: taken, top, anchors, band }) => taken === title || (isWithin(title.column, band) && title.row >= top && title.row <= (anchors.at(-1)?.row ?? top)));
    const next = survey.titles.slice(position + 1).find(({ row }) => row > title.row);
    const limit = Math.min(next?.row ?? Number.MAX_SAFE_INTEGER, title.row + reach);
    const hasFunds = survey.fundsRows.some(({ row }) => row > title.row && row < limit && !plots.some(({ top, anchors }) => row >= top && row <= (anchors.at(-1)?.row ?? top)));
    return !isTaken && hasFunds ? [{ band: whole, top: title.row, title, anchors: [] }] : [];
  });
}

