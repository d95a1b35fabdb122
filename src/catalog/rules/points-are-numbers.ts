import { isNegative, type Amount } from "../../core/amount";
import { isError, isUncalculated } from "../../core/book";
import { pointsBy, type Field } from "../../core/form";
import { totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { notApplicable } from "../../core/stated/words";
import { subjectAt } from "../../core/subject";
import { systemCheck } from "../sources";

/**
 * Points are a number from 0 to the weight; words such as 满分 count as nothing in the total. A blank cell, a dash, 不适用, a placeholder and an error value are what other rules tell of,
 * and more than the weight is one of them. A number stored as text is a number here.
 */
export const pointsAreNumbers = defineRule({
  code: "SCR-04",
  id: "points-are-numbers",
  title: "得分是不小于 0 的数值",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("得分须为 0 至分值之间的数值")],
  parameters: noParameters,
  messages: {
    words: ({ text, weight }: { text: string; weight: string }) => `得分“${text}”不是数值，请填写 0 至 ${weight} 之间的数值`,
    wordsOnly: ({ text }: { text: string }) => `得分“${text}”不是数值，请填写不小于 0 的数值`,
    negative: ({ points }: { points: string }) => `得分为 ${points}，不应小于 0`,
  },
  remedy: "填写 0 至分值之间的数值",
  *check(form, { report }) {
    const total = totalRowOf(form);
    const rows = (form.table?.indicators ?? []).map((indicator) => ({ points: pointsBy("self", indicator), weight: indicator.weight }));
    for (const { points, weight } of [...(total === null ? [] : [total]), ...rows]) {
      if (points === null || (points.value === null ? !saysSomething(points) : !isNegative(points.value))) continue;
      const about = { place: placeOf(points.at), subject: subjectAt(form, points.at) };
      if (points.value !== null) {
        yield report("negative", about, { points: points.value });
        continue;
      }
      const text = quoted(points.raw);
      if (weight?.value == null) yield report("wordsOnly", about, { text });
      else yield report("words", about, { text, weight: weight.value });
    }
  },
});

function saysSomething(points: Field<Amount>): boolean {
  const { raw } = points;
  if (isEmpty(points) || isDash(points) || isError(raw) || isUncalculated(raw)) return false;
  const text = fold(quoted(raw));
  return !notApplicable.has(text) && !/[*]{2,}|[X×]{2,}|…/i.test(text);
}
