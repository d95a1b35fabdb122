import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { measures } from "../sources";

/**
 * Without its name a form belongs to no project: it cannot be matched with the approved budget, with its declaration, or with the forms of other years.
 */
export const projectNameFilled = defineRule({
  code: "STR-05",
  id: "project-name-filled",
  title: "填写了项目名称",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [measures("附件1 项目支出绩效自评表：项目名称")],
  parameters: noParameters,
  messages: {
    blank: () => "项目名称未填写",
  },
  remedy: "填写与预算批复一致的项目名称",
  *check({ header }, { report }) {
    const field = header["project-name"];
    if (field !== undefined && isEmpty(field)) yield report("blank", { place: placeOf(field.at), subject: "project-name" });
  },
});
