import { dateIn, inTime } from "../../core/assess/dates";
import type { Field, ListRow } from "../../core/form";
import { placeOf } from "../../core/place";
import { hasColumn, isUnstated } from "../../core/records";
import { defineRule, noParameters } from "../../core/rule";
import { isDone } from "../../core/progress";
import { quoted, valueIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { recordSubject } from "../../core/subject";
import type { PartialDate, Stated } from "../../core/value";
import { review } from "../sources";

/**
 * A deadline that has passed while work goes on is to be chased, and what is called done is to be shown to be done. What a machine found gone (系统复查已消除) waits
 * for a person and is left alone, and so are lasting tasks (长期坚持) and refused problems (不予列入). A deadline without a year is not held against anyone.
 */
export const rectificationOnTime = defineRule({
  code: "EVL-10",
  id: "rectification-on-time",
  title: "整改按期完成并有佐证",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["rectification-ledger"] },
  sources: [review("整改台账跟踪销号")],
  parameters: noParameters,
  messages: {
    overdue: ({ deadline, status }: { deadline: string; status: string }) => `整改时限“${deadline}”已过，状态为“${status}”`,
    unproven: ({ status }: { status: string }) => `状态为“${status}”，未填写佐证材料`,
  },
  remedy: "催办并更新状态；已完成的补充佐证材料",
  *check(form, { today, report }) {
    const { list } = form;
    if (list === null || !hasColumn(list, "status")) return;
    for (const row of list.rows.filter(({ role }) => role === "record")) {
      const { status, deadline, evidence } = row.cells;
      const state = stateOf(row);
      const subject = recordSubject(row, list);
      if (status === undefined) continue;
      if (state === "done" && evidence !== undefined && isUnstated(evidence))
        yield report("unproven", { place: placeOf(evidence.at), subject: `${subject}.evidence` }, { status: quoted(status.raw) });
      const shown = isUnstated(status) ? "未填写" : quoted(status.raw);
      if (state === "open" && deadline !== undefined && isPast(deadline, today, form.year))
        yield report(
          "overdue",
          { place: placeOf(status.at), subject: `${subject}.status`, related: [placeOf(deadline.at)] },
          { deadline: quoted(deadline.value?.raw ?? deadline.raw), status: shown },
        );
    }
  },
});

/** Whether the last day of a deadline that names its year lies behind. */
function isPast(deadline: Field<Stated>, today: string, year: number | null): boolean {
  const value = valueIn(deadline);
  const by = value === null ? null : dateIn(value);
  return by?.year != null && inTime(by, dayOf(today), year).kind === "late";
}

/** Whether work goes on or is called done; `null` where the state exempts from both. What is done in part, or will be, goes on; so does what nothing is said of. */
function stateOf({ cells }: ListRow): "open" | "done" | null {
  const state = fold(quoted(cells.status?.raw ?? null));
  if (/不予列入|长期|系统复查/.test(state)) return null;
  return isDone(state) ? "done" : "open";
}

const dayOf = (today: string): PartialDate => {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return { year, month, day };
};
