import * as z from "zod";

import { personalDataIn } from "../../core/personal";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Whether the workbook is about to be published: a form that goes to the finance office has to name a phone. */
    publication: z.boolean().default(false),
  }),
  {
    publication: { label: "公开前核查个人信息", unit: "yes-no", source: ours("准备公开时再核查") },
  },
);

/**
 * Forms ask for the phone of a person, and published forms must not show it. So nothing is said unless publication is asked for; the copy to hand in lists the same cells.
 * Eleven digits of a mobile number, a fixed line with its area code, and identity numbers whose check digit is right are meant; masked ones are not.
 */
export const personalDataHidden = defineRule({
  code: "STR-13",
  id: "personal-data-hidden",
  title: "公开前隐去个人联系方式和身份证号",
  severity: "info",
  group: "mend",
  on: { scope: "book" },
  sources: [review("公开前对个人信息脱敏")],
  parameters,
  messages: {
    phone: () => "此处有联系电话，公开前请隐去",
    identity: () => "此处有身份证号，公开前请隐去",
  },
  remedy: "隐去电话号码、身份证号，如 138****1234",
  *check({ book }, { report, parameters: { publication } }) {
    if (!publication) return;
    for (const { at, kind } of personalDataIn(book)) yield report(kind, { place: placeOf(at), subject: kind });
  },
});
