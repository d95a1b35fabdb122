import type { Form } from "../form";
import { fieldAt, textOf } from "./fields";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";

export interface Foot {
  readonly remarks: Form["remarks"];
  readonly notes: Form["notes"];
  /** One past the last row that belongs to the form. */
  readonly end: number;
}

/** The labelled texts of a row that begins with a label: 填报人：张三 | 联系电话： | 填报日期：. */
function labelledIn(view: SheetView, seen: readonly Seen[]): readonly Form["remarks"][number][] {
  return seen.flatMap((cell, position) => {
    const label = view.labelOf(cell);
    const isLabel = position === 0 || label?.concepts.foot !== undefined;
    if (label === null || !isLabel) return [];
    const { row, column } = cell;
    const next = seen[position + 1];
    const isPair = next !== undefined && view.labelOf(next)?.concepts.foot === undefined;
    const beside = isPair ? next.column : view.columnAfter(row, column);
    const field =
      label.inline === null ? fieldAt(view, row, beside, textOf) : { ...fieldAt(view, row, column, textOf), value: label.inline };
    return [{ label: textOfValue(cell.value), field }];
  });
}

/** What stands under the table: labelled texts such as 存在问题, opinions, and printed notes. */
export function remarksOf(view: SheetView, band: Band, from: number, lastRow: number): Foot {
  const remarks: Form["remarks"][number][] = [];
  const notes: Form["notes"][number][] = [];
  let end = from;
  let blanks = 0;
  for (let row = from; row <= lastRow && blanks <= view.words.lexicon.thresholds.gap; row += 1) {
    const seen = view.rowOf(row, band);
    const [first] = seen;
    if (first === undefined) {
      blanks += 1;
      continue;
    }
    blanks = 0;
    end = row + 1;
    const text = textOfValue(first.value);
    const label = view.labelOf(first);
    if (label?.concepts.foot !== undefined) {
      remarks.push(...labelledIn(view, seen));
    } else if (view.words.isNote(text) || notes.length > 0) {
      notes.push({ at: view.ref(row, first.column), text });
    }
  }
  return { remarks, notes, end };
}
