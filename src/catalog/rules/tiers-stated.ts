import { targetOf, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { measures, systemCheck } from "../sources";

/**
 * A qualitative indicator is scored by its tier (达成, 部分达成, 未达成); other words do not say which. Facts with figures (通行时间缩短20分钟) say more than a tier and are left alone.
 * One line a form, because the system asks for the choice anyway.
 */
export const tiersStated = defineRule({
  code: "SCR-10",
  id: "tiers-stated",
  title: "定性指标注明达成档次",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("单位自评：定性指标分三档计分"), systemCheck("定性指标选择达成档次")],
  parameters: noParameters,
  messages: {
    unstated: ({ count }: { count: number }) => `${count} 条定性指标未注明达成档次，系统填报时请选择`,
  },
  remedy: "注明达成年度指标、部分达成年度指标或未达成年度指标，也可写明可核验的事实",
  *check({ table }, { report }) {
    const rows = (table?.indicators ?? []).filter(isUntiered);
    const [first, ...others] = rows.flatMap(({ actual }) => (actual === null ? [] : [actual.at]));
    if (first === undefined) return;
    yield report("unstated", { place: placeOf(first), subject: "tiers", related: others.map(placeOf) }, { count: rows.length });
  },
});

/** The target is in words or yes/no, and the actual value is in words that name no tier and hold no figure. */
function isUntiered(indicator: Indicator): boolean {
  const target = targetOf(indicator);
  const { actual } = indicator;
  if (target?.value == null || isEmpty(target) || actual?.value == null || isEmpty(actual)) return false;
  const isQualitative = target.value.values.every(({ kind }) => kind === "text" || kind === "yes-no") && !/\d/.test(fold(target.value.raw));
  const isText = actual.value.values.every(({ kind }) => kind === "text") && !/\d/.test(fold(actual.value.raw));
  return isQualitative && isText;
}
