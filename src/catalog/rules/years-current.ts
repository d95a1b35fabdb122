import { targetOf, type Form, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * 2022年底前 in a form of 2023 was likely kept from the form of the year before. An earlier year may stand in a goal for many good reasons: a comparison, a plan, a document,
 * money or a project of that year. Only a text that names earlier years alone, in none of these ways, is told of. Dates of 时效 indicators are another rule's finding.
 */
export const yearsCurrent = defineRule({
  code: "STR-14",
  id: "years-current",
  title: "目标和指标值中的年份与本表年度相符",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "monitoring"] },
  sources: [review("核对是否沿用上年度表格的年份")],
  parameters: noParameters,
  messages: {
    goal: ({ found, year }: { found: number; year: number }) =>
      `目标中出现 ${found} 年，本表为 ${year} 年度，请核对是否沿用了以前年度的表格`,
    target: ({ found, year, value }: { found: number; year: number; value: string }) =>
      `指标值“${value}”中出现 ${found} 年，本表为 ${year} 年度，请核对是否沿用了以前年度的表格`,
  },
  remedy: "核对并更正年份",
  *check(form, { report, year: reported }) {
    const year = form.year ?? reported;
    if (year === null) return;
    const named = namedIn(form);
    for (const { kind, label, field } of form.goals) {
      const found = kind === "goal" && !isLong(label) ? earlierIn(field.value ?? "", year, named) : null;
      if (found !== null) yield report("goal", { place: placeOf(field.at), subject: `goal:${fold(label)}` }, { found, year });
    }
    for (const indicator of form.table?.indicators ?? []) {
      const target = targetOf(indicator);
      if (target === null || isOfDates(indicator) || quantityIn(target) !== null) continue;
      const found = earlierIn(saidIn(target), year, named);
      if (found === null) continue;
      yield report("target", { place: placeOf(target.at), subject: subjectOf(indicator, form) }, { found, year, value: saidIn(target) });
    }
  },
});

const isLong = (label: string): boolean => /中期|长期|实施期|总目标/.test(fold(label));

/** 时效 is looked at by another rule, and a row of the medium term has dates of its own. */
const isOfDates = ({ level2, targets }: Indicator): boolean =>
  fold(level2.text).includes("时效") || (targets.length > 0 && targets.every(({ role }) => role === "mid-term"));

/** Years in the names of the project, its period and its money: work of an earlier year that goes on. */
function namedIn({ title, header, funds }: Form): string {
  const texts = [title?.text, header["project-name"]?.value, header.period?.value, ...(funds?.rows ?? []).map(({ label }) => label)];
  return fold(texts.join("|"));
}

/** What makes an earlier year a matter of course. */
const before = /(?:较|比|同比|截至|截止|自|从|起|由|至|到|对照|根据|按照|按|依据|持续|巩固|[-~〔[《(（])$/;
const after =
  /^(?:\d|[-~至到]|年?(?:以来|起|基数|水平|同期|相比|基础|度?(?:中央|省|市|县|区|财政|衔接|扶贫|结转|续建|跨年|未|项目|资金|预算|计划|第|批|下达|提前|追加|决算|末|底)(?!前)|[)）〕\]》]))/;

/** The latest year of a text that names years before this one alone. */
function earlierIn(raw: string, year: number, named: string): number | null {
  const text = fold(raw);
  const found = [...text.matchAll(/(?<!\d)(20\d\d)(?=年|[-/.]\d)/g)].map((match) => ({ own: Number(match[1]), at: match.index }));
  if (found.length === 0 || found.some(({ own }) => own >= year || own < year - 5)) return null;
  const isUsual = found.some(
    ({ own, at }) => named.includes(String(own)) || before.test(text.slice(0, at)) || after.test(text.slice(at + 4)),
  );
  if (isUsual || /结转|续建|跨年|延续|遗留|存量|增长|提高|下降|规划|五年|十[三四五]五/.test(text)) return null;
  return Math.max(...found.map(({ own }) => own));
}
