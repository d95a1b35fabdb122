import type { Book, RangeRef } from "../core/book";
import { cellsIn, emptyCell, isFilled, sheetOf } from "../core/book";
import type { SheetDraft } from "../core/draft";
import type { CellsEdit, Content, Edit, EditPlan, MarkEdit } from "../core/edit";
import { invert, ownNamePrefix, sameContent } from "../core/edit";
import type { PlacedMark } from "../core/host";
import type { Message } from "../core/message";
import { ownSheets, standingDraft } from "../core/own-sheets";
import { personalDataIn, type PersonalDatum } from "../core/personal";
import { addressOf } from "../core/place";
import type { Journal } from "./journal";

/** One thing a copy to hand in leaves out, or must keep. */
export interface Trace {
  readonly kind: "sheet" | "name" | "mark" | "cells";
  /** Sheet name, workbook name, or sheet and address. */
  readonly what: string;
}

/** A cell to look at before the copy is published; nothing in it is changed. */
export interface PersonalTrace {
  readonly kind: PersonalDatum["kind"];
  /** Sheet and address. */
  readonly what: string;
}

/** What 另存上报版 does: the plan, what it removes, what it leaves because a person changed it since, and which cells tell of persons. */
export interface SubmitCopy {
  readonly plan: EditPlan;
  readonly removed: readonly Trace[];
  readonly left: readonly Trace[];
  readonly personal: readonly PersonalTrace[];
}

/** What was done to a workbook that its cells, sheets and names do not tell. */
export interface Footprint {
  /** Marks that stand, as the host tells them. */
  readonly marks: readonly PlacedMark[];
  /** Plans that wrote points to review columns, the oldest first. */
  readonly review: readonly EditPlan[];
  /** How sheets of ours were drawn, by id, where that is still known: it comes back when the removal is undone. */
  readonly drafts?: ReadonlyMap<string, SheetDraft>;
}

/** What the steps that can be undone tell of a workbook. */
export function footprintIn(journal: Journal, marks: readonly PlacedMark[]): Footprint {
  const applied = journal.map(({ inverse }) => invert(inverse));
  const drafts = new Map<string, SheetDraft>();
  for (const edit of applied.flatMap(({ edits }) => edits)) if (edit.kind === "sheet" && edit.to !== null) drafts.set(edit.id, edit.to);
  return { marks, review: applied.filter(writesPoints), drafts };
}

/** Whether a plan wrote points into a form. */
export const writesPoints = ({ title }: EditPlan): boolean => title.message.startsWith("write-points.");

/** A plan that takes out everything we ever added: our sheets and names, marks, and review columns whose header is ours. */
export function submitCopy(book: Book, { marks, review, drafts }: Footprint, titled: (count: number) => Message): SubmitCopy {
  const own = ownSheets(book);
  const isOwn = (sheet: string): boolean => own.some((each) => each.sheet.name === sheet);
  const hasSheet = ({ at }: MarkEdit | CellsEdit): boolean => sheetOf(book, at.sheet) !== undefined && !isOwn(at.sheet);
  const sheets = own.map(({ id, sheet }): Edit => ({ kind: "sheet", id, from: standingDraft(sheet, drafts?.get(id) ?? null), to: null }));
  const names = [...book.names].flatMap(([name, range]): Edit[] =>
    name.toLowerCase().startsWith(ownNamePrefix) && !own.some(({ id }) => name.slice(ownNamePrefix.length) === id)
      ? [{ kind: "name", name, from: range, to: null }]
      : [],
  );
  const cells = review.flatMap(addedColumns).filter(hasSheet);
  const standing = cells.filter(({ at, from }) => sameContent(cellsIn(book, at)[0]?.[0] ?? emptyCell, from[0]?.[0] ?? emptyCell));
  const changed = cells.filter((edit) => !standing.includes(edit) && isFilled(cellsIn(book, edit.at)[0]?.[0] ?? emptyCell));
  const removing = [
    ...standing,
    ...marks.map(({ at, mark }): MarkEdit => ({ kind: "mark", at, from: mark, to: null })).filter(hasSheet),
    ...names,
    ...sheets,
  ];
  return {
    plan: { title: titled(removing.length), edits: removing },
    removed: removing.map(traceOf),
    left: changed.map(traceOf),
    personal: personalDataIn(book).map(({ at, kind }) => ({ kind, what: `${at.sheet}!${addressOf(at)}` })),
  };
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
