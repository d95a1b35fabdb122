import { CellValueType, type ICellData, isFormulaString, type IObjectMatrixPrimitiveType, type Worksheet } from "@univerjs/core";
import {
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
  SetRangeValuesCommand,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { cellsOfText } from "./copied-text";
import { type Grid, workbookIn } from "./grid";

interface Pasted {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/** Pasting brings values and nothing else: looks and merges of other cells could not be saved. */
export const pasteValuesOnly =
  (grid: Grid) =>
  (command: string, params: object | undefined): (() => Promise<boolean>) | null => {
    if (command === "sheet.command.paste-by-short-key") return () => pasteByKey(grid, params ?? {}); // the parameters of this very command
    const isPlain = command === "univer.command.paste" && (params as { value?: string } | undefined)?.value === undefined;
    return isPlain ? () => grid.commands.executeCommand("sheet.command.paste-value") : null;
  };

async function pasteByKey(grid: Grid, { htmlContent = "", textContent = "" }: Pasted): Promise<boolean> {
  const clipboard = grid.injector.get(ISheetClipboardService);
  const copyId = /data-copy-id="([^"]+)"/.exec(htmlContent)?.[1];
  if (copyId !== undefined && clipboard.copyContentCache().get(copyId) != null) {
    return clipboard.pasteByCopyId(copyId, PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE);
  }
  return textContent === "" ? false : pasteText(grid, textContent);
}

async function pasteText(grid: Grid, text: string): Promise<boolean> {
  const sheet = workbookIn(grid)?.getActiveSheet(true);
  const at = grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (sheet == null || at === undefined) return false;
  const value: IObjectMatrixPrimitiveType<ICellData> = {};
  cellsOfText(text).forEach((line, r) => {
    line.forEach((content, c) => {
      if (!isCovered(sheet, at.startRow + r, at.startColumn + c)) (value[at.startRow + r] ??= {})[at.startColumn + c] = typed(content);
    });
  });
  return grid.commands.executeCommand(SetRangeValuesCommand.id, { unitId: grid.unit.id, subUnitId: sheet.getSheetId(), value });
}

function isCovered(sheet: Worksheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return merge != null && (merge.startRow !== row || merge.startColumn !== column);
}

/** As typed, but text that looks like a formula stays text. */
const typed = (content: string): ICellData => {
  const bare = { f: null, si: null, p: null };
  return isFormulaString(content) ? { ...bare, v: content, t: CellValueType.FORCE_STRING } : { ...bare, v: content };
};
