import * as z from "zod";

import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { goalMeasures, measures, ours } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Projects that serve nobody in particular, told by their names: no satisfaction indicator is asked of them. */
    withoutSatisfaction: z
      .array(z.string())
      .default(["工资", "社保", "社会保险", "公积金", "津贴", "公用经费", "运转经费", "离退休", "抚恤", "偿债", "债务", "还本付息"]),
  }),
  {
    withoutSatisfaction: { label: "不要求满意度指标的项目名称用词", unit: "words", source: ours("工资、运转、偿债类项目的名称用词") },
  },
);

/**
 * A goal says what is done (产出), what it is good for (效益) and what people think of it (满意度). Wages, social insurance, running costs and debt service have no public to ask.
 * A level-1 indicator may also be named in the second or third column.
 */
export const mainIndicatorsComplete = defineRule({
  code: "IND-01",
  id: "main-indicators-complete",
  title: "设有产出、效益和满意度指标",
  severity: "error",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [goalMeasures("绩效指标包括产出指标、效益指标和满意度指标"), measures("单位自评指标的范围")],
  parameters,
  messages: {
    output: () => "缺少产出指标",
    benefit: () => "缺少效益指标",
    satisfaction: () => "缺少满意度指标；不适用的，请注明",
  },
  remedy: "补充指标；不适用时注明",
  *check(form, { report, parameters: { withoutSatisfaction } }) {
    const { table } = form;
    const [first] = table?.indicators ?? [];
    if (table === null || first === undefined) return;
    const at = table.columns.find(({ concept }) => concept === "level1")?.at ?? first.level1.at;
    const names = new Set(table.indicators.flatMap(({ level1, level2, level3 }) => [level1.text, level2.text, level3.text]));
    const has = (word: string): boolean => [...names].some((name) => fold(name).includes(word));
    const place = placeOf(at);
    if (!has("产出")) yield report("output", { place, subject: "产出" });
    if (!has("效益") && !has("效果")) yield report("benefit", { place, subject: "效益" });
    if (!has("满意") && !isExempt(form, withoutSatisfaction))
      yield report("satisfaction", { place, subject: "满意度", severity: "warning" });
  },
});

/** The project is of a kind without a public, or the profile has no place for satisfaction. */
function isExempt({ header, title, profile }: Form, words: readonly string[]): boolean {
  const name = fold(`${header["project-name"]?.value ?? ""}${title?.text ?? ""}`);
  const levels = Object.keys(profile.weights.level1);
  return words.some((word) => name.includes(word)) || (levels.length > 0 && !levels.some((level) => level.includes("满意")));
}
