import { sum, within, type Amount } from "../../core/amount";
import type { Assessment, Score } from "../../core/assessment";
import { fillAll, numberAt, rateAt, type Wanted } from "../../core/fix";
import { pointsBy, type Field, type Form, type FundsRow } from "../../core/form";
import { rateOn, budgetOf, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isCovered } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { ours } from "../sources";

/**
 * Rate, points and total follow from what is filled in; where such a cell is blank on a form that states others, it was forgotten. Filling it changes no stated fact.
 * A form that states none of them was not scored yet and hears nothing. Where the points filled in would make another sum than the stated total, a person has to look first.
 */
export const computedCellsFilled = defineRule({
  code: "SCR-90",
  id: "computed-cells-filled",
  title: "执行率、得分和总分已填写",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [ours("空白的计算栏可按口径填入测算结果")],
  parameters: noParameters,
  messages: {
    blank: ({ count }: { count: number }) => `有 ${count} 个计算栏（执行率、得分或总分）未填，可按口径填入测算结果`,
  },
  remedy: "填入测算结果，或自行填写",
  *check(form, { book, report, assessmentOf }) {
    const assessment = assessmentOf(form);
    if ([assessment.execution, ...assessment.items].every((score) => score?.stated == null)) return;
    const wanted = blankCells(form, assessment).filter(({ at }) => !isCovered(book, at));
    const [first, ...others] = wanted;
    if (first === undefined) return;
    const about = {
      place: placeOf(first.at),
      subject: "computed",
      related: others.map(({ at }) => placeOf(at)),
      fixes: [fillAll(book, wanted, contradicts(form, assessment) ? "review" : "safe")],
    };
    yield report("blank", about, { count: wanted.length });
  },
});

/** The blank cell of a field and what it should hold, where that is known. */
const blank = (field: Field<Amount> | null, value: Amount | null): readonly Wanted[] =>
  field !== null && isEmpty(field) && value !== null ? [numberAt(field.at, value)] : [];

/** Points cells of the form with what they state or are computed to. */
function pointsIn(
  form: Form,
  { execution, items }: Assessment,
): readonly { readonly field: Field<Amount> | null; readonly score: Score }[] {
  const ofExecution = totalRowOf(form)?.points ?? null;
  return [
    ...(execution === null || ofExecution === null ? [] : [{ field: ofExecution, score: execution }]),
    ...items.map((score) => ({ field: pointsBy("self", score.indicator), score })),
  ];
}

/** The sum once all points are filled in; `null` where some cannot be computed. */
function sumOnceFilled(form: Form, assessment: Assessment): Amount | null {
  const points = pointsIn(form, assessment).map(({ score }) => score.stated ?? score.computed);
  return points.every((each) => each !== null) ? sum(points) : null;
}

function contradicts(form: Form, assessment: Assessment): boolean {
  const { stated } = assessment.total;
  const isFilling = pointsIn(form, assessment).some(({ field, score }) => blank(field, score.computed).length > 0);
  const total = sumOnceFilled(form, assessment);
  return isFilling && stated !== null && total !== null && !within(stated, total, form.profile.tolerance.value);
}

function blankCells(form: Form, assessment: Assessment): readonly Wanted[] {
  const sumOfPoints = assessment.total.stated === null ? sumOnceFilled(form, assessment) : null;
  return [
    ...blankRate(totalRowOf(form)),
    ...pointsIn(form, assessment).flatMap(({ field, score }) => blank(field, score.computed)),
    ...blank(form.table?.total == null ? null : pointsBy("self", form.table.total), sumOfPoints),
  ];
}

function blankRate(row: FundsRow | null): readonly Wanted[] {
  const rate = row === null ? null : rateOn(budgetOf(row), row);
  return row?.rate != null && isEmpty(row.rate) && rate !== null ? [rateAt(row.rate, rate)] : [];
}
