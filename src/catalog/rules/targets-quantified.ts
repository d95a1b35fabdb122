import { targetOf, type Field } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import type { Stated, StatedValue } from "../../core/value";
import { povertyFundMeasures } from "../sources";

/**
 * A project whose goals hold not one thing that can be counted or dated was not given goals as required, and is in principle not admitted to the project library.
 * One quantity, span, deadline or yes-or-no is enough here: what single vague targets lack is another rule's, and so are targets left blank.
 */
export const targetsQuantified = defineRule({
  code: "IND-32",
  id: "targets-quantified",
  title: "绩效目标有可量化的指标值",
  severity: "error",
  group: "goal-quality",
  on: { scope: "form", kinds: ["target-declaration", "target-matrix"] },
  sources: [povertyFundMeasures("未按要求设定绩效目标的项目，原则上不得纳入扶贫项目库、不得申请相关预算")],
  parameters: noParameters,
  messages: {
    none: ({ count }: { count: number }) => `已填的 ${count} 条指标值均为文字描述，没有可量化或有时限的指标值`,
  },
  remedy: "至少为主要产出设定数量、质量或时限指标值",
  *check(form, { report }) {
    const filled = (form.table?.indicators ?? []).flatMap((indicator) =>
      indicator.targets.map(({ field }) => field).filter((field) => !isEmpty(field)),
    );
    const [first] = filled;
    const indicators = form.table?.indicators ?? [];
    const isMostlyFilled = indicators.filter((indicator) => isFilled(targetOf(indicator))).length * 2 > indicators.length;
    if (first === undefined || !isMostlyFilled || filled.some(isVerifiable)) return;
    yield report("none", { place: placeOf(first.at), subject: "targets" }, { count: filled.length });
  },
});

const isFilled = (field: Field<Stated> | null): boolean => field !== null && !isEmpty(field);

const verifiable: ReadonlySet<StatedValue["kind"]> = new Set<StatedValue["kind"]>([
  "quantity",
  "interval",
  "deadline",
  "date-span",
  "yes-no",
  "tick",
]);

/** Also one whose reading raised doubts counts: it is not this rule's to say that nothing is there. */
const isVerifiable = ({ value }: Field<Stated>): boolean =>
  value === null || value.values.some(({ kind }) => verifiable.has(kind)) || /\d/.test(value.raw);
