import { isZero } from "../../core/amount";
import { change, fill, numberAt } from "../../core/fix";
import { isPositive, moneyColumns, partsOf, sumOf, totalRowOf, type MoneyColumn } from "../../core/funds";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, quoted } from "../../core/shown";
import { measures, review } from "../sources";

/**
 * Rate and points of execution are computed from the total row; where it is blank or 0 while a source has money, nothing can be computed and the form seems to have none.
 * Said once a form, at the full-year budget first.
 */
export const fundsTotalFilled = defineRule({
  code: "FND-02",
  id: "funds-total-filled",
  title: "有资金来源时填写了资金总额",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "monitoring"] },
  sources: [measures("附件1 项目支出绩效自评表：年度资金总额"), review("资金总额与来源核对")],
  parameters: noParameters,
  messages: {
    blank: ({ column, sum, unit }: { column: MoneyColumn; sum: string; unit: string }) =>
      `${columnNames[column]}的资金总额未填，各来源合计 ${sum} ${unit}`,
    zero: ({ column, stated, sum, unit }: { column: MoneyColumn; stated: string; sum: string; unit: string }) =>
      `${columnNames[column]}的资金总额填报为 ${stated}，各来源合计 ${sum} ${unit}`,
  },
  remedy: "在资金总额行补填合计",
  *check(form, { book, report }) {
    const total = totalRowOf(form);
    if (form.funds === null || total === null) return;
    for (const column of moneyColumns) {
      const field = total[column];
      const parts = partsOf(form.funds, total, column).filter(({ value }) => isPositive(value));
      if (field === null || parts.length === 0) continue;
      const isBlank = isEmpty(field);
      if (!isBlank && (field.value === null || !isZero(field.value))) continue;
      const sum = sumOf(parts);
      const wanted = numberAt(field.at, sum);
      const about = { place: placeOf(field.at), subject: "funds:total", related: parts.map(({ at }) => placeOf(at)) };
      const data = { column, sum, unit: form.funds.unit };
      if (isBlank) yield report("blank", { ...about, fixes: [fill(book, wanted)] }, data);
      else yield report("zero", { ...about, fixes: [change(book, wanted)] }, { ...data, stated: quoted(field.raw) });
      return;
    }
  },
});

const columnNames: Readonly<Record<MoneyColumn, string>> = { full: "全年预算数", initial: "年初预算数", executed: "全年执行数" };
