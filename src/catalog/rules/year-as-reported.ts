import { sheetOf, type Book, type CellRef } from "../../core/book";
import { change } from "../../core/fix";
import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { filledIn } from "../../core/region";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { measures, review } from "../sources";

/**
 * A form says in or under its title which year it is of. The year it is held against is never assumed: it is what the caller knows, else the one in the sheet's name,
 * else that of most of the other forms of its kind. A slot left open in the title is told of; where no year is printed at all, and none stands elsewhere in the form, it is only asked.
 */
export const yearAsReported = defineRule({
  code: "STR-08",
  id: "year-as-reported",
  title: "标题中的年度已填写并与填报年度一致",
  severity: "warning",
  group: "mend",
  on: { scope: "book" },
  sources: [measures("附件1 项目支出绩效自评表：（ 年度）"), review("年度与填报年度一致")],
  parameters: noParameters,
  messages: {
    blank: () => "标题中的年度未填写",
    missing: () => "标题和表中均未见年度，请核对是否需要补填",
    differs: ({ stated, year }: { stated: number; year: number }) => `标题中的年度为 ${stated} 年，与填报年度 ${year} 年不一致`,
  },
  remedy: "更正标题中的年度",
  *check({ book, forms }, { report, year: known }) {
    for (const form of forms) {
      if (form.title === null || !kinds.has(form.kind)) continue;
      const slot = slotIn(form, book);
      const year = known ?? yearOfName(form) ?? yearOfMost(form, forms);
      const about = { place: placeOf(slot?.at ?? form.title.at), subject: "year" };
      if (slot === null && form.year === null) yield report("missing", { ...about, severity: "info" });
      else if (slot !== null && slot.year === null) yield report("blank", about);
      else if (slot?.year != null && year !== null && slot.year !== year) {
        const text = slot.text.replace(/[0-9０-９]{4}/, String(year));
        const fixes = [change(book, { at: slot.at, value: text, shown: text })];
        yield report("differs", { ...about, fixes }, { stated: slot.year, year });
      }
    }
  },
});

const kinds: ReadonlySet<Form["kind"]> = new Set<Form["kind"]>([
  "self-evaluation",
  "department-self-evaluation",
  "target-declaration",
  "monitoring",
]);

/** The line of the title, or one of the two below it, that has a year or an open slot for one; `year` is `null` where the slot is open. */
function slotIn({ region, title }: Form, book: Book): { readonly at: CellRef; readonly text: string; readonly year: number | null } | null {
  if (title === null || sheetOf(book, region.sheet) === undefined) return null;
  const rows = { ...region, row: title.at.row, rows: Math.min(3, region.row + region.rows - title.at.row) };
  const lines = [...filledIn(book, rows)].flatMap(({ at, value }) => (typeof value === "string" ? [{ at, text: value }] : []));
  for (const { at, text } of lines) {
    const folded = fold(text);
    const years = [...folded.matchAll(/(20\d\d)年/g)];
    if (folded.length > 60 || /日|月|至|-/.test(folded)) continue;
    if (years.length === 1) return { at, text, year: Number(years[0]?.[1]) };
    if (years.length === 0 && /^[(（]?[_xX*＿—\s]*年度?[)）]?$|[(（][_xX*＿\s]*年度?[)）]/.test(folded)) return { at, text, year: null };
  }
  return null;
}

/** The one year in the sheet's name. */
function yearOfName({ sheet }: Form): number | null {
  const [only, ...more] = [...fold(sheet).matchAll(/(?<!\d)(20\d\d)(?!\d)/g)];
  return only === undefined || more.length > 0 ? null : Number(only[1]);
}

/** The year of more than half of the other forms of its kind, three at least. */
function yearOfMost(form: Form, forms: readonly Form[]): number | null {
  const others = forms.filter((each) => each !== form && each.kind === form.kind && each.year !== null);
  const year = others.find(({ year: own }) => others.filter((each) => each.year === own).length * 2 > others.length)?.year ?? null;
  return others.length >= 3 ? year : null;
}
