import type { Form } from "./form";
import { fold } from "./stated/fold";

/** A month counted from year 0; a year alone is a stretch of twelve. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const ofYear = (year: number): Stretch => ({ from: year * 12, to: year * 12 + 11 });

export const isOutside = (date: Stretch, { from, to }: Stretch): boolean => date.to < from || date.from > to;

/** The dates of a text that name their year; 指标12021年 holds one too, since a year is four digits before 年. */
export function datesIn(text: string): readonly (Stretch & { readonly text: string })[] {
  return [...text.matchAll(/(20\d\d)年(?:(\d{1,2})月)?(?:(\d{1,2})日)?|(20\d\d)[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?/g)].map(
    (match) => {
      const year = Number(match[1] ?? match[4]);
      const month = match[2] ?? match[5];
      const stretch = month === undefined ? ofYear(year) : { from: year * 12 + Number(month) - 1, to: year * 12 + Number(month) - 1 };
      return { ...stretch, text: match[0] };
    },
  );
}

/** The period printed in the head, where it names its beginning and an end that is not before it. */
export function periodOf({ header }: Form): { readonly text: string; readonly stretch: Stretch } | null {
  const text = header.period?.value ?? "";
  // 2026年3月至10月 means October of that year.
  const dates = datesIn(fold(text).replace(/(20\d\d年)(\d{1,2}月(?:\d{1,2}日)?[-~至到])(?=\d{1,2}月)/, "$1$2$1"));
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first === undefined || last === undefined || dates.length < 2 || last.to < first.from) return null;
  return { text, stretch: { from: first.from, to: last.to } };
}
