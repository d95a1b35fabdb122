import { type Book, type CellRef, Cells } from "../core/book";
import { type CellsEdit, type Edit, type EditPlan, type MarkEdit, type OwnSheetEdit, ownNamePrefix, sameContent } from "../core/edit";
import { contains } from "../core/place";
import { fail, type Result, unreachable } from "../core/result";
import { dependantsOf, type Spot, type Table } from "./dependants";
import { attempt } from "./faults";
import { markedStyle, unmarkedStyle } from "./marks";
import { SheetNotes } from "./notes";
import { OwnSheets } from "./own-sheets";
import type { Package } from "./package";
import { Parts } from "./parts";
import type { PatchFault } from "./patch-fault";
import { bookIn } from "./reader";
import { patchedSheet, SheetChanges } from "./sheet-patch";
import { StyleSheet } from "./styles";
import { tablesOf } from "./tables";
import { type Workbook, workbookOf } from "./workbook";
import { absolute, WorkbookPatch } from "./workbook-patch";
import type { Deflate } from "./zip";

export interface PatchOptions {
  readonly deflate: Deflate;
  /** What to do with a signed package; `drop` only after a person agreed. */
  readonly signatures?: "refuse" | "drop";
  /** The workbook in the package, where the caller has read it already. */
  readonly book?: Book;
}

export interface Patched {
  readonly file: Package;
  /** The parts that were changed, added or removed; all others keep their very bytes. */
  readonly touched: readonly string[];
}

/**
 * Works a plan into a package. It does not look at protection, merges or whether the plan is stale: that is the host's
 * business; beneath it a protected file can still be patched.
 */
export function patchPackage(file: Package, plan: EditPlan, options: PatchOptions): Result<Patched, PatchFault> {
  if (isSigned(file) && options.signatures !== "drop") return fail({ kind: "signed" });
  const done = attempt<Patched | PatchFault>(() => new Patch(file, options).apply(plan));
  if (!done.ok) return done;
  return "kind" in done.value ? fail(done.value) : { ok: true, value: done.value };
}

/** Whether the package bears a digital signature. */
export const isSigned = (file: Package): boolean => file.entries.some(({ name }) => name.toLowerCase().startsWith("_xmlsignatures/"));

class Patch {
  private readonly workbook: Workbook;
  private readonly parts: Parts;
  private readonly workbookPatch: WorkbookPatch;
  private readonly styles: StyleSheet;
  private readonly changes = new Map<string, SheetChanges>();
  private readonly own: OwnSheets;
  private knownBook: Book | null;
  private knownTables: Table[] | null = null;

  constructor(
    private readonly file: Package,
    private readonly options: PatchOptions,
  ) {
    this.workbook = workbookOf(file);
    this.parts = new Parts(file, this.workbook.part);
    this.workbookPatch = new WorkbookPatch(this.parts, this.workbook.part);
    const { styles } = this.workbook;
    this.styles = new StyleSheet(styles === null ? null : this.parts.text(styles), styles ?? "styles.xml", this.parts.mainNamespace);
    this.own = new OwnSheets(this.parts, this.workbook, this.workbookPatch, this.styles);
    this.knownBook = options.book ?? null;
  }

  apply({ edits }: EditPlan): Patched | PatchFault {
    // Sheets first: what is written into a sheet of ours needs it to be there.
    const inOrder = [...edits.filter(({ kind }) => kind === "sheet"), ...edits.filter(({ kind }) => kind !== "sheet")];
    for (const edit of inOrder) {
      const fault = this.take(edit);
      if (fault !== null) return fault;
    }
    this.forgetResults();
    const fault = this.writeSheets();
    if (fault !== null) return fault;
    for (const edit of edits) if (edit.kind === "mark") this.note(edit);
    if (this.styles.isChanged) this.parts.set(this.workbook.styles ?? this.createStyles(), this.styles.toXml());
    if (isSigned(this.file)) this.dropSignatures();
    return this.parts.finish(this.options.deflate);
  }

  private take(edit: Edit): PatchFault | null {
    switch (edit.kind) {
      case "sheet":
        return this.ownSheet(edit);
      case "cells":
        return this.cells(edit);
      case "mark":
        return this.mark(edit);
      case "name":
        this.workbookPatch.setName(edit.name, edit.to === null ? null : absolute(edit.to), {
          isHidden: edit.name.startsWith(ownNamePrefix),
        });
        return null;
      default:
        return unreachable(edit);
    }
  }

  private get book(): Book {
    this.knownBook ??= bookIn(this.file);
    return this.knownBook;
  }

  private get tables(): Table[] {
    this.knownTables ??= tablesOf(this.parts, this.workbook);
    return this.knownTables;
  }

  private createStyles(): string {
    const related = this.parts.relationships(this.workbook.part).find(({ type }) => type === "styles");
    const part = related?.target ?? this.workbook.part.replace(/[^/]*$/, "styles.xml");
    this.parts.add(part, "", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
    if (related === undefined) this.parts.relate(this.workbook.part, "styles", part);
    return part;
  }

  private changesOf(sheet: string): SheetChanges | null {
    if (this.own.partOf(sheet) === undefined) return null;
    const changes = this.changes.get(sheet) ?? new SheetChanges();
    this.changes.set(sheet, changes);
    return changes;
  }

  private ownSheet({ id, from, to }: OwnSheetEdit): PatchFault | null {
    if (to === null) {
      this.own.remove(id);
      return null;
    }
    return this.own.put(id, to, from);
  }

  private cells({ at, to }: CellsEdit): PatchFault | null {
    const changes = this.changesOf(at.sheet);
    if (changes === null) return { kind: "missing-sheet", sheet: at.sheet };
    const now = this.book.sheets.find(({ name }) => name === at.sheet)?.cells;
    for (const [r, line] of to.entries()) {
      for (const [c, content] of line.entries()) {
        const place = { sheet: at.sheet, row: at.row + r, column: at.column + c };
        const known = now?.at(place.row, place.column);
        const isSame = known !== undefined && sameContent(known, content);
        const { format } = content;
        if (!isSame && this.isHeading(place)) return { kind: "table-heading", at: place };
        if (!isSame) changes.at(place.row, place.column).write = content;
        else if (format !== undefined) changes.restyle(place.row, place.column, (style) => this.styles.variant(style, { format }));
      }
    }
    return null;
  }

  private isHeading({ sheet, row, column }: CellRef): boolean {
    return this.tables.some(({ range, hasHeader }) => hasHeader && contains({ ...range, rows: 1 }, { sheet, row, column }));
  }

  private mark({ at, from, to }: MarkEdit): PatchFault | null {
    const changes = this.changesOf(at.sheet);
    if (changes === null) return { kind: "missing-sheet", sheet: at.sheet };
    const { fill: old = null } = from ?? {};
    const { fill = null } = to ?? {};
    if (old === fill) return null;
    changes.restyle(at.row, at.column, (style) => {
      const bare = old === null ? style : unmarkedStyle(this.styles, style, old);
      return fill === null ? bare : markedStyle(this.styles, bare, fill);
    });
    return null;
  }

  private note({ at, from, to }: MarkEdit): void {
    const part = this.own.partOf(at.sheet);
    if (part === undefined || (from?.note ?? null) === (to?.note ?? null)) return;
    new SheetNotes(this.parts, part).set(at.row, at.column, to?.note ?? null);
  }

  /** Results that rest on what is written are no longer true; the host calculates them anew. */
  private forgetResults(): void {
    const { seeds, movesFormula } = this.written();
    if (seeds.length === 0 && this.own.gone.size === 0) return;
    const stale = dependantsOf(this.book, this.workbook, this.tables, seeds, this.own.gone);
    for (const [sheet, row, column] of stale) if (!this.own.gone.has(sheet)) this.changesOf(sheet)?.forget(row, column);
    if (movesFormula) this.dropCalculationChain();
    if (movesFormula || stale.length > 0) this.workbookPatch.calculateOnLoad();
  }

  /** The cells that are written, and whether a formula comes or goes with them. */
  private written(): { seeds: Spot[]; movesFormula: boolean } {
    const seeds: Spot[] = [];
    let movesFormula = false;
    for (const [sheet, changes] of this.changes) {
      const now = this.book.sheets.find(({ name }) => name === sheet)?.cells ?? Cells.none;
      for (const [row, column, { formula }] of changes.writes()) {
        movesFormula ||= formula !== null || now.at(row, column).formula !== null;
        seeds.push([sheet, row, column]);
      }
    }
    return { seeds, movesFormula };
  }

  private writeSheets(): PatchFault | null {
    for (const [sheet, changes] of this.changes) {
      const part = this.own.partOf(sheet);
      if (part === undefined || changes.rows.size === 0) continue;
      const xml = patchedSheet(this.parts.text(part), part, changes, this.styles);
      if (typeof xml !== "string") return { kind: "array-part", at: { sheet, ...xml.at } };
      this.parts.set(part, xml);
    }
    return null;
  }

  /** The order of calculation lists every formula cell; a host that misses it makes a new one. */
  private dropCalculationChain(): void {
    for (const { id, type, target } of this.parts.relationships(this.workbook.part)) {
      if (type !== "calcChain") continue;
      this.parts.unrelate(this.workbook.part, id);
      this.parts.remove(target);
    }
  }

  private dropSignatures(): void {
    for (const { id, target } of this.parts.relationships(""))
      if (target.toLowerCase().startsWith("_xmlsignatures/")) this.parts.unrelate("", id);
    for (const { name } of this.file.entries) if (name.toLowerCase().startsWith("_xmlsignatures/")) this.parts.remove(name);
  }
}
