import { sum, type Amount } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
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
 * A form that states none of them was not scored yet and hears nothing.
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
      fixes: [fillAll(book, wanted)],
    };
    yield report("blank", about, { count: wanted.length });
  },
});

/** The blank cell of a field and what it should hold, where that is known. */
const blank = (field: Field<Amount> | null, value: Amount | null): readonly Wanted[] =>
  field !== null && isEmpty(field) && value !== null ? [numberAt(field.at, value)] : [];

function blankCells(form: Form, { execution, items, total }: Assessment): readonly Wanted[] {
  const row = totalRowOf(form);
  const ofExecution = execution === null ? null : (row?.points ?? null);
  const all = [
    ...(ofExecution === null ? [] : [{ field: ofExecution, score: execution }]),
    ...items.map((score) => ({ field: pointsBy("self", score.indicator), score })),
  ];
  const points = all.map(({ score }) => score?.stated ?? score?.computed ?? null);
  const sumOfPoints = total.stated === null && points.every((each) => each !== null) ? sum(points) : null;
  return [
    ...blankRate(row),
    ...all.flatMap(({ field, score }) => blank(field, score?.computed ?? null)),
    ...blank(form.table?.total == null ? null : pointsBy("self", form.table.total), sumOfPoints),
  ];
}

function blankRate(row: FundsRow | null): readonly Wanted[] {
  const rate = row === null ? null : rateOn(budgetOf(row), row);
  return row?.rate != null && isEmpty(row.rate) && rate !== null ? [rateAt(row.rate, rate)] : [];
}
