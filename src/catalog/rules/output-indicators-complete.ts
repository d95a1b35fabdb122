import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { goalMeasures } from "../sources";

const aspects = ["数量", "质量", "时效"] as const;
type Aspect = (typeof aspects)[number];

/**
 * Output is how much, how good and how soon. Quantity and quality can be named for any project; that a date is missing is only mentioned.
 * A form that does not divide its output this way is not judged by it.
 */
export const outputIndicatorsComplete = defineRule({
  code: "IND-02",
  id: "output-indicators-complete",
  title: "产出指标设有数量、质量和时效",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [goalMeasures("产出指标分为数量、质量、时效、成本")],
  parameters: noParameters,
  messages: {
    missing: ({ aspect }: { aspect: Aspect }) => `产出指标缺少${aspect}指标`,
  },
  remedy: "数量、质量、时效指标至少各设 1 条",
  *check(form, { report }) {
    const output = outputRows(form);
    const [first] = output;
    if (first === undefined) return;
    const named = new Set(output.map(({ level2 }) => fold(level2.text)));
    const has = (word: string): boolean => [...named].some((name) => name.includes(word));
    if (![...aspects, "成本"].some(has)) return;
    for (const aspect of aspects) {
      if (has(aspect)) continue;
      const about = { place: placeOf(first.level1.at), subject: `产出/${aspect}` };
      yield report("missing", aspect === "时效" ? { ...about, severity: "info" } : about, { aspect });
    }
  },
});

const outputRows = ({ table }: Form): readonly Indicator[] =>
  (table?.indicators ?? []).filter(({ level1 }) => fold(level1.text).includes("产出"));
