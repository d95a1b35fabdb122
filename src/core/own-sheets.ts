import type { Book, Cell, Sheet } from "./book";
import { isFilled, sheetOf } from "./book";
import type { Area, CellStyle, DraftCell, DraftRow, SheetDraft } from "./draft";
import { ownNamePrefix } from "./edit";
import { registerValue } from "./register";

/** A sheet of ours as the workbook's hidden names tell it. */
export interface OwnSheet {
  /** After the prefix, as the workbook spells it. */
  readonly id: string;
  readonly sheet: Sheet;
}

/** All sheets of ours in a book; a name whose sheet is gone counts for nothing. */
export const ownSheets = (book: Book): readonly OwnSheet[] =>
  [...book.names].flatMap(([name, { sheet: on }]) => {
    const sheet = name.toLowerCase().startsWith(ownNamePrefix) ? sheetOf(book, on) : undefined;
    return sheet === undefined ? [] : [{ id: name.slice(ownNamePrefix.length), sheet }];
  });

/** An id as workbook names allow it: letters, digits, points; the rest becomes a line. */
export const ownId = (text: string): string => [...text.replace(/[^\p{L}\p{N}.]/gu, "_")].slice(0, 120).join("");

/** A sheet name as Excel allows it that no other sheet bears. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, "")
      .replace(/^'+|'+$/g, "")
      .trim() || "文书";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : `(${String(number)})`;
    const name = `${plain.slice(0, 31 - end.length)}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const plainStyle: CellStyle = {
  font: { name: "仿宋_GB2312", size: 10 },
  align: { horizontal: "left", vertical: "center", wrap: true },
  border: null,
};

/**
 * A sheet of ours as it stands, as a draft: its values all, its layout as far as `like`, the draft of the same document, tells it.
 * Rows that stand in both look the same; others are laid out as rows of their kind.
 */
export function standingDraft(sheet: Sheet, like: SheetDraft | null): SheetDraft {
  const width = Math.max(sheet.cells.columnCount, like?.columns.length ?? 0, 1);
  const styles: Record<string, CellStyle> = { ...like?.styles, plain: plainStyle };
  const merges: Area[] = [];
  const used = new Set<number>();
  const rows = Array.from({ length: sheet.cells.rowCount }, (_, row): DraftRow => {
    const cells = Array.from({ length: width }, (__, column) => sheet.cells.at(row, column));
    const same = like === null ? -1 : sameRow(cells, like, used);
    if (same >= 0) used.add(same);
    const model = same >= 0 ? same : modelRow(cells, like);
    const look = like?.rows[model];
    merges.push(...mergesLike(like, model, same >= 0).map((merge) => ({ ...merge, row })));
    return {
      ...(same >= 0 && look?.height !== undefined ? { height: look.height } : {}),
      cells: cells.map((cell, column) => standingCell(cell, look?.cells[column]?.style ?? "plain", styles)),
    };
  });
  return {
    name: sheet.name,
    columns: Array.from({ length: width }, (_, column) => like?.columns[column] ?? { width: 10 }),
    rows,
    merges: merges.filter(({ row, rows: span }) => row + span <= rows.length),
    styles,
    print: like?.print ?? { orientation: "portrait", margins: { top: 20, bottom: 20, left: 20, right: 20 } },
    ...(like?.freeze === undefined ? {} : { freeze: like.freeze }),
    ...choicesOver(like, rows.length),
  };
}

/** Merges that begin in a row; those over several rows only where the rows are the same. */
const mergesLike = (like: SheetDraft | null, row: number, isSame: boolean): readonly Area[] =>
  like?.merges.filter((merge) => merge.row === row && (merge.rows === 1 || isSame)) ?? [];

/** Lists of words reach as far down as rows stand. */
function choicesOver(like: SheetDraft | null, rows: number): Pick<SheetDraft, "choices"> {
  const choices = like?.choices?.flatMap(({ area, words }) =>
    area.row < rows ? [{ area: { ...area, rows: rows - area.row }, words }] : [],
  );
  return choices === undefined ? {} : { choices };
}

const sameRow = (cells: readonly Cell[], { rows }: SheetDraft, used: ReadonlySet<number>): number =>
  rows.findIndex(
    (row, index) =>
      !used.has(index) &&
      cells.every(({ value, formula }, column) => formula === null && (value ?? "") === (row.cells[column]?.value ?? "")),
  );

/** A row of the same kind: one merged line where only its first cell is filled, else the last row with cells of their own. */
function modelRow(cells: readonly Cell[], like: SheetDraft | null): number {
  if (like === null) return -1;
  const isLine = cells.every((cell, column) => (column === 0) === isFilled(cell) || (column > 0 && !isFilled(cell)));
  const isWide = (row: number): boolean =>
    like.merges.some((merge) => merge.row === row && merge.rows === 1 && merge.columns * 2 > like.columns.length);
  const order = like.rows.map((_, index) => like.rows.length - 1 - index);
  return order.find((row) => isWide(row) === isLine) ?? -1;
}

function standingCell({ value, format }: Cell, style: string, styles: Record<string, CellStyle>): DraftCell {
  if (format === "General" || styles[style]?.format === format) return { value: registerValue(value), style };
  const name = `${style}/${format}`;
  styles[name] = { ...(styles[style] ?? plainStyle), format };
  return { value: registerValue(value), style: name };
}
