import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { goalMeasures, systemCheck } from "../sources";

/**
 * A project that ends before it begins, or on a day that no calendar has, was written down wrongly; what was meant only the unit knows.
 * A period in other words (1年, 2026年, 长期) says enough and is left alone.
 */
export const periodInOrder = defineRule({
  code: "IND-15",
  id: "period-in-order",
  title: "项目起止时间先后正确",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["target-declaration"] },
  sources: [goalMeasures("绩效目标申报表：项目期（原文待核）"), systemCheck("项目结束时间不早于开始时间")],
  parameters: noParameters,
  messages: {
    reversed: ({ from, to }: { from: string; to: string }) => `项目结束时间（${to}）早于开始时间（${from}）`,
    impossible: ({ date }: { date: string }) => `项目起止时间中的日期“${date}”不存在`,
  },
  remedy: "核对并更正起止时间",
  *check({ header: { period } }, { report }) {
    if (typeof period?.raw !== "string") return;
    const about = { place: placeOf(period.at), subject: "period" };
    const dates = datesIn(fold(period.raw));
    const impossible = dates.find((date) => !exists(date));
    const [from, to] = dates;
    if (impossible !== undefined) yield report("impossible", about, { date: quoted(impossible.text) });
    else if (from !== undefined && to !== undefined && dates.length === 2 && isSpan(fold(period.raw), from, to) && isBefore(to, from))
      yield report("reversed", about, { from: from.text, to: to.text });
  },
});

interface Day {
  readonly text: string;
  readonly index: number;
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/** Dates that name their year and their month. */
const dated = /(?<!\d)(20\d\d)(?:年|[-/.])(\d{1,2})(?!\d)(?:(?:月|[-/.])(?:(\d{1,2})(?!\d)日?)?)?/g;

const datesIn = (text: string): readonly Day[] =>
  [...text.matchAll(dated)].map(({ 0: found, 1: year, 2: month, 3: day, index }) => ({
    text: found.replace(/[-/.]$/, ""),
    index,
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
  }));

/** Nothing but a word or sign for “until” stands between them; two dates of other things are no period. */
const isSpan = (text: string, from: Day, to: Day): boolean =>
  /^(?:起|开始)?(?:-|~|至|到)+$/.test(text.slice(from.index + from.text.length, to.index));

function exists({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** By year and month, and by the day where both name one. */
function isBefore(a: Day, b: Day): boolean {
  const months = (a.year - b.year) * 12 + a.month - b.month;
  return months < 0 || (months === 0 && a.day !== null && b.day !== null && a.day < b.day);
}
