import {
  BooleanNumber,
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Worksheet,
  type Workbook,
} from "@univerjs/core";
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  InsertSheetUndoMutationFactory,
  type ISetRangeValuesMutationParams,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { SheetDraft } from "../../core/draft";
import type { CellsEdit, Content, Mark, MarkEdit, NameEdit, OwnSheetEdit } from "../../core/edit";
import { sameContent } from "../../core/edit";
import { cellDataOf } from "./cell-data";
import { type Grid, workbookIn } from "./grid";
import { noteOf } from "./notes";
import { cellIn } from "./read-grid";
import { cellKey, changeBack, type OwnSheet, type RecordChange, type Recorded, recordMutationId } from "./record";
import { draftSheetOf, noteAt } from "./workbook-data";

/** What the grid is to do, and what takes it back; each list in the order it is to be carried out. */
export interface Changes {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Carries out one change at once and keeps what takes it back: later edits of a plan may rest on earlier ones. */
export class PlanRun {
  private readonly redo: IMutationInfo[] = [];
  private readonly undo: IMutationInfo[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly record: Recorded,
  ) {}

  get changes(): Changes {
    return { redo: this.redo, undo: [...this.undo].reverse() };
  }

  cells({ at, to }: CellsEdit, sheet: Worksheet): void {
    const cellValue: Matrix = {};
    to.forEach((line, r) => {
      line.forEach((content, c) => {
        const data = this.dataFor(sheet, at.row + r, at.column + c, content);
        if (data !== null) (cellValue[at.row + r] ??= {})[at.column + c] = data;
      });
    });
    if (Object.keys(cellValue).length > 0) this.setCells(sheet.getSheetId(), cellValue);
  }

  /** `null` where nothing would change. */
  private dataFor(sheet: Worksheet, row: number, column: number, content: Content): ICellData | null {
    const now = cellIn(this.grid, sheet, row, column);
    const isFormatSame = content.format === undefined || content.format === now.format;
    if (sameContent(now, content) && isFormatSame) return null;
    const data = cellDataOf(content);
    if (isFormatSame) return data;
    return { ...data, s: { n: content.format === "General" ? null : { pattern: content.format ?? "General" } } };
  }

  private setCells(subUnitId: string, cellValue: Matrix): void {
    const params: ISetRangeValuesMutationParams = { unitId: this.grid.unit.id, subUnitId, cellValue };
    this.run(
      { id: SetRangeValuesMutation.id, params },
      { id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(this.grid.injector, params) },
    );
  }

  /** Fill and note of a cell. What stood under a first mark comes back with the last one's leaving, whatever a reader sees of it now. */
  mark({ at, to }: MarkEdit, sheet: Worksheet): void {
    const sheetId = sheet.getSheetId();
    const key = cellKey(sheetId, at.row, at.column);
    const placed = this.record.marks.get(key);
    const before = placed?.before ?? { fill: fillOf(sheet, at.row, at.column), note: noteOf(this.grid, sheetId, at.row, at.column) };
    const shown: Mark = to === null ? before : { fill: to.fill ?? before.fill, note: to.note ?? before.note };
    const bg = shown.fill === null ? null : { rgb: `#${shown.fill.replace(/^#/, "")}` };
    const { f, si } = sheet.getCellRaw(at.row, at.column) ?? {};
    // A change that does not name the formula would take it away.
    const formula = { ...(f == null ? {} : { f }), ...(si == null ? {} : { si }) };
    this.setCells(sheetId, { [at.row]: { [at.column]: { ...formula, s: { bg } } } });
    this.setNote(sheetId, at.row, at.column, shown.note);
    this.setRecord({ of: "marks", key, to: to === null ? null : { mark: to, before } });
  }

  private setNote(sheetId: string, row: number, column: number, text: string | null): void {
    const now = noteOf(this.grid, sheetId, row, column);
    if (now === text) return;
    const change = (note: string | null): IMutationInfo =>
      note === null
        ? { id: RemoveNoteMutation.id, params: { unitId: this.grid.unit.id, sheetId, row, col: column } }
        : {
            id: UpdateNoteMutation.id,
            params: {
              unitId: this.grid.unit.id,
              sheetId,
              row,
              col: column,
              note: noteAt(`m${cellKey(sheetId, row, column)}`, row, column, note),
            },
          };
    this.run(change(text), change(now));
  }

  /** Puts a sheet of ours last, in the place of its former self, or away. */
  ownSheet({ id, to }: OwnSheetEdit): void {
    const workbook = this.workbook;
    const old = this.record.own.get(id);
    const oldSheet = old === undefined ? null : (workbook.getSheetBySheetId(old.sheetId) ?? null);
    const index = oldSheet === null ? workbook.getSheetSize() : workbook.getSheetIndex(oldSheet);
    const active = workbook.getActiveSheet(true)?.getSheetId() ?? null;
    const next = to === null ? null : this.insert(this.freshId(id), to, index);
    // The grid shows what comes in; a person stays where they are, unless that very sheet goes.
    this.activate(active === oldSheet?.getSheetId() ? (next?.sheetId ?? null) : active);
    if (oldSheet !== null) this.remove(oldSheet);
    this.setRecord({ of: "own", key: id, to: next });
  }

  private get workbook(): Workbook {
    const workbook = workbookIn(this.grid);
    if (workbook === null) throw new Error("no workbook is open");
    return workbook;
  }

  private insert(sheetId: string, draft: SheetDraft, index: number): OwnSheet {
    const { sheet, styles } = draftSheetOf(sheetId, draft);
    const params: IInsertSheetMutationParams = { unitId: this.grid.unit.id, index, sheet, styles };
    const undo = InsertSheetUndoMutationFactory(this.grid.injector, params);
    this.run({ id: InsertSheetMutation.id, params }, { id: RemoveSheetMutation.id, params: undo });
    return { sheetId, draft };
  }

  private remove(sheet: Worksheet): void {
    const params = { unitId: this.grid.unit.id, subUnitId: sheet.getSheetId(), subUnitName: sheet.getName() };
    const undo = RemoveSheetUndoMutationFactory(this.grid.injector, params);
    this.run({ id: RemoveSheetMutation.id, params }, { id: InsertSheetMutation.id, params: undo });
  }

  /** Sheets never share an id, or the grid's undo would take one for another. */
  private freshId(id: string): string {
    usedIds.count += 1;
    return `own-${id}-${String(usedIds.count)}`;
  }

  /** A sheet that goes must not be the one on show. */
  private activate(sheetId: string | null): void {
    const shown = this.workbook.getActiveSheet(true);
    const other = this.workbook.getSheets().find((sheet) => sheet !== shown && sheet.isSheetHidden() === BooleanNumber.FALSE);
    const wanted = sheetId ?? other?.getSheetId();
    if (wanted !== undefined && wanted !== shown?.getSheetId()) {
      this.grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.grid.unit.id, subUnitId: wanted });
    }
  }

  name({ name, to }: NameEdit): void {
    this.setRecord({ of: "names", key: name, to });
  }

  private setRecord(to: RecordChange): void {
    this.run({ id: recordMutationId, params: to }, { id: recordMutationId, params: changeBack(this.record, to) });
  }

  private run(redo: IMutationInfo, undo: IMutationInfo): void {
    for (const { params } of [redo, undo]) this.grid.guard.planned.add(params);
    if (!this.grid.commands.syncExecuteCommand(redo.id, redo.params)) throw new Error(`The grid refused ${redo.id}`);
    this.redo.push(redo);
    this.undo.push(undo);
  }
}

const usedIds = { count: 0 };

const fillOf = (sheet: Worksheet, row: number, column: number): string | null =>
  sheet.getCellStyle(row, column)?.bg?.rgb?.replace(/^#/, "") ?? null;
