import { add, compare, placesOf, round, shown, sum, type Amount } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
import { change, numberAt } from "../../core/fix";
import { pointsBy, type Field, type Form } from "../../core/form";
import { differenceOf, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { placesShown } from "../../core/shown";
import { subjectAt } from "../../core/subject";
import { systemCheck } from "../sources";

/**
 * Points have two decimals; the 一体化 system rounds in one place and cuts off in another, so longer ones come out differently. What counts is what the cell shows, so a long number shown as 8.62 is right.
 * Rounding is offered where the cell holds a number of its own and the total still is the sum afterwards; a formula is for the unit to change.
 */
export const pointsTwoDecimals = defineRule({
  code: "SCR-20",
  id: "points-two-decimals",
  title: "得分保留两位小数",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [systemCheck("得分保留两位小数")],
  parameters: noParameters,
  messages: {
    long: ({ points, rounded }: { points: string; rounded: string }) => `得分 ${points} 超过两位小数，保留两位小数为 ${rounded}`,
  },
  remedy: "四舍五入，保留两位小数",
  *check(form, { book, report, assessmentOf }) {
    const found = pointsOf(form).filter(isLong);
    const isSafe = staysTotal(found, assessmentOf(form));
    for (const field of found) {
      const { at, value, raw, formula } = field;
      const rounded = round(value, 2);
      const fixes = isSafe && formula === null && typeof raw === "number" ? [change(book, numberAt(at, rounded))] : [];
      yield report("long", { place: placeOf(at), subject: subjectAt(form, at), fixes }, { points: value, rounded: shown(value, 2) });
    }
  },
});

type Long = Field<Amount> & { readonly value: Amount };

/** More than two decimals in what is shown, and in the number itself. */
const isLong = (field: Field<Amount>): field is Long => field.value !== null && placesShown(field) > 2 && placesOf(field.value) > 2;

function pointsOf(form: Form): readonly Field<Amount>[] {
  const { table } = form;
  const rows = [...(table?.indicators ?? []), ...(table?.total == null ? [] : [table.total])];
  return [totalRowOf(form)?.points ?? null, ...rows.map((row) => pointsBy("self", row))].filter((field) => field !== null);
}

/** Whether the total is the sum of its rows, whichever of the long ones are rounded. */
function staysTotal(found: readonly Long[], { form, items, execution, total }: Assessment): boolean {
  if (total.stated === null) return true;
  const all = [...items, ...(execution === null ? [] : [execution])].flatMap(({ stated }) => stated ?? []);
  const moved = sum(found.map(({ value }) => differenceOf(value, round(value, 2))));
  return compare(add(differenceOf(total.stated, sum(all)), moved), form.profile.tolerance.value) <= 0;
}
