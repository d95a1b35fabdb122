import type { Area } from "../../../core/draft";
import { isWholeColumns, isWholeRows, maxColumns } from "./areas";
import { oneOf } from "./nodes";
import { plainBorders } from "./range-border";
import type { Sheet } from "./sheet";
import { events, type WorkbookModel } from "./workbook-model";

const clearings = oneOf(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"]);

/** Empties cells, takes their look away, or both; what rows and columns as such have stays. */
export function clear(book: WorkbookModel, sheet: Sheet, areas: readonly Area[], applyTo: unknown): void {
  const kind = clearings(applyTo ?? "All");
  if (kind === "Hyperlinks" || kind === "RemoveHyperlinks") return;
  const hasContents = kind !== "Formats";
  const hasFormats = kind === "All" || kind === "Formats";
  if (hasContents) book.requireUnlocked(sheet, areas);
  if (hasFormats) {
    book.requireAllowed(sheet, "allowFormatCells");
    for (const area of areas) plainBorders(sheet, area);
    book.restyle(sheet, areas, () => ({}));
  }
  const [first] = areas;
  const before =
    first !== undefined && areas.length === 1 && first.rows * first.columns === 1 ? sheet.valueAt(first.row, first.column) : undefined;
  for (const area of areas)
    sheet.forEachIn(area, (cell, row, column) => {
      if (hasContents) book.empty(cell);
      const isPlain = cell.style === undefined || Object.keys(cell.style).length === 0;
      const hasLine =
        sheet.rows.get(row)?.style !== undefined || sheet.columns.get(column)?.style !== undefined || Object.keys(sheet.style).length > 0;
      if (cell.value === null && cell.formula === null && isPlain && !hasLine) sheet.cells.delete(row * maxColumns + column);
    });
  if (hasContents) book.changed(sheet, areas, before);
}

type Axis = "row" | "column";

/** Whether all rows of areas are hidden, none, or `null` for some. */
export function hiddenOf(sheet: Sheet, areas: readonly Area[], axis: Axis): boolean | null {
  const size = axis === "row" ? "rows" : "columns";
  const hidden = [...linesOf(sheet, axis)].flatMap(([index, line]) => (line.hidden === true ? [index] : []));
  const counts = areas.map((area) => hidden.filter((index) => index >= area[axis] && index < area[axis] + area[size]).length);
  if (counts.every((count) => count === 0)) return false;
  return counts.every((count, index) => count === areas[index]?.[size]) ? true : null;
}

const linesOf = (sheet: Sheet, axis: Axis): Map<number, { readonly hidden?: true }> => (axis === "row" ? sheet.rows : sheet.columns);

export function setHidden(book: WorkbookModel, sheet: Sheet, areas: readonly Area[], axis: Axis, isHidden: boolean): void {
  book.requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  eachLine(sheet, areas, axis, isHidden, (index) => {
    const lines = linesOf(sheet, axis);
    const { hidden: _hidden, ...rest } = lines.get(index) ?? {};
    const line = isHidden ? { ...rest, hidden: true as const } : rest;
    if (Object.keys(line).length === 0) lines.delete(index);
    else lines.set(index, line);
  });
  if (axis === "row")
    book.tell(events.rowHiddenChanged, sheet, {
      changeType: isHidden ? "Hidden" : "Unhidden",
      source: "Local",
      worksheetId: sheet.id,
      address: areas.map(({ row, rows }) => `${String(row + 1)}:${String(row + rows)}`).join(","),
    });
}

/** Visits each row or column of areas; of an axis that is whole, where a line only goes back to what it was, those that differ. */
export function eachLine(sheet: Sheet, areas: readonly Area[], axis: Axis, isNew: boolean, visit: (index: number) => void): void {
  for (const area of areas) {
    const isWhole = axis === "row" ? isWholeColumns(area) : isWholeRows(area);
    if (isWhole && !isNew) {
      for (const index of [...(axis === "row" ? sheet.rows : sheet.columns).keys()]) visit(index);
      continue;
    }
    const size = axis === "row" ? area.rows : area.columns;
    for (let index = area[axis]; index < area[axis] + size; index += 1) visit(index);
  }
}
