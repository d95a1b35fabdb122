import { compare, divide, exact, isZero, multiply, round, subtract, within, zero, type Amount } from "../../core/amount";
import type { ItemScore } from "../../core/assessment";
import { change, numberAt } from "../../core/fix";
import { targetOf } from "../../core/form";
import { placeOf } from "../../core/place";
import { isAboveWeight } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { printedNote, systemCheck } from "../sources";

/**
 * For indicators where less is better two formulas are in use that do not agree: target ÷ actual (printed on many forms) and the distance from the target (in the 一体化 system).
 * Points that follow from either are left alone; others are only asked about. Less than both is a unit's own deduction; more than the weight is another rule's finding.
 */
export const reversePointsFollowRule = defineRule({
  code: "SCR-07",
  id: "reverse-points-follow-rule",
  title: "反向指标得分符合一种通行公式",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [printedNote("反向指标得分=分值×A÷B"), systemCheck("反向指标得分=分值×（1－（B－A）÷A）")],
  parameters: noParameters,
  messages: {
    above: ({ stated, computed, other }: { stated: string; computed: string; other: string }) =>
      `反向指标测算 ${computed} 分${other === computed ? "" : `（按另一通行公式 ${other} 分）`}，填报 ${stated} 分`,
    below: ({ stated, computed }: { stated: string; computed: string }) =>
      `反向指标测算 ${computed} 分，填报 ${stated} 分；如为主动扣分，请说明理由`,
  },
  remedy: "采用测算得分，或说明计分依据",
  *check(form, { book, report, assessmentOf }) {
    for (const item of assessmentOf(form).items) {
      const { indicator, computed, stated, cell } = item;
      const tolerance = form.profile.tolerance.value;
      if (computed === null || stated === null || indicator.direction.way !== "less" || hasZeroTarget(item) || isAboveWeight(item))
        continue;
      const formulas = [computed, ...bothFormulas(item, form.profile.rounding.value)];
      if (formulas.some((points) => within(points, stated, tolerance))) continue;
      const about = {
        place: placeOf(cell),
        subject: subjectOf(indicator, form),
        related: [targetOf(indicator), indicator.actual].flatMap((field) => (field === null ? [] : [placeOf(field.at)])),
      };
      if (formulas.every((points) => compare(stated, points) < 0))
        yield report("below", { ...about, severity: "info" }, { stated, computed });
      else {
        const other = formulas.find((points) => !within(points, computed, tolerance)) ?? computed;
        yield report("above", { ...about, fixes: [change(book, numberAt(cell, computed))] }, { stated, computed, other });
      }
    }
  },
});

const hasZeroTarget = ({ indicator }: ItemScore): boolean => {
  const target = quantityIn(targetOf(indicator));
  return target !== null && isZero(target.amount);
};

/** Points by target ÷ actual and by distance, where both sides are plain numbers of one unit. */
function bothFormulas({ indicator, outOf }: ItemScore, places: number): readonly Amount[] {
  const target = quantityIn(targetOf(indicator));
  const actual = quantityIn(indicator.actual);
  if (target === null || actual === null || outOf === null || isZero(target.amount)) return [];
  if (target.unit !== actual.unit && target.unit !== null && actual.unit !== null) return [];
  if (compare(actual.amount, target.amount) <= 0) return [outOf];
  const excess = divide(subtract(actual.amount, target.amount), target.amount);
  const left = subtract(exact("1"), excess);
  const byDistance = compare(left, zero) < 0 ? zero : left;
  return [divide(target.amount, actual.amount), byDistance].map((share) => round(multiply(outOf, share), places));
}
