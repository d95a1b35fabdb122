import type { RangeRef } from "../../core/book";
import { addressOf, columnName, rangeAt } from "../../core/place";

/** A sheet and an address as formulas write them: `'评分 表'!$A$1:$B$2`, in quotes always. */
export const referenceTo = (range: RangeRef): string => `${quotedSheet(range.sheet)}!${absolute(range)}`;

/** A cell as the comments of a workbook take it: `'评分 表'!B7`. */
export const addressWithSheet = (range: RangeRef): string => `${quotedSheet(range.sheet)}!${addressOf(range)}`;

const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function absolute({ row, column, rows, columns }: RangeRef): string {
  const first = `$${columnName(column)}$${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${columnName(column + columns - 1)}$${String(row + rows)}`;
}

/** Reads `Sheet1!$A$1:$B$2` or `='It''s'!B7`; `null` for anything that is not one rectangle on a sheet. */
export function rangeIn(reference: string): RangeRef | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!:,()[\]\s#]+))!([$A-Z0-9:]+)$/.exec(reference.trim());
  if (found === null) return null;
  return rangeAt(found[1]?.replaceAll("''", "'") ?? found[2] ?? "", found[3] ?? "");
}
