import { targetOf } from "../../core/form";
import { isStarred } from "../../core/likeness";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { printedNote } from "../sources";

/**
 * The declaration for 衔接资金 prints three stars before the indicators that every project has to fill in. Which they are is read from the form itself;
 * a row that was taken out altogether leaves nothing to read and is not missed.
 */
export const coreIndicatorsFilled = defineRule({
  code: "IND-23",
  id: "core-indicators-filled",
  title: "三颗星的核心指标已填报",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["target-declaration"] },
  sources: [printedNote("绩效目标申报表注：三颗星为必填的核心绩效指标")],
  parameters: noParameters,
  messages: {
    blank: ({ name }: { name: string }) => `必填核心指标“${name}”未填写指标值`,
  },
  remedy: "填写三颗星指标的指标值",
  *check(form, { report }) {
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      const name = indicator.level3.text.trim();
      if (target === null || !isStarred(name) || !(isEmpty(target) || isDash(target))) continue;
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form), related: [placeOf(indicator.level3.at)] };
      yield report("blank", about, { name: name.replaceAll(/[★☆\s]/g, "") });
    }
  },
});
