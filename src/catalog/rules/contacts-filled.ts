import type { Field, Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { isCovered } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { review } from "../sources";

/**
 * Whoever checks a form has to know whom to ask. Only a field the form has is asked for, and all of them in one sentence; signatures and seals are put on paper
 * and left alone, and so is a date there.
 */
export const contactsFilled = defineRule({
  code: "STR-15",
  id: "contacts-filled",
  title: "填报人、联系电话和填报日期已填写",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "monitoring"] },
  sources: [review("填报人、联系方式和日期填写完整")],
  parameters: noParameters,
  messages: {
    blank: ({ fields }: { fields: string }) => `${fields}未填写`,
  },
  remedy: "补填联系人、联系电话或日期",
  *check(form, { book, report }) {
    const blanks = fieldsOf(form).filter(({ field }) => isBlank(field) && !isCovered(book, field.at));
    const [first, ...more] = blanks;
    if (first === undefined) return;
    const about = { place: placeOf(first.field.at), subject: "contacts", related: more.map(({ field }) => placeOf(field.at)) };
    yield report("blank", about, { fields: blanks.map(({ label }) => label).join("、") });
  },
});

interface Labelled {
  readonly label: string;
  readonly field: Field<string>;
}

const asked = /填报人|填表人|制表人|经办人|联系人|联系电话|负责人|电话|日期|时间/;
const signed = /签|章|审核|意见|领导/;

/** The fields for whom to ask and for the date, with what the form calls them. */
function fieldsOf({ header, labels, remarks }: Form): readonly Labelled[] {
  const ofHead = (["contact", "report-date"] as const).flatMap((concept) => {
    const field = header[concept];
    const label = labels.find((each) => each.concept === concept)?.text;
    return field === undefined || label === undefined ? [] : [{ label, field }];
  });
  return [...ofHead, ...remarks]
    .filter(({ label }) => asked.test(label) && !signed.test(label))
    .map(({ label, field }) => ({ label: fold(label).replace(/[:(].*$/s, ""), field }));
}

/** Blank, or the 年 月 日 of the form without a figure. */
const isBlank = ({ raw, value }: Field<string>): boolean =>
  (raw === null || typeof raw === "string") && /^[年月日_\s]*$/.test(fold(value ?? ""));
