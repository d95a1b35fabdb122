import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { measures } from "../sources";

/**
 * Whoever spends the money answers for the figures. A form without such a field asks for none.
 */
export const unitFilled = defineRule({
  code: "STR-07",
  id: "unit-filled",
  title: "填写了实施单位",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [measures("附件1 项目支出绩效自评表：实施单位")],
  parameters: noParameters,
  messages: {
    blank: () => "实施单位未填写",
  },
  remedy: "填写具体的用款单位",
  *check({ header }, { report }) {
    const field = header.unit;
    if (field !== undefined && isEmpty(field)) yield report("blank", { place: placeOf(field.at), subject: "unit" });
  },
});
