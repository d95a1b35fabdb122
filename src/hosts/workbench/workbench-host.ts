import { SetWorksheetRowAutoHeightMutation, SheetSkeletonService } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { Book } from "../../core/book";
import { type EditPlan, ownNamePrefix } from "../../core/edit";
import type { Host, HostFault, PlacedMark } from "../../core/host";
import type { Place } from "../../core/place";
import { fail, ok, type Result } from "../../core/result";
import type { Appearance } from "../../ooxml/appearance";
import type { FileMark } from "../../ooxml/placed-marks";
import type { PatchFault } from "../../ooxml/patch-fault";
import { type Grid, workbookIn, worksheetNamed } from "./grid";
import { journalOf } from "./journal";
import { type Locks, obstacleTo } from "./obstacles";
import { PlanRun } from "./plan-changes";
import { bookIn, type FileFacts } from "./read-grid";
import { cellKey, recorded, type Recorded, registerRecord } from "./record";
import { placeOfKey, savePlanOf } from "./save-plan";
import { fittedRowsOf, workbookDataOf } from "./workbook-data";

/** A workbook file as the workbench needs it. */
export interface OpenFile {
  readonly name: string;
  readonly book: Book;
  readonly appearance: Appearance | null;
  readonly locks: Locks;
  /** Marks of ours that came with it. */
  readonly marks: readonly FileMark[];
  /** Saving breaks a digital signature. */
  readonly isSigned: boolean;
  /** Works plans into its package one after another: the first holds all edits since the file was opened. */
  readonly patched: (plans: readonly EditPlan[]) => Result<Uint8Array, PatchFault>;
}

/** The host over one open file; `save` gives the whole file with every edit in it. */
export interface WorkbenchHost extends Host {
  reveal: (place: Place) => Promise<void>;
  watch: (changed: (where: Place) => void) => () => void;
  placedMarks: () => Promise<Result<readonly PlacedMark[], HostFault>>;
  save: () => Promise<Uint8Array>;
  /** Whether something would be lost if the page went away. */
  readonly isSaved: () => boolean;
  /** Calls back at once for every edit, before the pause that `watch` waits for. */
  readonly onEdit: (edited: () => void) => () => void;
  /** Whether it holds sheets, marks or names of ours. */
  readonly carriesOurs: () => boolean;
  /** The whole file with a plan worked into it that the grid does not see. */
  readonly copyWith: (plan: EditPlan) => Promise<Uint8Array>;
  readonly close: () => void;
}

const records = new WeakMap<Grid, { current: Recorded }>();

/** One workbook at a time stands in the grid; the record of the open one is reached through here, since the grid's undo speaks of it. */
function recordOf(grid: Grid): { current: Recorded } {
  const known = records.get(grid);
  if (known !== undefined) return known;
  const holder = { current: recorded() };
  records.set(grid, holder);
  registerRecord(grid.commands, () => holder.current);
  return holder;
}

const opened = { count: 0 };

/** Makes rows fit their wrapped text where the file leaves that to the reader, once they are laid out; a model without a page lays out nothing. */
function fitRows(grid: Grid): void {
  const { id } = grid.unit;
  setTimeout(() => {
    const workbook = grid.unit.id === id ? workbookIn(grid) : null;
    for (const sheet of workbook?.getSheets() ?? []) {
      const ranges = fittedRowsOf(sheet);
      const skeleton = ranges.length === 0 ? undefined : grid.injector.get(SheetSkeletonService).ensureSkeleton(id, sheet.getSheetId());
      const rowsAutoHeightInfo = skeleton?.calculateAutoHeightInRange(ranges);
      if (rowsAutoHeightInfo === undefined) continue;
      grid.commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
        unitId: id,
        subUnitId: sheet.getSheetId(),
        rowsAutoHeightInfo,
      });
    }
  }, quiet);
}

/** How long the grid must be quiet before a change is told: one typed number is not three changes. */
const quiet = 250;

/** Opens a file in the grid in the place of the one before. */
export function workbenchHost(grid: Grid, file: OpenFile): WorkbenchHost {
  const holder = recordOf(grid);
  const { own, plain } = namesOf(file.book);
  const record = recorded(plain);
  holder.current = record;
  file.book.sheets.forEach(({ name }, index) => {
    const sheetId = `s${String(index)}`;
    for (const [id, sheet] of own) if (sheet === name) record.own.set(id, { sheetId, draft: null });
    for (const { at, mark, below } of file.marks)
      if (at.sheet === name) record.marks.set(cellKey(sheetId, at.row, at.column), { mark, before: below });
  });
  grid.api.disposeUnit(grid.unit.id);
  opened.count += 1;
  grid.unit.id = `book-${String(opened.count)}`;
  grid.api.createWorkbook(workbookDataOf(file.book, file.appearance, { id: grid.unit.id, name: file.name }));
  workbookIn(grid)?.ensureActiveSheet();
  if (grid.commands.hasCommand(scrollToRange)) fitRows(grid);
  grid.undo.clearUndoRedo(grid.unit.id);
  grid.guard.isLocked = (sheetId, row, column) =>
    file.locks.isLocked(workbookIn(grid)?.getSheetBySheetId(sheetId)?.getName() ?? "", row, column);
  const facts: FileFacts = {
    dateSystem: file.book.dateSystem,
    visibility: new Map(file.book.sheets.map(({ visibility }, index) => [`s${String(index)}`, visibility])),
  };
  const watchers = new Watchers();
  const journal = journalOf(grid.commands, watchers.edited, watchers.recalculated);
  const hasFormulas = (): boolean => file.book.sheets.some(({ cells }) => cells.formulas.size > 0) || journal.hasFormulas;
  let savedVersion = 0;
  const copyWith = async (plans: readonly EditPlan[]): Promise<Uint8Array> => {
    await settled(grid, hasFormulas() && watchers.isPending());
    const patched = file.patched([savePlanOf(grid, record, journal.touched, file), ...plans]);
    if (!patched.ok) throw new Error(JSON.stringify(patched.fault));
    return patched.value;
  };

  return {
    label: "workbench",
    read: async (scope) => {
      await settled(grid, hasFormulas() && watchers.isPending());
      watchers.settle();
      const workbook = workbookIn(grid);
      if (workbook === null) return fail({ kind: "unavailable", reason: "no workbook is open" });
      const active = workbook.ensureActiveSheet().getSheetId();
      const ours = new Set([...record.own.values()].map(({ sheetId }) => sheetId));
      return ok(await bookIn(grid, record, facts, scope === "book" ? null : (sheetId) => sheetId === active || ours.has(sheetId)));
    },
    apply: (plan, as = "step") => {
      const fault = obstacleTo(plan, grid, record, file.locks);
      if (fault !== null) return Promise.resolve(fail(fault));
      const wasQuiet = watchers.isQuiet();
      const done = carryOut(plan, grid, record, as);
      if (as === "aside" && wasQuiet) watchers.settle();
      return Promise.resolve(done);
    },
    reveal: (place) => {
      reveal(grid, place);
      return Promise.resolve();
    },
    watch: watchers.watch,
    placedMarks: () => Promise.resolve(ok(placedMarksIn(grid, record))),
    onEdit: watchers.onEdit,
    save: async () => {
      const { version } = journal;
      const bytes = await copyWith([]);
      savedVersion = version;
      return bytes;
    },
    carriesOurs: () =>
      record.own.size + record.marks.size + [...record.names.keys()].filter((name) => !file.book.names.has(name)).length > 0,
    copyWith: (plan) => copyWith([plan]),
    isSaved: () => journal.version === savedVersion,
    close: () => {
      journal.stop();
      watchers.stop();
    },
  };
}

const placedMarksIn = (grid: Grid, record: Recorded): readonly PlacedMark[] =>
  [...record.marks].flatMap(([key, { mark }]) => {
    const at = placeOfKey(grid, key);
    return at === null ? [] : [{ at, mark }];
  });

/** The plan as one step of the grid's undo, or as none. Mutations are carried out one by one; a refused one is a bug, and what was done is taken back. */
function carryOut(plan: EditPlan, grid: Grid, record: Recorded, as: "step" | "aside"): ReturnType<typeof ok<void>> {
  const run = new PlanRun(grid, record);
  const workbook = workbookIn(grid);
  for (const edit of plan.edits) {
    if (edit.kind === "sheet") run.ownSheet(edit);
    else if (edit.kind === "name") run.name(edit);
    else {
      const sheet = workbook === null ? null : worksheetNamed(workbook, edit.at.sheet);
      if (sheet === null) throw new Error(`No sheet ${edit.at.sheet}, though it was there a moment ago`);
      if (edit.kind === "cells") run.cells(edit, sheet);
      else run.mark(edit, sheet);
    }
  }
  const { redo, undo } = run.changes;
  if (redo.length > 0 && as === "step")
    grid.undo.pushUndoRedo({ unitID: grid.unit.id, redoMutations: [...redo], undoMutations: [...undo] });
  return ok(undefined);
}

function namesOf({ names }: Book): {
  own: Map<string, string>;
  plain: Map<string, Book["names"] extends ReadonlyMap<string, infer R> ? R : never>;
} {
  const own = new Map<string, string>();
  const plain = new Map(names);
  for (const [name, range] of names) {
    if (!name.startsWith(ownNamePrefix)) continue;
    own.set(name.slice(ownNamePrefix.length), range.sheet);
    plain.delete(name);
  }
  return { own, plain };
}

/** How long results are waited for, and how long it may take until the grid begins to calculate: it waits a tenth of a second itself. */
const longest = 5000;
const startsWithin = 130;

/** Waits until the grid has calculated what follows from the last change. */
async function settled(grid: Grid, isPending: boolean): Promise<void> {
  if (!isPending) return;
  try {
    await grid.injector.get(FormulaCalculationSessionService).waitForLatestApplied(longest, startsWithin);
  } catch {
    // A calculation that takes longer is read as it stands: its cells hold their former results.
  }
}

const scrollToRange = "sheet.operation.scroll-to-range";

function reveal(grid: Grid, place: Place): void {
  if (place.scope === "book") return;
  const book = grid.api.getActiveWorkbook();
  const sheet = book?.getSheetByName(place.scope === "sheet" ? place.sheet : place.range.sheet);
  if (book == null || sheet == null || sheet.isSheetHidden()) return;
  book.setActiveSheet(sheet);
  if (place.scope === "sheet") return;
  const { row, column, rows, columns } = place.range;
  sheet.getRange(row, column, rows, columns).activate();
  const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
  // Moves only as far as it takes to see the place; a model without a page has nothing to move.
  if (grid.commands.hasCommand(scrollToRange))
    grid.commands.syncExecuteCommand(scrollToRange, { range, forceTop: false, forceLeft: false });
}

/** Who wants to know of changes, and whether results are still to come. */
class Watchers {
  private readonly late = new Set<(where: Place) => void>();
  private readonly early = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private pending = true;

  readonly edited = (): void => {
    this.pending = true;
    for (const tell of this.early) tell();
    this.soon();
  };

  readonly recalculated = (): void => this.soon();

  readonly watch = (changed: (where: Place) => void): (() => void) => {
    this.late.add(changed);
    return () => void this.late.delete(changed);
  };

  readonly onEdit = (edited: () => void): (() => void) => {
    this.early.add(edited);
    return () => void this.early.delete(edited);
  };

  isPending(): boolean {
    return this.pending;
  }

  /** Whether nothing is about to be told. */
  isQuiet(): boolean {
    return this.timer === null && !this.pending;
  }

  /** Who reads now knows all that was about to be told. */
  settle(): void {
    this.pending = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.late.clear();
    this.early.clear();
  }

  private soon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      for (const tell of this.late) tell({ scope: "book" });
    }, quiet);
  }
}
