import type { ScheduleRow } from "../form";
import { parseStated } from "../stated/parse-stated";
import { fieldAt, textOf } from "./fields";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";

/** The rows of a schedule between two rows of a form: what is done, and from when to when. */
export function scheduleOf(view: SheetView, band: Band, from: number, to: number): readonly ScheduleRow[] {
  for (let row = from; row < to; row += 1) {
    const heads = headsIn(view, view.rowOf(row, band));
    const columnOf = (wanted: string): number | null => heads.find(({ concept }) => concept === wanted)?.column ?? null;
    const [start, finish] = [columnOf("start"), columnOf("finish")];
    if (start !== null && finish !== null)
      return rowsBelow(view, band, { from: row + 1, to, start, finish, item: columnOf("item"), status: columnOf("status") });
  }
  return [];
}

interface Head {
  readonly column: number;
  readonly concept: string;
}

const headsIn = (view: SheetView, seen: readonly Seen[]): readonly Head[] =>
  seen.flatMap((cell) => {
    const concept = view.labelOf(cell)?.concepts.schedule;
    return concept === undefined ? [] : [{ column: cell.column, concept }];
  });

/** Whether a row heads a schedule: what is done there is no goal of the form. */
export function isScheduleHeader(view: SheetView, seen: readonly Seen[]): boolean {
  const concepts = headsIn(view, seen).map(({ concept }) => concept);
  return concepts.includes("start") && concepts.includes("finish");
}

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly finish: number;
  readonly item: number | null;
  readonly status: number | null;
}

function rowsBelow(view: SheetView, band: Band, { from, to, start, finish, item, status }: Columns): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  for (let row = from; row < to; row += 1) {
    const cells = view.rowOf(row, band);
    const label = item === null ? cells.filter(({ column }) => column < start).at(-1) : cells.find(({ column }) => column === item);
    if (cells.some((cell) => view.labelOf(cell)?.concepts.indicatorColumns?.startsWith("level") === true)) break;
    const isDated = cells.some(({ column }) => column === start || column === finish);
    if (label === undefined || (!isDated && view.labelOf(label) !== null)) break;
    rows.push({
      label: textOfValue(label.value).trim(),
      start: fieldAt(view, row, start, (cell) => parseStated(cell)),
      finish: fieldAt(view, row, finish, (cell) => parseStated(cell)),
      status: status === null ? null : fieldAt(view, row, status, textOf),
    });
  }
  return rows;
}
