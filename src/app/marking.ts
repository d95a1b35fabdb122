import { sheetOf, type Book, type CellRef } from "../core/book";
import { markFills, type EditPlan, type Mark, type MarkEdit } from "../core/edit";
import { severityRank, type Finding } from "../core/finding";
import type { Form } from "../core/form";
import type { PlacedMark } from "../core/host";
import { ownSheets } from "../core/own-sheets";
import { contains } from "../core/place";
import type { Examination } from "./examine";
import { cellKey } from "./preview";

/** The line of a finding in the note on its cell: its severity as a word, and its sentence. */
export type NoteLine = (finding: Finding) => string;

/** A cell to be marked, and what is wrong there, the worst first. */
export interface CellFindings {
  readonly at: CellRef;
  readonly findings: readonly Finding[];
}

/**
 * The cells that findings can be shown on: the first cell of each place. What a finding says of a sheet or the file has none;
 * cells that a merge covers and sheets of ours are left alone.
 */
export function cellsOfFindings(book: Book, findings: readonly Finding[]): readonly CellFindings[] {
  const own = new Set(ownSheets(book).map(({ sheet }) => sheet.name));
  const cells = new Map<string, CellRef>();
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.place.scope !== "range") continue;
    const { sheet, row, column } = finding.place.range;
    const at = { sheet, row, column };
    if (own.has(sheet) || !isOpen(book, at)) continue;
    const key = cellKey(at);
    cells.set(key, at);
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  return [...cells].map(([key, at]) => ({
    at,
    findings: (byCell.get(key) ?? []).toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity)),
  }));
}

/** Whether a cell exists and shows what it holds. */
function isOpen(book: Book, at: CellRef): boolean {
  const sheet = sheetOf(book, at.sheet);
  if (sheet === undefined) return false;
  const merge = sheet.merges?.find((each) => contains({ ...each, sheet: at.sheet }, at));
  return merge === undefined || (merge.row === at.row && merge.column === at.column);
}

export interface Marking {
  readonly book: Book;
  /** The form that is looked at: marks within it that nothing backs any more are taken off. */
  readonly form: Form | null;
  readonly findings: readonly Finding[];
  readonly standing: readonly PlacedMark[];
  readonly noteLine: NoteLine;
}

/** Shows findings in the sheet: one mark a cell, with all that is said of it. Without an edit where the marks that stand say just that. */
export function markingPlan({ book, form, findings, standing, noteLine }: Marking): EditPlan {
  const marks = new Map(standing.map(({ at, mark }) => [cellKey(at), mark]));
  const wanted = cellsOfFindings(book, findings);
  const keys = new Set(wanted.map(({ at }) => cellKey(at)));
  const put = wanted.flatMap(({ at, findings: here }): MarkEdit[] => {
    const from = marks.get(cellKey(at)) ?? null;
    const to = markFor(here, noteLine);
    return from !== null && isSaid(from, to) ? [] : [{ kind: "mark", at, from, to }];
  });
  const outlived = standing.filter(({ at }) => form !== null && contains(form.region, at) && !keys.has(cellKey(at)));
  return { title: { message: "session.marked", data: { count: wanted.length } }, edits: [...outlived.map(takenOff), ...put] };
}

/** Marks on forms whose cells nothing is found on any more, whatever a person chose to list. */
export function curedMarks({ book, forms, findings }: Examination, standing: readonly PlacedMark[]): readonly PlacedMark[] {
  const mend = findings.filter(({ group }) => group === "mend");
  const keys = new Set(cellsOfFindings(book, mend).map(({ at }) => cellKey(at)));
  return standing.filter(({ at }) => !keys.has(cellKey(at)) && forms.some(({ region }) => contains(region, at)));
}

/** Takes marks off again. */
export const unmarkingPlan = (standing: readonly PlacedMark[]): EditPlan => ({
  title: { message: "session.unmarked", data: { count: standing.length } },
  edits: standing.map(takenOff),
});

/** Whether a mark says what it should. A cell whose own fill could not be given back is left unpainted, and its note says all. */
const isSaid = (standing: Mark, wanted: Mark): boolean =>
  standing.note === wanted.note && (standing.fill === wanted.fill || standing.fill === null);

const takenOff = ({ at, mark }: PlacedMark): MarkEdit => ({ kind: "mark", at, from: mark, to: null });

const markFor = (findings: readonly Finding[], noteLine: NoteLine): Mark => ({
  fill: findings[0] === undefined ? null : markFills[findings[0].severity],
  note: [...new Set(findings.map(noteLine))].join("\n"),
});
