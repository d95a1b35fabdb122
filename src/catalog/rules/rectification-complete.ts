import { inTime, dateIn } from "../../core/assess/dates";
import type { Form, ListRow, ListTable } from "../../core/form";
import { placeOf } from "../../core/place";
import { isUnstated } from "../../core/records";
import { defineRule, noParameters } from "../../core/rule";
import { quoted, valueIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { recordSubject } from "../../core/subject";
import { systemCheck } from "../sources";

/**
 * Each problem on a rectification ledger has somebody who answers for it, a measure and a deadline that is not before the day it was handed over.
 * Only columns that the ledger has are asked for. Before work has begun (未启动) blanks are only mentioned; refused problems (不予列入) are left alone.
 */
export const rectificationComplete = defineRule({
  code: "EVL-09",
  id: "rectification-complete",
  title: "整改台账各项信息完整",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["rectification-ledger"] },
  sources: [systemCheck("整改任务必填内容")],
  parameters: noParameters,
  messages: {
    missing: ({ name, fields }: { name: string; fields: string }) => `“${name}”未填写${fields}`,
    early: ({ name }: { name: string }) => `“${name}”的整改时限早于问题交办（发现）日期`,
  },
  remedy: "补填责任单位、责任人、整改措施和整改时限",
  *check(form, { report }) {
    const { list } = form;
    if (list === null) return;
    for (const row of list.rows.filter(isPursued)) {
      const subject = recordSubject(row, list);
      const blank = blanksIn(row, list);
      const [first] = blank;
      if (first !== undefined) {
        const severity = stateOf(row) === "未启动" ? ({ severity: "info" } as const) : {};
        const fields = blank.map(({ text }) => text.replace(/\s+/g, "")).join("、");
        yield report("missing", { place: placeOf(first.at), subject: `${subject}.missing`, ...severity }, { name: named(row), fields });
      }
      const deadline = row.cells.deadline;
      if (deadline !== undefined && isEarly(row, form))
        yield report("early", { place: placeOf(deadline.at), subject: `${subject}.deadline` }, { name: named(row) });
    }
  },
});

const stateOf = ({ cells }: ListRow): string => fold(quoted(cells.status?.raw ?? null));

const isPursued = (row: ListRow): boolean => row.role === "record" && !stateOf(row).startsWith("不予列入");

const asked = ["responsible-unit", "responsible-person", "measure", "deadline"] as const;

const blanksIn = ({ cells }: ListRow, { columns }: ListTable) =>
  asked.flatMap((column) => {
    const field = cells[column];
    const head = columns.find(({ concept, isPart }) => concept === column && !isPart);
    return field === undefined || head === undefined || !isUnstated(field) ? [] : [{ at: field.at, text: head.text }];
  });

const longest = 24;

/** The problem in a few words. */
function named({ cells, name }: ListRow): string {
  return quoted(cells.issue?.raw ?? name, longest);
}

function isEarly({ cells }: ListRow, { year }: Form): boolean {
  const [deadline, issued] = [cells.deadline, cells["issued-at"]].map((field) => {
    const value = valueIn(field ?? null);
    return value === null ? null : dateIn(value);
  });
  return deadline != null && issued != null && inTime(deadline, issued, year).kind === "late";
}
