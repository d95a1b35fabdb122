import { isUncalculated } from "../../core/book";
import { listKinds } from "../../core/form";
import { placeOf } from "../../core/place";
import { filledIn } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { ours } from "../sources";

/**
 * A workbook written by another program may hold formulas without results. They are neither blank nor zero: what depends on them is not checked and not scored
 * until somebody has opened and saved the file once. Said once a form.
 */
export const formulasCalculated = defineRule({
  code: "STR-90",
  id: "formulas-calculated",
  title: "公式都有计算结果",
  severity: "warning",
  group: "mend",
  on: {
    scope: "form",
    kinds: [
      "self-evaluation",
      "department-self-evaluation",
      "target-declaration",
      "target-matrix",
      "monitoring",
      "evaluation-scorecard",
      ...listKinds,
    ],
  },
  sources: [ours("未计算的公式不作为空白或 0 处理")],
  parameters: noParameters,
  messages: {
    uncalculated: ({ count }: { count: number }) => `有 ${count} 个公式尚未计算，相关内容未核查`,
  },
  remedy: "请用 Excel 打开并保存一次，再重新检查",
  *check(form, { book, report }) {
    const waiting = [...filledIn(book, form.region)].filter(({ value }) => isUncalculated(value));
    const [first] = waiting;
    if (first === undefined) return;
    yield report("uncalculated", { place: placeOf(first.at), subject: "formulas" }, { count: waiting.length });
  },
});
