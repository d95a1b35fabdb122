import type { PartialDate, StatedValue } from "../value";

/** A date as a number, 20261130; open parts are taken as early or as late as they can be. */
export type DayNumber = number;

export type InTime =
  /** The day that decides, and the last day allowed. */
  { readonly kind: "kept" | "late"; readonly day: DayNumber; readonly last: DayNumber } | { readonly kind: "unclear" };

const earliest = ({ month, day }: PartialDate, year: number): DayNumber => year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
const latest = ({ month, day }: PartialDate, year: number): DayNumber => year * 10_000 + (month ?? 12) * 100 + (day ?? 31);

/** The date that counts: a span is over at its end. */
export function dateIn(value: StatedValue): PartialDate | null {
  if (value.kind === "deadline") return value.by;
  return value.kind === "date-span" ? value.to : null;
}

/** The years of both sides; where one leaves it open the form's is meant, else the other's. `null` where these disagree. */
function yearsOf(deadline: PartialDate, done: PartialDate, formYear: number | null): readonly [number, number] | null {
  const stated = deadline.year ?? done.year;
  const isOpen = deadline.year === null || done.year === null;
  if (isOpen && stated !== null && formYear !== null && stated !== formYear) return null;
  const year = formYear ?? stated ?? 0;
  return [deadline.year ?? year, done.year ?? year];
}

/** Whether something was done by a deadline; nothing is certain where the open parts of a date may fall on either side. */
export function inTime(deadline: PartialDate, done: PartialDate, formYear: number | null): InTime {
  const years = yearsOf(deadline, done, formYear);
  if (years === null) return { kind: "unclear" };
  const last = latest(deadline, years[0]);
  const [from, to] = [earliest(done, years[1]), latest(done, years[1])];
  if (to <= last) return { kind: "kept", day: to, last };
  return from > last ? { kind: "late", day: from, last } : { kind: "unclear" };
}
