import type { Area } from "../../../core/draft";
import type { Node, ObjectTable } from "../object-table";
import { countOf, intersection, isWholeColumns, isWholeRows, maxColumns, maxRows } from "./areas";
import { areasGiven, areasNode, rangeNode, sheetNode, target, text, whole } from "./nodes";
import { invalid, notFound } from "./refusals";
import type { Sheet } from "./sheet";
import { specialCells } from "./special-cells";
import { clear } from "./target-acts";
import type { WorkbookModel } from "./workbook-model";

export function rangeAreasTable(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(target(node).sheet);
  const some = (node: Node, areas: readonly Area[]): Node | null => (areas.length === 0 ? null : areasNode(sheetOf(node), areas));
  const crossing = (node: Node, other: unknown): Node | null => {
    const { sheet, areas } = areasGiven(book, other, sheetOf(node));
    if (sheet !== sheetOf(node)) return invalid("The areas lie on other sheets.");
    return some(
      node,
      target(node).areas.flatMap((a) => areas.flatMap((b) => intersection(a, b) ?? [])),
    );
  };
  const special = (node: Node, kind: unknown, type: unknown): Node | null =>
    some(
      node,
      target(node).areas.flatMap((each) => specialCells(sheetOf(node), each, text(kind), type)),
    );
  const used = (node: Node, isValuesOnly: unknown): Node | null =>
    some(
      node,
      target(node).areas.flatMap((each) => sheetOf(node).usedIn(each, isValuesOnly === true) ?? []),
    );
  const address = { get: (node: Node): string => book.addressOf(sheetOf(node), target(node).areas) };
  return {
    RangeAreas: {
      isTracked: true,
      properties: {
        Address: address,
        AddressLocal: address,
        AreaCount: { get: (node) => target(node).areas.length },
        CellCount: {
          get: (node) => {
            const count = target(node).areas.reduce((sum, each) => sum + countOf(each), 0);
            return count > 2 ** 31 - 1 ? -1 : count;
          },
        },
        IsEntireRow: { get: (node) => target(node).areas.every(isWholeRows) },
        IsEntireColumn: { get: (node) => target(node).areas.every(isWholeColumns) },
      },
      navigations: {
        Areas: (node) => ({ ...target(node), type: "RangeCollection" }),
        Worksheet: (node) => sheetNode(sheetOf(node)),
        Format: (node) => ({ ...target(node), type: "RangeFormat" }),
        DataValidation: (node) => ({ ...target(node), type: "DataValidation" }),
      },
      methods: {
        Clear: (node, applyTo) => clear(book, sheetOf(node), target(node).areas, applyTo),
        GetEntireRow: (node) =>
          areasNode(
            sheetOf(node),
            target(node).areas.map((each) => ({ ...each, column: 0, columns: maxColumns })),
          ),
        GetEntireColumn: (node) =>
          areasNode(
            sheetOf(node),
            target(node).areas.map((each) => ({ ...each, row: 0, rows: maxRows })),
          ),
        GetOffsetRangeAreas: (node, rows, columns) =>
          areasNode(
            sheetOf(node),
            target(node).areas.map((each) => ({ ...each, row: each.row + whole(rows), column: each.column + whole(columns) })),
          ),
        GetIntersection: (node, other) => crossing(node, other) ?? notFound(),
        GetIntersectionOrNullObject: crossing,
        GetSpecialCells: (node, kind, type) => special(node, kind, type) ?? notFound(),
        GetSpecialCellsOrNullObject: special,
        GetUsedRangeAreas: (node, isValuesOnly) => used(node, isValuesOnly) ?? notFound(),
        GetUsedRangeAreasOrNullObject: used,
      },
    },
    RangeCollection: {
      items: (node) => target(node).areas.map((each) => rangeNode(sheetOf(node), each)),
      item: (node, key) => {
        const found = target(node).areas[whole(key)];
        return found === undefined ? null : rangeNode(sheetOf(node), found);
      },
      methods: {
        GetCount: (node) => target(node).areas.length,
        GetItemAt: (node, key) => rangeNode(sheetOf(node), target(node).areas[whole(key)] ?? notFound()),
      },
    },
  };
}
