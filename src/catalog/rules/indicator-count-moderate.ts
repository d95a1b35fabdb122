import * as z from "zod";

import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { ours } from "../sources";

const parameters = parametersWith(
  z
    .strictObject({
      /** Fewer level-3 indicators than this are remarked on. */
      fewest: z.number().int().min(1).default(4),
      /** More than this are, too. */
      most: z.number().int().min(1).default(25),
    })
    .refine(({ fewest, most }) => fewest <= most),
  {
    fewest: { label: "三级指标最少条数", unit: "items", source: ours("三级指标 4—25 条") },
    most: { label: "三级指标最多条数", unit: "items", source: ours("三级指标 4—25 条") },
  },
);

/**
 * Two indicators cannot show what a project does, and thirty are more than anybody will survey. Published county forms have 2 to 16, most of them 6 to 15. Both limits are a choice of ours.
 */
export const indicatorCountModerate = defineRule({
  code: "IND-22",
  id: "indicator-count-moderate",
  title: "三级指标数量适中",
  severity: "info",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [ours("三级指标 4—25 条，建议 6—15 条")],
  parameters,
  messages: {
    few: ({ count }: { count: number }) => `三级指标共 ${count} 条，偏少，一般为 6—15 条`,
    many: ({ count }: { count: number }) => `三级指标共 ${count} 条，偏多，一般为 6—15 条`,
  },
  remedy: "补充关键指标，或合并相近指标",
  *check(form, { report, parameters: { fewest, most } }) {
    const rows = countedRows(form);
    const [first] = rows;
    const count = rows.length;
    if (form.table === null || first === undefined || (count >= fewest && count <= most)) return;
    const at = form.table.columns.find(({ concept }) => concept === "level3")?.at ?? first.level3.at;
    yield report(count < fewest ? "few" : "many", { place: placeOf(at), subject: "count" }, { count });
  },
});

/** Rows of the year, or of the medium term where the form has no others; parts of a row (其中) are none of their own. */
function countedRows({ table }: Form): readonly Indicator[] {
  const rows = (table?.indicators ?? []).filter(({ level3, judged }) => (judged || !level3.inherited) && !/^\s*其中/.test(level3.text));
  const annual = rows.filter(({ targets }) => targets.length === 0 || targets.some(({ role }) => role !== "mid-term"));
  return annual.length > 0 ? annual : rows;
}
