import { pointsBy, targetOf, type Field } from "../../core/form";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isCovered } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { measures, review } from "../sources";

/**
 * Points are given for what was done, so a row with points says what that was. Rows that are judged without target and actual have none, a value merged over several rows
 * is theirs together, and no points for no value is consistent. That its target is blank as well makes it no better.
 */
export const scoredRowsHaveActual = defineRule({
  code: "SCR-18",
  id: "scored-rows-have-actual",
  title: "已计分的指标填写了完成值",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("附件1 项目支出绩效自评表：实际完成值（原文待核）"), review("得分应有完成值和依据")],
  parameters: noParameters,
  messages: {
    blank: ({ name, points }: { name: string; points: string }) => `“${name}”未填完成值，已计 ${points} 分`,
  },
  remedy: "补填完成值，并备好依据",
  *check(form, { book, report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const { actual, judged, level3, weight } = indicator;
      const points = pointsBy("self", indicator);
      if (actual === null || judged || points?.value == null || !isPositive(points.value)) continue;
      const target = targetOf(indicator);
      if (
        target === null ||
        (isEmpty(target) && weight?.value == null) ||
        !(isEmpty(actual) || isOpen(actual)) ||
        isCovered(book, actual.at)
      )
        continue;
      const about = { place: placeOf(actual.at), subject: subjectOf(indicator, form), related: [placeOf(points.at)] };
      yield report("blank", about, { name: level3.text, points: points.value });
    }
  },
});

/** 待填, in place of a value. */
const isOpen = (actual: Field<Stated>): boolean => /^待(?:填|补|定)?$/.test(fold(saidIn(actual)));
