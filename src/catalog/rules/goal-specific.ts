import { targetOf, type Form, type GoalText } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty, quantityIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { notApplicable } from "../../core/stated/words";
import { goalMeasures, review } from "../sources";

/**
 * A goal says what is done and how much of it. A text without any number, where no output indicator gives one either, or one that names nothing but 项目, 工程 and a share, leaves both open.
 * The time of an annual goal is the year of the form, so that it is not asked for. On a self-evaluation only a goal that is a bare figure is mentioned.
 */
export const goalSpecific = defineRule({
  code: "IND-25",
  id: "goal-specific",
  title: "总体目标写明做什么、做多少",
  severity: "info",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration"] },
  sources: [goalMeasures("绩效目标指向明确、细化量化"), review("总体目标按 SMART 原则编写")],
  parameters: noParameters,
  messages: {
    object: () => "总体目标未写明具体做什么，可否按“完成……（内容）……（数量），达到……（标准）”补充？",
    number: () => "总体目标没有数量，可否写明完成多少？",
  },
  remedy: "按“完成……（内容、数量），达到……（标准）”改写",
  *check(form, { report }) {
    for (const goal of form.goals) {
      const text = goal.kind === "goal" ? textOf(goal) : null;
      if (text === null) continue;
      const about = { place: placeOf(goal.field.at), subject: `goal:${fold(goal.label)}` };
      if (restOf(text).length < 2) {
        if (isDeclared(form) || isBare(text)) yield report("object", about);
      } else if (isDeclared(form) && !isCounted(text) && !isSpelledOut(form)) yield report("number", about);
    }
  },
});

/** Whether an output indicator says how much, so that the goal need not. */
const isSpelledOut = ({ table }: Form): boolean =>
  (table?.indicators ?? []).some((indicator) => {
    const value = quantityIn(targetOf(indicator));
    return fold(`${indicator.level1.text}${indicator.level2.text}`).includes("产出") && value?.percent === null;
  });

const isDeclared = ({ kind }: Form): boolean => kind === "target-declaration";

/** The text of a filled goal; `null` also for what belongs to a template or says that there is none. */
function textOf({ field }: GoalText): string | null {
  if (isEmpty(field) || isDash(field) || (typeof field.raw !== "string" && typeof field.raw !== "number")) return null;
  const text = fold(String(field.raw));
  return notApplicable.has(text) || /(?:\*{2}|[Xx×]{2}|字以内|字左右|…{2}|^目标\d:?$)/.test(text) ? null : text;
}

const isBare = (text: string): boolean => /^[\d.,]+(?:%|万元|元)?[。.]?$/.test(text);

const isCounted = (text: string): boolean =>
  /\d|[一二两三四五六七八九十百千万半全][个名人户座条项处台套次期所村镇亩公米年部份辆场种类]|百分之|全部|全覆盖|全县|全镇|零/.test(text);

/** Words that stand in the goal of any project. */
const common =
  /\d+(?:\.\d+)?(?:%|万元|亿元|元)?|年度?|月|日|底前?|之?前|确保|按时|按期|及时|全面|顺利|完成|实施|实现|达到|推进|本|该|项目|工程|主体|建设|施工|任务|工作|目标|进度|全部|资金|支付|拨付|使用|预算|执行率?|支出|以上|的|和|及|并|[,.;:、。"()%≥≤]/g;

const restOf = (text: string): string => text.replaceAll(common, "");
