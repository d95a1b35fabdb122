import type { Form, LabelUse } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { systemCheck } from "../sources";

const list = (labels: readonly LabelUse[]): string => labels.map(({ text }) => `“${quoted(text)}”`).join("");

/**
 * Forms are copied, retyped and adapted; headers are found by synonyms and in any order. What was read in another way than the template prints it is said in one line,
 * so that a wrong reading can be noticed. Nobody has to change anything.
 */
export const layoutAsProfile = defineRule({
  code: "STR-02",
  id: "layout-as-profile",
  title: "表头与口径的写法、列序一致",
  severity: "info",
  group: "reading",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [systemCheck("各地导入模板列序不同，按表头识别")],
  parameters: noParameters,
  messages: {
    synonym: ({ count, labels }: { count: number; labels: string }) => `有 ${count} 处栏目名称与模板的写法不同，已按同义词识别：${labels}`,
    near: ({ count, labels }: { count: number; labels: string }) => `有 ${count} 处栏目名称与模板相近，已按相近写法识别，请核对：${labels}`,
    order: ({ profile }: { profile: string }) => `绩效指标各列的顺序与“${profile}”不同，已按表头识别`,
  },
  remedy: "无需修改；识别有误时请更换口径",
  *check(form, { report }) {
    const own = form.profile.family === null ? [] : form.labels;
    for (const match of ["synonym", "near"] as const) {
      const labels = own.filter((label) => label.match === match);
      const [first] = labels;
      if (first !== undefined)
        yield report(match, { place: placeOf(first.at), subject: match }, { count: labels.length, labels: list(labels) });
    }
    const moved = movedColumn(form);
    if (moved !== null) yield report("order", { place: placeOf(moved.at), subject: "order" }, { profile: form.profile.name });
  },
});

/** The first header that stands elsewhere than the template has it. */
function movedColumn({ profile, table }: Form): LabelUse | null {
  const printed: readonly string[] = profile.family === null ? [] : profile.columns.indicators;
  const found = (table?.columns ?? []).filter(({ concept }) => printed.includes(concept)).sort((a, b) => a.at.column - b.at.column);
  const expected = printed.filter((column) => found.some(({ concept }) => concept === column));
  return found.find(({ concept }, position) => concept !== expected[position]) ?? null;
}
