import { type Amount, amountAt, amountOf, divide, multiply } from "../amount";
import type { Cell } from "../book";
import type { Field } from "../form";
import { fold } from "../stated/fold";
import { parseStated } from "../stated/parse-stated";
import { soleValue } from "../value";
import { isBlankText, type SheetView, textOfValue } from "./sheet-view";

/** The fact in a cell, read by `read`; the cell is named also where it is empty. */
export function fieldAt<T>(view: SheetView, row: number, column: number, read: (cell: Cell) => T | null): Field<T> {
  const cell = view.sheet.cells.at(row, column);
  return { at: view.ref(row, column), raw: cell.value, format: cell.format, formula: cell.formula, value: read(cell) };
}

/** Text as written, without the line breaks and outer spaces of a form; `null` where blank. */
export function textOf({ value }: Pick<Cell, "value">): string | null {
  if (isBlankText(value)) return null;
  const text = textOfValue(value)
    .replace(/\s*[\r\n]+\s*/g, "")
    .trim();
  return text === "" ? null : text;
}

const units = ["万元", "亿元", "元", "分", "万"];

/** A number of a money, weight or points cell; text counts where it is one number, with 万元, 元 or 分 behind it or not. */
export function amountIn(cell: Pick<Cell, "value" | "format">): Amount | null {
  const { value } = cell;
  if (typeof value === "number") return amountOf(value);
  if (typeof value !== "string" || isBlankText(value)) return null;
  const folded = fold(value).replaceAll(",", "");
  const unit = units.find((candidate) => folded.endsWith(candidate)) ?? "";
  const plain = amountAt(folded.slice(0, folded.length - unit.length));
  if (plain !== null) return plain;
  if (!/^[-+.\d]/.test(folded)) return null;
  const stated = soleValue(parseStated(cell));
  return stated?.kind === "quantity" && stated.comparator === null ? moneyOf(stated.amount, stated.unit, value) : null;
}

/** A plain 万 before the unit was multiplied out by the grammar; money columns mean 万元. */
const moneyOf = (amount: Amount, unit: string | null, text: string): Amount =>
  unit === null && fold(text).includes("万") ? divide(amount, "10000" as Amount) : amount;

const percent = "100" as Amount;

/** What a row can earn: 0.15 shown as 15 % is 15. */
export function weightIn(cell: Pick<Cell, "value" | "format">): Amount | null {
  const amount = amountIn(cell);
  return amount !== null && typeof cell.value === "number" && cell.format.includes("%") ? multiply(amount, percent) : amount;
}

/** A rate as a fraction: 86 %, 0.862 and 86.2 all become 0.86… */
export function rateIn(cell: Pick<Cell, "value" | "format">): Amount | null {
  const { value, format } = cell;
  if (typeof value === "number") {
    const amount = amountOf(value);
    if (amount === null) return null;
    return format.includes("%") || Math.abs(value) <= 1.5 ? amount : divide(amount, percent);
  }
  if (typeof value !== "string" || isBlankText(value)) return null;
  const folded = fold(value);
  const signed = folded.endsWith("%");
  const amount = amountAt(signed ? folded.slice(0, -1) : folded);
  if (amount === null) return null;
  return signed || Math.abs(Number(amount)) > 1.5 ? divide(amount, percent) : amount;
}
