import * as z from "zod";

import { type Amount, divide, exact, multiply, within } from "../../core/amount";
import type { ListRow, ListTable, MoneyUnit } from "../../core/form";
import { moneyUnits } from "../../core/form";
import { placeOf } from "../../core/place";
import { columnUnit, inYuan, moneyIn } from "../../core/records";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { quantityIn } from "../../core/shown";
import { recordSubject } from "../../core/subject";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** In 万元; amounts in 元 are held to the cent. */
    tolerance: z.number().min(0).max(1).default(0.005),
  }),
  { tolerance: { label: "数量×单价与以万元填报的金额允许相差", unit: "ten-thousand-yuan", source: ours("四舍五入到两位小数") } },
);

/**
 * A line of a budget is computed: quantity × price, 25人天 × 100元/人天 = 0.25万元. Nothing is said where the two cannot be multiplied
 * (10人 at 200元/人天), where a column that is not understood stands between them and the amount and may be a further factor, and where the
 * product agrees in the one or the other unit because the form prints none.
 */
export const quantityTimesPrice = defineRule({
  code: "FND-12",
  id: "quantity-times-price",
  title: "数量×单价等于金额",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["budget-detail"] },
  sources: [review("按数量和单价测算支出")],
  parameters,
  messages: {
    differs: ({ name, expected, stated, unit }: { name: string; expected: string; stated: string; unit: string }) =>
      `“${name}”数量×单价为 ${expected}${unit}，填报 ${stated}${unit}`,
  },
  remedy: "核对数量、单价及其单位（元、万元），更正有误的一项",
  *check({ list }, { parameters: { tolerance }, report }) {
    if (list === null || mayMultiplyMore(list)) return;
    for (const row of list.rows) {
      const made = productIn(row, list);
      if (
        made === null ||
        made.candidates.some((each) => within(each, made.stated, made.unit === "元" ? halfCent : exact(String(tolerance))))
      )
        continue;
      yield report(
        "differs",
        {
          place: placeOf(made.at),
          subject: `${recordSubject(row, list)}.amount`,
          related: [row.cells.quantity, row.cells.price].flatMap((field) => (field === undefined ? [] : [placeOf(field.at)])),
        },
        { name: row.name, expected: made.candidates[0] ?? made.stated, stated: made.stated, unit: made.unit ?? "" },
      );
    }
  },
});

const halfCent = exact("0.005");

/** Whether a column that is not understood, or a second quantity, stands among the three. */
function mayMultiplyMore({ columns }: ListTable): boolean {
  const known = new Set(columns.map(({ at }) => at.column));
  const places = columns.filter(({ concept }) => concept === "quantity" || concept === "price" || concept === "amount");
  if (places.some(({ isPart }) => isPart)) return true;
  const own = places.map(({ at }) => at.column);
  const [from, to] = [Math.min(...own), Math.max(...own)];
  return Array.from({ length: Math.max(to - from, 0) }, (_, offset) => from + offset).some((column) => !known.has(column));
}

interface Product {
  readonly at: NonNullable<ListRow["cells"]["amount"]>["at"];
  readonly stated: Amount;
  readonly unit: MoneyUnit | null;
  /** What the amount may be, the likeliest first. */
  readonly candidates: readonly Amount[];
}

/** A plain quantity without a sign in front of it. */
function plainIn(field: ListRow["cells"]["price"]) {
  const stated = quantityIn(field ?? null);
  return stated?.comparator === null && stated.percent === null ? stated : null;
}

function productIn({ cells, role }: ListRow, list: ListTable): Product | null {
  const amount = moneyIn(cells.amount, columnUnit(list, "amount"));
  const [quantity, price] = [plainIn(cells.quantity), plainIn(cells.price)];
  if (role === "subtotal" || amount === null || cells.amount === undefined || quantity === null || price === null) return null;
  const priced = pricedIn(price.unit, quantity.unit, list);
  if (priced === undefined) return null;
  const product = multiply(quantity.amount, price.amount);
  const candidates = (priced === null ? [amount.unit, ...moneyUnits] : [priced]).flatMap((unit) =>
    (amount.unit === null ? [unit, ...moneyUnits] : [amount.unit]).map((to) =>
      unit === null || to === null ? product : divide(inYuan(product, unit), inYuan(exact("1"), to)),
    ),
  );
  return { at: cells.amount.at, stated: amount.amount, unit: amount.unit, candidates };
}

/** The money a price is in, `null` where the form does not say, and nothing where it is the price of something else than what is counted. */
function pricedIn(unit: string | null, counted: string | null, { columns }: ListTable): MoneyUnit | null | undefined {
  if (unit === null) return columns.find(({ concept }) => concept === "price")?.unit ?? null;
  const [money, per] = unit.split("/");
  return per !== undefined && counted !== null && per !== counted ? undefined : moneyUnits.find((each) => each === money);
}
