import { isBridging } from "../../core/bridging";
import { placeOf } from "../../core/place";
import { filledIn } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { review, systemCheck } from "../sources";

/**
 * Money of 衔接资金 is followed from the document that gave it to the project that spends it, by the document's number or the project's code.
 * Either will do. A form without a field for the code asks for none.
 */
export const projectTraceable = defineRule({
  code: "FND-21",
  id: "project-traceable",
  title: "衔接资金项目填写资金文号或项目编码",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["target-declaration"] },
  sources: [review("衔接资金项目填写资金文号和项目库编码"), systemCheck("按项目编码关联指标文")],
  parameters: noParameters,
  messages: {
    blank: () => "未填写资金文号或项目编码",
  },
  remedy: "填写项目编码，或注明下达资金的文号",
  *check(form, { book, report }) {
    const code = form.header["project-code"];
    if (code === undefined || !(isEmpty(code) || isDash(code)) || !isBridging(form)) return;
    for (const { value } of filledIn(book, form.region)) if (typeof value === "string" && documentNumber.test(fold(value))) return;
    yield report("blank", { place: placeOf(code.at), subject: "project-code" });
  },
});

/** 财农〔2025〕12号 in any brackets. */
const documentNumber = /[\u4e00-\u9fff][(〔]20\d\d[)〕]第?\d+号/;
