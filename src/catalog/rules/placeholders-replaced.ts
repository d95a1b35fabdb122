import type { CellRef } from "../../core/book";
import { targetOf, type Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { filledIn } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectAt } from "../../core/subject";
import { review, systemCheck } from "../sources";

/**
 * Text of the template that was to be replaced (≥**%, XX个, 对照年度目标,说明…, …字以内) is no statement of the unit. Labels and printed notes belong to the form and are left alone,
 * and so are masks that hide a person: 李**, 138****1234, [已隐去]. A name such as XX镇 may be a mask or a gap: that is only asked.
 * Lists of indicators print the mask in the name, 满意度(≥**%); where the target beside it is filled in, nothing is missing and the name is only mentioned.
 */
export const placeholdersReplaced = defineRule({
  code: "STR-09",
  id: "placeholders-replaced",
  title: "模板提示语和占位符已替换为实际内容",
  severity: "error",
  group: "mend",
  on: {
    scope: "form",
    kinds: [
      "self-evaluation",
      "department-self-evaluation",
      "target-declaration",
      "target-matrix",
      "monitoring",
      "budget-detail",
      "evaluation-scorecard",
    ],
  },
  sources: [review("公开前清理模板提示语和占位符"), systemCheck("提交前检查必填内容")],
  parameters: noParameters,
  messages: {
    gap: ({ text }: { text: string }) => `仍有占位符未填：“${text}”`,
    instruction: ({ text }: { text: string }) => `仍是模板提示语：“${text}”`,
    mask: ({ text }: { text: string }) => `指标值已填写，指标名称中还留有模板占位符：“${text}”`,
    name: ({ text }: { text: string }) => `“${text}”中的名称用 X 或 * 代替，请确认是否漏填`,
  },
  remedy: "替换为实际内容",
  *check(form, { book, report }) {
    const printed = printedCells(form);
    const named = namesWithTarget(form);
    for (const { at, value } of filledIn(book, form.region)) {
      if (typeof value !== "string" || printed.has(cellKey(at))) continue;
      const found = leftoverIn(fold(value));
      if (found === null) continue;
      const kind = found === "gap" && named.has(cellKey(at)) ? "mask" : found;
      yield report(kind, { place: placeOf(at), subject: subjectAt(form, at), severity: severityOf[kind] }, { text: quoted(value) });
    }
  },
});

const cellKey = ({ row, column }: Pick<CellRef, "row" | "column">): string => `${row},${column}`;

const severityOf = { gap: "error", instruction: "error", name: "warning", mask: "info" } as const;

/** Names of indicators whose target is filled in with more than a mask. */
function namesWithTarget({ table }: Form): ReadonlySet<string> {
  const filled = (table?.indicators ?? []).filter((indicator) => {
    const target = targetOf(indicator);
    return target !== null && !isEmpty(target) && !isDash(target) && leftoverIn(fold(quoted(target.raw))) === null;
  });
  return new Set(filled.map(({ level3 }) => cellKey(level3.at)));
}

/** Cells that carry the form's own print. */
function printedCells({ title, labels, notes, header }: Form): ReadonlySet<string> {
  const contact = header.contact === undefined ? [] : [header.contact];
  return new Set([...(title === null ? [] : [title]), ...labels, ...notes, ...contact].map(({ at }) => cellKey(at)));
}

/** Before two crosses these are names: 李××户 is a person, 帮扶××户 a gap. */
const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康邱秦江史顾侯邵孟";

const counted = "%|％|‰|个|万|亿|元|人|户|亩|公里|千米|米|次|项|套|座|处|天|年|月|日|吨|公斤|头|只|株|条|台|场|期|份|家|村";

const gaps: readonly RegExp[] = [
  // A sign and stars: ≥**%, (≥**个), 不低于XX%.
  /(?:[≥≤><=]|不低于|不少于|不超过|不高于|达到?|约)\(?(?:\*{2,}|[Xx×]{2,})/,
  // Stars or crosses before a unit: **万元, XX个, 20XX年.
  new RegExp(`(?:^|[^\\dA-Za-z*×${surnames}])(?:20)?(?:\\*{2,}|[Xx×]{2,})(?:${counted})`),
  /^(?:\*{2,}|[Xx×]{2,})$/,
];

const instructions: readonly RegExp[] = [
  /(?:说明|结合|对照|针对|简述|简要|概述|填写|描述|分析|总结).*\d+字(?:以内|左右|内)/,
  /^对照年度(?:总体)?目标,?说明/,
  /^\(?请(?:在此)?(?:填写|填入|输入|选择)/,
  /^(?:点击|单击)此处/,
];

/** Names with a gap: XX镇, **县 at the beginning of the cell or after a bracket. */
const names = /(?:^|[(《“"])(?:\*{2,}|[Xx×]{2,})[\u4e00-\u9fff]/;

function leftoverIn(text: string): "gap" | "instruction" | "name" | null {
  if (instructions.some((pattern) => pattern.test(text))) return "instruction";
  if (gaps.some((pattern) => pattern.test(text))) return "gap";
  return names.test(text) ? "name" : null;
}
