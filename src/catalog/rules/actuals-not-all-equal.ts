import * as z from "zod";

import { compare } from "../../core/amount";
import { isCopied } from "../../core/copied";
import { targetOf, type Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { comparable, isMessage } from "../../core/stated/comparable";
import { fold } from "../../core/stated/fold";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** So many rows and more. */
    rows: z.number().int().min(2).default(6),
  }),
  {
    rows: { label: "完成值均与指标值一致的最少行数", unit: "items", source: ours("6 项及以上") },
  },
);

/**
 * One actual value that equals its target is nothing special; when all of six and more do, the figures may have been taken from the targets, and a look at the records is worth while.
 * Where a sign was copied along, other rules tell of it.
 */
export const actualsNotAllEqual = defineRule({
  code: "SCR-26",
  id: "actuals-not-all-equal",
  title: "完成值不全与指标值一致",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("全部指标完成值与指标值一致的，抽查核对")],
  parameters,
  messages: {
    equal: ({ rows }: { rows: number }) => `${rows} 项指标的完成值均与指标值一致，建议抽查核对`,
  },
  remedy: "核对完成值的来源；确为一致的，不需修改",
  *check({ table }, { report, parameters: { rows: least } }) {
    const rows = (table?.indicators ?? []).filter(({ judged }) => !judged);
    const [first] = rows;
    if (first?.actual == null || rows.length < least || rows.some(isCopied) || !rows.every(isEqual)) return;
    const at = table?.columns.find(({ concept }) => concept === "actual")?.at ?? first.actual.at;
    yield report("equal", { place: placeOf(at), subject: "actuals" }, { rows: rows.length });
  },
});

/** The same number of one kind, or the same words. */
function isEqual(indicator: Indicator): boolean {
  const target = targetOf(indicator);
  const { actual } = indicator;
  if (target?.value == null || actual?.value == null || isEmpty(target) || isEmpty(actual)) return false;
  if (fold(target.value.raw) === fold(actual.value.raw)) return true;
  const sides = comparable(target.value, actual.value);
  return !isMessage(sides) && compare(sides.target, sides.actual) === 0;
}
