import * as z from "zod";

import { compare, divide, exact, isZero, multiply } from "../../core/amount";
import { placeOf } from "../../core/place";
import { figureIn } from "../../core/records";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText, quantityIn } from "../../core/shown";
import { ours } from "../sources";

const parameters = parametersWith(z.strictObject({ least: z.number().min(0).max(1).default(0.1) }), {
  least: { label: "抽查比例下限", unit: "share", source: ours("抽查比例不低于 10%") },
});

/** At least a tenth of the projects is checked. Said only where the form tells how many there are and how many were checked. */
export const enoughProjectsChecked = defineRule({
  code: "EVL-04",
  id: "enough-projects-checked",
  title: "抽查比例不低于10%",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["spot-check"] },
  sources: [ours("绩效评价抽查比例（原文待核）")],
  parameters,
  messages: {
    below: ({ share, least }: { share: string; least: string }) => `抽查比例 ${share}，低于 ${least}`,
  },
  remedy: "补充抽查项目",
  *check({ list }, { parameters: { least }, report }) {
    const sampled = list === null ? undefined : figureIn(list, "sampled");
    const population = list === null ? undefined : figureIn(list, "population");
    const [part, whole] = [quantityIn(sampled ?? null)?.amount, quantityIn(population ?? null)?.amount];
    if (sampled === undefined || part === undefined || whole === undefined || isZero(whole)) return;
    if (compare(part, multiply(whole, exact(String(least)))) >= 0) return;
    const data = { share: percentText(divide(part, whole)), least: percentText(exact(String(least)), 0) };
    yield report("below", { place: placeOf(sampled.at), subject: "total.sampled" }, data);
  },
});
