import type { Book, RangeRef } from "../core/book";
import { cellsIn, emptyCell, isFilled, sheetOf } from "../core/book";
import type { CellsEdit, Content, Edit, EditPlan, MarkEdit } from "../core/edit";
import { ownNamePrefix, sameContent } from "../core/edit";
import type { Message } from "../core/message";
import { ownSheets, standingDraft } from "../core/own-sheets";
import { addressOf } from "../core/place";

/** One thing a copy to hand in leaves out, or must keep. */
export interface Trace {
  readonly kind: "sheet" | "name" | "mark" | "cells";
  /** Sheet name, workbook name, or sheet and address. */
  readonly what: string;
}

/** What 另存上报版 does: the plan, what it removes, and what it leaves because a person changed it since. */
export interface SubmitCopy {
  readonly plan: EditPlan;
  readonly removed: readonly Trace[];
  readonly left: readonly Trace[];
}

/** What was applied to a workbook, the oldest first; the file itself does not tell marks and columns of ours from others. */
export interface Footprint {
  /** Plans that may have set marks: all of them. */
  readonly applied: readonly EditPlan[];
  /** Those of them that wrote points to review columns. */
  readonly review: readonly EditPlan[];
}

/** A plan that takes out everything we ever added: our sheets and names, marks, and review columns whose header is ours. */
export function submitCopy(book: Book, { applied, review }: Footprint, titled: (count: number) => Message): SubmitCopy {
  const own = ownSheets(book);
  const isOwn = (sheet: string): boolean => own.some((each) => each.sheet.name === sheet);
  const hasSheet = ({ at }: MarkEdit | CellsEdit): boolean => sheetOf(book, at.sheet) !== undefined && !isOwn(at.sheet);
  const sheets = own.map(({ id, sheet }): Edit => ({ kind: "sheet", id, from: standingDraft(sheet, null), to: null }));
  const names = [...book.names].flatMap(([name, range]): Edit[] =>
    name.toLowerCase().startsWith(ownNamePrefix) && !own.some(({ id }) => name.slice(ownNamePrefix.length) === id)
      ? [{ kind: "name", name, from: range, to: null }]
      : [],
  );
  const cells = review.flatMap(addedColumns).filter(hasSheet);
  const standing = cells.filter(({ at, from }) => sameContent(cellsIn(book, at)[0]?.[0] ?? emptyCell, from[0]?.[0] ?? emptyCell));
  const changed = cells.filter((edit) => !standing.includes(edit) && isFilled(cellsIn(book, edit.at)[0]?.[0] ?? emptyCell));
  const removing = [...standing, ...marksOf(applied).filter(hasSheet), ...names, ...sheets];
  return { plan: { title: titled(removing.length), edits: removing }, removed: removing.map(traceOf), left: changed.map(traceOf) };
}

/** Marks that still stand, each with the edit that takes it off; the last word on a cell counts. */
function marksOf(applied: readonly EditPlan[]): readonly MarkEdit[] {
  const last = new Map<string, MarkEdit>();
  for (const edit of applied.flatMap(({ edits }) => edits))
    if (edit.kind === "mark") last.set(`${edit.at.sheet}!${addressOf(edit.at)}`, edit);
  return [...last.values()].filter(({ to }) => to !== null).map((edit) => ({ ...edit, from: edit.to, to: null }));
}

interface Written {
  readonly at: RangeRef;
  readonly from: Content;
  readonly to: Content;
}

/** Cells of columns that a plan added: all blank before, and under a header it wrote itself. */
function addedColumns({ edits }: EditPlan): readonly CellsEdit[] {
  const columns = new Map<string, Written[]>();
  for (const edit of edits) {
    if (edit.kind !== "cells") continue;
    for (const written of cellsOf(edit)) {
      const key = `${String(written.at.column)}!${written.at.sheet}`;
      columns.set(key, [...(columns.get(key) ?? []), written]);
    }
  }
  return [...columns.values()].flatMap((cells): CellsEdit[] => {
    const top = [...cells].sort((a, b) => a.at.row - b.at.row)[0];
    const isAdded = typeof top?.to.value === "string" && top.to.value !== "" && cells.every(({ from }) => !isFilled(from));
    return isAdded ? cells.map(({ at, from, to }) => ({ kind: "cells", at, from: [[to]], to: [[from]] })) : [];
  });
}

const cellsOf = ({ at, from, to }: CellsEdit): readonly Written[] =>
  to.flatMap((line, r) =>
    line.map((content, c) => ({
      at: { sheet: at.sheet, row: at.row + r, column: at.column + c, rows: 1, columns: 1 },
      from: from[r]?.[c] ?? { value: null, formula: null },
      to: content,
    })),
  );

function traceOf(edit: Edit): Trace {
  switch (edit.kind) {
    case "sheet":
      return { kind: "sheet", what: edit.from?.name ?? edit.id };
    case "name":
      return { kind: "name", what: edit.name };
    case "mark":
    case "cells":
      return { kind: edit.kind, what: `${edit.at.sheet}!${addressOf(edit.at)}` };
  }
}
