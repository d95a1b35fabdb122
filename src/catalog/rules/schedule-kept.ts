import type { Field, Form, ScheduleRow } from "../../core/form";
import { isOutside, periodOf, type Stretch } from "../../core/period";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isDone } from "../../core/progress";
import { saidIn, valueIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import type { PartialDate, Stated } from "../../core/value";
import { review } from "../sources";

/** Days as numbers, 20261130; open parts are taken as early or as late as they can be. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * A schedule is a promise with dates: what should be finished by today and is not said to be is asked about, and so is an end before its own beginning, or a date outside the project's period.
 * A plan without a column for what was done says nothing of that; only in the year it is made for a date that has passed is mentioned, since plans in force are kept current.
 */
export const scheduleKept = defineRule({
  code: "MON-07",
  id: "schedule-kept",
  title: "实施进度按计划推进",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring", "target-declaration"] },
  sources: [review("项目按实施进度计划推进，逾期的更新进度或申请调整")],
  parameters: noParameters,
  messages: {
    overdue: ({ task, finish }: { task: string; finish: string }) => `“${task}”已过计划完成时间（${finish}），未填报完成`,
    passed: ({ task, finish }: { task: string; finish: string }) => `“${task}”的计划完成时间 ${finish} 已过，请核对进度`,
    reversed: ({ task, start, finish }: { task: string; start: string; finish: string }) =>
      `“${task}”的完成时间 ${finish} 早于开始时间 ${start}`,
    outside: ({ task, date, period }: { task: string; date: string; period: string }) =>
      `“${task}”的时间 ${date} 不在项目期（${period}）内`,
  },
  remedy: "更新进度或申请调整计划；填错的，更正时间",
  *check(form, { report, today, year: reported }) {
    const year = form.year ?? reported;
    const period = periodOf(form);
    const now = Number(today.replaceAll("-", ""));
    for (const row of form.schedule) {
      const astray = period === null ? undefined : [row.start, row.finish].find((field) => isAstray(field, year, period.stretch));
      if (period !== null && astray != null)
        yield report(
          "outside",
          { place: placeOf(astray.at), subject: `schedule:${fold(row.label)}.period` },
          { task: row.label, date: saidIn(astray), period: period.text },
        );
      if (row.finish === null) continue;
      const finish = spanOf(row.finish, year);
      const start = row.start === null ? null : spanOf(row.start, year);
      if (finish === null) continue;
      const about = { place: placeOf(row.finish.at), subject: `schedule:${fold(row.label)}` };
      const data = { task: row.label, finish: saidIn(row.finish) };
      if (start !== null && row.start !== null && finish.last < start.first) {
        yield report("reversed", { ...about, related: [placeOf(row.start.at)] }, { ...data, start: saidIn(row.start) });
      } else if (finish.last < now) {
        const state = stateOf(row, form, now);
        if (state === "overdue") yield report("overdue", about, data);
        if (state === "current") yield report("passed", { ...about, severity: "info" }, data);
      }
    }
  },
});

/** Whether a cell says a date that is wholly outside the project's period. */
function isAstray(field: Field<Stated> | null, year: number | null, period: Stretch): boolean {
  const span = field === null ? null : spanOf(field, year);
  return span !== null && isOutside({ from: monthOf(span.first), to: monthOf(span.last) }, period);
}

const monthOf = (day: number): number => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;

/** What a row whose end has passed says: that it is not done, or nothing, in a plan of this year. */
function stateOf({ status }: ScheduleRow, { year }: Form, now: number): "done" | "overdue" | "current" | "past" {
  if (status === null) return year === Math.floor(now / 10_000) ? "current" : "past";
  const said = fold(status.value ?? "");
  return isDone(said) || said === "1" ? "done" : "overdue";
}

/** The date a cell says; a year left open is that of the form. */
function spanOf(field: Field<Stated>, year: number | null): Span | null {
  const value = valueIn(field);
  const date = value?.kind === "deadline" ? value.by : value?.kind === "date-span" ? value.to : null;
  const from = value?.kind === "date-span" ? value.from : date;
  if (date === null || from === null || (date.year ?? year) === null) return null;
  return { first: dayOf(from, year ?? 0, 1, 1), last: dayOf(date, year ?? 0, 12, 31) };
}

const dayOf = (date: PartialDate, year: number, month: number, day: number): number =>
  (date.year ?? year) * 10_000 + (date.month ?? month) * 100 + (date.day ?? day);
