import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { goalMeasures, review } from "../sources";

/**
 * Templates list indicators for every kind of project; those of another kind are to be taken out. Drinking water in a project of farmland raises that question.
 * It is asked only where the project's own texts name a subject of the list below and nothing of the indicator's. What goes with many projects, such as roads, is in no subject.
 */
export const indicatorsOfProject = defineRule({
  code: "IND-24",
  id: "indicators-of-project",
  title: "指标与项目内容相关",
  severity: "info",
  group: "goal-quality",
  on: { scope: "form", kinds: ["target-declaration"] },
  sources: [goalMeasures("审核相关性：绩效指标与绩效目标、项目内容相关"), review("删除模板中不适用的示例指标")],
  parameters: noParameters,
  messages: {
    foreign: ({ name }: { name: string }) => `指标“${name}”与项目内容是否相关？如为模板示例，请删除或替换`,
  },
  remedy: "删除与项目无关的示例指标，或在目标中写明相关内容",
  *check(form, { report }) {
    const about = projectTexts(form);
    if (!subjects.some((subject) => subject.test(about))) return;
    for (const indicator of form.table?.indicators ?? []) {
      if (!isForeign(indicator, about)) continue;
      yield report(
        "foreign",
        { place: placeOf(indicator.level3.at), subject: subjectOf(indicator, form) },
        { name: indicator.level3.text },
      );
    }
  },
});

/** What a project may be about so plainly that another of these is not part of it by itself. */
const subjects: readonly RegExp[] = [
  /饮水|供水|自来水/,
  /高标准农田|农田建设/,
  /旅游|景区|景点|游客/,
  /危房|住房|搬迁|安置房/,
  /学生|助学|雨露计划|学校|教育/,
  /医疗|医院|卫生室|住院|参保|医保/,
  /光伏|电网|供电|用电/,
  /公益性?岗位|护林员|保洁员/,
  /小额信贷|贷款|贴息/,
  /种植|养殖|畜牧|大棚/,
  /工资|津贴|社保|社会保险/,
];

/** Irrigation may be meant by 供水, and whole villages or several works by these words. */
const wide = /整村|综合|一揽子|基础设施|人居环境|补短板|巩固提升|统筹/;

/** All that tells what a project is about: its name, goals and money. */
function projectTexts({ header, goals, funds }: Form): string {
  const money = (funds?.rows ?? []).flatMap(({ label, full, initial }) => [label, full?.raw, initial?.raw]);
  const texts = [header["project-name"]?.value, ...goals.map(({ field }) => field.value), ...money];
  return fold(texts.filter((text) => typeof text === "string").join(" "));
}

function isForeign({ level3 }: Indicator, about: string): boolean {
  const named = subjects.filter((subject) => subject.test(fold(level3.text)));
  const [only] = named;
  return only !== undefined && named.length === 1 && !only.test(about) && !wide.test(about);
}
