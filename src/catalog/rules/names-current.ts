import * as z from "zod";

import type { CellRef } from "../../core/book";
import { formKinds, targetOf, type Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    贫困户: z.int().min(1900).max(9999).default(2021),
    贫困村: z.int().min(1900).max(9999).default(2021),
    扶贫办: z.int().min(1900).max(9999).default(2021),
    乡村振兴局: z.int().min(1900).max(9999).default(2024),
  }),
  {
    贫困户: { label: "“贫困户”停用年份", unit: "year", source: ours("名称停用年份，机构改革时间各地不同") },
    贫困村: { label: "“贫困村”停用年份", unit: "year", source: ours("名称停用年份，机构改革时间各地不同") },
    扶贫办: { label: "“扶贫办”停用年份", unit: "year", source: ours("名称停用年份，机构改革时间各地不同") },
    乡村振兴局: { label: "“乡村振兴局”停用年份", unit: "year", source: ours("名称停用年份，机构改革时间各地不同") },
  },
);

/**
 * Since 2021 there are 脱贫户 and 监测对象 where there were 贫困户, and 扶贫办 has been renamed; 乡村振兴局 became part of 农业农村局 in the reform that began in 2023.
 * Names of projects and titles of documents stay as they were given, and so does what is told of the past (原贫困户, 建档立卡贫困户, 已脱贫). Each word is said once for a form.
 */
export const namesCurrent = defineRule({
  code: "IND-30",
  id: "names-current",
  title: "使用现行名称",
  severity: "info",
  group: "mend",
  on: { scope: "form", kinds: formKinds },
  sources: [
    review("2021 年起使用脱贫户、监测对象等名称"),
    ours("名称停用年份：贫困户、贫困村、扶贫办自 2021 年，乡村振兴局自 2024 年（机构改革时间各地不同）"),
  ],
  parameters,
  messages: {
    old: ({ word, now }: { word: string; now: string }) => `“${word}”名称已变更，建议改为${now}（专有名称、历史文件名除外）`,
  },
  remedy: "改用现行名称；专有名称和历史文件名不改",
  *check(form, { year: given, report, parameters: since }) {
    const year = form.year ?? given;
    if (year === null) return;
    const texts = textsOf(form).filter(({ text }) => anyName.test(text));
    for (const [word, now] of names) {
      if (year < since[word]) continue;
      const found = texts.find(({ text }) => isUsed(text, word));
      if (found !== undefined) yield report("old", { place: placeOf(found.at), subject: word }, { word, now });
    }
  },
});

const names = [
  ["贫困户", "脱贫户或监测对象"],
  ["贫困村", "脱贫村"],
  ["扶贫办", "农业农村局（按当地现行机构名称）"],
  ["乡村振兴局", "农业农村局（按当地现行机构名称）"],
] as const;

/** Every name has one of these; most texts of a long form have none, and need not be looked at closely. */
const anyName = /[贫扶振]/;

/** What the unit wrote; not the project's name. */
function textsOf({ header, goals, table, remarks }: Form): readonly { readonly at: CellRef; readonly text: string }[] {
  const fields = [
    header.department,
    header.unit,
    header["budget-unit"],
    ...goals.map(({ field }) => field),
    ...remarks.map(({ field }) => field),
  ];
  const rows = (table?.indicators ?? []).flatMap((indicator) => [
    ...(indicator.level3.inherited ? [] : [{ at: indicator.level3.at, text: indicator.level3.text }]),
    ...[targetOf(indicator), indicator.actual, indicator.reason].flatMap((field) =>
      typeof field?.raw === "string" ? [{ at: field.at, text: field.raw }] : [],
    ),
  ]);
  const texts = fields.flatMap((field) => (typeof field?.raw === "string" ? [{ at: field.at, text: field.raw }] : []));
  return [...texts, ...rows];
}

/** Titles of documents, names in quotes, and words that speak of the past. */
const named = /《[^》]*》|"[^"]*"|[^,;。]*〔?\(?20\d\d\)?〕?\d+号/g;
const past = /(?:原|原来的|脱|已脱贫|出列|退出|摘帽|建档立卡|历史|非)$/;

const isUsed = (raw: string, word: string): boolean => {
  const pieces = fold(raw).replaceAll(named, "。").split(word);
  return pieces.slice(0, -1).some((before) => !past.test(before));
};
