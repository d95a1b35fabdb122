import { isCopied } from "../../core/copied";
import { targetOf } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/** ≥266米 can be a target, never what was done. A value without a sign may well be equal to its target, so only a copied sign shows that the figure was not filled in. */
export const actualNotCopied = defineRule({
  code: "SCR-17",
  id: "actual-not-copied",
  title: "完成值填写实际完成数",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("完成值应填写实际完成数")],
  parameters: noParameters,
  messages: {
    copied: ({ text }: { text: string }) => `完成值“${text}”与指标值写法相同，请填写实际完成数`,
  },
  remedy: "填写实际完成的数值",
  *check(form, { report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const { actual } = indicator;
      if (actual === null || !isCopied(indicator)) continue;
      const target = targetOf(indicator);
      const related = target === null ? [] : [placeOf(target.at)];
      yield report("copied", { place: placeOf(actual.at), subject: subjectOf(indicator, form), related }, { text: quoted(actual.raw) });
    }
  },
});
