import type { GoalText } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { notApplicable } from "../../core/stated/words";
import { measures, review } from "../sources";

/**
 * Beside the goal stands what was done. The goal's own text copied, or a bare figure such as the money spent, tells nobody how much was done and to what effect.
 * Only the whole text counts, whatever its punctuation: one word of its own, such as 已, is taken as an answer.
 */
export const outcomeNotCopied = defineRule({
  code: "IND-17",
  id: "outcome-not-copied",
  title: "总体目标完成情况写明实际完成数量和成效",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("附件1 项目支出绩效自评表：年度总体目标实际完成情况"), review("实际完成情况与预期目标对照填写")],
  parameters: noParameters,
  messages: {
    copied: () => "实际完成情况与预期目标文字相同，请补充实际完成数量和成效",
    number: ({ text }: { text: string }) => `实际完成情况只有数字“${text}”，请写明完成了什么、成效如何`,
  },
  remedy: "写明实际完成数量和成效",
  *check({ goals }, { report }) {
    const wanted = new Map(
      goals.filter(({ kind }) => kind === "goal").flatMap((goal) => (saying(goal) === null ? [] : [[saying(goal), goal] as const])),
    );
    for (const outcome of goals.filter(({ kind }) => kind === "outcome")) {
      const text = saying(outcome);
      if (text === null) continue;
      const about = { place: placeOf(outcome.field.at), subject: "outcome" };
      const goal = wanted.get(text);
      if (isNumber(text)) yield report("number", about, { text: quoted(outcome.field.raw) });
      else if (goal !== undefined) yield report("copied", { ...about, related: [placeOf(goal.field.at)] });
    }
  },
});

/** What a text says without its punctuation; `null` where it says nothing. */
function saying({ field }: GoalText): string | null {
  if (isEmpty(field) || isDash(field) || (typeof field.raw !== "string" && typeof field.raw !== "number")) return null;
  const text = fold(String(field.raw));
  return notApplicable.has(text) ? null : text.replaceAll(/[,.;:、。](?!\d)/g, "");
}

const isNumber = (text: string): boolean => /^[\d.,]+(?:%|万元|元|分)?$/.test(text);
