import * as z from "zod";

import { amountOf, compare, sum, type Amount } from "../../core/amount";
import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { ours } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Points of all quantitative indicators of 100, such as 75; the rest is qualitative. Nothing is held against it until an office sets it: the published rule does not print the split. */
    quantitative: z.number().min(0).max(100).nullable().default(null),
  }),
  {
    quantitative: { label: "定量指标分值", unit: "points", source: ours("由使用单位设定，不设时不核查") },
  },
);

/**
 * Banks are assessed for how they serve rural revitalisation by a quantitative part (贷款总量, 贷款结构, 贷款比重, 金融服务, 资产质量) and a qualitative one. A scorecard is taken for one of these where its
 * first level is 定量 and 定性 and its indicators speak of loans. Bonus and deduction items stand apart.
 */
export const quantitativePartAsSet = defineRule({
  code: "EVL-06",
  id: "quantitative-part-as-set",
  title: "金融机构考核评估的定量、定性分值符合设定",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["evaluation-scorecard"] },
  sources: [ours("金融机构服务乡村振兴考核评估：定量、定性的权重由使用单位设定，如 75、25")],
  parameters,
  messages: {
    quantitative: ({ points, expected }: { points: string; expected: string }) => `定量指标分值合计 ${points}，设定为 ${expected}`,
    qualitative: ({ points, expected }: { points: string; expected: string }) => `定性指标分值合计 ${points}，设定为 ${expected}`,
  },
  remedy: "核对定量指标和定性指标的分值",
  *check(form, { report, parameters: { quantitative } }) {
    if (quantitative === null || !isOfBank(form)) return;
    for (const [message, word, share] of [
      ["quantitative", "定量", quantitative],
      ["qualitative", "定性", 100 - quantitative],
    ] as const) {
      const rows = rowsUnder(form, word);
      const weights = rows.flatMap(({ weight }) => (weight?.value == null ? [] : [weight.value]));
      const [first] = rows;
      const expected: Amount | null = amountOf(share);
      if (first === undefined || expected === null || weights.length < rows.length) continue;
      const points = sum(weights);
      if (compare(points, expected) !== 0) yield report(message, { place: placeOf(first.level1.at), subject: word }, { points, expected });
    }
  },
});

const rowsUnder = ({ table }: Form, word: string): readonly Indicator[] =>
  (table?.indicators ?? []).filter(({ level1 }) => fold(level1.text).startsWith(word));

const isOfBank = (form: Form): boolean =>
  ["定量", "定性"].every((word) => rowsUnder(form, word).length > 0) &&
  rowsUnder(form, "定量").some(({ level2, level3 }) => fold(`${level2.text}${level3.text}`).includes("贷款"));
