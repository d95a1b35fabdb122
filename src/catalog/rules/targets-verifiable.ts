import { targetOf, type Field, type Form, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { goalMeasures, review } from "../sources";

/**
 * A target of vague words alone (显著提升, 良好) cannot be verified by anybody. Only the whole value counts: 高标准农田 or 验收良好率100% say something.
 * Output can be counted, so each row is told; of benefits it is enough that one can be verified, so those are mentioned together and mildly.
 */
export const targetsVerifiable = defineRule({
  code: "IND-05",
  id: "targets-verifiable",
  title: "指标值可以核验",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [goalMeasures("绩效目标应当细化量化"), review("定性指标应可衡量")],
  parameters: noParameters,
  messages: {
    output: ({ value }: { value: string }) => `产出指标值“${value}”未量化`,
    benefit: ({ value, count }: { value: string; count: number }) =>
      `指标值“${value}”为定性描述（效益类${count === 1 ? "仅此 1 条" : ` ${String(count)} 条均为定性`}），建议至少 1 条可量化，或写明核验方式`,
    beside: ({ value }: { value: string }) => `指标值“${value}”为定性描述，建议写明可核验的标准或核验方式`,
  },
  remedy: "改为数值和单位，或写清可核验的标准",
  *check(form, { report }) {
    const rows = vagueRows(form);
    const count = rows.filter(({ indicator }) => isBenefit(indicator)).length;
    const isAll = benefitsIn(form) === count;
    for (const { indicator, target, value } of rows) {
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form) };
      if (isOutput(indicator)) yield report("output", about, { value });
      else if (isAll && isBenefit(indicator)) yield report("benefit", { ...about, severity: "info" }, { value, count });
      else yield report("beside", { ...about, severity: "info" }, { value });
    }
  },
});

const isOutput = ({ level1 }: Indicator): boolean => fold(level1.text).includes("产出");

const isBenefit = (indicator: Indicator): boolean => !isOutput(indicator) && !/成本|满意/.test(fold(indicator.level1.text));

/** How many benefits have a target. */
const benefitsIn = ({ table }: Form): number =>
  (table?.indicators ?? []).filter((indicator) => {
    const target = targetOf(indicator);
    return isBenefit(indicator) && target !== null && !isEmpty(target);
  }).length;

interface VagueRow {
  readonly indicator: Indicator;
  readonly target: Field<Stated>;
  readonly value: string;
}

function vagueRows({ table }: Form): readonly VagueRow[] {
  return (table?.indicators ?? []).flatMap((indicator) => {
    const target = targetOf(indicator);
    if (target === null || isEmpty(target) || typeof target.raw !== "string" || !isVague(fold(target.raw).replace(/^[=≥≤><]+/, "")))
      return [];
    return [{ indicator, target, value: target.raw.trim() }];
  });
}

const vagueWords =
  "提升|提高|改善|增强|加强|显著|明显|有效|进一步|促进|保障|良好|较好|优良|优秀|持续|高|好|优|强|较高|较强|增加|增长|扩大|推动|带动|巩固|优化|完善|加快|减少|降低|改进|长期|满意|重要|积极";
const fillers =
  "效果|成效|成果|作用|影响|程度|水平|情况|状况|质量|能力|得到|得以|有所|实现|达到|不断|逐步|逐年|稳步|充分|有力|切实|日益|较大|大幅|大力|全面|较为|比较|十分|非常|基本|更加|较|更|很|地|的|了|且|并|和|与|,|、|。|;|为|是";

/** Longer texts are descriptions, and the expression below would take its time over them. */
const longestVague = 30;

const whole = new RegExp(`^(?:${vagueWords}|${fillers})+$`);
const hint = new RegExp(vagueWords);

/** Made of vague words and what may stand between them, and of nothing else. */
const isVague = (text: string): boolean => text.length <= longestVague && whole.test(text) && hint.test(text);
