import { compare, type Amount } from "../../core/amount";
import type { CellRef } from "../../core/book";
import type { Form } from "../../core/form";
import { isPositive, totalRowOf } from "../../core/funds";
import { gradeIn } from "../../core/grade";
import { placeOf } from "../../core/place";
import { bareProjectName, projectNameOf, projectYearOf } from "../../core/project";
import { defineRule, noParameters, type RuleContext } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { tells } from "../../core/spending";
import { fundsInWan } from "../../core/tied-budgets";
import { review } from "../sources";

/**
 * The result of an evaluation is a ground for the budget of the next year. A project that was graded 中 or 差 and is to get as much as before or more needs a reason, which may well exist. Only an evaluation by
 * others counts, never the grade of a self-evaluation, and only where the workbook holds the evaluation and the declaration of the year after.
 */
export const poorResultCutsBudget = defineRule({
  code: "EVL-11",
  id: "poor-result-cuts-budget",
  title: "评价结果为中、差的，下年度预算相应调整",
  severity: "warning",
  group: "mend",
  on: { scope: "book" },
  sources: [review("评价结果作为下年度预算安排的重要依据；金额由财政部门决定")],
  parameters: noParameters,
  messages: {
    kept: ({ grade, year, next, before }: { grade: string; year: number; next: string; before: string }) =>
      `该项目 ${year} 年度评价等级为“${grade}”，本年申报 ${next} 万元，不低于上年 ${before} 万元，请说明理由`,
  },
  remedy: "结合评价结果调整预算，或说明不调整的理由",
  *check({ forms }, { report, assessmentOf, scales }) {
    for (const evaluated of forms) {
      const year = projectYearOf(evaluated);
      const grade = poorGradeOf(evaluated, assessmentOf, scales);
      if (year === null || grade === null) continue;
      const [before] = [evaluated, ...sameProject(forms, evaluated, year)].flatMap(moneyIn);
      const next = sameProject(forms, evaluated, year + 1).find(({ kind }) => kind === "target-declaration");
      const [wanted] = next === undefined || tells(next, /评价/) ? [] : moneyIn(next);
      if (before === undefined || wanted === undefined || compare(wanted.amount, before.amount) < 0) continue;
      const related = [evaluated.header["stated-grade"]?.at ?? before.at].map((at) => placeOf(at));
      const data = { grade, year, next: wanted.amount, before: before.amount };
      yield report("kept", { place: placeOf(wanted.at), subject: "funds:total.full", related }, data);
    }
  },
});

/** 中 or 差 as an evaluation states it, else as it follows from its total; `null` for another grade, or several to tick. */
function poorGradeOf(form: Form, assessmentOf: RuleContext["assessmentOf"], scales: RuleContext["scales"]): string | null {
  if (form.kind !== "evaluation-scorecard") return null;
  const scale = scales.get(form.profile.scale.value);
  const field = form.header["stated-grade"];
  const isOpen = field === undefined || isEmpty(field);
  const grade = isOpen ? assessmentOf(form).grade.grade : scale === undefined ? null : gradeIn(field.value ?? "", scale);
  return grade !== null && /^[中差]$/.test(grade) ? grade : null;
}

const sameProject = (forms: readonly Form[], form: Form, year: number): readonly Form[] =>
  forms.filter((other) => {
    const name = bareProjectName(projectNameOf(other));
    return other !== form && name !== "" && name === bareProjectName(projectNameOf(form)) && projectYearOf(other) === year;
  });

interface Money {
  readonly at: CellRef;
  readonly amount: Amount;
}

/** The money of the year in 万元. */
function moneyIn(form: Form): readonly Money[] {
  const row = totalRowOf(form);
  const field = row?.full ?? row?.initial;
  if (form.funds === null || field?.value == null || !isPositive(field.value)) return [];
  return [{ at: field.at, amount: fundsInWan(form.funds, field.value) }];
}
