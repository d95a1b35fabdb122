import { compare, exact, isZero, numberOf, sum, within, zero, type Amount } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import { change } from "../../core/fix";
import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { measures, systemCheck } from "../sources";

/** The total is what the rows and execution were given, added up; whether each of them is right is for other rules. Said only where all of them are filled in. */
export const totalIsSum = defineRule({
  code: "SCR-14",
  id: "total-is-sum",
  title: "总分等于各项得分之和",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "evaluation-scorecard"] },
  sources: [measures("单位自评：总分由各项指标得分汇总形成"), systemCheck("总分=各项得分之和")],
  parameters: noParameters,
  messages: {
    differs: ({ stated, expected, execution }: { stated: string; expected: string; execution: string }) =>
      `总分应为 ${expected}（各项得分之和${execution === "" ? "" : `，含预算执行率 ${execution}`}），填报 ${stated}`,
  },
  remedy: "总分改为各项得分之和",
  *check(form, { book, report, assessmentOf }) {
    const assessment = assessmentOf(form);
    const { stated, statedAt } = assessment.total;
    const expected = sumOf(assessment, addsIndicatorsOnly(form, assessment));
    if (stated === null || statedAt === null || expected === null || within(stated, expected, form.profile.tolerance.value)) return;
    const about = {
      place: placeOf(statedAt),
      subject: "total.points",
      fixes: [change(book, { at: statedAt, ...asWritten(form.header["stated-total"]?.at ?? null, statedAt, expected) })],
    };
    yield report("differs", about, { stated, expected, execution: assessment.execution?.stated ?? "" });
  },
});

const wholeOf = ({ weights }: Form["profile"]): Amount => weights.total?.value ?? exact("100");

/** A total row whose own weight is less than the whole and that of the indicators alone adds up these, and not the execution above them. */
function addsIndicatorsOnly({ table, profile }: Form, { execution, items }: Assessment): boolean {
  const weight = table?.total?.weight?.value ?? null;
  if (weight === null || execution?.outOf == null || isZero(execution.outOf) || compare(weight, wholeOf(profile)) >= 0) return false;
  return compare(weight, sum(items.map(({ outOf }) => outOf ?? zero))) === 0;
}

/** The stated points of all rows and of execution; `null` where one of them is missing. */
function sumOf({ execution, items }: Assessment, onlyIndicators: boolean): Amount | null {
  const stated = items.map((item) => item.stated);
  const ofExecution = execution === null || onlyIndicators || execution.blocked === "no-points-in-form" ? [] : [execution.stated];
  const all = [...stated, ...ofExecution];
  return items.length > 0 && all.every((points) => points !== null) ? sum(all) : null;
}

/** In the head of a form a total is written with 分. */
const asWritten = (inHead: CellRef | null, at: CellRef, total: Amount): { readonly value: string | number; readonly shown: string } =>
  inHead !== null && inHead.row === at.row && inHead.column === at.column
    ? { value: `${total}分`, shown: `${total}分` }
    : { value: numberOf(total), shown: total };
