import { type Field, type HeaderField, headerFields, type LabelUse } from "../form";
import { fieldAt, textOf } from "./fields";
import type { Band, Seen, SheetView } from "./sheet-view";
import { textOfValue } from "./sheet-view";

export interface Head {
  readonly fields: Readonly<Partial<Record<HeaderField, Field<string>>>>;
  readonly labels: readonly LabelUse[];
}

const isHeaderField = (concept: string): concept is HeaderField => (headerFields as readonly string[]).includes(concept);

/** Reads label and value pairs between two rows: the value is the next cell to the right that is no label, or shares the label's cell. */
export function headOf(view: SheetView, band: Band, from: number, to: number): Head {
  const fields: Partial<Record<HeaderField, Field<string>>> = {};
  const labels: LabelUse[] = [];
  for (let row = from; row < to; row += 1) {
    const seen = view.rowOf(row, band);
    seen.forEach((cell, position) => {
      const text = textOfValue(cell.value);
      const known = view.labelOf(cell)?.concepts.header;
      const concept = known ?? (position === 0 && seen.length > 1 ? view.words.nearConceptOf(text, "header") : null);
      if (concept === null || !isHeaderField(concept)) return;
      labels.push({ at: view.ref(row, cell.column), text, concept, match: known === undefined ? "near" : "synonym" });
      fields[concept] ??= valueBeside(view, cell, seen[position + 1]);
    });
  }
  return { fields, labels };
}

function valueBeside(view: SheetView, label: Seen, next: Seen | undefined): Field<string> {
  const inline = view.labelOf(label)?.inline ?? null;
  if (inline !== null) return { ...fieldAt(view, label.row, label.column, textOf), value: inline };
  const isPair = next !== undefined && view.labelOf(next)?.concepts.header === undefined;
  return fieldAt(view, label.row, isPair ? next.column : view.columnAfter(label.row, label.column), textOf);
}
