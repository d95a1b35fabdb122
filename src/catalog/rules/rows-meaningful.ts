import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { review } from "../sources";

/**
 * Templates come with rows for filling in (指标1:, ……) that are often left behind. They are passed over and take part in no sum; one line says so,
 * because a row that was meant as an indicator would be missed there.
 */
export const rowsMeaningful = defineRule({
  code: "STR-04",
  id: "rows-meaningful",
  title: "指标行都填写了指标",
  severity: "info",
  group: "reading",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [review("模板占位行不计入指标")],
  parameters: noParameters,
  messages: {
    placeholder: ({ rows }: { rows: string }) => `第 ${rows} 行只有模板占位内容，未计入指标`,
    blank: ({ rows }: { rows: string }) => `第 ${rows} 行只有上级指标名称，没有三级指标，未计入指标`,
  },
  remedy: "报送前可删去空白的占位行",
  *check({ table }, { report }) {
    for (const [message, reason] of [
      ["placeholder", "placeholder"],
      ["blank", "empty-level"],
    ] as const) {
      const rows = (table?.passed ?? []).filter((passed) => passed.reason === reason);
      const [first] = rows;
      if (first === undefined) continue;
      yield report(message, { place: placeOf(first.at), subject: reason }, { rows: rows.map(({ row }) => row + 1).join("、") });
    }
  },
});
