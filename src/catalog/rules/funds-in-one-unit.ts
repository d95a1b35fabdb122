import { compare, divide, exact, isZero, type Amount } from "../../core/amount";
import { change, numberAt } from "../../core/fix";
import type { Field, FundsRow, FundsTable } from "../../core/form";
import { moneyColumns, partsOf, sumOf, totalRowsOf, type MoneyColumn } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isTenThousandfold } from "../../core/spending";
import { fundsSubject } from "../../core/subject";
import { review } from "../sources";

/**
 * 72890 beside 7.29: one was written in yuan. Only amounts that belong together are compared, budget and spending of one row, a total and its sources,
 * and only about ten thousand times as much is told of, so that large and small projects are left alone. The larger one is taken for the yuan where the block is in 万元.
 */
export const fundsInOneUnit = defineRule({
  code: "FND-17",
  id: "funds-in-one-unit",
  title: "资金各栏金额单位一致",
  severity: "warning",
  group: "mend",
  on: {
    scope: "form",
    kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "target-matrix", "monitoring", "budget-detail"],
  },
  sources: [review("金额单位统一核对")],
  parameters: noParameters,
  messages: {
    mixed: ({ large, small, unit }: { large: string; small: string; unit: string }) =>
      `${large} 与 ${small} 相差约一万倍，疑似“元”“万元”混用；本表单位为${unit}`,
  },
  remedy: "统一为表中注明的金额单位",
  *check({ funds }, { book, report }) {
    if (funds === null) return;
    const said = new Set<string>();
    for (const { large, small, smallAt, subject } of pairsIn(funds)) {
      const key = `${String(large.at.row)},${String(large.at.column)}`;
      if (!isTenThousandfold(large.value, small) || said.has(key)) continue;
      said.add(key);
      const fixes = funds.unit === "万元" ? [change(book, numberAt(large.at, divide(large.value, exact("10000"))))] : [];
      const about = { place: placeOf(large.at), subject, related: smallAt.map(placeOf), fixes };
      yield report("mixed", about, { large: large.value, small, unit: funds.unit });
    }
  },
});

type Filled = Field<Amount> & { readonly value: Amount };

interface Pair {
  readonly large: Filled;
  readonly small: Amount;
  readonly smallAt: readonly Field<Amount>["at"][];
  readonly subject: string;
}

const isFilled = (field: Field<Amount> | null): field is Filled => field?.value != null;

/** Amounts that belong together: of one row, then a total and its sources. */
function pairsIn(funds: FundsTable): readonly Pair[] {
  const ofRows = funds.rows.flatMap((row) => {
    const fields = moneyColumns.flatMap((column) => (isFilled(row[column]) ? [{ column, field: row[column] }] : []));
    return fields.flatMap(({ column, field }) =>
      fields
        .filter(({ field: other }) => compare(field.value, other.value) > 0)
        .map(({ field: { value, at } }) => ({ large: field, small: value, smallAt: [at], subject: `${fundsSubject(row)}.${column}` })),
    );
  });
  return [...ofRows, ...totalRowsOf(funds).flatMap((total) => moneyColumns.flatMap((column) => pairsOf(funds, total, column)))];
}

/** A total with the sum of its sources, or with the one source that makes it. */
function pairsOf(funds: FundsTable, total: FundsRow, column: MoneyColumn): readonly Pair[] {
  const field = total[column];
  const parts = partsOf(funds, total, column).filter(({ value }) => !isZero(value));
  const [only, ...more] = parts;
  if (!isFilled(field) || only === undefined) return [];
  const all = sumOf(parts);
  if (compare(field.value, all) > 0)
    return [{ large: field, small: all, smallAt: parts.map(({ at }) => at), subject: `${fundsSubject(total)}.${column}` }];
  return more.length > 0 ? [] : [{ large: only, small: field.value, smallAt: [field.at], subject: `funds:source.${column}` }];
}
