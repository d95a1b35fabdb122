import * as z from "zod";

import { amountOf, compare, exact, multiply, type Amount } from "../../core/amount";
import type { TotalScore } from "../../core/assessment";
import type { Form } from "../../core/form";
import { gradeIn, gradeOf } from "../../core/grade";
import { parametersWith } from "../../core/parameter";
import { placeOf } from "../../core/place";
import { defineRule } from "../../core/rule";
import type { GradeScale } from "../../core/score";
import { quoted } from "../../core/shown";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** What may be earned at most, of 100, where something is vetoed; nothing is held against the total until an office sets it. */
    cap: z.number().min(0).max(100).nullable().default(null),
  }),
  { cap: { label: "存在否决事项时总分的上限（百分制）", unit: "points", source: ours("由使用单位设定，不设时只核查等级") } },
);

/**
 * What vetoes a good result (挪用资金, 弄虚作假) is told by the scorecard itself: a mark, 是, or a text that says what there is. Only the lowest grade is left then. A printed list of what would veto, and a denial, say nothing.
 * Where no grade is stated the one that follows from the total counts.
 */
export const vetoLowersGrade = defineRule({
  code: "EVL-08",
  id: "veto-lowers-grade",
  title: "存在一票否决事项的，按否决条款定级",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["evaluation-scorecard"] },
  sources: [review("一票否决：存在挪用资金、弄虚作假、规模性返贫、审计重大违规等情形的（厅字〔2016〕6号的问题情形，原文待核）")],
  parameters,
  messages: {
    grade: ({ veto, grade }: { veto: string; grade: string }) => `一票否决事项填有“${veto}”，不得评为“${grade}”`,
    cap: ({ veto, total, most }: { veto: string; total: string; most: string }) =>
      `一票否决事项填有“${veto}”，总分 ${total} 超过上限 ${most}`,
  },
  remedy: "按否决条款定级；填错的，更正否决事项",
  *check(form, { report, assessmentOf, scales, parameters: { cap } }) {
    const field = form.header.veto;
    const scale = scales.get(form.profile.scale.value);
    if (field?.value == null || scale === undefined) return;
    const veto = quoted(field.value);
    const { total } = assessmentOf(form);
    const { at, grade } = gradeOn(form, total, scale);
    const related = [placeOf(field.at)];
    const points = total.stated ?? total.computed;
    if (grade !== null && grade !== scale.bands.at(-1)?.grade)
      yield report("grade", { place: placeOf(at ?? field.at), subject: "veto", related }, { veto, grade });
    else if (points !== null && isAbove(points, total.outOf, cap))
      yield report(
        "cap",
        { place: placeOf(total.statedAt ?? field.at), subject: "veto", related },
        { veto, total: points, most: String(cap) },
      );
  },
});

/** The grade as stated, else as it follows from the total, and where. */
function gradeOn({ header }: Form, { stated, computed, outOf, statedAt }: TotalScore, scale: GradeScale) {
  const field = header["stated-grade"];
  const said = gradeIn(field?.value ?? "", scale);
  if (field !== undefined && said !== null) return { at: field.at, grade: said };
  const points = stated ?? computed;
  return { at: statedAt, grade: points === null || outOf === null ? null : gradeOf(scale, points, outOf) };
}

function isAbove(points: Amount, outOf: Amount | null, cap: number | null): boolean {
  const most = cap === null ? null : amountOf(cap);
  return most !== null && outOf !== null && compare(multiply(points, exact("100")), multiply(most, outOf)) > 0;
}
