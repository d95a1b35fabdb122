import type { CellRef } from "../../core/book";
import { sheetOf } from "../../core/book";
import type { Form, Indicator } from "../../core/form";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { systemCheck } from "../sources";

/**
 * Level cells are merged over their rows on paper; when such a merge is gone, the rows below have a blank level and take it from above. That reading is said once.
 * Where a host does not tell of merges, a blank cell proves nothing and the rule is silent. Nobody is told to merge cells again: filling the name in is as good.
 */
export const levelsFilled = defineRule({
  code: "STR-03",
  id: "levels-filled",
  title: "每行指标都能看出一级、二级指标",
  severity: "info",
  group: "reading",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation", "target-declaration", "target-matrix", "monitoring"] },
  sources: [systemCheck("导入时逐行读取一级、二级指标")],
  parameters: noParameters,
  messages: {
    inherited: ({ rows, count }: { rows: string; count: number }) =>
      `第 ${rows} 行${count > 8 ? `等 ${count} 行` : ""}未填一级或二级指标，已按上一行识别`,
  },
  remedy: "无需修改；也可在空白处补填指标名称",
  *check(form, { book, report }) {
    const merges = sheetOf(book, form.sheet)?.merges ?? null;
    if (merges === null) return;
    const blank = blankLevels(form, coveredRows(form, merges));
    const [first] = blank;
    if (first === undefined) return;
    const rows = blank.slice(0, 8).map(({ row }) => row + 1);
    yield report("inherited", { place: placeOf(first), subject: "levels" }, { rows: rows.join("、"), count: blank.length });
  },
});

const levels = ["level1", "level2"] as const;

type Level = (typeof levels)[number];

const columnOf = ({ table }: Form, level: Level): number | null =>
  table?.columns.find(({ concept }) => concept === level)?.at.column ?? null;

/** Rows whose level cell lies under a merge, by level. */
function coveredRows(
  form: Form,
  merges: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[],
): Readonly<Record<Level, ReadonlySet<number>>> {
  const under = (level: Level): ReadonlySet<number> => {
    const column = columnOf(form, level);
    if (column === null) return new Set();
    const over = merges.filter((merge) => merge.column <= column && column < merge.column + merge.columns);
    return new Set(over.flatMap(({ row, rows }) => Array.from({ length: rows - 1 }, (_, offset) => row + 1 + offset)));
  };
  return { level1: under("level1"), level2: under("level2") };
}

function blankLevels(form: Form, covered: Readonly<Record<Level, ReadonlySet<number>>>): readonly CellRef[] {
  const blank = (indicator: Indicator): readonly CellRef[] => {
    const level = levels.find((each) => indicator[each].inherited && !covered[each].has(indicator.row));
    const column = level === undefined ? null : columnOf(form, level);
    return column === null ? [] : [{ sheet: form.sheet, row: indicator.row, column }];
  };
  return (form.table?.indicators ?? []).flatMap(blank);
}
