import type { Worksheet } from "@univerjs/core";
import { type Book, type Cell, type CellRef, emptyCell, sheetOf } from "../../core/book";
import { type SheetDraft } from "../../core/draft";
import { cellEdit, type Edit, type EditPlan, type MarkEdit, sameContent } from "../../core/edit";
import { addressOf } from "../../core/place";
import type { FileMark } from "../../ooxml/placed-marks";
import { type Grid, workbookIn } from "./grid";
import type { Journal } from "./journal";
import { cellIn } from "./read-grid";
import { type OwnSheet, type Recorded } from "./record";

/** All edits since the file was opened, against what the file held: touched cells that differ, marks, names and sheets of ours. */
export function savePlanOf(
  grid: Grid,
  record: Recorded,
  touched: Journal["touched"],
  { book: opened, marks }: { readonly book: Book; readonly marks: readonly FileMark[] },
): EditPlan {
  const workbook = workbookIn(grid);
  const drafted = new Set([...record.own.values()].filter(({ draft }) => draft !== null).map(({ sheetId }) => sheetId));
  const edits: Edit[] = [];
  for (const [sheetId, rows] of touched) {
    const sheet = drafted.has(sheetId) ? null : (workbook?.getSheetBySheetId(sheetId) ?? null);
    if (sheet !== null) edits.push(...cellEdits(grid, sheet, rows, opened));
  }
  edits.push(...markEdits(grid, record, marks));
  edits.push(...ownSheetEdits(grid, record, opened), ...nameEdits(record, opened));
  return { title: { message: "workbench.save", data: {} }, edits };
}

function cellEdits(grid: Grid, sheet: Worksheet, rows: ReadonlyMap<number, ReadonlySet<number>>, opened: Book): Edit[] {
  const name = sheet.getName();
  const before = sheetOf(opened, name)?.cells;
  const edits: Edit[] = [];
  for (const [row, columns] of [...rows].sort(([a], [b]) => a - b)) {
    for (const column of [...columns].sort((a, b) => a - b)) {
      const from = before?.at(row, column) ?? emptyCell;
      const to = cellIn(grid, sheet, row, column);
      if (!isSame(from, to))
        edits.push(cellEdit({ sheet: name, row, column }, from, from.format === to.format ? { value: to.value, formula: to.formula } : to));
    }
  }
  return edits;
}

/** An empty cell has no format in a book, so that one of its own is no change. */
const isSame = (from: Cell, to: Cell): boolean =>
  sameContent(from, to) && (from.format === to.format || ((to.value ?? "") === "" && to.formula === null));

/** Marks put on, changed and taken off, against those that came with the file. */
function markEdits(grid: Grid, record: Recorded, opened: readonly FileMark[]): MarkEdit[] {
  const keyOf = (at: CellRef): string => `${at.sheet}!${addressOf(at)}`;
  const before = new Map(opened.map((found) => [keyOf(found.at), found]));
  const edits: MarkEdit[] = [];
  for (const [key, { mark }] of record.marks) {
    const at = placeOfKey(grid, key);
    if (at === null) continue;
    const from = before.get(keyOf(at))?.mark ?? null;
    before.delete(keyOf(at));
    if (from?.fill !== mark.fill || from.note !== mark.note) edits.push({ kind: "mark", at, from, to: mark });
  }
  return [...[...before.values()].map(({ at, mark }): MarkEdit => ({ kind: "mark", at, from: mark, to: null })), ...edits];
}

/** The cell a mark is recorded at; `null` where its sheet is gone. */
export function placeOfKey(grid: Grid, key: string): CellRef | null {
  const [sheetId = "", row, column] = key.split("\n");
  const sheet = workbookIn(grid)?.getSheetBySheetId(sheetId)?.getName();
  return sheet === undefined ? null : { sheet, row: Number(row), column: Number(column) };
}

function ownSheetEdits(grid: Grid, record: Recorded, opened: Book): Edit[] {
  const edits: Edit[] = [];
  for (const [id, own] of record.own) {
    if (own.draft !== null) edits.push({ kind: "sheet", id, from: null, to: filledIn(grid, own, own.draft) });
  }
  for (const name of opened.names.keys()) {
    const id = name.startsWith("_jibiao.") ? name.slice("_jibiao.".length) : null;
    if (id !== null && !record.own.has(id))
      edits.push({ kind: "sheet", id, from: emptyDraft(opened.names.get(name)?.sheet ?? ""), to: null });
  }
  return edits;
}

const emptyDraft = (name: string): SheetDraft => ({
  name,
  columns: [],
  rows: [],
  merges: [],
  styles: {},
  print: { orientation: "portrait", margins: { top: 20, bottom: 20, left: 20, right: 20 } },
});

/** A draft with what people have written on its sheet since; a draft holds no formulas, so their results stand for them. */
function filledIn(grid: Grid, { sheetId }: OwnSheet, draft: SheetDraft): SheetDraft {
  const sheet = workbookIn(grid)?.getSheetBySheetId(sheetId);
  if (sheet == null) return draft;
  const rows = draft.rows.map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, column) => {
      const { value } = cellIn(grid, sheet, row, column);
      return typeof value === "object" && value !== null ? cell : { ...cell, value };
    }),
  }));
  return { ...draft, rows };
}

function nameEdits(record: Recorded, opened: Book): Edit[] {
  const edits: Edit[] = [];
  for (const [name, range] of record.names) if (!opened.names.has(name)) edits.push({ kind: "name", name, from: null, to: range });
  for (const [name, range] of opened.names)
    if (!name.startsWith("_jibiao.") && !record.names.has(name)) edits.push({ kind: "name", name, from: range, to: null });
  return edits;
}
