import * as z from "zod";

import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { recordSubject } from "../../core/subject";
import { review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    words: z
      .array(z.string().min(1))
      .default(["楼堂馆所", "车辆购置", "购置车辆", "公务用车", "奖金", "津贴", "偿还债务", "债务偿还", "还债", "垫资"]),
  }),
  { words: { label: "负面清单用词", unit: "words", source: review("资金使用负面清单（原文待核）") } },
);

/**
 * Funds for poverty alleviation and rural revitalisation must not be spent on what the negative list names. A word alone proves nothing
 * (the line may be of other money), so it is only asked.
 */
export const spendingNotBarred = defineRule({
  code: "FND-22",
  id: "spending-not-barred",
  title: "支出内容不在资金负面清单之内",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["budget-detail"] },
  sources: [review("资金使用负面清单（原文待核）")],
  parameters,
  messages: {
    barred: ({ name, word }: { name: string; word: string }) => `“${name}”提到“${word}”，请核对是否属于资金负面清单`,
  },
  remedy: "核对资金管理办法的负面清单；属于清单内的，调整支出内容或资金来源",
  *check({ list }, { parameters, report }) {
    for (const row of list?.rows ?? []) {
      const named = [row.cells.item, row.cells["sub-activity"], row.cells.activity, row.cells.name, row.cells["economic-class"]];
      const wordIn = (field: (typeof named)[number]): string | undefined =>
        parameters.words.find((word) => typeof field?.raw === "string" && fold(field.raw).includes(word));
      const field = named.find((each) => wordIn(each) !== undefined);
      const word = wordIn(field);
      if (field === undefined || word === undefined || list === null) continue;
      yield report("barred", { place: placeOf(field.at), subject: `${recordSubject(row, list)}.barred` }, { name: row.name, word });
    }
  },
});
