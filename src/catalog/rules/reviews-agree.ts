import * as z from "zod";

import { amountOf, compare, exact, sum, zero, type Amount } from "../../core/amount";
import type { CellRef } from "../../core/book";
import { pointsBy, type Form, type Reviewer } from "../../core/form";
import { differenceOf } from "../../core/funds";
import { gradeOf } from "../../core/grade";
import { parametersWith } from "../../core/parameter";
import { placeOf } from "../../core/place";
import { defineRule } from "../../core/rule";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Points by which a review may differ without a word. */
    points: z.number().min(0).default(5),
  }),
  { points: { label: "自评与复核相差的分数", unit: "points", source: ours("相差超过 5 分或等级改变时说明") } },
);

/**
 * A review that takes off more than a few points, or changes the grade, is told of in the letter of feedback. Totals are compared where both are printed, else the points of all rows
 * where both columns are full; a review that is not finished says nothing.
 */
export const reviewsAgree = defineRule({
  code: "EVL-05",
  id: "reviews-agree",
  title: "自评与复核的差异作了说明",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["evaluation-scorecard", "self-evaluation", "department-self-evaluation"] },
  sources: [review("自评与复核差异较大的，在反馈意见书中说明"), ours("相差超过 5 分或等级改变时说明")],
  parameters,
  messages: {
    points: ({ self, other, difference }: { self: string; other: string; difference: string }) =>
      `自评 ${self} 分与复核 ${other} 分相差 ${difference} 分，请在反馈意见书中说明`,
    grade: ({ self, other, from, to }: { self: string; other: string; from: string; to: string }) =>
      `自评 ${self} 分（${from}）与复核 ${other} 分（${to}）等级不同，请在反馈意见书中说明`,
  },
  remedy: "核对两栏得分；确有差异的，在反馈意见书中说明原因",
  *check(form, { report, scales, parameters: { points } }) {
    for (const who of ["review-1", "review-2"] as const) {
      const found = totalsOf(form, who) ?? sumsOf(form, who);
      if (found === null) continue;
      const { self, other, at, isTotal } = found;
      const about = { place: placeOf(at), subject: `total.points.${who}` };
      const difference = differenceOf(self, other);
      if (compare(difference, amountOf(points) ?? zero) > 0) {
        yield report("points", about, { self, other, difference });
        continue;
      }
      const scale = scales.get(form.profile.scale.value);
      const outOf = form.profile.weights.total?.value ?? exact("100");
      const [from, to] = scale === undefined || !isTotal ? [null, null] : [gradeOf(scale, self, outOf), gradeOf(scale, other, outOf)];
      if (from !== null && to !== null && from !== to) yield report("grade", about, { self, other, from, to });
    }
  },
});

interface Totals {
  readonly self: Amount;
  readonly other: Amount;
  readonly at: CellRef;
  /** Of the whole form, so that a grade follows from it. */
  readonly isTotal: boolean;
}

function totalsOf({ table }: Form, who: Reviewer): Totals | null {
  if (table?.total == null) return null;
  const [self, other] = [pointsBy("self", table.total), pointsBy(who, table.total)];
  return self?.value == null || other?.value == null ? null : { self: self.value, other: other.value, at: other.at, isTotal: true };
}

function sumsOf({ table }: Form, who: Reviewer): Totals | null {
  const rows = (table?.indicators ?? []).map((row) => ({ self: pointsBy("self", row), other: pointsBy(who, row) }));
  const self = rows.map((row) => row.self?.value ?? null);
  const other = rows.map((row) => row.other?.value ?? null);
  const at = rows[0]?.other?.at;
  const isFull = (points: readonly (Amount | null)[]): points is readonly Amount[] => points.every((each) => each !== null);
  return at !== undefined && isFull(self) && isFull(other) ? { self: sum(self), other: sum(other), at, isTotal: false } : null;
}
