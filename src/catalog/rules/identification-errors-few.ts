import * as z from "zod";

import { compare, divide, exact, isZero, multiply } from "../../core/amount";
import { placeOf } from "../../core/place";
import { figureIn } from "../../core/records";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText, quantityIn } from "../../core/shown";
import { ours } from "../sources";

const parameters = parametersWith(z.strictObject({ most: z.number().min(0).max(1).default(0.02) }), {
  most: { label: "识别误差率上限", unit: "share", source: ours("识别误差率不超过 2%") },
});

/** Of the households checked no more than 2 % may have been identified wrongly. It is computed from the two numbers on the form, for all of them together. */
export const identificationErrorsFew = defineRule({
  code: "EVL-03",
  id: "identification-errors-few",
  title: "精准识别误差率不超过2%",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["spot-check"] },
  sources: [ours("扶贫开发工作成效考核：识别误差率（原文待核）")],
  parameters,
  messages: {
    above: ({ rate, most }: { rate: string; most: string }) => `识别误差率 ${rate}，超过 ${most}`,
  },
  remedy: "列入问题清单，限期整改",
  *check({ list }, { parameters: { most }, report }) {
    const errors = list === null ? undefined : figureIn(list, "errors");
    const sampled = list === null ? undefined : figureIn(list, "sampled");
    const [part, whole] = [quantityIn(errors ?? null)?.amount, quantityIn(sampled ?? null)?.amount];
    if (errors === undefined || part === undefined || whole === undefined || isZero(whole)) return;
    if (compare(part, multiply(whole, exact(String(most)))) <= 0) return;
    const data = { rate: percentText(divide(part, whole)), most: percentText(exact(String(most)), 0) };
    yield report("above", { place: placeOf(errors.at), subject: "total.errors" }, data);
  },
});
