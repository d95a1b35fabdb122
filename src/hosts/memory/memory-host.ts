import { type Book, type Cell, type Cells, cellsOf, isFilled, type Sheet, sheetOf, withCells } from "../../core/book";
import { conflictOf, ownSheetOf } from "../../core/conflict";
import type { SheetDraft } from "../../core/draft";
import { type CellsEdit, type EditPlan, type Mark, type MarkEdit, type NameEdit, ownNamePrefix, type OwnSheetEdit } from "../../core/edit";
import type { Host, HostFault, PlacedMark } from "../../core/host";
import { addressOf, rangeAt } from "../../core/place";
import { fail, ok, type Result, unreachable } from "../../core/result";

/** A workbook in memory, for tests and trials; what a sheet cannot show of a plan is kept beside it. */
export interface MemoryHost extends Host {
  /** The workbook as it is now. */
  readonly book: Book;
  /** Marks by `sheet!address`. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Sheets of ours as they were drawn, by id. */
  readonly drafts: ReadonlyMap<string, SheetDraft>;
  placedMarks(): Promise<Result<readonly PlacedMark[], HostFault>>;
}

export function memoryHost(book: Book, label = "memory"): MemoryHost {
  return new BookHost(book, label);
}

class BookHost implements MemoryHost {
  marks: ReadonlyMap<string, Mark> = new Map();
  drafts: ReadonlyMap<string, SheetDraft> = new Map();
  /** Number formats of cells that were written, which a blanked cell keeps as in any spreadsheet. */
  private readonly formats = new Map<string, string>();

  constructor(
    public book: Book,
    readonly label: string,
  ) {}

  read(scope: "book" | "active"): Promise<Result<Book, HostFault>> {
    const { book } = this;
    const first = book.sheets.find(({ visibility }) => visibility === "visible");
    const own = new Set([...book.names].filter(([name]) => name.startsWith(ownNamePrefix)).map(([, { sheet }]) => sheet));
    return Promise.resolve(
      ok(scope === "book" ? book : { ...book, sheets: book.sheets.filter((sheet) => sheet === first || own.has(sheet.name)) }),
    );
  }

  apply(plan: EditPlan): Promise<Result<void, HostFault>> {
    const fault = conflictOf(this.book, plan) ?? this.markConflict(plan);
    if (fault !== null) return Promise.resolve(fail(fault));
    for (const edit of plan.edits) {
      switch (edit.kind) {
        case "cells":
          break;
        case "mark":
          this.mark(edit);
          break;
        case "sheet":
          this.ownSheet(edit);
          break;
        case "name":
          this.name(edit);
          break;
        default:
          unreachable(edit);
      }
    }
    this.write(plan.edits.filter((edit) => edit.kind === "cells"));
    return Promise.resolve(ok(undefined));
  }

  placedMarks(): Promise<Result<readonly PlacedMark[], HostFault>> {
    return Promise.resolve(
      ok(
        [...this.marks].flatMap(([key, mark]): PlacedMark[] => {
          const sheet = key.slice(0, key.lastIndexOf("!"));
          const at = rangeAt(sheet, key.slice(sheet.length + 1));
          return at === null ? [] : [{ at: { sheet, row: at.row, column: at.column }, mark }];
        }),
      ),
    );
  }

  /** All edits of a sheet at once: each rewriting costs the whole sheet. */
  private write(edits: readonly CellsEdit[]): void {
    for (const sheet of new Set(edits.map(({ at }) => at.sheet))) {
      const group = edits.filter(({ at }) => at.sheet === sheet);
      this.book = withSheet(this.book, sheet, (cells) =>
        withCells(
          cells,
          group.flatMap((edit) => this.changesOf(cells, edit)),
        ),
      );
    }
  }

  private changesOf(cells: Cells, { at, to }: CellsEdit): [number, number, Cell][] {
    return to.flatMap((line, r) =>
      line.map(({ value, formula, format }, c): [number, number, Cell] => {
        const [row, column] = [at.row + r, at.column + c];
        const key = `${at.sheet}!${addressOf({ sheet: at.sheet, row, column })}`;
        const now = cells.at(row, column);
        const kept = format ?? (isFilled(now) ? now.format : (this.formats.get(key) ?? now.format));
        this.formats.set(key, kept);
        return [row, column, { value, formula, format: kept }];
      }),
    );
  }

  private markConflict({ edits }: EditPlan): HostFault | null {
    for (const edit of edits) {
      if (edit.kind !== "mark") continue;
      const now = this.marks.get(keyOf(edit)) ?? null;
      if (now?.fill !== edit.from?.fill || now?.note !== edit.from?.note) return { kind: "stale", at: edit.at };
    }
    return null;
  }

  private mark(edit: MarkEdit): void {
    const marks = new Map(this.marks);
    if (edit.to === null) marks.delete(keyOf(edit));
    else marks.set(keyOf(edit), edit.to);
    this.marks = marks;
  }

  private ownSheet({ id, from, to }: OwnSheetEdit): void {
    const known = ownSheetOf(this.book, id);
    const drafts = new Map(this.drafts);
    const names = new Map(this.book.names);
    if (to === null) {
      drafts.delete(id);
      names.delete(ownNamePrefix + id);
      this.book = { ...this.book, names, sheets: this.book.sheets.filter((sheet) => sheet !== known) };
    } else {
      const name = known !== undefined && from?.name === to.name ? known.name : to.name;
      const sheet = drawn(to, name);
      drafts.set(id, to);
      names.set(ownNamePrefix + id, { sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
      const sheets =
        known === undefined ? [...this.book.sheets, sheet] : this.book.sheets.map((other) => (other === known ? sheet : other));
      this.book = { ...this.book, names, sheets };
    }
    this.drafts = drafts;
  }

  private name({ name, to }: NameEdit): void {
    const names = new Map(this.book.names);
    if (to === null) names.delete(name);
    else names.set(name, to);
    this.book = { ...this.book, names };
  }
}

const keyOf = ({ at }: MarkEdit): string => `${at.sheet}!${addressOf(at)}`;

const withSheet = (book: Book, name: string, change: (cells: Cells) => Cells): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet === sheetOf(book, name) ? { ...sheet, cells: change(sheet.cells) } : sheet)),
});

const drawn = (draft: SheetDraft, name: string): Sheet => ({
  name,
  visibility: "visible",
  hiddenRows: [],
  merges: draft.merges.map((area) => ({ sheet: name, ...area })),
  cells: cellsOf(
    draft.rows.map(({ cells }) => cells.map(({ value, style }) => ({ value, format: draft.styles[style]?.format ?? "General" }))),
  ),
});
