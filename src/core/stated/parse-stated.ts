import { absolute, amountAt, amountOf, compare, isNegative, multiply } from "../amount";
import type { Amount } from "../amount";
import type { Cell, CellValue } from "../book";
import type { Comparator, Stated, StatedValue } from "../value";

import { readColumns, withColumns } from "./columns";
import { say } from "./messages";
import { dateOf, formatOf, shownText } from "./number-format";
import type { DateSystem, NumberFormat } from "./number-format";
import { parseText } from "./parse-text";
import { isUnit, spelled } from "./units";

/** What the cells beside a cell, and the place it stands in, tell about it. */
export interface StatedContext {
  /** The cell of a comparator column (计算符号, 指标性质). */
  readonly comparatorCell?: CellValue;
  /** The cell of a unit column (度量单位). */
  readonly unitCell?: CellValue;
  /** In a rate cell a bare number from 0 to 1.5 is a fraction: 0.862 is 86.2 %. */
  readonly expects?: "rate" | "any";
  readonly dateSystem?: DateSystem;
}

const hundred = "100" as Amount; // plain notation, as is the next
const largestFraction = "1.5" as Amount;
const blank: Stated = { raw: "", values: [{ kind: "blank" }], problems: [] };
const nothing: StatedContext = {};

/** What a cell says, by its value, its number format and its neighbours. Never throws, never guesses. */
export function parseStated(cell: Pick<Cell, "value" | "format">, context: StatedContext = nothing): Stated {
  const { value } = cell;
  if (value === null || value === "") return blank;
  if (typeof value === "number") return ofNumber(value, cell, context);
  if (typeof value === "string") return ofText(value, context);
  if (typeof value === "boolean") return { raw: value ? "TRUE" : "FALSE", values: [{ kind: "yes-no", yes: value }], problems: [] };
  const problem = "error" in value ? say("error", { error: value.error }) : say("uncalculated", {});
  return { raw: shownText(cell), values: [], problems: [problem] };
}

function ofNumber(value: number, cell: Pick<Cell, "value" | "format">, context: StatedContext): Stated {
  const format = formatOf(cell.format);
  const raw = shownText(cell, context.dateSystem);
  const amount = amountOf(value);
  if (amount === null) return { raw, values: [{ kind: "text", text: raw }], problems: [] };
  const stated = format.worded
    ? worded(amount, raw, format)
    : { raw, values: [ofAmount(value, amount, raw, format, context)], problems: [] };
  return finished(stated, context);
}

function ofAmount(value: number, amount: Amount, raw: string, format: NumberFormat, context: StatedContext): StatedValue {
  if (format.percent) return quantity(multiply(amount, hundred), "%", "format");
  if (format.date === null) return quantity(amount);
  const { year, month, day } = format.date;
  const date = dateOf(value, context.dateSystem ?? 1900);
  if (date === null || !(year || month || day)) return { kind: "text", text: raw };
  return { kind: "deadline", by: { year: year ? date.year : null, month: month ? date.month : null, day: day ? date.day : null } };
}

const quantity = (
  amount: Amount,
  unit: string | null = null,
  percent: "sign" | "format" | null = null,
  comparator: Comparator | null = null,
): StatedValue => ({
  kind: "quantity",
  comparator,
  amount,
  unit,
  percent,
});

/** A format such as 0.00"万元" or "≥"0%: its words are read as text, the amount is the cell's own. */
function worded(amount: Amount, raw: string, format: NumberFormat): Stated {
  const exact = format.percent ? multiply(amount, hundred) : amount;
  const { values, problems } = parseText(raw.replace(/[\d.,]+/, absolute(exact)));
  const [shown] = values;
  if (values.length !== 1 || shown?.kind !== "quantity")
    return { raw, values: [quantity(exact, format.percent ? "%" : null, format.percent ? "format" : null)], problems: [] };
  return { raw, values: [format.percent ? { ...shown, percent: "format" } : shown], problems };
}

function ofText(text: string, context: StatedContext): Stated {
  const quick = plainQuantity(text);
  return finished(quick === null ? { raw: text, ...parseText(text) } : { raw: text, values: [quick], problems: [] }, context);
}

function finished(stated: Stated, context: StatedContext): Stated {
  const { comparatorCell, unitCell, expects } = context;
  const isSplit = (comparatorCell ?? null) !== null || (unitCell ?? null) !== null;
  const merged = isSplit ? withColumns(stated, readColumns(comparatorCell ?? null, unitCell ?? null)) : stated;
  return expects === "rate" ? asRate(merged) : merged;
}

function asRate(stated: Stated): Stated {
  const [value] = stated.values;
  if (stated.values.length !== 1 || value?.kind !== "quantity" || value.unit !== null) return stated;
  if (isNegative(value.amount) || compare(value.amount, largestFraction) > 0) return stated;
  return { ...stated, values: [{ ...value, amount: multiply(value.amount, hundred), unit: "%", percent: "fraction" }] };
}

const plainSigns: ReadonlyMap<string, Comparator> = new Map([
  ["≥", ">="],
  ["≤", "<="],
  [">", ">"],
  ["<", "<"],
  ["=", "="],
  [">=", ">="],
  ["<=", "<="],
]);
const plain = /^([≥≤=]|[<>]=?)?((?:0|[1-9]\d{0,14})(?:\.\d{1,15})?)(\D{0,8})$/;
/** Units that the grammar has more to say about. */
const deepUnits = new Set(["成", "年", "月"]);

/** The forms that most cells have, such as ≥95%, 100% and 266米, without the grammar; `null` for all others. */
function plainQuantity(text: string): StatedValue | null {
  const [, sign = "", digits = "", word = ""] = (text.length > 24 ? null : plain.exec(text)) ?? [];
  const amount = amountAt(digits);
  if (amount === null || deepUnits.has(word)) return null;
  if (word === "") return quantity(amount, null, null, plainSigns.get(sign));
  const unit = spelled(word);
  return isUnit(word) ? quantity(amount, unit, unit === "%" ? "sign" : null, plainSigns.get(sign)) : null;
}
