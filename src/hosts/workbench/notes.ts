import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { Grid } from "./grid";
import { unitId } from "./workbook-data";

/** The note on a cell. */
export const noteOf = ({ injector }: Grid, sheetId: string, row: number, column: number): string | null =>
  injector.get(SheetsNoteModel).getNote(unitId, sheetId, { row, col: column })?.note ?? null;
