import * as z from "zod";

import type { Book, Sheet } from "../../core/book";
import { ownNamePrefix } from "../../core/edit";
import { placeOf } from "../../core/place";
import { parametersWith, type ParametersOf } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    titles: z
      .array(z.string())
      .default([
        "绩效自评表",
        "绩效目标自评表",
        "绩效目标申报表",
        "绩效目标表",
        "绩效运行监控表",
        "绩效自评",
        "自评表",
        "绩效目标",
        "绩效评价",
      ]),
    /** Ends of titles of sheets that list forms and are none. */
    lists: z.array(z.string()).default(["汇总表", "汇总", "一览表", "统计表", "明细表", "台账", "清单", "目录"]),
    headings: z.array(z.string()).default(["一级指标", "二级指标", "三级指标"]),
    /** Longer texts tell about a form, they are not its title. */
    longest: z.number().default(40),
  }),
  {
    titles: { label: "表名用词", unit: "words", source: review("下发模板的表名用词") },
    lists: { label: "汇总类表名的结尾", unit: "words", source: ours("汇总表、台账、清单等不作为绩效表") },
    headings: { label: "指标表头用词", unit: "words", source: review("下发模板的指标表头") },
    longest: { label: "表名最长字数", unit: "characters", source: ours("超过 40 字的文字不作为表名") },
  },
);

/**
 * A sheet that looks like a form and was not understood must not be passed over in silence. It is said only when nothing in the whole workbook was
 * recognised, and only of sheets that carry a form's title or two of its headings: covers, notes and summaries stay unmentioned.
 */
export const formRecognised = defineRule({
  code: "STR-01",
  id: "form-recognised",
  title: "能识别出绩效表",
  severity: "error",
  group: "mend",
  on: { scope: "book" },
  sources: [review("按下发模板填报")],
  parameters,
  messages: {
    unrecognised: ({ sheet }: { sheet: string }) => `工作表“${sheet}”像是绩效表，但未找到“一级指标、二级指标、三级指标”表头行，未能识别`,
  },
  remedy: "请使用下发的模板，或在面板中选择口径并指出表头行",
  *check({ book, forms }, { report, parameters: words }) {
    if (forms.length > 0) return;
    for (const sheet of usersSheets(book)) {
      const at = traceOf(sheet, words);
      if (at === null) continue;
      yield report(
        "unrecognised",
        { place: placeOf({ sheet: sheet.name, ...at }), subject: `sheet:${fold(sheet.name)}` },
        { sheet: sheet.name },
      );
    }
  },
});

function usersSheets({ sheets, names }: Book): readonly Sheet[] {
  const ours = new Set([...names].flatMap(([name, { sheet }]) => (name.startsWith(ownNamePrefix) ? [sheet] : [])));
  return sheets.filter(({ name }) => !ours.has(name));
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The first cell that makes a sheet look like a form. */
function traceOf({ cells }: Sheet, { titles, lists, headings, longest }: ParametersOf<typeof parameters>): Cell | null {
  const titled: Cell[] = [];
  const found = new Map<string, Cell>();
  cells.forEach((row, column, index) => {
    const value = cells.values[index];
    if (typeof value !== "string" || value.length > longest) return;
    const text = fold(value);
    if (headings.includes(text) && !found.has(text)) found.set(text, { row, column });
    const isTitle =
      /表(\(.*\))?$/.test(text) &&
      titles.some((word) => text.includes(word)) &&
      !lists.some((end) => text.replace(/\(.*\)$/, "").endsWith(end));
    if (titled.length === 0 && isTitle) titled.push({ row, column });
  });
  return titled[0] ?? (found.size >= 2 ? ([...found.values()][0] ?? null) : null);
}
