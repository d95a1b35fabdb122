import type { RangeRef } from "../book";
import { type Field, type Form, isListKind, type ListCells, type ListTable } from "../form";
import { addressOf } from "../place";
import type { ListColumn } from "../profile";
import { keyTitle } from "../register";
import { parseStated } from "../stated/parse-stated";
import type { Stated } from "../value";
import { type Choice, chooseProfile } from "./choose-profile";
import { fieldAt } from "./fields";
import { headOf } from "./header";
import type { ListPlot } from "./list-layout";
import { listRowsOf } from "./list-rows";
import { moneyUnitIn } from "./list-words";
import { choiceOf, hiddenRowsSay, judged, type Profiles, type Reading, regionOf, sayerOf, yearOf } from "./read-form";
import { say } from "./messages";
import { remarksOf } from "./remarks";
import { noFit } from "./taught";
import { type SheetView, textOfValue } from "./sheet-view";

/** Reads the list that stands on a plot, which ends above `lastRow` at the latest; `null` where it has no record and no total. */
export function listFormOn(view: SheetView, plot: ListPlot, lastRow: number, given: Profiles): Reading | null {
  const { header, top, title, kind, around } = plot;
  const { rows, total, end } = listRowsOf(view, plot, lastRow);
  if (rows.length === 0 && total === null) return null;
  const head = headOf(view, around, top, header.row);
  const foot = remarksOf(view, around, end, lastRow);
  const region = regionOf(view, around, top, Math.max(end, foot.end) - 1);
  const id = `${view.sheet.name}!${addressOf(region)}`;
  const year = yearOf(view, around, top, [head.fields["project-name"]?.value ?? ""]);
  const evidence = {
    kind,
    title: title?.text ?? "",
    year,
    funds: [],
    indicators: [],
    list: header.heads.flatMap(({ concept, isPart }) => (isPart ? [] : [concept])),
    says: sayerOf(view, around, [top, header.lastRow + 1], [end, foot.end]),
  };
  const choice = choiceOf(id, given, isListKind, () => chooseProfile(given.profiles, evidence, view.words.lexicon.thresholds));
  if (choice === null) return null;
  const labels = [...head.labels, ...header.heads].map((label) => judged(label, choice.profile));
  const form: Form = {
    id,
    kind: choice.profile.kind,
    profile: choice.profile,
    rival: choice.rival?.id ?? null,
    sheet: view.sheet.name,
    region,
    confidence: choice.confidence,
    title: title === null ? null : { at: view.ref(title.row, title.column), text: title.text },
    year,
    month: null,
    header: head.fields,
    labels,
    funds: null,
    goals: [],
    table: null,
    schedule: [],
    list: {
      region: tableRegion(view, plot, end),
      headerRow: header.row,
      columns: header.heads,
      unit: unitAbove(view, plot),
      rows,
      total,
      figures: figuresIn(view, plot, [
        [top, header.row],
        [end, foot.end],
      ]),
    },
    remarks: foot.remarks,
    notes: foot.notes,
    recognition: remarksOnList(view, plot, region, choice),
  };
  return { form, fit: noFit };
}

/** A near tie, columns not understood, hidden rows that count. A list has no scoring that an inferred layout would put in doubt. */
function remarksOnList(view: SheetView, { header, title }: ListPlot, region: RangeRef, { profile, rival }: Choice): Form["recognition"] {
  const at = view.ref(title?.row ?? header.row, title?.column ?? region.column);
  // What a survey asks is its own: a column for each question, whatever it is called.
  const unknown = profile.kind === "survey" ? [] : header.unknown.filter(({ text }) => text.trim() !== "" && text !== keyTitle);
  return [
    ...(rival === null ? [] : [{ at, says: say("tie", { chosen: profile.name, rival: rival.name }) }]),
    ...unknown.map(({ column, text }) => ({ at: view.ref(header.row, column), says: say("unknownColumn", { text }) })),
    ...hiddenRowsSay(view, region),
  ];
}

function tableRegion(view: SheetView, { header, band }: ListPlot, end: number): RangeRef {
  return { sheet: view.sheet.name, row: header.row, column: band.left, rows: end - header.row, columns: band.right - band.left + 1 };
}

/** The money unit told in the title or in a line such as 单位：万元 above the header. */
function unitAbove(view: SheetView, { top, header, around }: ListPlot): ListTable["unit"] {
  for (let row = header.row - 1; row >= Math.max(0, top - 1); row -= 1) {
    for (const { value } of view.rowOf(row, around)) {
      const unit = moneyUnitIn(textOfValue(value));
      if (unit !== null) return unit;
    }
  }
  return null;
}

type Rows = readonly [from: number, to: number];

/** What is told of the whole list above and below it: 抽查项目数：6个. */
function figuresIn(view: SheetView, { kind, around }: ListPlot, stretches: readonly Rows[]): ListCells {
  const found: Partial<Record<ListColumn, Field<Stated>>> = {};
  for (const [from, to] of stretches) {
    for (let row = from; row < to; row += 1) {
      const seen = view.rowOf(row, around);
      seen.forEach((cell, position) => {
        const text = textOfValue(cell.value);
        for (const said of text.split(/[\s;；,，。、]+/)) {
          const label = view.words.lists.labelOf(said, kind);
          if (label === null) continue;
          const next = seen[position + 1];
          if (label.inline !== null) {
            const { inline } = label;
            found[label.concept] ??= fieldAt(view, row, cell.column, ({ format }) => parseStated({ value: inline, format }));
          } else if (next !== undefined && said === text.trim()) found[label.concept] ??= fieldAt(view, row, next.column, parseStated);
        }
      });
    }
  }
  return found;
}
