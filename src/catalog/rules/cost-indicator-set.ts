import * as z from "zod";

import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { goalMeasures, ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Projects that are costed piece by piece, told by their names: of them a cost indicator is asked for. */
    costed: z.array(z.string()).default(["基建", "工程", "新建", "改建", "扩建", "修缮", "大修", "加固", "硬化", "购置", "采购"]),
  }),
  {
    costed: { label: "按件计价项目的名称用词", unit: "words", source: ours("基建、工程、修缮、购置类项目的名称用词") },
  },
);

/**
 * What a thing may cost belongs to the goal as much as how many of it there are. Building, large repairs and purchases are costed piece by piece, so they are asked for it;
 * of other projects, such as wages and subsidies at a fixed rate, a missing cost indicator is only mentioned. A form that has no output indicators is divided otherwise and not judged.
 */
export const costIndicatorSet = defineRule({
  code: "IND-03",
  id: "cost-indicator-set",
  title: "设有成本指标",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration"] },
  sources: [
    goalMeasures("产出指标分为数量、质量、时效、成本"),
    review("成本指标：2021 年起的口径列为一级指标（财预〔2021〕101号，原文待核）"),
  ],
  parameters,
  messages: {
    costed: () => "未设置成本指标；工程、修缮和购置类项目请设置单位成本或总成本指标",
    missing: () => "未设置成本指标；适用的，建议补充单位成本或总成本指标",
  },
  remedy: "补充单位成本或总成本控制指标",
  *check(form, { report, parameters: { costed } }) {
    const { table } = form;
    const [first] = table?.indicators ?? [];
    if (table === null || first === undefined || !isDivided(form) || hasCost(form)) return;
    const at = table.columns.find(({ concept }) => concept === "level1")?.at ?? first.level1.at;
    const name = fold(form.header["project-name"]?.value ?? "");
    const about = { place: placeOf(at), subject: "成本" };
    if (costed.some((word) => name.includes(word))) yield report("costed", about);
    else yield report("missing", { ...about, severity: "info" });
  },
});

const isDivided = ({ table }: Form): boolean => (table?.indicators ?? []).some(({ level1 }) => fold(level1.text).includes("产出"));

/** By the level's name, or by an indicator that is a cost whatever it stands under. */
const hasCost = ({ table }: Form): boolean =>
  (table?.indicators ?? []).some(
    ({ level1, level2, level3 }) =>
      [level1, level2].some(({ text }) => fold(text).includes("成本")) ||
      /成本|造价|单价|总投资|(?:补助|补贴|奖补)标准/.test(fold(level3.text)),
  );
