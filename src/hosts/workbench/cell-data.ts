import { CellValueType, getNumfmtParseValueFilter, type ICellData, isBooleanString, isRealNum } from "@univerjs/core";
import { type Cell, type CellValue, isError, isUncalculated } from "../../core/book";
import type { Content } from "../../core/edit";

/** Text the grid would read as something else when a person opens and closes the cell: it is kept text as by a leading apostrophe. */
const isTakenForOther = (text: string): boolean =>
  /^[='+\-@＝＋－＠]/.test(text) || isRealNum(text) || isBooleanString(text) || getNumfmtParseValueFilter(text) !== null;

/** The grid's cell for a value; every property a former content may have left is given, so that it replaces all of it. */
export function cellDataOf({ value, formula }: Pick<Content, "value" | "formula">): ICellData {
  const f = formula === null ? null : `=${formula}`;
  const bare = { f, si: null, p: null, custom: null };
  if (value === null || isUncalculated(value)) return { ...bare, v: null, t: null };
  // A constant error looks like text to the grid; what it is stands beside it.
  if (isError(value)) return { ...bare, v: value.error, t: CellValueType.STRING, custom: formula === null ? { error: value.error } : null };
  if (typeof value === "number") return { ...bare, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...bare, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...bare, v: value, t: isTakenForOther(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The same for a cell that held nothing before: an explicit null there would read as a change. */
export const freshCellDataOf = (content: Pick<Content, "value" | "formula">): ICellData =>
  Object.fromEntries(Object.entries(cellDataOf(content)).filter(([, given]) => given !== null));

const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"]);

/** The cell as the core sees it; `formula` is already resolved, since the grid shares formulas. */
export function cellOf(data: ICellData, formula: string | null, format: string): Cell {
  return { value: valueOf(data, formula), formula, format };
}

function valueOf(data: ICellData, formula: string | null): CellValue {
  const { v, t, p, custom } = data;
  if (v == null || v === "") return emptyValueOf(p?.body?.dataStream, formula);
  if (typeof v === "boolean") return v;
  if (t === CellValueType.BOOLEAN) return [1, "1", "TRUE", "true"].includes(v);
  if (typeof v === "number") return v;
  if (t === CellValueType.NUMBER && isRealNum(v)) return Number(v);
  if (errors.has(v) && (formula !== null || custom?.["error"] === v)) return { error: v };
  return lineEnds(v);
}

function emptyValueOf(richText: string | undefined, formula: string | null): CellValue {
  if (richText !== undefined) return plainText(richText);
  return formula === null ? null : { uncalculated: true };
}

const lineEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The plain text of the grid's document model: paragraphs end in CR, the document in CR LF. */
export const plainText = (stream: string): string => lineEnds(stream.replace(/\r\n$/, ""));
