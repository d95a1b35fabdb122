import * as z from "zod";

import { amountOf, compare, divide, sum, type Amount } from "../../core/amount";
import type { Field, ListRow, ListTable, MoneyUnit } from "../../core/form";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { addends, columnUnit, moneyIn } from "../../core/records";
import { defineRule } from "../../core/rule";
import { percentText } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { recordSubject } from "../../core/subject";
import type { Stated } from "../../core/value";
import { review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    words: z
      .array(z.string().min(1))
      .default(["楼堂馆所", "车辆购置", "购置车辆", "公务用车", "奖金", "津贴", "偿还债务", "债务偿还", "还债", "垫资"]),
    /** What may go to 项目管理费, as a share of all spending; not held against it where an office sets none. */
    management: z.number().min(0).max(1).nullable().default(0.01),
  }),
  {
    words: { label: "负面清单用词", unit: "words", source: review("资金使用负面清单（原文待核）") },
    management: { label: "项目管理费占支出的上限", unit: "share", source: review("项目管理费按不超过 1% 列支，各地规定不一（原文待核）") },
  },
);

/**
 * Funds for poverty alleviation and rural revitalisation must not be spent on what the negative list names. A word alone proves nothing
 * (the line may be of other money), so it is only asked. So is a cost of management above its share.
 */
export const spendingNotBarred = defineRule({
  code: "FND-22",
  id: "spending-not-barred",
  title: "支出内容不在资金负面清单之内",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["budget-detail"] },
  sources: [review("资金使用负面清单、项目管理费列支比例（原文待核）")],
  parameters,
  messages: {
    barred: ({ name, word }: { name: string; word: string }) => `“${name}”提到“${word}”，请核对是否属于资金负面清单`,
    management: ({ name, share, most }: { name: string; share: string; most: string }) =>
      `“${name}”占支出合计的 ${share}，超过 ${most}，请核对当地列支比例`,
  },
  remedy: "核对资金管理办法的负面清单；属于清单内的，调整支出内容或资金来源",
  *check({ list }, { parameters, report }) {
    const most = parameters.management === null ? null : amountOf(parameters.management);
    for (const row of list?.rows ?? []) {
      if (list === null) return;
      const barred = namedIn(row, parameters.words);
      if (barred !== null) {
        const { field, word } = barred;
        yield report("barred", { place: placeOf(field.at), subject: `${recordSubject(row, list)}.barred` }, { name: row.name, word });
      }
      const managed = row.role === "subtotal" ? null : namedIn(row, ["项目管理费"]);
      const share = managed === null ? null : shareOf(row, list);
      if (managed === null || share === null || most === null || compare(share, most) <= 0) continue;
      const about = { place: placeOf(managed.field.at), subject: `${recordSubject(row, list)}.management` };
      yield report("management", about, { name: row.name, share: percentText(share, 2), most: percentText(most, 2) });
    }
  },
});

/** The cell of a line that says what it pays for in one of some words. */
function namedIn({ cells }: ListRow, words: readonly string[]): { readonly field: Field<Stated>; readonly word: string } | null {
  for (const field of [cells.item, cells["sub-activity"], cells.activity, cells.name, cells["economic-class"]]) {
    const word = words.find((each) => typeof field?.raw === "string" && fold(field.raw).includes(each));
    if (field !== undefined && word !== undefined) return { field, word };
  }
  return null;
}

/** What the lines come to; `null` where one of them is no amount of the column's unit. */
function sumOf(list: ListTable, unit: MoneyUnit | null): { readonly amount: Amount; readonly unit: MoneyUnit | null } | null {
  const lines = list.total === null ? addends(list, "amount").map(({ cells }) => moneyIn(cells.amount, unit)) : [];
  const amounts = lines.flatMap((line) => (line?.unit === unit ? [line.amount] : []));
  return lines.length === 0 || amounts.length < lines.length ? null : { amount: sum(amounts), unit };
}

/** A line's part of the total; `null` where either is no amount, or they are in different units. */
function shareOf({ cells }: ListRow, list: ListTable): Amount | null {
  const unit = columnUnit(list, "amount");
  const [own, total] = [moneyIn(cells.amount, unit), moneyIn(list.total?.cells.amount, unit) ?? sumOf(list, unit)];
  return total === null || own?.unit !== total.unit || !isPositive(total.amount) ? null : divide(own.amount, total.amount);
}
