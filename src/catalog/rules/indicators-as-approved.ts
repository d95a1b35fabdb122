import type { Indicator } from "../../core/form";
import { placeOf, type Place } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { approvedPairsOf, matchOf, namedIndicators, tellsOfChangedGoals } from "../../core/tied-indicators";
import { measures, review } from "../sources";

/**
 * What was approved is evaluated, no less and nothing else. Indicators that were left out, added or renamed may follow from a change of the goals, so they are only asked about; where most names differ the whole is
 * asked about once. A form without any indicators yet, and one that tells of a change of its goals, are left alone.
 */
export const indicatorsAsApproved = defineRule({
  code: "IND-34",
  id: "indicators-as-approved",
  title: "指标与批复的目标一致，不少不多",
  severity: "warning",
  group: "mend",
  on: { scope: "book" },
  sources: [measures("单位自评以批复的绩效目标为依据（原文待核）"), review("自评表指标与绩效目标申报表核对")],
  parameters: noParameters,
  messages: {
    missing: ({ names, sheet }: { names: string; sheet: string }) => `“${sheet}”中的指标${names}未在本表填列，请核对`,
    added: ({ names, sheet }: { names: string; sheet: string }) => `指标${names}在“${sheet}”中没有，请核对是否为批复的指标`,
    renamed: ({ name, other, sheet }: { name: string; other: string; sheet: string }) =>
      `指标“${name}”在“${sheet}”中为“${other}”，请核对是否为同一指标`,
    few: ({ common, count, sheet }: { common: number; count: number; sheet: string }) =>
      `“${sheet}”的 ${count} 条指标中只有 ${common} 条与本表同名，请核对是否按批复的目标填列`,
  },
  remedy: "以批复（或调整后）的目标为准；已调整的，附调整批复",
  *check({ forms }, { report }) {
    for (const pair of approvedPairsOf(forms)) {
      const { first, second } = pair;
      const { common, count, missing, added, renamed } = matchOf(pair);
      if (second.table === null || namedIndicators(second).size === 0 || tellsOfChangedGoals(second)) continue;
      const { sheet } = first;
      const { columns, region, headerRow } = second.table;
      const head = placeOf(columns.find(({ concept }) => concept === "level3")?.at ?? { ...region, row: headerRow });
      if (common * 2 < count) {
        yield report("few", { place: head, subject: "indicators" }, { common, count, sheet });
        continue;
      }
      for (const { first: before, second: now } of renamed) {
        const about = { place: placeOf(now.level3.at), subject: subjectOf(now, second), related: [placeOf(before.level3.at)] };
        yield report(
          "renamed",
          { ...about, severity: "info" },
          { name: quoted(now.level3.text), other: quoted(before.level3.text), sheet },
        );
      }
      if (missing.length > 0)
        yield report("missing", { place: head, subject: "missing", related: placesOf(missing) }, { names: named(missing), sheet });
      const [place, ...related] = placesOf(added);
      if (place !== undefined) yield report("added", { place, subject: "added", related }, { names: named(added), sheet });
    }
  },
});

const named = (rows: readonly Indicator[]): string => rows.map(({ level3 }) => `“${quoted(level3.text)}”`).join("、");
const placesOf = (rows: readonly Indicator[]): readonly Place[] => rows.map(({ level3 }) => placeOf(level3.at));
