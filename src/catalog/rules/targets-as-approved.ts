import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { approvedPairsOf, tellsOfChangedGoals } from "../../core/tied-indicators";
import { tiesOf } from "../../core/ties";
import { measures, review } from "../sources";

/**
 * A self-evaluation measures what was approved. An indicator is known again by its name, its target is compared after units are converted, and where units or words leave a doubt nothing is said.
 * Each form is held against the declaration, or against the monitoring form where there is none; one that tells of a change of its goals is left alone.
 */
export const targetsAsApproved = defineRule({
  code: "IND-18",
  id: "targets-as-approved",
  title: "指标值与批复的目标一致",
  severity: "error",
  group: "mend",
  on: { scope: "book" },
  sources: [measures("单位自评以批复的绩效目标为依据（原文待核）"), review("自评表指标值与绩效目标申报表核对")],
  parameters: noParameters,
  messages: {
    differs: ({ name, own, approved, sheet }: { name: string; own: string; approved: string; sheet: string }) =>
      `“${name}”指标值为“${own}”，“${sheet}”中为“${approved}”，未见调整说明`,
  },
  remedy: "以批复（或调整后）的目标为准；已调整的，附调整批复",
  *check({ forms }, { report }) {
    const ties = tiesOf(forms).filter(({ kind, holds }) => kind === "target" && !holds);
    for (const { first, second } of approvedPairsOf(forms)) {
      if (tellsOfChangedGoals(second)) continue;
      const severity = second.kind === "self-evaluation" ? "error" : "warning";
      for (const tie of ties) {
        if (tie.first.form !== first || tie.second.form !== second) continue;
        const about = { place: placeOf(tie.second.at), subject: tie.subject, related: [placeOf(tie.first.at)], severity } as const;
        yield report("differs", about, { name: quoted(tie.label), own: tie.second.text, approved: tie.first.text, sheet: first.sheet });
      }
    }
  },
});
