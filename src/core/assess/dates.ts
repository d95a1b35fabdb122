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

/**
 * Whether something was done by a deadline. Where one side leaves its year open the form's year is meant; where that
 * says another year than the other side, or the open parts may fall on either side, nothing is certain.
 */
export function inTime(deadline: PartialDate, done: PartialDate, formYear: number | null): InTime {
  const stated = deadline.year ?? done.year;
  const isOpen = deadline.year === null || done.year === null;
  if (isOpen && stated !== null && formYear !== null && stated !== formYear) return { kind: "unclear" };
  const year = formYear ?? stated ?? 0;
  const last = latest(deadline, deadline.year ?? year);
  const [from, to] = [earliest(done, done.year ?? year), latest(done, done.year ?? year)];
  if (to <= last) return { kind: "kept", day: to, last };
  return from > last ? { kind: "late", day: from, last } : { kind: "unclear" };
}
