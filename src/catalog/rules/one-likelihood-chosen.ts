import type { CellRef } from "../../core/book";
import { chosenIn, isToldAbove, rowsWithOutlook } from "../../core/outlook";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { monitoringMeasures } from "../sources";

/**
 * Each indicator says once whether its target will be met: 确定能, 有可能 or 完全不可能. A form on which nobody has ticked anything is told so once;
 * a blank one, with nothing reached yet, and an answer that belongs to the row above by its merge are left alone.
 */
export const oneLikelihoodChosen = defineRule({
  code: "MON-04",
  id: "one-likelihood-chosen",
  title: "完成目标可能性选了一项",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring"] },
  sources: [monitoringMeasures("附件 项目支出绩效目标执行监控表：完成目标可能性")],
  parameters: noParameters,
  messages: {
    none: ({ name }: { name: string }) => `“${name}”未选完成目标可能性，须选一项`,
    several: ({ name, count }: { name: string; count: number }) => `“${name}”的完成目标可能性选了 ${count} 项，只能选一项`,
    all: ({ rows }: { rows: number }) => `${rows} 条指标的完成目标可能性均未选，须各选一项`,
  },
  remedy: "在确定能、有可能、完全不可能中选一项",
  *check(form, { book, report }) {
    const rows = rowsWithOutlook(form).flatMap((indicator) => {
      const first: CellRef | undefined = indicator.outlook.likelihoods[0]?.field.at;
      const chosen = chosenIn(indicator.outlook);
      return first === undefined || chosen === null || isToldAbove(indicator.outlook, book) ? [] : [{ indicator, first, chosen }];
    });
    const isUnanswered = rows.every(({ chosen }) => chosen.length === 0);
    const reached = rows.filter(({ indicator: { actual } }) => actual === null || !isEmpty(actual));
    const [top] = reached;
    if (isUnanswered && reached.length > 1 && top !== undefined) {
      const related = reached.slice(1).map(({ first }) => placeOf(first));
      yield report("all", { place: placeOf(top.first), subject: "likelihoods", related }, { rows: reached.length });
      return;
    }
    for (const { indicator, first, chosen } of isUnanswered ? reached : rows) {
      const name = indicator.level3.text;
      const subject = subjectOf(indicator, form);
      if (chosen.length === 0) yield report("none", { place: placeOf(first), subject }, { name });
      if (chosen.length < 2) continue;
      const [, ...others] = chosen;
      yield report(
        "several",
        { place: placeOf(chosen[0]?.at ?? first), subject, related: others.map(({ at }) => placeOf(at)) },
        { name, count: chosen.length },
      );
    }
  },
});
