import type { Node, ObjectTable } from "../object-table";
import { area, wholeSheet } from "./areas";
import { areasGiven, areasNode, onSheetNode, oneOf, rangeGiven, rangeNode, registrations, sheetNode, text, truth, whole } from "./nodes";
import { conflict, invalid, notFound } from "./refusals";
import type { Sheet } from "./sheet";
import type { SheetVisibility } from "./state";
import { colorOf, standardCharacters, standardHeight } from "./style";
import { events, type WorkbookModel } from "./workbook-model";

const visibilities = oneOf(["Visible", "Hidden", "VeryHidden"]);

function setVisibility(book: WorkbookModel, sheet: Sheet, given: unknown): void {
  book.requireOpenStructure();
  const wanted = visibilities(given) as SheetVisibility; // as: one of the words
  const before = sheet.visibility;
  if (wanted === before) return;
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (wanted !== "Visible" && others.length === 0) invalid("A workbook keeps one sheet that is seen.");
  sheet.visibility = wanted;
  if (wanted !== "Visible" && book.activeId === sheet.id) book.activeId = others[0]?.id ?? "";
  book.tell(events.visibilityChanged, sheet, { source: "Local", worksheetId: sheet.id, visibilityBefore: before, visibilityAfter: wanted });
}

function setPosition(book: WorkbookModel, sheet: Sheet, given: unknown): void {
  book.requireOpenStructure();
  const wanted = whole(given);
  if (wanted < 0 || wanted >= book.sheets.length) invalid(`No position: ${String(wanted)}`);
  const before = book.sheets.indexOf(sheet);
  book.sheets.splice(before, 1);
  book.sheets.splice(wanted, 0, sheet);
  if (wanted !== before)
    book.tell(events.moved, null, { source: "Local", worksheetId: sheet.id, positionBefore: before, positionAfter: wanted });
}

const sheetEvents = [
  ...["DataChangedEvent", "ActivatedEvent", "DeactivatedEvent", "CalculatedEvent", "FormatChangedEvent", "FormulaChangedEvent"],
  ...["SelectionChangedEvent", "RowHiddenChangedEvent", "ProtectionChangedEvent", "SingleClickedEvent", "RowSortedEvent"],
  ...["ColumnSortedEvent", "EventNameChanged", "EventVisibilityChanged"],
];

export function worksheetTables(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(onSheetNode(node).sheet);
  const seen = (isVisibleOnly: unknown): readonly Sheet[] =>
    isVisibleOnly === true ? book.sheets.filter(({ visibility }) => visibility === "Visible") : book.sheets;
  const found = (key: unknown): Node | null => {
    const sheet = book.find(key);
    return sheet === null ? null : sheetNode(sheet);
  };
  const used = (node: Node, isValuesOnly: unknown): Node | null => {
    const at = sheetOf(node).usedIn(wholeSheet, isValuesOnly === true);
    return at === null ? null : rangeNode(sheetOf(node), at);
  };
  const neighbour = (node: Node, isVisibleOnly: unknown, by: 1 | -1): Node | null => {
    const sheets = seen(isVisibleOnly);
    const own = book.sheets.indexOf(sheetOf(node));
    const next =
      by === 1 ? sheets.find((sheet) => book.sheets.indexOf(sheet) > own) : sheets.findLast((sheet) => book.sheets.indexOf(sheet) < own);
    return next === undefined ? null : sheetNode(next);
  };
  const gridlines = {
    get: (node: Node): boolean => sheetOf(node).showGridlines,
    set: (node: Node, value: unknown): void => void (sheetOf(node).showGridlines = truth(value)),
  };
  const headings = {
    get: (node: Node): boolean => sheetOf(node).showHeadings,
    set: (node: Node, value: unknown): void => void (sheetOf(node).showHeadings = truth(value)),
  };
  const at = (node: Node, type: string): Node => ({ ...onSheetNode(node), type });
  return {
    WorksheetCollection: {
      items: () => book.sheets.map(sheetNode),
      item: (_, key) => found(key),
      methods: {
        Add: (_, name) => sheetNode(book.add(name)),
        GetActiveWorksheet: () => sheetNode(book.active),
        GetCount: (_, isVisibleOnly) => seen(isVisibleOnly).length,
        GetFirst: (_, isVisibleOnly) => sheetNode(seen(isVisibleOnly)[0] ?? notFound()),
        GetLast: (_, isVisibleOnly) => sheetNode(seen(isVisibleOnly).at(-1) ?? notFound()),
        GetItemOrNullObject: (_, key) => found(key),
        ...registrations(...sheetEvents, "AddedEvent", "DeletedEvent", "EventMoved"),
      },
    },
    Worksheet: {
      identity: (node) => ({ Id: sheetOf(node).id }),
      properties: {
        Id: { get: (node) => sheetOf(node).id },
        Name: { get: (node) => sheetOf(node).name, set: (node, value) => book.rename(sheetOf(node), value) },
        Position: { get: (node) => book.sheets.indexOf(sheetOf(node)), set: (node, value) => setPosition(book, sheetOf(node), value) },
        Visibility: { get: (node) => sheetOf(node).visibility, set: (node, value) => setVisibility(book, sheetOf(node), value) },
        TabColor: {
          get: (node) => sheetOf(node).tabColor,
          set: (node, value) => void (sheetOf(node).tabColor = value === "" ? "" : colorOf(value)),
        },
        ShowGridlines: gridlines,
        ShowHeadings: headings,
        // Under these names the client writes what it reads under the others.
        Gridlines: gridlines,
        Headings: headings,
        StandardWidth: { get: () => standardCharacters },
        StandardHeight: { get: () => standardHeight },
      },
      navigations: {
        Protection: (node) => at(node, "WorksheetProtection"),
        FreezePanes: (node) => at(node, "WorksheetFreezePanes"),
        PageLayout: (node) => at(node, "PageLayout"),
        HorizontalPageBreaks: (node) => ({ ...at(node, "PageBreakCollection"), axis: "row" }) as Node,
        VerticalPageBreaks: (node) => ({ ...at(node, "PageBreakCollection"), axis: "column" }) as Node,
        Names: (node) => at(node, "NamedItemCollection"),
        Comments: (node) => at(node, "CommentCollection"),
      },
      methods: {
        Activate: (node) => book.activate(sheetOf(node)),
        Calculate: () => book.calculation.calculateAll(),
        Delete: (node) => {
          if (sheetOf(node).visibility === "VeryHidden") conflict("A very hidden sheet cannot be deleted.");
          book.remove(sheetOf(node));
        },
        GetCell: (node, row, column) => rangeNode(sheetOf(node), area(whole(row), whole(column))),
        GetRange: (node, address) => {
          if (address === undefined || address === null) return rangeNode(sheetOf(node), wholeSheet);
          const { sheet, area: found } = rangeGiven(book, text(address), sheetOf(node));
          return rangeNode(sheet, found);
        },
        GetRanges: (node, address) => {
          if (address === undefined || address === null) return areasNode(sheetOf(node), [wholeSheet]);
          // Excel takes 8,191 characters; what is longer it cuts off silently, which no caller may run into.
          if (text(address).length >= 8192) return invalid("The address is longer than 8,191 characters.");
          const { sheet, areas } = areasGiven(book, address, sheetOf(node));
          return areasNode(sheet, areas);
        },
        GetRangeByIndexes: (node, row, column, rows, columns) =>
          rangeNode(sheetOf(node), area(whole(row), whole(column), whole(rows), whole(columns))),
        GetUsedRange: (node, isValuesOnly) => used(node, isValuesOnly) ?? rangeNode(sheetOf(node), area(0, 0)),
        GetUsedRangeOrNullObject: used,
        GetNext: (node, isVisibleOnly) => neighbour(node, isVisibleOnly, 1) ?? notFound(),
        GetNextOrNullObject: (node, isVisibleOnly) => neighbour(node, isVisibleOnly, 1),
        GetPrevious: (node, isVisibleOnly) => neighbour(node, isVisibleOnly, -1) ?? notFound(),
        GetPreviousOrNullObject: (node, isVisibleOnly) => neighbour(node, isVisibleOnly, -1),
        _GetSheetById: (_, id) => found(id),
        _GetAnotherWorksheetById: (_, id) => found(id),
        ...registrations(...sheetEvents),
      },
    },
  };
}
