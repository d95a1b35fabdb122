import type { GoalText, LabelUse } from "../form";
import { fieldAt, textOf } from "./fields";
import { isScheduleHeader } from "./schedule";
import { type Band, isBlankText, type Seen, type SheetView, textOfValue } from "./sheet-view";

export interface Goals {
  readonly goals: readonly GoalText[];
  readonly labels: readonly LabelUse[];
}

/** Goal and outcome texts between two rows: right of their label, or below it where labels stand side by side. */
export function goalsOf(view: SheetView, band: Band, from: number, to: number): Goals {
  const goals: GoalText[] = [];
  const labels: LabelUse[] = [];
  for (let row = from; row < to; row += 1) {
    const seen = view.rowOf(row, band);
    if (isScheduleHeader(view, seen)) continue;
    seen.forEach((cell, position) => {
      const label = view.labelOf(cell);
      const concept = label?.concepts.goals;
      if (label === null || (concept !== "goal" && concept !== "outcome") || isHolderOf(view, seen, position)) return;
      labels.push({ at: view.ref(row, cell.column), text: textOfValue(cell.value), concept, match: "synonym" });
      goals.push({
        label: textOf({ value: cell.value }) ?? "",
        kind: concept,
        field:
          label.inline === null ? textBeside(view, seen, position) : { ...fieldAt(view, row, cell.column, textOf), value: label.inline },
      });
    });
  }
  return { goals, labels };
}

const isGoalLabel = (view: SheetView, cell: Seen): boolean => {
  const concept = view.labelOf(cell)?.concepts.goals;
  return concept === "goal" || concept === "outcome";
};

/** A label such as 年度总体目标 that only heads the labels to its right. */
function isHolderOf(view: SheetView, seen: readonly Seen[], position: number): boolean {
  const next = seen[position + 1];
  return position === 0 && next !== undefined && isGoalLabel(view, next) && seen.length > 1;
}

function textBeside(view: SheetView, seen: readonly Seen[], position: number): GoalText["field"] {
  const label = seen[position] as Seen;
  const next = seen[position + 1];
  if (next !== undefined && !isGoalLabel(view, next)) return fieldAt(view, label.row, next.column, textOf);
  const isSideBySide = next !== undefined || seen.slice(0, position).some((cell) => isGoalLabel(view, cell));
  const isBelowFilled = !isBlankText(view.sheet.cells.valueAt(label.row + 1, label.column));
  if (isSideBySide || isBelowFilled) return fieldAt(view, label.row + 1, label.column, textOf);
  return fieldAt(view, label.row, view.columnAfter(label.row, label.column), textOf);
}
