import type { CellRef, RangeRef } from "../../core/book";
import { type Mark, markFills } from "../../core/edit";
import { colorOf, type Fill, type MarkText, markTextOf } from "./mark-text";
import { rangeIn } from "./references";

export const placeKey = ({ sheet, row, column }: CellRef): string => `${sheet}!${String(row)} ${String(column)}`;

/** A mark that stands: in a comment of ours, or only in what the host remembers. */
export interface StandingMark extends MarkText {
  readonly at: CellRef;
  readonly mark: Mark;
  readonly commentId: string | null;
}

/** Marks without a comment, for as long as the pane is open, by sheet id and cell. */
export type RememberedMarks = Map<string, MarkText & { readonly mark: Mark }>;

export interface FoundComment {
  readonly id: string;
  readonly at: RangeRef;
  /** `null` where somebody else wrote it. */
  readonly ours: MarkText | null;
  /** The fill of its cell. */
  readonly color: string | null;
}

/** Asks for all comments; call the answer after the next sync. */
export function listComments(context: Excel.RequestContext): () => readonly Excel.Comment[] {
  const comments = context.workbook.comments.load("items/id,items/content");
  return () => comments.items;
}

/** Asks where comments stand and how their cells are filled; call the answer after the next sync. */
export function locate(comments: readonly Excel.Comment[]): () => readonly FoundComment[] {
  const asked = comments.map((comment) => ({ comment, cell: comment.getLocation().load("address,format/fill/color") }));
  return () =>
    asked.flatMap(({ comment, cell }) => {
      const at = rangeIn(cell.address);
      return at === null ? [] : [{ id: comment.id, at, ours: markTextOf(comment.content), color: colorOf(cell.format.fill.color) }];
    });
}

/** The marks that comments tell of. A fill is told where it is seen and one of ours: who painted over it took it away. */
export function marksIn(comments: readonly FoundComment[]): readonly StandingMark[] {
  const fills = new Set<string>(Object.values(markFills));
  return comments.flatMap(({ id, at: { sheet, row, column }, ours, color }) => {
    if (ours === null) return [];
    const isSeen = ours.under !== null && ours.under.kind !== "kept" && color !== null && fills.has(color);
    return [{ ...ours, at: { sheet, row, column }, commentId: id, mark: { fill: isSeen ? color : null, note: ours.note } }];
  });
}

/** Key of a remembered mark. */
export const memoryKey = (sheetId: string, at: Pick<CellRef, "row" | "column">): string =>
  `${sheetId} ${String(at.row)} ${String(at.column)}`;

/** The cell of a remembered mark; `null` where it is on another sheet. */
export function rememberedCell(key: string, sheetId: string): Pick<CellRef, "row" | "column"> | null {
  if (!key.startsWith(`${sheetId} `)) return null;
  const [row = "", column = ""] = key.slice(sheetId.length + 1).split(" ");
  return { row: Number(row), column: Number(column) };
}

export const fillOf = (fill: Excel.CellPropertiesFill | undefined): Fill => ({
  color: fill?.color ?? null,
  pattern: fill?.pattern ?? null,
  tint: fill?.tintAndShade ?? null,
});
