import { type ExcelModel, type ModelEvent, type Node, type ObjectTable, RichApiError } from "./object-table";

interface SheetNode extends Node {
  readonly sheet: Sheet;
}

interface RangeNode extends SheetNode {
  readonly address: string;
}

interface Sheet {
  readonly id: string;
  name: string;
  readonly cells: Map<string, { value: unknown; fill: string }>;
}

const sheetOf = (node: Node): Sheet => (node as SheetNode).sheet; // the table hands them only nodes it made
const rangeOf = (node: Node): RangeNode => node as RangeNode; // as above

/** A workbook of sheets with single cells: just enough to exercise executor and channel without the model of the test host. */
export function smallModel(...names: readonly string[]): ExcelModel {
  const sheets = names.map((name, index): Sheet => ({ id: `{${index + 1}}`, name, cells: new Map() }));
  const listeners: ((event: ModelEvent) => void)[] = [];
  const worksheet = (sheet: Sheet): SheetNode => ({ type: "Worksheet", sheet });
  const range = (sheet: Sheet, address: unknown): RangeNode => ({ type: "Range", sheet, address: String(address) });
  const find = (key: unknown): SheetNode | null => {
    const sheet = sheets.find(({ id, name }) => id === key || name === key);
    return sheet === undefined ? null : worksheet(sheet);
  };
  const cell = (node: Node): { value: unknown; fill: string } => {
    const { sheet, address } = rangeOf(node);
    const found = sheet.cells.get(address) ?? { value: "", fill: "" };
    sheet.cells.set(address, found);
    return found;
  };
  const write = (node: Node, value: unknown): void => {
    if (!Array.isArray(value) || value.length !== 1) throw new RichApiError("InvalidArgument", "One cell takes one value.");
    cell(node).value = (value as unknown[][])[0]?.[0]; // one row of one value
    const { sheet, address } = rangeOf(node);
    for (const listener of listeners) listener({ type: 10, target: sheet.id, args: { worksheetId: sheet.id, address } });
  };

  const table: ObjectTable = {
    Workbook: {
      properties: { Name: { get: () => "Small.xlsx" } },
      navigations: { Worksheets: () => ({ type: "WorksheetCollection" }), Names: () => null },
    },
    WorksheetCollection: {
      items: () => sheets.map(worksheet),
      item: (_, key) => find(key),
      methods: {
        GetItemOrNullObject: (_, key) => find(key),
        GetCount: () => sheets.length,
        Add: (_, name) => {
          const sheet: Sheet = { id: `{${sheets.length + 1}}`, name: String(name), cells: new Map() };
          sheets.push(sheet);
          return worksheet(sheet);
        },
        _RegisterDataChangedEvent: () => undefined,
        _RegisterFormulaChangedEvent: () => undefined,
      },
    },
    Worksheet: {
      identity: (node) => ({ Id: sheetOf(node).id }),
      properties: {
        Id: { get: (node) => sheetOf(node).id },
        Name: { get: (node) => sheetOf(node).name, set: (node, name) => (sheetOf(node).name = String(name)) },
        TabId: { get: () => 7 },
      },
      methods: {
        GetRange: (node, address) => range(sheetOf(node), address),
        Delete: (node) => void sheets.splice(sheets.indexOf(sheetOf(node)), 1),
        GetRanges: () => "no object",
      },
    },
    Range: {
      isTracked: true,
      properties: {
        Address: { get: (node) => `${sheetOf(node).name}!${rangeOf(node).address}` },
        Values: { get: (node) => [[cell(node).value]], set: write },
      },
      navigations: { Format: (node) => ({ ...rangeOf(node), type: "RangeFormat" }), Worksheet: (node) => worksheet(sheetOf(node)) },
    },
    RangeFormat: { navigations: { Fill: (node) => ({ ...rangeOf(node), type: "RangeFill" }) } },
    RangeFill: { properties: { Color: { get: (node) => cell(node).fill, set: (node, color) => (cell(node).fill = String(color)) } } },
  };
  return { table, root: { type: "Workbook" }, listen: (listener) => void listeners.push(listener) };
}
