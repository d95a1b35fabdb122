import * as z from "zod";

import { placeOf } from "../../core/place";
import { isFull } from "../../core/points";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Words by which a reason says that something was not done. */
    failures: z
      .array(z.string())
      .default([
        "未完成",
        "未开工",
        "未完工",
        "未达到",
        "未达标",
        "未拨付",
        "未支付",
        "未实施",
        "滞后",
        "逾期",
        "延期",
        "推迟",
        "进度缓慢",
      ]),
  }),
  {
    failures: { label: "表示未完成的用词", unit: "words", source: ours("原因栏中表示未完成的用词") },
  },
);

/** All points and a reason for not having done it do not go together. A reason is free text, so it is asked, and not where the word itself is denied (无滞后, 不存在未完成). */
export const fullPointsWithoutFailure = defineRule({
  code: "SCR-13",
  id: "full-points-without-failure",
  title: "满分指标不写未完成原因",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("得分与偏差原因前后一致")],
  parameters,
  messages: {
    contradicts: ({ name, word }: { name: string; word: string }) => `“${name}”已得满分，原因栏却写有“${word}”，完成值和得分是否需要核对？`,
  },
  remedy: "核对完成值和得分；原因与本指标无关的，改写到相应指标",
  *check(form, { report, assessmentOf, parameters: { failures } }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, cell } = item;
      const { reason, level3 } = indicator;
      const word = reason?.value == null ? undefined : failureIn(fold(reason.value), failures);
      if (reason === null || word === undefined || !isFull(item)) continue;
      const about = { place: placeOf(reason.at), subject: subjectOf(indicator, form), related: [placeOf(cell)] };
      yield report("contradicts", about, { name: level3.text, word });
    }
  },
});

/** What denies a failure that is named right after it. */
const denials = /(?:无|没有|不存在|未出现|未发生|未发现|避免|防止|杜绝)[^,。;、]{0,6}$/;

const failureIn = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => {
    const at = text.indexOf(fold(word));
    return at >= 0 && !denials.test(text.slice(0, at));
  });
