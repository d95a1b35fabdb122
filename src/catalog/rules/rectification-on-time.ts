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
    late: ({ done, deadline }: { done: string; deadline: string }) => `完成时间“${done}”晚于整改时限“${deadline}”，请核对或说明延期情况`,
    unproven: ({ status }: { status: string }) => `状态为“${status}”，未填写佐证材料`,
  },
  remedy: "催办并更新状态；已完成的补充佐证材料",
  *check(form, { today, report }) {
    const { list } = form;
    if (list === null || !hasColumn(list, "status")) return;
    for (const row of list.rows.filter(({ role }) => role === "record")) {
      const { status, deadline, evidence, "completed-at": finished } = row.cells;
      if (status === undefined) continue;
      const state = stateOf(row);
      const subject = recordSubject(row, list);
      const related = deadline === undefined ? [] : [placeOf(deadline.at)];
      if (state === "done" && evidence !== undefined && isUnstated(evidence))
        yield report("unproven", { place: placeOf(evidence.at), subject: `${subject}.evidence` }, { status: quoted(status.raw) });
      if (state === "done" && isLater(finished, deadline, form.year)) {
        const about = { place: placeOf(finished?.at ?? status.at), subject: `${subject}.completed-at`, related };
        yield report("late", about, { done: dateText(finished), deadline: dateText(deadline) });
      }
      if (state === "open" && isPast(deadline, today, form.year)) {
        const about = { place: placeOf(status.at), subject: `${subject}.status`, related };
        yield report("overdue", about, { deadline: dateText(deadline), status: isUnstated(status) ? "未填写" : quoted(status.raw) });
      }
    }
  },
});

type Cell = Field<Stated> | undefined;

const dateText = (field: Cell): string => quoted(field?.value?.raw ?? field?.raw ?? null);

function dateOf(field: Cell): PartialDate | null {
  const value = valueIn(field ?? null);
  return value === null ? null : dateIn(value);
}

/** Whether something was finished after its deadline; of dates that leave it open nothing is said. */
function isLater(finished: Cell, deadline: Cell, year: number | null): boolean {
  const [by, done] = [dateOf(deadline), dateOf(finished)];
  return by !== null && done !== null && inTime(by, done, year).kind === "late";
}

/** Whether the last day of a deadline that names its year lies behind. */
function isPast(deadline: Cell, today: string, year: number | null): boolean {
  const by = dateOf(deadline);
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
