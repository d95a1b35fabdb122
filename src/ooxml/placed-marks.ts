import { markFills, type Mark } from "../core/edit";
import { rangeAt } from "../core/place";
import type { CellRef } from "../core/book";
import type { Appearance, Look } from "./appearance";
import { ownNotesOf } from "./notes";
import type { Package } from "./package";
import { workbookOf } from "./workbook";

/** A mark of ours in a file, and what it covers. */
export interface FileMark {
  readonly at: CellRef;
  readonly mark: Mark;
  readonly below: Mark;
}

const isMarkFill = (fill: string | null): boolean => Object.values(markFills).some((each) => each === fill);

/** All marks of ours in a file, whenever they were put there: a note of ours tells where one stands, and whether its fill is ours its colour. */
export function placedMarksIn(file: Package, appearance: Appearance | null): readonly FileMark[] {
  return workbookOf(file).sheets.flatMap(({ name, hasCells }): FileMark[] => {
    const notes = hasCells ? ownNotesOf(file, name) : new Map<string, never>();
    if (notes.size === 0) return [];
    const looks = looksOn(appearance, name);
    return [...notes].flatMap(([address, { text, below }]): FileMark[] => {
      const range = rangeAt(name, address);
      if (range === null) return [];
      const at = { sheet: name, row: range.row, column: range.column };
      const { fill = null, behind = null } = looks.get(`${String(at.row)} ${String(at.column)}`) ?? {};
      const isOurs = isMarkFill(fill);
      return [{ at, mark: { fill: isOurs ? fill : null, note: text }, below: { fill: isOurs ? behind : fill, note: below } }];
    });
  });
}

/** The looks of cells of a sheet by row and column. */
function looksOn(appearance: Appearance | null, name: string): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const { row, column, look } of appearance?.sheets.find((sheet) => sheet.name === name)?.cells ?? []) {
    const found = appearance?.looks[look];
    if (found !== undefined) looks.set(`${String(row)} ${String(column)}`, found);
  }
  return looks;
}
