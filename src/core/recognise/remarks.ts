import type { Form } from "../form";
import { fieldAt, textOf } from "./fields";
import { type Band, type SheetView, textOfValue } from "./sheet-view";

export interface Foot {
  readonly remarks: Form["remarks"];
  readonly notes: Form["notes"];
  /** One past the last row that belongs to the form. */
  readonly end: number;
}

/** What stands under the table: labelled texts such as 存在问题, opinions, and printed notes. */
export function remarksOf(view: SheetView, band: Band, from: number, lastRow: number): Foot {
  const remarks: Form["remarks"][number][] = [];
  const notes: Form["notes"][number][] = [];
  let end = from;
  let blanks = 0;
  for (let row = from; row <= lastRow && blanks <= view.words.lexicon.thresholds.gap; row += 1) {
    const seen = view.rowOf(row, band);
    const [first, second] = seen;
    if (first === undefined) {
      blanks += 1;
      continue;
    }
    blanks = 0;
    end = row + 1;
    const text = textOfValue(first.value);
    const label = view.labelOf(first);
    if (label?.concepts.foot !== undefined) {
      const column = second?.column ?? view.columnAfter(row, first.column);
      remarks.push({
        label: text,
        field:
          label.inline === null ? fieldAt(view, row, column, textOf) : { ...fieldAt(view, row, first.column, textOf), value: label.inline },
      });
    } else if (view.words.isNote(text) || notes.length > 0) {
      notes.push({ at: view.ref(row, first.column), text });
    }
  }
  return { remarks, notes, end };
}
