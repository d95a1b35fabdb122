import { compare, isNegative, subtract } from "../../core/amount";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { saidIn, valueIn } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { measures, printedNote, systemCheck } from "../sources";

/**
 * A tier opens a band of the weight (80 and 60 %, in some provinces 80 and 50 %, as the profile says), and points outside it contradict the tier. Which of the two is right
 * only the unit knows, so nothing is offered. Points above the weight or below 0 are told of by other rules.
 */
export const pointsWithinTier = defineRule({
  code: "SCR-09",
  id: "points-within-tier",
  title: "定性指标得分在所选档次的区间内",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [
    measures("单位自评：定性指标按达成、部分达成、未达成三档，分别在 100－80%、80－60%、60－0% 内确定分值（原文待核）"),
    printedNote("定性指标三档分值区间（部分省份为 80%、50%）"),
    systemCheck("定性指标得分区间校验"),
  ],
  parameters: noParameters,
  messages: {
    outside: ({ tier, low, high, stated }: { tier: string; low: string; high: string; stated: string }) =>
      `完成值“${tier}”对应得分 ${low} 至 ${high} 分，填报 ${stated} 分`,
  },
  remedy: "核对完成情况，调整得分或档次",
  *check(form, { report, assessmentOf }) {
    const { source } = form.profile.methods.qualitative;
    const tolerance = form.profile.tolerance.value;
    for (const { indicator, range, stated, outOf, cell } of assessmentOf(form).items) {
      const { actual } = indicator;
      if (range === null || stated === null || outOf === null || valueIn(actual)?.kind !== "tier") continue;
      const [low, high] = range;
      if (isNegative(stated) || compare(stated, outOf) > 0) continue;
      if (compare(subtract(low, stated), tolerance) <= 0 && compare(subtract(stated, high), tolerance) <= 0) continue;
      const about = {
        place: placeOf(cell),
        subject: subjectOf(indicator, form),
        related: actual === null ? [] : [placeOf(actual.at)],
        ...(source.status === "default" ? { severity: "warning" as const } : {}),
      };
      yield report("outside", about, { tier: saidIn(actual), low, high, stated });
    }
  },
});
