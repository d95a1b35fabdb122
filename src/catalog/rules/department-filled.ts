import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { measures } from "../sources";

/**
 * The department in charge collects and reviews the form. A form without such a field asks for none; a township that is its own budget unit may name itself.
 */
export const departmentFilled = defineRule({
  code: "STR-06",
  id: "department-filled",
  title: "填写了主管部门",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [measures("附件1 项目支出绩效自评表：主管部门")],
  parameters: noParameters,
  messages: {
    blank: () => "主管部门未填写",
  },
  remedy: "填写一级预算部门的全称",
  *check({ header }, { report }) {
    const field = header.department;
    if (field !== undefined && isEmpty(field)) yield report("blank", { place: placeOf(field.at), subject: "department" });
  },
});
