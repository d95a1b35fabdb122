import { compare, sum, type Amount } from "../../core/amount";
import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { measures, systemCheck } from "../sources";

/**
 * What a level-1 label prints (产出指标(50分)) is what its rows must add up to; a printed range (40-50分) leaves them room. A profile's weights hold 原则上 and may be adjusted, so against them it is only asked,
 * and only where the form has exactly the profile's level-1 indicators. A row without a weight is another rule's finding and leaves the sum open.
 */
export const levelWeightsAsSet = defineRule({
  code: "SCR-02",
  id: "level-weights-as-set",
  title: "各一级指标的分值与规定一致",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("单位自评指标权重：原则上产出 50%、效益 30%、满意度 10%"), systemCheck("三级指标分值之和等于一级指标分值")],
  parameters: noParameters,
  messages: {
    printed: ({ level, sum: all, expected }: { level: string; sum: string; expected: string }) =>
      `“${level}”下级分值合计 ${all}，表上标明 ${expected}`,
    range: ({ level, sum: all, from, to }: { level: string; sum: string; from: string; to: string }) =>
      `“${level}”下级分值合计 ${all}，表上标明 ${from}-${to} 分`,
    usual: ({ level, sum: all, expected }: { level: string; sum: string; expected: string }) =>
      `“${level}”下级分值合计 ${all}，口径为 ${expected}；有特殊情况的可适当调整`,
  },
  remedy: "按一级指标分值分配三级指标分值",
  *check(form, { report }) {
    const groups = groupsOf(form);
    const usual = usualWeights(form, [...groups.keys()]);
    for (const [name, rows] of groups) {
      const level = rows[0]?.level1;
      const weights = rows.map(({ weight }) => weight?.value ?? null);
      if (level === undefined || !weights.every((weight) => weight !== null)) continue;
      const all = sum(weights);
      const about = { place: placeOf(level.at), subject: name };
      const { range } = level;
      if (range !== undefined) {
        if (compare(all, range.from) < 0 || compare(all, range.to) > 0)
          yield report("range", about, { level: level.text, sum: all, ...range });
        continue;
      }
      const expected = level.weight ?? usual.get(name);
      if (expected === undefined || compare(all, expected) === 0) continue;
      const data = { level: level.text, sum: all, expected };
      if (level.weight !== null) yield report("printed", about, data);
      else yield report("usual", { ...about, severity: "warning" }, data);
    }
  },
});

const nameOf = ({ level1 }: Indicator): string =>
  fold(level1.text)
    .replace(/指标$/, "")
    .replace(/^(?:服务对象|社会公众)满意度$/, "满意度");

function groupsOf({ table }: Form): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of table?.indicators ?? []) {
    const group = groups.get(nameOf(indicator));
    if (group === undefined) groups.set(nameOf(indicator), [indicator]);
    else group.push(indicator);
  }
  return groups;
}

/** The profile's weights, where the form has just its level-1 indicators. */
function usualWeights({ profile }: Form, names: readonly string[]): ReadonlyMap<string, Amount> {
  const usual = new Map(Object.entries(profile.weights.level1).map(([name, { value }]) => [name.replace(/指标$/, ""), value]));
  return usual.size === names.length && names.every((name) => usual.has(name)) ? usual : new Map<string, Amount>();
}
