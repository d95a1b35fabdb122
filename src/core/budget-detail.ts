import { sum, type Amount } from "./amount";
import type { CellRef } from "./book";
import type { Field, Form, FundsTable, ListRow, ListTable } from "./form";
import { quantityIn } from "./shown";
import { fold } from "./stated/fold";
import type { Stated } from "./value";

/** What a detail of the budget comes to, and the unit, where the form prints one. */
export interface DetailTotal {
  readonly at: CellRef;
  readonly amount: Amount;
  readonly unit: FundsTable["unit"] | null;
}

/**
 * What a list of expenses or a plan of spending comes to in a year: its row of that year, its total, or the sum of its records. `null` where it names other years as well and no row of this one,
 * and where an amount is blank or no number.
 */
export function detailTotalOf({ list }: Form, year: number | null): DetailTotal | null {
  if (list === null) return null;
  const records = list.rows.filter(({ role }) => role === "record");
  const dated = [...records, ...(list.total === null ? [] : [list.total])].filter((row) => yearIn(row) !== null);
  const own = year === null ? [] : dated.filter((row) => yearIn(row) === year);
  if (dated.length > 0 && own.length < dated.length) {
    const [only, ...more] = own;
    return only === undefined || more.length > 0 ? null : amountIn(only.cells["initial-budget"] ?? only.cells.amount, list);
  }
  const total = amountIn(list.total?.cells["initial-budget"] ?? list.total?.cells.amount, list);
  return total ?? (list.total === null ? sumOfRecords(records, list) : null);
}

function yearIn({ cells }: ListRow): number | null {
  const found = /^(20\d\d)(?:年度?)?$/.exec(fold(cells["budget-year"]?.value?.raw ?? ""))?.[1];
  return found === undefined ? null : Number(found);
}

const money: ReadonlySet<string> = new Set(["元", "万元", "亿元"]);

function amountIn(field: Field<Stated> | undefined, { columns, unit }: ListTable): DetailTotal | null {
  const value = quantityIn(field ?? null);
  if (field === undefined || value === null || (value.unit !== null && !money.has(value.unit))) return null;
  const head = columns.find(({ at, isPart }) => at.column === field.at.column && !isPart);
  const written = value.unit as FundsTable["unit"] | null; // one of the three, or none
  return { at: field.at, amount: value.amount, unit: written ?? head?.unit ?? unit };
}

function sumOfRecords(records: readonly ListRow[], list: ListTable): DetailTotal | null {
  const amounts = records.map(({ cells }) => amountIn(cells.amount, list));
  const [first] = amounts;
  if (first == null || !amounts.every((each) => each !== null && each.unit === first.unit)) return null;
  return { ...first, amount: sum(amounts.flatMap((each) => each?.amount ?? [])) };
}
