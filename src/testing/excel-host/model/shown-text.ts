import FormulaParser from "fast-formula-parser";
import { type CellValue, isError, isUncalculated } from "../../../core/book";

/** The text Excel shows for a value, whatever the width of the column. */
export function shownText(value: CellValue, format: string, dateSystem: 1900 | 1904): string {
  if (value === null || isUncalculated(value)) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  try {
    return FormulaParser.SSF.format(format, value, { date1904: dateSystem === 1904 });
  } catch {
    // A format the library cannot read: Excel would show the number in it, we show it plainly.
    return String(value);
  }
}
