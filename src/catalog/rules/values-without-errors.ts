import { isError } from "../../core/book";
import { listKinds } from "../../core/form";
import { placeOf } from "../../core/place";
import { filledIn } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { subjectAt } from "../../core/subject";
import { review } from "../sources";

/** An error value stands where a figure should, and everything computed from it is lost; it cannot be reported or published as it is. */
export const valuesWithoutErrors = defineRule({
  code: "STR-10",
  id: "values-without-errors",
  title: "表内没有公式错误值",
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
      "evaluation-scorecard",
      ...listKinds,
    ],
  },
  sources: [review("报送的表格不得含公式错误值")],
  parameters: noParameters,
  messages: {
    error: ({ error }: { error: string }) => `单元格显示公式错误 ${error}`,
  },
  remedy: "检查公式引用的单元格是否被删除或除数为空，改正后重新计算",
  *check(form, { book, report }) {
    for (const { at, value } of filledIn(book, form.region)) {
      if (isError(value)) yield report("error", { place: placeOf(at), subject: subjectAt(form, at) }, { error: value.error });
    }
  },
});
