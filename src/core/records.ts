import { type Amount, exact, multiply } from "./amount";
import type { Field, ListRow, ListTable, MoneyUnit } from "./form";
import { moneyUnits } from "./form";
import type { ListColumn } from "./profile";
import { isDash, isEmpty, quantityIn } from "./shown";
import type { Stated } from "./value";

const yuan: Readonly<Record<MoneyUnit, Amount>> = { 亿元: exact("100000000"), 万元: exact("10000"), 元: exact("1") };

/** So much money in 元. */
export const inYuan = (amount: Amount, unit: MoneyUnit): Amount => multiply(amount, yuan[unit]);

/** The money unit of a column, as its head prints it or the list as a whole; `null` where neither does. */
export const columnUnit = ({ columns, unit }: ListTable, column: ListColumn): MoneyUnit | null =>
  columns.find(({ concept, isPart }) => concept === column && !isPart)?.unit ?? unit;

export const hasColumn = ({ columns }: ListTable, column: ListColumn): boolean => columns.some(({ concept }) => concept === column);

/** A plain amount with its own unit, or that of its column; `null` for anything else. */
export function moneyIn(
  field: Field<Stated> | null | undefined,
  unit: MoneyUnit | null,
): { amount: Amount; unit: MoneyUnit | null } | null {
  const stated = quantityIn(field ?? null);
  if (stated === null || (stated.comparator !== null && stated.comparator !== "=") || stated.percent !== null) return null;
  if (stated.unit === null) return { amount: stated.amount, unit };
  const own = moneyUnits.find((each) => each === stated.unit);
  return own === undefined ? null : { amount: stated.amount, unit: own };
}

/** Whether nothing is stated in a cell of a list: blank, or a dash. */
export const isUnstated = (field: Field<Stated> | undefined): boolean => field === undefined || isEmpty(field) || isDash(field);

/** The rows that add up to the total by a column: records, and in place of one that states nothing its parts. */
export function addends({ rows }: ListTable, column: ListColumn): readonly ListRow[] {
  const found: ListRow[] = [];
  let takesParts = false;
  for (const row of rows) {
    if (row.role === "record") takesParts = isUnstated(row.cells[column]);
    if ((row.role === "record" && !takesParts) || (row.role === "part" && takesParts)) found.push(row);
  }
  return found.filter(({ cells }) => !isUnstated(cells[column]));
}

/** A share in percent: 60%, 0.6 among fractions, 60 below a head that says percent. */
export function percentIn(field: Field<Stated> | undefined, areFractions: boolean): Amount | null {
  const stated = quantityIn(field ?? null);
  if (stated === null || (stated.unit !== null && stated.unit !== "%")) return null;
  return stated.unit === null && areFractions ? multiply(stated.amount, exact("100")) : stated.amount;
}

/** What is told of the whole list: in its total, in its only record, above or below it. */
export function figureIn({ total, rows, figures }: ListTable, column: ListColumn): Field<Stated> | undefined {
  const only = rows.length === 1 ? rows[0] : undefined;
  return (total ?? only)?.cells[column] ?? figures[column];
}
