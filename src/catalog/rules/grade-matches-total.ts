import { change } from "../../core/fix";
import { gradeIn, gradeOf } from "../../core/grade";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { measures } from "../sources";

/** The grade follows from the total as it is stated, by the profile's scale; the lower bound belongs to the grade, and 89.6 is never lifted. Where something is vetoed another rule speaks. */
export const gradeMatchesTotal = defineRule({
  code: "SCR-15",
  id: "grade-matches-total",
  title: "等级与总分对应",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "evaluation-scorecard"] },
  sources: [measures("绩效评价结果等级：90（含）—100 优、80（含）—90 良、60（含）—80 中、60 以下差")],
  parameters: noParameters,
  messages: {
    differs: ({ total, expected, stated }: { total: string; expected: string; stated: string }) =>
      `总分 ${total} 对应等级“${expected}”，填报“${stated}”`,
  },
  remedy: "按评级标准更正等级",
  *check(form, { book, report, assessmentOf, scales }) {
    const field = form.header.veto?.value == null ? form.header["stated-grade"] : undefined;
    const scale = scales.get(form.profile.scale.value);
    const { stated: total, outOf, statedAt } = assessmentOf(form).total;
    if (field === undefined || isEmpty(field) || typeof field.raw !== "string" || scale === undefined || total === null || outOf === null)
      return;
    const stated = gradeIn(field.raw, scale);
    const expected = gradeOf(scale, total, outOf);
    if (stated === null || expected === null || stated === expected) return;
    // 等级：良 in one cell keeps its label.
    const text = field.value === null || fold(field.raw) === fold(field.value) ? expected : field.raw.replace(field.value, expected);
    const about = {
      place: placeOf(field.at),
      subject: "stated-grade",
      related: statedAt === null ? [] : [placeOf(statedAt)],
      fixes: [change(book, { at: field.at, value: text, shown: text })],
    };
    yield report("differs", about, { total, expected, stated });
  },
});
