import { amountOf, compare, exact, isNegative, isZero, multiply, type Amount } from "../amount";
import type { CellRef, CellValue } from "../book";
import { addressOf } from "../place";
import type { FormulaParts } from "../score";

/** A cell of the formula, and the amount the reckoning took it for. */
export interface Input {
  readonly at: CellRef;
  readonly raw: CellValue;
  readonly amount: Amount;
}

const hundred = exact("100");

/** How often the cell's number goes into the amount: 1, or 100 where the cell shows a fraction as a percentage; `null` for anything else. */
function factorOf({ raw, amount }: Input): 1 | 100 | "any" | null {
  const number = typeof raw === "number" ? amountOf(raw) : null;
  if (number === null) return null;
  if (isZero(number)) return isZero(amount) ? "any" : null;
  if (compare(number, amount) === 0) return 1;
  return compare(multiply(number, hundred), amount) === 0 ? 100 : null;
}

/** The names of both cells, made comparable where one shows a fraction as a percentage and the other does not. */
function namesOf(target: Input, actual: Input): Pick<FormulaParts, "target" | "actual"> | null {
  const [a, b] = [factorOf(target), factorOf(actual)];
  if (a === null || b === null) return null;
  const alike = a === b || a === "any" || b === "any";
  const name = ({ at }: Input, factor: typeof a): string => (!alike && factor === 100 ? `(${addressOf(at)}*100)` : addressOf(at));
  return { target: name(target, a), actual: name(actual, b) };
}

function weightName(outOf: Input | Amount): string | null {
  if (typeof outOf === "string") return outOf;
  const factor = factorOf(outOf);
  return factor === 1 || factor === "any" ? addressOf(outOf.at) : null;
}

/**
 * The method's formula over the cells, empty where one of them holds no number; `null` where an input is no numeric cell.
 * A weight may also be a number that stands in no cell of its own.
 */
export function formulaOf(
  method: { readonly formula?: (parts: FormulaParts) => string },
  {
    target,
    actual,
    outOf,
    places,
  }: { readonly target: Input; readonly actual: Input; readonly outOf: Input | Amount; readonly places: number },
): string | null {
  if (method.formula === undefined || isNegative(target.amount)) return null;
  const names = namesOf(target, actual);
  const weight = weightName(outOf);
  if (names === null || weight === null) return null;
  const cells = [addressOf(target.at), addressOf(actual.at), ...(typeof outOf === "string" ? [] : [addressOf(outOf.at)])];
  return `IF(COUNT(${cells.join(",")})<${cells.length},"",${method.formula({ ...names, outOf: weight, places })})`;
}

/** SUM over cells, neighbours in a column joined to ranges; `null` where there are none. */
export function sumOf(cells: readonly CellRef[]): string | null {
  const [first] = cells;
  if (first === undefined) return null;
  const runs: { readonly from: CellRef; rows: number }[] = [];
  for (const cell of cells) {
    const last = runs[runs.length - 1];
    if (last?.from.column === cell.column && last.from.row + last.rows === cell.row) last.rows += 1;
    else runs.push({ from: cell, rows: 1 });
  }
  return `SUM(${runs.map(({ from, rows }) => addressOf({ ...from, rows, columns: 1 })).join(",")})`;
}
