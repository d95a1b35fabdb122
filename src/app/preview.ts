import type { CellRef, RangeRef } from "../core/book";
import { sameContent, type CellsEdit, type Content, type Edit, type EditPlan } from "../core/edit";
import { addressOf } from "../core/place";

/** What a plan will do, one line a thing, for people to read before it happens. */
export type PreviewRow =
  | { readonly kind: "cell"; readonly at: CellRef; readonly from: Content; readonly to: Content }
  | { readonly kind: "mark"; readonly at: CellRef; readonly note: string | null }
  | { readonly kind: "sheet"; readonly name: string; readonly change: "created" | "updated" | "removed" };

const cellOf = ({ sheet, row, column }: CellRef, r: number, c: number): RangeRef => ({
  sheet,
  row: row + r,
  column: column + c,
  rows: 1,
  columns: 1,
});

/** A range edit as edits of one cell each. */
const singleCells = ({ kind, at, from, to }: CellsEdit): readonly CellsEdit[] =>
  to.flatMap((line, r) =>
    line.map((content, c) => ({ kind, at: cellOf(at, r, c), from: [[from[r]?.[c] ?? { value: null, formula: null }]], to: [[content]] })),
  );

/** The lines of a plan in its own order; cells that stay as they are and hidden names are left out. */
export const previewOf = ({ edits }: EditPlan): readonly PreviewRow[] => edits.flatMap(rowsOf);

function rowsOf(edit: Edit): readonly PreviewRow[] {
  switch (edit.kind) {
    case "cells":
      return singleCells(edit).flatMap(({ at, from, to }): readonly PreviewRow[] => {
        const before = from[0]?.[0];
        const after = to[0]?.[0];
        if (before === undefined || after === undefined || (sameContent(before, after) && before.format === after.format)) return [];
        return [{ kind: "cell", at, from: before, to: after }];
      });
    case "mark":
      return [{ kind: "mark", at: edit.at, note: edit.to?.note ?? null }];
    case "sheet": {
      const name = (edit.to ?? edit.from)?.name ?? edit.id;
      return [{ kind: "sheet", name, change: edit.from === null ? "created" : edit.to === null ? "removed" : "updated" }];
    }
    case "name":
      return [];
  }
}

/** Names a cell among the cells of a workbook. */
export const cellKey = (at: CellRef): string => `${at.sheet}!${addressOf({ sheet: at.sheet, row: at.row, column: at.column })}`;
