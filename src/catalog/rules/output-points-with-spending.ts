import { isZero } from "../../core/amount";
import { partsOf, totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { isFull } from "../../core/points";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { review } from "../sources";

/**
 * Everything was done and nothing was spent: money may come from elsewhere, or be paid later. That is asked, unless the row of funds gives a reason already. A blank cell is not 0,
 * and a total of 0 above sources that were spent is a slip that other rules tell of.
 */
export const outputPointsWithSpending = defineRule({
  code: "SCR-24",
  id: "output-points-with-spending",
  title: "产出满分的项目有资金支出",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [review("产出得分与资金支出相互印证")],
  parameters: noParameters,
  messages: {
    unspent: ({ rows }: { rows: number }) => `全年执行数为 0，${rows} 项产出指标均得满分，请说明资金来源或支付情况`,
  },
  remedy: "核对全年执行数；资金来自其他渠道或尚未支付的，请说明",
  *check(form, { report, assessmentOf }) {
    const total = totalRowOf(form);
    if (total?.executed?.value == null || !isZero(total.executed.value)) return;
    const isSourceSpent = form.funds !== null && partsOf(form.funds, total, "executed").some(({ value }) => !isZero(value));
    if (isSourceSpent || (total.reason !== null && !isEmpty(total.reason))) return;
    const output = assessmentOf(form).items.filter(({ indicator }) => fold(indicator.level1.text).includes("产出"));
    if (output.length === 0 || !output.every(isFull)) return;
    const about = {
      place: placeOf(total.executed.at),
      subject: "funds:total.executed",
      related: output.map(({ cell }) => placeOf(cell)),
    };
    yield report("unspent", about, { rows: output.length });
  },
});
