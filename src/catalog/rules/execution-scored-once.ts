import type { Amount } from "../../core/amount";
import type { Field, FundsRow } from "../../core/form";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { fundsSubject } from "../../core/subject";
import { measures, review } from "../sources";

/**
 * Execution earns its points once, in the row of the total; rows of sources show a dash there. Whoever adds up the column would count them twice.
 * Points of sources alone, without any of the total, are left alone: a form may be made so.
 */
export const executionScoredOnce = defineRule({
  code: "FND-19",
  id: "execution-scored-once",
  title: "预算执行率仅在资金总额行计分",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("附件1 项目支出绩效自评表：执行率在年度资金总额行计分（原文待核）"), review("资金来源各行不重复计分")],
  parameters: noParameters,
  messages: {
    repeated: ({ label }: { label: string }) => `“${label}”行也填了分值或得分，合计时将重复；预算执行率仅在资金总额行计分`,
  },
  remedy: "仅在年度资金总额行填写分值和得分",
  *check({ funds }, { report }) {
    const rows = funds?.rows ?? [];
    const total = rows.find(({ id }) => id === "total");
    const ofTotal = total === undefined ? undefined : scoredIn(total);
    if (ofTotal === undefined) return;
    for (const row of rows) {
      const field = row.id === "total" ? undefined : scoredIn(row);
      if (field === undefined) continue;
      const about = { place: placeOf(field.at), subject: `${fundsSubject(row)}.weight`, related: [placeOf(ofTotal.at)] };
      yield report("repeated", about, { label: row.label.replace(/^其中[:：]?\s*/, "") });
    }
  },
});

/** The weight or the points of a row, whichever is more than 0. */
const scoredIn = ({ weight, points }: FundsRow): Field<Amount> | undefined =>
  [weight, points].flatMap((field) => (field?.value != null && isPositive(field.value) ? [field] : []))[0];
