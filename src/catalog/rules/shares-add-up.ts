import * as z from "zod";

import { absolute, add, type Amount, compare, divide, exact, multiply, subtract, sum } from "../../core/amount";
import type { CellRef } from "../../core/book";
import type { Field, GoalText, ListRow, ListTable } from "../../core/form";
import { placeOf } from "../../core/place";
import { addends, columnUnit, moneyIn, percentIn } from "../../core/records";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { halfUnit, percentPlacesShown } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { recordSubject } from "../../core/subject";
import type { Stated } from "../../core/value";
import { ours, review } from "../sources";

const parameters = parametersWith(z.strictObject({ tolerance: z.number().min(0).max(5).default(0.1) }), {
  tolerance: { label: "比例合计与100%允许相差", unit: "percent", source: ours("四舍五入") },
});

/**
 * Money allocated by share, 60 % for infrastructure, 30 % for training, 10 % for marketing: the shares make 100 %, and each amount is its share of the total,
 * as exactly as the share is printed. Where a share cannot be read nothing is said. A declaration that tells in its goal how the money is divided is held to 100 % as well: two shares may
 * leave a rest untold, three and more that fall short are asked about.
 */
export const sharesAddUp = defineRule({
  code: "FND-11",
  id: "shares-add-up",
  title: "分配比例合计为100%，且与金额相符",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["budget-detail", "target-declaration"] },
  sources: [review("资金按用途分配比例核对")],
  parameters,
  messages: {
    sum: ({ sum: made }: { sum: string }) => `资金分配比例合计 ${made}%，应为100%`,
    amount: ({ name, share, expected, stated }: { name: string; share: string; expected: string; stated: string }) =>
      `“${name}”按 ${share}% 应为 ${expected}，填报 ${stated}`,
  },
  remedy: "核对各项用途的比例和金额",
  *check({ list, goals }, { parameters: { tolerance }, report }) {
    const isWhole = (made: Amount): boolean => compare(absolute(subtract(made, hundred)), exact(String(tolerance))) <= 0;
    for (const goal of goals) {
      const made = toldSums(goal).find((each) => !isWhole(each));
      if (made !== undefined) yield report("sum", { place: placeOf(goal.field.at), subject: `goal:${goal.label}.share` }, { sum: made });
    }
    const shares = list === null ? null : sharesIn(list);
    if (list === null || shares === null) return;
    const made = sum(shares.map(({ percent }) => percent));
    const at = list.total?.cells.share?.at ?? shares.at(-1)?.at;
    if (at !== undefined && !isWhole(made)) {
      yield report("sum", { place: placeOf(at), subject: "total.share", related: shares.map((each) => placeOf(each.at)) }, { sum: made });
      return;
    }
    for (const share of shares) {
      const found = amountOff(share, list);
      if (found === null) continue;
      const subject = `${recordSubject(share.row, list)}.amount`;
      yield report("amount", { place: placeOf(found.at), subject, related: [placeOf(share.at)] }, found.data);
    }
  },
});

/** An amount that is not its share of the total, as exactly as the share is printed. */
function amountOff({ row, field, percent }: Share, list: ListTable) {
  const unit = columnUnit(list, "amount");
  const total = moneyIn(list.total?.cells.amount, unit);
  const stated = moneyIn(row.cells.amount, unit);
  if (total === null || row.cells.amount === undefined || stated?.unit !== total.unit) return null;
  const expected = divide(multiply(percent, total.amount), hundred);
  const rounding = divide(multiply(halfUnit(percentPlacesShown(field)), absolute(total.amount)), hundred);
  if (compare(absolute(subtract(expected, stated.amount)), add(rounding, exact("0.005"))) <= 0) return null;
  return { at: row.cells.amount.at, data: { name: row.name, share: percent, expected, stated: stated.amount } };
}

const hundred = exact("100");

/** What the shares of each sentence make that tells of money and how it is divided: 资金用于产业占60%，基础设施占30%，培训占10%. */
function toldSums({ kind, field }: GoalText): readonly Amount[] {
  const sentences = kind === "goal" ? fold(field.value ?? "").split(/[。;\n]/) : [];
  return sentences.flatMap((sentence) => {
    if (!/资金|预算|经费|投资/.test(sentence) || /其中|不低于|不少于|不超过|以上|以下|达|率|[≥≤><约]/.test(sentence)) return [];
    const shares = [...sentence.matchAll(/占(?:比|总(?:额|量|投资|资金))?:?(\d+(?:\.\d+)?)%/g)].flatMap(([, share]) =>
      share === undefined ? [] : [exact(share)],
    );
    const made = sum(shares);
    return shares.length >= 3 || (shares.length === 2 && compare(made, hundred) > 0) ? [made] : [];
  });
}

interface Share {
  readonly row: ListRow;
  readonly field: Field<Stated>;
  readonly at: CellRef;
  readonly percent: Amount;
}

/** The shares of all records; `null` where one cannot be read or there are not two. Bare numbers that make about 1 are fractions. */
function sharesIn(list: ListTable): readonly Share[] | null {
  const rows = addends(list, "share");
  const plain = rows.flatMap(({ cells }) => percentIn(cells.share, false) ?? []);
  if (plain.length < rows.length || rows.length < 2) return null;
  const areFractions = compare(sum(plain), exact("1.5")) <= 0;
  return rows.flatMap((row) => {
    const percent = percentIn(row.cells.share, areFractions);
    return percent === null || row.cells.share === undefined ? [] : [{ row, field: row.cells.share, at: row.cells.share.at, percent }];
  });
}
