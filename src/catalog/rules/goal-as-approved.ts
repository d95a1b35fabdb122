import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { tiesOf } from "../../core/ties";
import { measures, review } from "../sources";

/**
 * The goal of the year is copied from form to form, so that what was done can be held against what was approved. Another wording may be an abridgement: it is only asked about, and punctuation does not count.
 */
export const goalAsApproved = defineRule({
  code: "IND-33",
  id: "goal-as-approved",
  title: "年度目标与批复的目标一致",
  severity: "info",
  group: "mend",
  on: { scope: "book" },
  sources: [measures("单位自评以批复的绩效目标为依据（原文待核）"), review("自评表年度目标与绩效目标申报表核对")],
  parameters: noParameters,
  messages: {
    differs: ({ sheet }: { sheet: string }) => `年度目标与“${sheet}”中的文字不同，请核对是否按批复的目标填写`,
  },
  remedy: "以批复（或调整后）的目标为准",
  *check({ forms }, { report }) {
    const told = new Set<string>();
    for (const { kind, holds, subject, first, second } of tiesOf(forms)) {
      if (kind !== "goal" || told.has(second.form.id)) continue;
      told.add(second.form.id);
      if (holds) continue;
      yield report("differs", { place: placeOf(second.at), subject, related: [placeOf(first.at)] }, { sheet: first.form.sheet });
    }
  },
});
