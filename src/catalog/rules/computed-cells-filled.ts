import { numberOf, round, sum, type Amount } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
import { fillAll, type Wanted } from "../../core/fix";
import type { Form } from "../../core/form";
import { rateOn, budgetOf, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, percentText } from "../../core/shown";
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
    const wanted = [...blankCells(form, assessment)];
    const [first, ...others] = wanted;
    if (first === undefined) return;
    const about = { place: placeOf(first.at), subject: "computed", related: others.map(({ at }) => placeOf(at)), fixes: [fillAll(book, wanted)] };
    yield report("blank", about, { count: wanted.length });
  },
});

function* blankCells(form: Form, { execution, items, total }: Assessment): Iterable<Wanted> {
  const row = totalRowOf(form);
  const rate = row === null ? null : rateOn(budgetOf(row), row);
  if (row?.rate != null && isEmpty(row.rate) && rate !== null)
    yield { at: row.rate.at, value: numberOf(round(rate, 4)), shown: percentText(rate), ...(row.rate.format.includes("%") ? {} : { format: "0.00%" }) };
  const points: (Amount | null)[] = [];
  const ofExecution = row?.points ?? null;
  if (execution !== null && ofExecution !== null) {
    points.push(execution.stated ?? execution.computed);
    if (isEmpty(ofExecution) && execution.computed !== null) yield { at: ofExecution.at, value: numberOf(execution.computed), shown: execution.computed };
  }
  for (const { indicator, stated, computed } of items) {
    points.push(stated ?? computed);
    const field = indicator.points.find(({ by }) => by === "self")?.field;
    if (field !== undefined && isEmpty(field) && computed !== null) yield { at: field.at, value: numberOf(computed), shown: computed };
  }
  const field = form.table?.total?.points.find(({ by }) => by === "self")?.field;
  if (total.stated !== null || field === undefined || !isEmpty(field) || !points.every((each) => each !== null)) return;
  const all = sum(points);
  yield { at: field.at, value: numberOf(all), shown: all };
}
