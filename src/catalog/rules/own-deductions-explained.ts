import { compare, isNegative, within } from "../../core/amount";
import { placeOf } from "../../core/place";
import { isForward, isUnexplained } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * Fewer points than follow from target and actual are a unit's own deduction, or a slip. They stand; without a reason in the form it is asked why. Where less is better, and where the target is 0,
 * the rules of these indicators say so.
 */
export const ownDeductionsExplained = defineRule({
  code: "SCR-22",
  id: "own-deductions-explained",
  title: "得分低于测算得分的说明了理由",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("主动扣分应说明理由")],
  parameters: noParameters,
  messages: {
    below: ({ computed, stated }: { computed: string; stated: string }) =>
      `填报 ${stated} 分，低于测算的 ${computed} 分；如为主动扣分，请说明理由`,
  },
  remedy: "核对得分；主动扣分的，填写理由",
  *check(form, { book, report, assessmentOf }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, computed, stated, cell } = item;
      if (computed === null || stated === null || isNegative(stated) || compare(stated, computed) >= 0 || !isForward(item)) continue;
      if (within(computed, stated, form.profile.tolerance.value)) continue;
      const { reason } = indicator;
      if (reason !== null && !isUnexplained(reason, book)) continue;
      const related = reason === null ? [] : [placeOf(reason.at)];
      yield report("below", { place: placeOf(cell), subject: subjectOf(indicator, form), related }, { computed, stated });
    }
  },
});
