import * as z from "zod";

import { compare, divide, exact, type Amount } from "../../core/amount";
import { targetOf, type Indicator } from "../../core/form";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isFull, isUnexplained } from "../../core/points";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText, saidIn } from "../../core/shown";
import { comparable, isMessage } from "../../core/stated/comparable";
import { subjectOf } from "../../core/subject";
import { measures, systemCheck } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** From so many times the target on a reason is asked for; deployed systems use 1.2 and 1.3. */
    over: z.number().min(1).default(1.3),
  }),
  {
    over: { label: "完成值超过指标值的倍数", unit: "times", source: systemCheck("完成值达到指标值 1.2 倍或 1.3 倍的提示、说明原因") },
  },
);

/**
 * Far more than the target is asked about: it may be good work, or a target that was set too low, for which points may be reduced. Only a unit can tell, so no points are computed.
 * Where points were taken off already another rule asks for the reason; where the direction is inferred less may be better, and it is only a hint.
 */
export const overachievementExplained = defineRule({
  code: "SCR-12",
  id: "overachievement-explained",
  title: "完成值大幅超出指标值的说明了原因",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [
    systemCheck("完成值达到指标值 1.2 倍或 1.3 倍的提示、说明原因"),
    measures("单位自评：完成值高于指标值较多的分析原因，指标值明显偏低的按偏离度适度调减分值（原文待核）"),
  ],
  parameters,
  messages: {
    over: ({ target, actual, share }: { target: string; actual: string; share: string }) =>
      `指标值 ${target}、完成值 ${actual}，为指标值的 ${share}，请说明原因；指标值偏低的，可按偏离度调减得分`,
  },
  remedy: "在偏差原因栏说明超额完成的原因",
  *check(form, { book, report, assessmentOf, parameters: { over } }) {
    const limit = exact(String(over));
    for (const item of assessmentOf(form).items) {
      const { indicator } = item;
      const { actual, reason, direction } = indicator;
      const share = shareOf(indicator);
      if (reason === null || share === null || !isFull(item) || compare(share, limit) < 0 || !isUnexplained(reason, book)) continue;
      const target = targetOf(indicator);
      const about = {
        place: placeOf(reason.at),
        subject: subjectOf(indicator, form),
        related: [target, actual].flatMap((field) => (field === null ? [] : [placeOf(field.at)])),
        ...(direction.ground === "inferred" ? { severity: "info" as const } : {}),
      };
      yield report("over", about, { target: saidIn(target), actual: saidIn(actual), share: percentText(share) });
    }
  },
});

/** Actual over target where more is better and both are plain numbers of one kind; else `null`. */
function shareOf(indicator: Indicator): Amount | null {
  const target = targetOf(indicator)?.value ?? null;
  const actual = indicator.actual?.value ?? null;
  if (indicator.direction.way !== "more" || indicator.judged || target === null || actual === null) return null;
  const sides = comparable(target, actual);
  return isMessage(sides) || !isPositive(sides.target) ? null : divide(sides.actual, sides.target);
}
