import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { Grid } from "./grid";

/** The note on a cell. */
export const noteOf = ({ injector, unit }: Grid, sheetId: string, row: number, column: number): string | null =>
  injector.get(SheetsNoteModel).getNote(unit.id, sheetId, { row, col: column })?.note ?? null;
