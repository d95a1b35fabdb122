import * as z from "zod";

import { compare, divide, exact, multiply, sum } from "../../core/amount";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Percent of all indicators' weight that one may have. */
    max: z.number().min(1).max(100).default(50),
  }),
  {
    max: { label: "单项指标分值占比上限", unit: "percent", source: review("单项指标分值不宜超过指标总分值的一半") },
  },
);

/**
 * Where one indicator decides more than half of all points, or is the only one, the result hangs on a single figure. Weights are compared with the sum of those of the form;
 * where one of them is missing or 0 nothing is said.
 */
export const weightsSpread = defineRule({
  code: "SCR-19",
  id: "weights-spread",
  title: "单项指标分值不过于集中",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration"] },
  sources: [review("单项指标分值不宜超过指标总分值的一半")],
  parameters,
  messages: {
    heavy: ({ name, weight, total, share }: { name: string; weight: string; total: string; share: string }) =>
      `“${name}”分值 ${weight}，占指标分值 ${total} 的 ${share}，建议拆分细化`,
    alone: ({ name, weight }: { name: string; weight: string }) => `只有“${name}”一项指标，分值 ${weight}，建议拆分细化`,
  },
  remedy: "拆分细化指标，分散分值",
  *check(form, { report, parameters: { max } }) {
    const rows = form.table?.indicators ?? [];
    const weights = rows.map(({ weight }) => weight?.value ?? null);
    if (weights.length === 0 || !weights.every((weight) => weight !== null && isPositive(weight))) return;
    const total = sum(weights.flatMap((weight) => weight ?? []));
    const limit = exact(String(max));
    for (const indicator of rows) {
      const { weight, level3 } = indicator;
      if (weight?.value == null) continue;
      const share = divide(weight.value, total);
      if (compare(multiply(share, exact("100")), limit) <= 0) continue;
      const about = { place: placeOf(weight.at), subject: subjectOf(indicator, form) };
      const data = { name: level3.text, weight: weight.value };
      if (rows.length === 1) yield report("alone", about, data);
      else yield report("heavy", about, { ...data, total, share: percentText(share) });
    }
  },
});
