import type { Node, ObjectTable } from "../object-table";
import { area, maxColumns, maxRows } from "./areas";
import { onSheetNode, rangeGiven, rangeNode, whole } from "./nodes";
import { invalid, notFound } from "./refusals";
import type { Sheet } from "./sheet";
import type { WorkbookModel } from "./workbook-model";

export function freezeTable(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(onSheetNode(node).sheet);
  const freeze = (node: Node, rows: number, columns: number): void => {
    if (rows < 0 || columns < 0) invalid();
    sheetOf(node).freeze = rows === 0 && columns === 0 ? null : { rows, columns };
    book.isDirty = true;
  };
  const location = (node: Node): Node | null => {
    const { freeze: frozen } = sheetOf(node);
    if (frozen === null) return null;
    return rangeNode(
      sheetOf(node),
      area(0, 0, frozen.rows === 0 ? maxRows : frozen.rows, frozen.columns === 0 ? maxColumns : frozen.columns),
    );
  };
  return {
    WorksheetFreezePanes: {
      methods: {
        FreezeRows: (node, count) => freeze(node, whole(count, 1), 0),
        FreezeColumns: (node, count) => freeze(node, 0, whole(count, 1)),
        // The frozen range is what stays: rows above its end, columns before its end.
        FreezeAt: (node, given) => {
          const { sheet, area: at } = rangeGiven(book, given, sheetOf(node));
          if (sheet !== sheetOf(node)) invalid("The range lies on another sheet.");
          freeze(node, at.rows === maxRows ? 0 : at.row + at.rows, at.columns === maxColumns ? 0 : at.column + at.columns);
        },
        Unfreeze: (node) => freeze(node, 0, 0),
        GetLocation: (node) => location(node) ?? notFound(),
        GetLocationOrNullObject: location,
      },
    },
  };
}
