import * as z from "zod";

import { amountOf, compare } from "../../core/amount";
import { isUnder } from "../../core/costing";
import { pointsBy, targetOf } from "../../core/form";
import { parametersWith } from "../../core/parameter";
import { placeOf } from "../../core/place";
import { defineRule } from "../../core/rule";
import { isDash, isEmpty, quoted } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { ours, systemCheck } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** What a cost indicator that was not filled in may earn at most; nothing is held against it until an office sets it. 山西 sets 5. */
    most: z.number().min(0).max(100).nullable().default(null),
  }),
  { most: { label: "未填报成本指标时该项得分的上限", unit: "points", source: ours("由使用单位设定，如山西 5 分；不设时不核查") } },
);

/** Systems print a row for costs that a project without cost indicators leaves blank; 山西 lets it earn 5 points at most. */
export const unfilledCostCapped = defineRule({
  code: "SCR-21",
  id: "unfilled-cost-capped",
  title: "未填报的成本指标得分不超过上限",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("山西：未填报成本指标的项目，成本指标得分不得超过 5 分")],
  parameters,
  messages: {
    above: ({ name, points, most }: { name: string; points: string; most: string }) =>
      `“${name}”未填报成本指标，得分 ${points} 超过上限 ${most} 分`,
  },
  remedy: "补填成本指标，或降低得分",
  *check(form, { report, parameters: { most: set } }) {
    const most = set === null ? null : amountOf(set);
    for (const indicator of form.table?.indicators ?? []) {
      if (most === null || !isUnder("成本")(indicator)) continue;
      const isOpen = [targetOf(indicator), indicator.actual].every((field) => field === null || isEmpty(field) || isDash(field));
      const points = pointsBy("self", indicator);
      if (!isOpen || points?.value == null || compare(points.value, most) <= 0) continue;
      const name = quoted(indicator.level3.text === "" ? indicator.level2.text : indicator.level3.text);
      yield report("above", { place: placeOf(points.at), subject: subjectOf(indicator, form) }, { name, points: points.value, most });
    }
  },
});
