import * as z from "zod";

import { amountOf, compare, divide, isZero, multiply, smaller, subtract, sum, exact, zero, type Amount } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import { pointsBy, type Form } from "../../core/form";
import { isExecution, isPositive, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { percentText } from "../../core/shown";
import { hasReason, spentShareOf } from "../../core/spending";
import { ours, systemCheck } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** By how much of itself the share of points may lie above the rate of execution. */
    relative: z.number().min(0).max(1).default(0.1),
  }),
  {
    relative: { label: "得分率高于执行率的相对差异", unit: "share", source: ours("相对差异 10%") },
  },
);

/**
 * Where nearly all points are claimed and much of the money was not spent, one of them wants a second look. The system warns from 5 %, which meets every project that saved a little;
 * 10 % is taken here. It is the computed rate that counts. A reason beside the money has answered, and a form with points missing is not added up.
 */
export const scoreAgreesWithExecution = defineRule({
  code: "FND-10",
  id: "score-agrees-with-execution",
  title: "指标得分率与预算执行率相互印证",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation"] },
  sources: [systemCheck("指标得分率高于预算执行率时预警"), ours("相对差异 10%")],
  parameters,
  messages: {
    above: ({ points, rate }: { points: string; rate: string }) =>
      `指标得分率 ${points}，明显高于预算执行率 ${rate}，请核实产出完成情况和资金支付情况`,
  },
  remedy: "核实产出并补充佐证，或说明资金未支付的原因",
  *check(form, { book, report, assessmentOf, parameters: { relative } }) {
    const row = totalRowOf(form);
    const spent = row === null ? null : spentShareOf(row);
    const assessment = assessmentOf(form);
    const points = shareOfPoints(assessment);
    const place = row === null ? null : totalPlace(form, row.executed?.at ?? row.labelAt);
    if (row?.executed?.value == null || spent === null || points === null || place === null) return;
    if (isZero(row.executed.value) || hasReason(form, row, book)) return;
    const rate = smaller(spent, exact("1"));
    if (compare(subtract(points, rate), multiply(points, amountOf(relative) ?? zero)) <= 0) return;
    const about = { place: placeOf(place), subject: "total", related: [placeOf(row.executed.at)] };
    yield report("above", about, { points: percentText(points, 1), rate: percentText(rate, 1) });
  },
});

/** Stated points over weights, without execution; `null` where one of them is missing. */
function shareOfPoints({ items }: Assessment): Amount | null {
  const rows = items.filter(({ indicator, outOf }) => !isExecution(indicator) && outOf !== null && isPositive(outOf));
  if (rows.length === 0 || !rows.every(({ stated }) => stated !== null)) return null;
  const outOf = sum(rows.flatMap((row) => row.outOf ?? []));
  return isPositive(outOf) ? divide(sum(rows.flatMap(({ stated }) => stated ?? [])), outOf) : null;
}

/** Where the total stands, else the spending itself. */
const totalPlace = ({ table, header }: Form, otherwise: CellRef): CellRef =>
  (table?.total == null ? null : pointsBy("self", table.total)?.at) ?? header["stated-total"]?.at ?? otherwise;
