import { type FUniver } from "@univerjs/core/facade";
import {
  type ICellData,
  ICommandService,
  type Injector,
  IUndoRedoService,
  type Univer,
  type Workbook,
  type Worksheet,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Guard } from "./guard";

/** The running grid with one workbook in it, and the services our host speaks to. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly guard: Guard;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  /** What the grid calls the open workbook: never twice the same, or late results of one would land in the next. */
  readonly unit: { id: string };
}

export const gridOf = (univer: Univer, api: FUniver, guard: Guard): Grid => {
  const injector = univer.__getInjector();
  return { univer, api, guard, injector, commands: injector.get(ICommandService), undo: injector.get(IUndoRedoService), unit: { id: "" } };
};

/** The open workbook; `null` before one is opened. */
export const workbookIn = ({ injector, unit }: Grid): Workbook | null =>
  injector.get(IUniverInstanceService).getUnit<Workbook>(unit.id, UniverInstanceType.UNIVER_SHEET) ?? null;

export const worksheetNamed = (workbook: Workbook, name: string): Worksheet | null => workbook.getSheetBySheetName(name) ?? null;

/** The formula of a cell without "=", also where the grid shares one among cells. */
export function formulaAt({ injector, unit }: Grid, sheetId: string, row: number, column: number, { f, si }: ICellData): string | null {
  const text = f ?? (si == null ? null : injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, unit.id));
  return text == null || text === "" ? null : text.replace(/^=/, "");
}
