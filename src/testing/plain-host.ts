import { CellsBuilder, cellsIn, sheetOf, withCells, type Book, type Cell, type RangeRef, type Sheet } from "../core/book";
import type { SheetDraft } from "../core/draft";
import { ownNamePrefix, sameContent, type CellsEdit, type Edit, type EditPlan, type OwnSheetEdit } from "../core/edit";
import type { Host, HostFault } from "../core/host";
import type { Place } from "../core/place";
import { fail, ok, type Result } from "../core/result";

/** A host over a book in memory, for tests of screens and sessions. */
export interface PlainHost extends Host {
  readonly book: () => Book;
  readonly revealed: readonly Place[];
  /** As if a user typed into a cell. */
  readonly type: (at: Omit<RangeRef, "rows" | "columns">, value: Cell["value"]) => void;
  /** The next acts fail so, or throw. */
  failWith: HostFault | Error | null;
  /** Reading waits for this. */
  readingWaits: Promise<void> | null;
}

function firstDifference(book: Book, { at, from }: CellsEdit): HostFault | null {
  const now = cellsIn(book, at);
  for (const [r, line] of from.entries())
    for (const [c, content] of line.entries()) {
      const cell = now[r]?.[c];
      if (cell === undefined || !sameContent(cell, content))
        return { kind: "stale", at: { sheet: at.sheet, row: at.row + r, column: at.column + c } };
    }
  return null;
}

const sheetFrom = ({ name, rows }: SheetDraft): Sheet => {
  const cells = new CellsBuilder();
  rows.forEach(({ cells: line }, row) => line.forEach(({ value }, column) => cells.add(row, column, value)));
  return { name, visibility: "visible", hiddenRows: [], merges: null, cells: cells.build() };
};

const withSheet = (book: Book, { id, from, to }: OwnSheetEdit): Book => {
  const names = new Map(book.names);
  const name = `${ownNamePrefix}${id}`;
  const others = book.sheets.filter((sheet) => sheet.name !== (from ?? to)?.name);
  if (to === null) names.delete(name);
  else names.set(name, { sheet: to.name, row: 0, column: 0, rows: 1, columns: 1 });
  return { ...book, names, sheets: to === null ? others : [...others, sheetFrom(to)] };
};

const withEdit = (book: Book, edit: Edit): Book => {
  if (edit.kind === "sheet") return withSheet(book, edit);
  if (edit.kind !== "cells") return book;
  const { at, to } = edit;
  const before = sheetOf(book, at.sheet);
  const changes = to.flatMap((line, r) =>
    line.map(({ value, formula, format }, c): [number, number, Cell] => [
      at.row + r,
      at.column + c,
      { value, formula, format: format ?? before?.cells.at(at.row + r, at.column + c).format ?? "General" },
    ]),
  );
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === at.sheet ? { ...sheet, cells: withCells(sheet.cells, changes) } : sheet)),
  };
};

export function plainHost(first: Book): PlainHost {
  let book = first;
  const listeners = new Set<() => void>();
  const revealed: Place[] = [];
  const host: PlainHost = {
    label: "plain",
    failWith: null,
    readingWaits: null,
    revealed,
    book: () => book,
    type({ sheet, row, column }, value) {
      const at = { sheet, row, column, rows: 1, columns: 1 };
      book = withEdit(book, { kind: "cells", at, from: [[{ value: null, formula: null }]], to: [[{ value, formula: null }]] });
      for (const listener of listeners) listener();
    },
    async read(): Promise<Result<Book, HostFault>> {
      await (host.readingWaits ?? Promise.resolve());
      if (host.failWith instanceof Error) throw host.failWith;
      return host.failWith === null ? ok(book) : fail(host.failWith);
    },
    apply({ edits }: EditPlan): Promise<Result<void, HostFault>> {
      if (host.failWith instanceof Error) return Promise.reject(host.failWith);
      if (host.failWith !== null) return Promise.resolve(fail(host.failWith));
      for (const edit of edits) {
        const stale = edit.kind === "cells" ? firstDifference(book, edit) : null;
        if (stale !== null) return Promise.resolve(fail(stale));
      }
      book = edits.reduce(withEdit, book);
      return Promise.resolve(ok(undefined));
    },
    reveal(place) {
      revealed.push(place);
      return Promise.resolve();
    },
    watch(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return host;
}
