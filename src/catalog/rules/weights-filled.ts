import { isZero, type Amount } from "../../core/amount";
import type { CellRef } from "../../core/book";
import { pointsBy, targetOf, type Form, type Indicator } from "../../core/form";
import { isPositive } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isCovered } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { isDash, isEmpty, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { systemCheck } from "../sources";

/**
 * An indicator with a target but no weight takes no part in the total. A cost indicator may weigh 0 on forms that print 成本(0-20)分.
 * Where no row has a weight it is said once, at the header.
 */
export const weightsFilled = defineRule({
  code: "SCR-05",
  id: "weights-filled",
  title: "每项指标都填写了大于 0 的分值",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("指标分值须大于 0")],
  parameters: noParameters,
  messages: {
    blank: ({ name }: { name: string }) => `“${name}”的分值未填写`,
    notPositive: ({ name, weight }: { name: string; weight: string }) => `“${name}”的分值为 ${weight}，应大于 0`,
    none: () => "各项指标的分值都未填写",
  },
  remedy: "补填分值",
  *check(form, { book, report }) {
    const rows = (form.table?.indicators ?? []).filter(hasTarget);
    const header = blankColumn(form, rows);
    if (header !== null) {
      yield report("none", { place: placeOf(header), subject: "weights" });
      return;
    }
    for (const indicator of rows) {
      const { weight, level3 } = indicator;
      // A weight merged over several rows is theirs together.
      if (weight === null || (isEmpty(weight) && isCovered(book, weight.at)) || isPartUnscored(indicator)) continue;
      const about = { place: placeOf(weight.at), subject: subjectOf(indicator, form) };
      if (isEmpty(weight) || isDash(weight)) yield report("blank", about, { name: level3.text });
      else if (isTooLittle(weight.value, indicator)) yield report("notPositive", about, { name: level3.text, weight: quoted(weight.raw) });
    }
  },
});

/** The header of the weights, or the first of them, where several rows have none at all. */
function blankColumn({ table }: Form, rows: readonly Indicator[]): CellRef | null {
  const weights = rows.flatMap(({ weight }) => weight ?? []);
  if (weights.length < 2 || !weights.every(isEmpty)) return null;
  return table?.columns.find(({ concept }) => concept === "weight")?.at ?? weights[0]?.at ?? null;
}

/** 其中 breaks a row down that has the points. */
function isPartUnscored(indicator: Indicator): boolean {
  const points = pointsBy("self", indicator);
  return fold(indicator.level3.text).startsWith("其中") && (points === null || isEmpty(points) || isDash(points));
}

function hasTarget(indicator: Indicator): boolean {
  const target = targetOf(indicator);
  return target !== null && !isEmpty(target) && !isDash(target);
}

/** A cost indicator may weigh 0. */
const isTooLittle = (weight: Amount | null, indicator: Indicator): boolean =>
  weight !== null && !isPositive(weight) && !(isZero(weight) && isCost(indicator));

const isCost = ({ level1, level2 }: Indicator): boolean => level1.text.includes("成本") || level2.text.includes("成本");
