import type { ICellData, ICommandService, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  RemoveNumfmtMutation,
  RemoveSheetMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { recordMutationId } from "./record";

/** Which cells were changed by a person or a plan since the file was opened, from the grid's own changes; calculated results are none. */
export interface Journal {
  /** Sheet ids with the places touched on them, as row and column. */
  readonly touched: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<number>>>;
  /** Grows with every change that would be saved. */
  readonly version: number;
  /** Whether a formula was written since the file was opened. */
  readonly hasFormulas: boolean;
  stop: () => void;
}

interface FormatParams {
  readonly subUnitId: string;
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
  readonly ranges?: readonly IRange[];
}

/** Changes that are saved, beside those of cells. */
const alsoSaved = new Set([recordMutationId, InsertSheetMutation.id, RemoveSheetMutation.id]);

/** Watches the grid; `changed` is called for edits, `recalculated` for results of formulas. */
export function journalOf(commands: ICommandService, changed: () => void, recalculated: () => void): Journal {
  const touched = new Map<string, Map<number, Set<number>>>();
  let version = 0;
  let hasFormulas = false;
  const touch = (sheetId: string, row: number, column: number): void => {
    const rows = touched.get(sheetId) ?? new Map<number, Set<number>>();
    touched.set(sheetId, rows.set(row, (rows.get(row) ?? new Set<number>()).add(column)));
  };
  const touchRange = (sheetId: string, { startRow, endRow, startColumn, endColumn }: IRange): void => {
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startColumn; column <= endColumn; column += 1) touch(sheetId, row, column);
  };
  const note = (): void => {
    version += 1;
    changed();
  };
  const touchCells = ({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void => {
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(line as Readonly<Record<string, ICellData | null>>)) {
        touch(subUnitId, Number(row), Number(column));
        hasFormulas ||= cell?.f != null || cell?.si != null;
      }
    }
  };
  const touchFormats = ({ subUnitId, values, ranges }: FormatParams): void => {
    for (const range of ranges ?? Object.values(values ?? {}).flatMap((value) => value.ranges)) touchRange(subUnitId, range);
  };
  const watch = commands.onCommandExecuted(({ id, params }, options) => {
    if (isResult(options)) {
      recalculated();
      return;
    }
    // Each kind of change has its own parameters.
    if (id === SetRangeValuesMutation.id) touchCells(params as ISetRangeValuesMutationParams);
    else if (id === SetNumfmtMutation.id || id === RemoveNumfmtMutation.id) touchFormats(params as FormatParams);
    else if (!alsoSaved.has(id)) return;
    note();
  });
  return {
    touched,
    get version() {
      return version;
    },
    get hasFormulas() {
      return hasFormulas;
    },
    stop: () => watch.dispose(),
  };
}

/** Whether a change writes what formulas came to. */
export const isResult = (options: IExecutionOptions | undefined): boolean => options?.["applyFormulaCalculationResult"] === true;
