import * as z from "zod";

import { amountOf, compare, exact, sum, zero, type Amount } from "../../core/amount";
import type { CellRef } from "../../core/book";
import type { Form, Indicator } from "../../core/form";
import { parametersWith } from "../../core/parameter";
import { placeOf } from "../../core/place";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { measures, ours } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** The least that 产出 and 效益 weigh together. */
    results: z.number().min(0).max(100).default(60),
  }),
  {
    results: { label: "产出、效益分值合计的下限", unit: "points", source: measures("绩效评价：产出、效益指标权重不低于 60%（原文待核）") },
  },
);

/**
 * The weights of a scorecard make 100, and what was achieved weighs more than how it was decided and managed: 产出 and 效益 together at least 60.
 * Bonus and deduction items stand apart. A row without a weight leaves the sum open, and the second is said only of scorecards that have 决策 or 过程 as well.
 */
export const scorecardWeightsComplete = defineRule({
  code: "EVL-01",
  id: "scorecard-weights-complete",
  title: "评价指标分值合计为 100，产出、效益不低于 60",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["evaluation-scorecard"] },
  sources: [measures("附件2 项目支出绩效评价指标体系：产出、效益指标权重不低于 60%（原文待核）"), ours("评价指标分值合计为 100")],
  parameters,
  messages: {
    sum: ({ sum: all, total }: { sum: string; total: string }) => `评价指标分值合计为 ${all}，应为 ${total}`,
    results: ({ points, least }: { points: string; least: string }) => `产出、效益指标分值合计 ${points}，低于 ${least}`,
  },
  remedy: "调整各指标分值，使合计等于总分，并提高产出和效益的分值",
  *check(form, { report, parameters: { results } }) {
    const rows = scoredRows(form);
    const weights = rows.map(({ weight }) => weight?.value ?? null);
    if (rows.length === 0 || !weights.every((weight): weight is Amount => weight !== null)) return;
    const total = form.profile.weights.total?.value ?? exact("100");
    const all = sum(weights);
    if (compare(all, total) !== 0) yield report("sum", { place: placeOf(weightCell(form, rows)), subject: "weights" }, { sum: all, total });
    const least = amountOf(results) ?? zero;
    const [first, ...more] = under(rows, /^(?:项目)?(?:产出|效益|效果)/);
    const isSplit = under(rows, /^(?:项目)?(?:决策|过程|投入|管理)/).length > 0;
    if (first === undefined || !isSplit || compare(all, exact("100")) !== 0) return;
    const points = sum([first, ...more].map(({ weight }) => weight?.value ?? zero));
    if (compare(points, least) < 0)
      yield report("results", { place: placeOf(first.level1.at), subject: "results", severity: "warning" }, { points, least });
  },
});

const scoredRows = ({ table }: Form): readonly Indicator[] =>
  (table?.indicators ?? []).filter(
    ({ level1, level2 }) => ![level1, level2].some(({ text }) => /加分|减分|扣分|附加|否决/.test(fold(text))),
  );

/** Level-1 names may be numbered: 一、决策, (三)产出, C产出. */
const under = (rows: readonly Indicator[], words: RegExp): readonly Indicator[] =>
  rows.filter(({ level1 }) => words.test(fold(level1.text).replace(/^\(?[一二三四五六七八九十\d]{1,2}[、.)]+|^[A-D][、.]?/, "")));

/** The total weight where the form has one, else the header of the weights. */
function weightCell({ table, region }: Form, [first]: readonly Indicator[]): CellRef {
  return table?.total?.weight?.at ?? table?.columns.find(({ concept }) => concept === "weight")?.at ?? first?.weight?.at ?? region;
}
