import { compare, exact } from "../../core/amount";
import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * That everybody is satisfied is possible, and it is what reviewers ask about first. No standard form has a place for the size of the sample, so only exactly 100 % is mentioned, as a question;
 * a word about the survey in the row or at the foot of the form answers it.
 */
export const fullSatisfactionEvidenced = defineRule({
  code: "IND-20",
  id: "full-satisfaction-evidenced",
  title: "满意度 100% 附有问卷情况",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("满意度完成值附问卷样本数、发放回收数")],
  parameters: noParameters,
  messages: {
    full: ({ name, value }: { name: string; value: string }) => `“${name}”完成值为“${value}”，是否有问卷样本数、发放和回收份数可附？`,
  },
  remedy: "附问卷汇总表，或在备注中写明样本数、发放数和回收数",
  *check(form, { report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const { actual } = indicator;
      if (actual === null || !isFull(indicator) || isEvidenced(indicator, form)) continue;
      const about = { place: placeOf(actual.at), subject: subjectOf(indicator, form) };
      yield report("full", about, { name: indicator.level3.text, value: saidIn(actual) });
    }
  },
});

const hundred = exact("100");

function isFull({ level1, level2, level3, actual }: Indicator): boolean {
  const value = quantityIn(actual);
  const name = fold(level3.text);
  if (value === null || compare(value.amount, hundred) !== 0 || name.includes("不满意")) return false;
  const isAbout = [level1, level2, level3].some(({ text }) => text.includes("满意")) && !/投诉|意见|回复/.test(name);
  return isAbout && (value.unit === "%" || (value.unit === null && /[率度]$|满意/.test(name)));
}

const survey = /问卷|样本|发放.*\d+.*份|回收|调查.*\d|电话回访|\d+份/;

function isEvidenced({ actual, reason }: Indicator, { remarks }: Form): boolean {
  const texts = [saidIn(actual), reason?.value ?? "", ...remarks.map(({ field }) => field.value ?? "")];
  return texts.some((text) => survey.test(fold(text)));
}
