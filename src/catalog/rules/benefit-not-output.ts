import { targetOf, type Form, type Indicator } from "../../core/form";
import { repeatedAmong } from "../../core/likeness";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { goalMeasures, review } from "../sources";

/**
 * Output is what is done, benefit what is gained by it. The same quantity under both counts one thing twice and says nothing of the gain.
 * Only the same thing with the same number and unit is meant: roads built and years they last are two things, and so are two shares of 100%.
 */
export const benefitNotOutput = defineRule({
  code: "IND-29",
  id: "benefit-not-output",
  title: "效益指标不重复产出指标",
  severity: "info",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [goalMeasures("产出指标反映提供的产品和服务，效益指标反映预期效果"), review("产出与效益指标不重复")],
  parameters: noParameters,
  messages: {
    repeated: ({ benefit, output, value }: { benefit: string; output: string; value: string }) =>
      `效益指标“${benefit}”与产出指标“${output}”同为 ${value}，内容重复`,
  },
  remedy: "效益指标改为反映产出带来的效果",
  *check(form, { report }) {
    const repeatedBy = repeatedAmong(rowsUnder(form, "产出"));
    for (const benefit of rowsUnder(form, "效益")) {
      const output = repeatedBy(benefit);
      if (output === undefined) continue;
      const about = { place: placeOf(benefit.level3.at), subject: subjectOf(benefit, form), related: [placeOf(output.level3.at)] };
      const value = `${saidIn(targetOf(benefit))}${benefit.unit?.value ?? ""}`;
      yield report("repeated", about, { benefit: benefit.level3.text, output: output.level3.text, value });
    }
  },
});

const rowsUnder = ({ table }: Form, word: string): readonly Indicator[] =>
  (table?.indicators ?? []).filter(({ level1 }) => fold(level1.text).includes(word));
