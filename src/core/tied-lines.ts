import { compare, type Amount } from "./amount";
import { inUnit, isUnder, pieceIn, unitCostIn, type Piece } from "./costing";
import { targetOf, type Field, type Form, type Indicator, type ListRow, type ListTable } from "./form";
import { stemOf } from "./likeness";
import { columnUnit, inYuan } from "./records";
import { quantityIn, saidIn } from "./shown";
import { recordSubject } from "./subject";
import type { Tie } from "./tie";
import { detailsOf } from "./tied-budgets";
import type { Stated } from "./value";

/** The lines of each detail of the budget with the quantities and costs of a piece that the declaration of its only project sets. */
export function lineTies(forms: readonly Form[]): readonly Tie[] {
  return detailsOf(forms).flatMap(({ detail, projects: [only, ...more] }) => {
    const declared = (only?.forms ?? []).filter(({ kind }) => kind === "target-declaration");
    const [goal] = declared;
    return goal === undefined || declared.length > 1 || more.length > 0 || detail.list === null
      ? []
      : tiesBetween(goal, detail, detail.list);
  });
}

/** A line of a budget with the indicator that counts the same. */
interface Match {
  readonly row: ListRow;
  readonly indicator: Indicator;
  readonly counted: Piece;
}

function tiesBetween(goal: Form, detail: Form, list: ListTable): readonly Tie[] {
  const matches = matchesOf(goal, list);
  return matches.flatMap((match) => {
    const made = (what: "quantity" | "price", found: Kept | null): readonly Tie[] => {
      const own = match.row.cells[what];
      if (found === null || own === undefined) return [];
      const first = { form: goal, at: found.target.at, text: saidIn(found.target) };
      const second = { form: detail, at: own.at, text: saidIn(own) };
      return [
        { kind: "line", subject: `${recordSubject(match.row, list)}.${what}`, label: match.row.name, first, second, holds: found.holds },
      ];
    };
    const isAlone = matches.every(({ row, counted }) => row === match.row || inUnit(counted, match.counted.unit) === null);
    return [...made("quantity", quantityKept(match)), ...made("price", isAlone ? priceKept(match, goal, list) : null)];
  });
}

/** A target, and whether a line keeps it. */
interface Kept {
  readonly target: Field<Stated>;
  readonly holds: boolean;
}

function quantityKept({ indicator, counted }: Match): Kept | null {
  const target = targetOf(indicator);
  const wanted = pieceIn(target);
  const count = wanted === null ? null : inUnit(counted, wanted.unit);
  return target === null || wanted === null || count === null ? null : { target, holds: meets(target, wanted.amount, count) };
}

/** The price of a line against the only cost that the goal sets for one of what it counts. */
function priceKept({ row, counted: { unit } }: Match, { table }: Form, list: ListTable): Kept | null {
  const costs = (table?.indicators ?? []).filter(isUnder("成本")).flatMap((indicator) => {
    const target = targetOf(indicator);
    const cost = unitCostIn(target);
    return target !== null && cost?.unit === unit ? [{ target, most: cost.amount }] : [];
  });
  const [cost, ...more] = costs;
  const price = priceIn(row, list, unit);
  return cost === undefined || more.length > 0 || price === null
    ? null
    : { target: cost.target, holds: meets(cost.target, cost.most, price.amount) };
}

/** Lines and quantity indicators that answer to one another alone: by their names, in units of one kind. */
function matchesOf({ table }: Form, { rows }: ListTable): readonly Match[] {
  const quantities = (table?.indicators ?? []).filter(isUnder("数量"));
  const all = rows.flatMap((row): readonly Match[] => {
    const counted = row.role === "subtotal" ? null : pieceIn(row.cells.quantity ?? null);
    if (counted === null) return [];
    return quantities.flatMap((indicator) => (answers(indicator, row.name, counted) ? [{ row, indicator, counted }] : []));
  });
  const ofRow = countBy(all, ({ row }) => row);
  const ofIndicator = countBy(all, ({ indicator }) => indicator);
  return all.filter(({ row, indicator }) => ofRow.get(row) === 1 && ofIndicator.get(indicator) === 1);
}

function countBy<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

const shortestName = 2;

function answers(indicator: Indicator, name: string, counted: Piece): boolean {
  const wanted = pieceIn(targetOf(indicator));
  const [own, line] = [stemOf(indicator.level3.text), stemOf(name)];
  const isNamed = Math.min(own.length, line.length) >= shortestName && (own.includes(line) || line.includes(own));
  return isNamed && wanted !== null && inUnit(counted, wanted.unit) !== null;
}

/** The price of a line in 元 for one of what it counts; `null` where it says another unit, or no money. */
function priceIn({ cells }: ListRow, list: ListTable, unit: string): Piece | null {
  const field = cells.price ?? null;
  const full = unitCostIn(field);
  if (full !== null) return full.unit === unit ? full : null;
  const value = quantityIn(field);
  const money = value?.unit === null ? columnUnit(list, "price") : (["元", "万元", "亿元"] as const).find((each) => each === value?.unit);
  return value === null || money == null || value.percent !== null ? null : { amount: inYuan(value.amount, money), unit };
}

/** Whether a line keeps what the target says: no less than ≥, no more than ≤, else the same. */
function meets(target: Field<Stated> | null, wanted: Amount, own: Amount): boolean {
  const sign = quantityIn(target)?.comparator ?? "=";
  const order = compare(own, wanted);
  if (sign.startsWith(">")) return order >= 0;
  return sign.startsWith("<") ? order <= 0 : order === 0;
}
