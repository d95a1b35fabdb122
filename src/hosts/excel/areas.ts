import type { Area } from "../../core/draft";
import { addressOf } from "../../core/place";

/** A cell of some sheet, zero-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const addressIn = (area: Area): string => addressOf({ sheet: "", ...area });

/** Rectangles that together are exactly these cells, none twice: runs of a row, joined downwards where they lie under each other. */
export function areasOf(spots: Iterable<Spot>): readonly Area[] {
  const byRow = new Map<number, Set<number>>();
  for (const { row, column } of spots) {
    const columns = byRow.get(row);
    if (columns === undefined) byRow.set(row, new Set([column]));
    else columns.add(column);
  }
  const done: Area[] = [];
  let open = new Map<string, Area>();
  let last = -2;
  for (const [row, columns] of [...byRow].sort(([a], [b]) => a - b)) {
    if (row !== last + 1) {
      done.push(...open.values());
      open = new Map();
    }
    const next = new Map<string, Area>();
    for (const run of runsOf([...columns].sort((a, b) => a - b))) {
      const key = `${String(run.column)} ${String(run.columns)}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above === undefined ? { row, rows: 1, ...run } : { ...above, rows: above.rows + 1 });
    }
    done.push(...open.values());
    open = next;
    last = row;
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOf(columns: readonly number[]): Pick<Area, "column" | "columns">[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.column + run.columns === column) run.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** Cells of an area in reading order. */
export function* spotsIn({ row, column, rows, columns }: Area): Generator<Spot> {
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) yield { row: row + r, column: column + c };
}

/** An area in parts of at most so many cells: bands of whole rows, pieces of a row where one alone is too long. */
export function partsOf(area: Area, most: number): readonly Area[] {
  const size = Math.max(1, Math.floor(most));
  const columns = Math.min(area.columns, size);
  const rows = Math.max(1, Math.floor(size / columns));
  const parts: Area[] = [];
  for (let r = 0; r < area.rows; r += rows) {
    for (let c = 0; c < area.columns; c += columns) {
      parts.push({
        row: area.row + r,
        column: area.column + c,
        rows: Math.min(rows, area.rows - r),
        columns: Math.min(columns, area.columns - c),
      });
    }
  }
  return parts;
}

/** An area in parts of whole rows none of which is larger than `most`, as `sizeOf` counts, unless one row alone is. */
export function partsWithin(area: Area, most: number, sizeOf: (part: Area) => number): readonly Area[] {
  if (area.rows === 1 || sizeOf(area) <= most) return [area];
  const rows = Math.ceil(area.rows / 2);
  const below = { ...area, row: area.row + rows, rows: area.rows - rows };
  return [...partsWithin({ ...area, rows }, most, sizeOf), ...partsWithin(below, most, sizeOf)];
}

/** Excel cuts longer addresses off without a word. */
const longestAddress = 8000;

/** Addresses of many areas, as few as their length allows. */
export function addressesOf(areas: readonly Area[], longest = longestAddress): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const address = addressIn(area);
    if (list !== "" && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = address;
    } else list = list === "" ? address : `${list},${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** Rectangles around areas that lie near each other, of at most so many cells each unless one area alone is larger. */
export function boxesAround(areas: readonly Area[], most: number): readonly Area[] {
  const boxes: Area[] = [];
  for (const area of areas.flatMap((one) => partsOf(one, most))) {
    const last = boxes[boxes.length - 1];
    const both = last === undefined ? null : around(last, area);
    if (both !== null && both.rows * both.columns <= most) boxes[boxes.length - 1] = both;
    else boxes.push(area);
  }
  return boxes;
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
