import { absolute, compare, exact, multiply, subtract, sum } from "../../core/amount";
import type { ListTable } from "../../core/form";
import { change, numberAt } from "../../core/fix";
import { placeOf } from "../../core/place";
import { addends, columnUnit, moneyIn } from "../../core/records";
import { defineRule, noParameters } from "../../core/rule";
import { review } from "../sources";

/**
 * The lines of a budget, and the money of a ledger of households, add up to their total. What stands below a line as 其中 is part of it, sections that carry their own sums are not counted again.
 * Lines rounded to two decimals may differ from the total by their rounding. Where a line cannot be read as an amount nothing is said.
 */
export const linesAddUp = defineRule({
  code: "FND-13",
  id: "lines-add-up",
  title: "明细合计等于合计行",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["budget-detail", "household-ledger"] },
  sources: [review("预算明细与合计核对")],
  parameters: noParameters,
  messages: {
    unequal: ({ sum: lines, total, difference }: { sum: string; total: string; difference: string }) =>
      `明细合计 ${lines} 与合计 ${total} 不等，相差 ${difference}`,
  },
  remedy: "核对各行金额，补列遗漏的明细或更正合计",
  *check({ list }, { book, report }) {
    const found = list === null ? null : sumsIn(list);
    if (found === null) return;
    const { at, made, total, lines } = found;
    const difference = absolute(subtract(made, total));
    if (compare(difference, multiply(halfCent, exact(String(lines + 1)))) <= 0) return;
    yield report(
      "unequal",
      { place: placeOf(at), subject: "total.amount", fixes: [change(book, numberAt(at, made))] },
      { sum: made, total, difference },
    );
  },
});

/** What rounding to two decimals can move a line by. */
const halfCent = exact("0.005");

/** The total and the sum of the lines, in the unit of the total. */
function sumsIn(list: ListTable) {
  const unit = columnUnit(list, "amount");
  const field = list.total?.cells.amount;
  const total = moneyIn(field, unit);
  const lines = addends(list, "amount").map(({ cells }) => moneyIn(cells.amount, unit));
  if (field === undefined || total === null || lines.length === 0) return null;
  const amounts = lines.flatMap((line) => (line?.unit === total.unit ? [line.amount] : []));
  return amounts.length < lines.length ? null : { at: field.at, made: sum(amounts), total: total.amount, lines: lines.length };
}
