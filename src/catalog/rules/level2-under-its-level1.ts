import { sheetOf, type Book } from "../../core/book";
import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { goalMeasures, review } from "../sources";

/**
 * Weights are set by level-1 indicator, so a benefit under output takes points that are meant for output. Only the standard names are judged; 满意度 may stand under 效益 and 成本 under 产出,
 * as older forms have it. A blank level-1 cell that is not merged proves nothing.
 */
export const level2UnderItsLevel1 = defineRule({
  code: "IND-13",
  id: "level2-under-its-level1",
  title: "二级指标归在相应的一级指标下",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [goalMeasures("绩效指标的分类（原文待核）"), review("二级指标与一级指标对应")],
  parameters: noParameters,
  messages: {
    elsewhere: ({ level2, level1, wanted }: { level2: string; level1: string; wanted: string }) =>
      `“${level2}”归在“${level1}”下，按分类属于“${wanted}”`,
  },
  remedy: "移到相应的一级指标下，并核对分值",
  *check(form, { book, report }) {
    const told = new Set<string>();
    for (const indicator of form.table?.indicators ?? []) {
      const { level1, level2 } = indicator;
      const wanted = level2.inherited ? null : wantedFor(indicator);
      if (wanted === null || !isUnder(indicator, form, book)) continue;
      const key = `${fold(level1.text)}/${fold(level2.text)}`;
      if (told.has(key)) continue;
      told.add(key);
      const about = { place: placeOf(level2.at), subject: key, related: [placeOf(level1.at)] };
      yield report("elsewhere", about, { level2: level2.text, level1: level1.text, wanted });
    }
  },
});

interface Kind {
  readonly names: RegExp;
  /** What the level-1 indicator may be called. */
  readonly allowed: RegExp;
  readonly wanted: string;
}

const kinds: readonly Kind[] = [
  { names: /数量|质量|时效/, allowed: /产出/, wanted: "产出指标" },
  { names: /(?:经济|社会|生态)(?:环境)?效益|可持续/, allowed: /效益|效果/, wanted: "效益指标" },
  { names: /^成本|(?:经济|社会|生态环境)成本/, allowed: /成本|产出/, wanted: "成本指标" },
  { names: /满意/, allowed: /满意|效益|效果/, wanted: "满意度指标" },
];

const standard = /^(?:产出|效益|效果|满意度|服务对象满意度|社会公众满意度|成本)(?:类)?(?:指标)?(?:\(.*\))?$/;

/** Where the level-2 indicator belongs, if it is one kind alone and stands under another standard one. */
function wantedFor({ level1, level2 }: Indicator): string | null {
  const [above, name] = [fold(level1.text), fold(level2.text)];
  const [kind, ...others] = kinds.filter(({ names }) => names.test(name));
  if (kind === undefined || others.length > 0 || !standard.test(above)) return null;
  return kind.allowed.test(above) ? null : kind.wanted;
}

/** The level-1 cell is the row's own, or merged down over it. */
function isUnder({ level1, row }: Indicator, form: Form, book: Book): boolean {
  if (!level1.inherited) return true;
  const merges = sheetOf(book, form.sheet)?.merges ?? [];
  return merges.some((merge) => merge.row === level1.at.row && merge.column === level1.at.column && row < merge.row + merge.rows);
}
