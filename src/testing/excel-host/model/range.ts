import { type CellValue } from "../../../core/book";
import type { Area } from "../../../core/draft";
import type { Node, ObjectTable } from "../object-table";
import { area, bounding, countOf, intersection, isUnbounded, isWholeColumns, isWholeRows, maxColumns, maxRows, placesIn } from "./areas";
import { cellProperties, rowProperties, setCellProperties, setRowProperties } from "./cell-properties";
import { areaOf, areasNode, rangeGiven, rangeNode, sheetNode, target, text, truth, whole } from "./nodes";
import { conflict, invalid, notFound } from "./refusals";
import type { Cell, Sheet } from "./sheet";
import { shownText } from "./shown-text";
import { specialCells } from "./special-cells";
import { formatIn, standardHeight, standardWidth } from "./style";
import { clear, hiddenOf, setHidden } from "./target-acts";
import { mostCells, valueType, wireValue, type WorkbookModel } from "./workbook-model";

/** Values of each cell, or `null` where Excel gives none: for whole rows and columns, and beyond its limit. */
function grid(book: WorkbookModel, node: Node, of: (sheet: Sheet, row: number, column: number) => unknown): unknown[][] | null {
  const at = areaOf(node);
  if (isUnbounded(at) || countOf(at) > mostCells) return null;
  const sheet = book.sheet(target(node).sheet);
  book.settle();
  return Array.from({ length: at.rows }, (_, r) => Array.from({ length: at.columns }, (__, c) => of(sheet, at.row + r, at.column + c)));
}

const valueIn = (sheet: Sheet, row: number, column: number): CellValue => sheet.valueAt(row, column);

/** What a write means for each cell: one value is for all of them, a grid has the shape of the range. */
function entriesOf(given: unknown, at: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const lines: readonly unknown[] = given;
  const isRight = lines.length === at.rows && lines.every((line) => Array.isArray(line) && line.length === at.columns);
  const isOne = lines.length === 1 && Array.isArray(lines[0]) && lines[0].length === 1;
  if (!isRight && !isOne) return invalid("The array has another shape than the range.");
  return (row, column) => {
    const line = lines[isRight ? row : 0];
    return Array.isArray(line) ? (line[isRight ? column : 0] as unknown) : invalid();
  };
}

/** Writes into every cell of a range; what one entry is refused for refuses them all. */
function write(book: WorkbookModel, node: Node, given: unknown): void {
  const at = areaOf(node);
  const sheet = book.sheet(target(node).sheet);
  if (isUnbounded(at) || countOf(at) > mostCells) conflict("The range is too large to be written.");
  const entry = entriesOf(given, at);
  const all = [...placesIn(at)].map(([row, column]) => ({ row, column, entry: entry(row - at.row, column - at.column) }));
  const written = all.filter(({ entry: one }) => one !== null && one !== undefined);
  if (sheet.protection !== null) for (const { row, column } of written) book.requireUnlocked(sheet, [area(row, column)]);
  for (const { row, column, entry: one } of written) book.check(sheet, row, column, one);
  const before = countOf(at) === 1 ? sheet.valueAt(at.row, at.column) : undefined;
  for (const { row, column, entry: one } of written) book.enter(sheet, row, column, one);
  book.changed(sheet, [at], before);
}

function writeFormats(book: WorkbookModel, node: Node, given: unknown): void {
  const { sheet: id, areas } = target(node);
  const sheet = book.sheet(id);
  for (const at of areas) {
    const entry = entriesOf(given, at);
    if (!Array.isArray(given) || countOf(at) === 1) {
      const format = entry(0, 0);
      if (format !== null) book.restyle(sheet, [at], (style) => ({ ...style, numberFormat: text(format) || "General" }));
      continue;
    }
    book.requireAllowed(sheet, "allowFormatCells");
    for (const [row, column] of placesIn(at)) {
      const format = entry(row - at.row, column - at.column);
      if (format !== null) sheet.restyle(area(row, column), (style) => ({ ...style, numberFormat: text(format) || "General" }));
    }
    book.restyle(sheet, [], (style) => style);
  }
}

const formulaIn = (sheet: Sheet, row: number, column: number): unknown => {
  const cell = sheet.cellAt(row, column);
  return cell?.formula ?? wireValue(cell?.value ?? null);
};

/** The distance from the edge of the sheet, and the size, in points. */
const sizeOf = (sheet: Sheet, axis: "row" | "column", from: number, count: number): number => {
  const [usual, lines] = axis === "row" ? [standardHeight, sheet.rows] : [standardWidth, sheet.columns];
  let size = count * usual;
  for (const [index, line] of lines)
    if (index >= from && index < from + count)
      size += (line.hidden === true ? 0 : (("height" in line ? line.height : "width" in line ? line.width : undefined) ?? usual)) - usual;
  return size;
};

function merge(book: WorkbookModel, node: Node, across: unknown): void {
  const sheet = book.sheet(target(node).sheet);
  if (sheet.protection !== null) book.requireAllowed(sheet, "never");
  const at = areaOf(node);
  const pieces = across === true ? Array.from({ length: at.rows }, (_, row) => area(at.row + row, at.column, 1, at.columns)) : [at];
  for (const piece of pieces) {
    if (countOf(piece) === 1) continue;
    sheet.merges = [...sheet.merges.filter((other) => intersection(other, piece) === null), piece];
    keepFirst(book, sheet, piece);
    book.changed(sheet, [piece], undefined);
  }
}

/** Only the first value outlives a merge, and moves to its corner; formats stay. */
function keepFirst(book: WorkbookModel, sheet: Sheet, piece: Area): void {
  const filled: { readonly cell: Cell; readonly row: number; readonly column: number }[] = [];
  sheet.forEachIn(piece, (cell, row, column) => {
    if (cell.value !== null || cell.formula !== null) filled.push({ cell, row, column });
  });
  const [first] = filled.sort((a, b) => a.row - b.row || a.column - b.column);
  if (first === undefined) return;
  const { value, formula, isQuoted } = first.cell;
  for (const { cell } of filled) book.empty(cell);
  Object.assign(sheet.touch(piece.row, piece.column), { value, formula, isQuoted });
}

function mergedAreas(book: WorkbookModel, node: Node): Node | null {
  const sheet = book.sheet(target(node).sheet);
  const at = areaOf(node);
  const found = sheet.merges.filter((each) => intersection(each, at) !== null);
  if (found.length > 512) return conflict("There are more than 512 merged areas.");
  return found.length === 0 ? null : areasNode(sheet, found);
}

export function rangeTable(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(target(node).sheet);
  /** A range on the same sheet. */
  const on = (node: Node, at: Area): Node => rangeNode(sheetOf(node), at);
  const used = (node: Node, isValuesOnly: unknown): Node | null => {
    const found = sheetOf(node).usedIn(areaOf(node), isValuesOnly === true);
    return found === null ? null : on(node, found);
  };
  const crossing = (node: Node, other: unknown): Node | null => {
    const { sheet, area: at } = rangeGiven(book, other, sheetOf(node));
    const both = sheet === sheetOf(node) ? intersection(areaOf(node), at) : invalid("The ranges lie on other sheets.");
    return both === null ? null : on(node, both);
  };
  const beside =
    (axis: "row" | "column", isAfter: boolean) =>
    (node: Node, count: unknown): Node => {
      const at = areaOf(node);
      const size = axis === "row" ? "rows" : "columns";
      const by = whole(count, 1);
      if (by === 0) return invalid();
      const edge = isAfter ? at[axis] + at[size] : at[axis];
      const isForward = isAfter ? by > 0 : by < 0;
      return on(node, { ...at, [axis]: isForward ? edge : edge - Math.abs(by), [size]: Math.abs(by) });
    };
  const resized = (node: Node, rows: number, columns: number): Node => on(node, { ...areaOf(node), rows, columns });
  const special = (node: Node, kind: unknown, type: unknown): Node | null => {
    book.settle();
    const found = specialCells(sheetOf(node), areaOf(node), text(kind), type);
    return found.length === 0 ? null : areasNode(sheetOf(node), found);
  };
  const line = (axis: "row" | "column") => ({
    get: (node: Node): unknown => hiddenOf(sheetOf(node), target(node).areas, axis),
    set: (node: Node, value: unknown): void => setHidden(book, sheetOf(node), target(node).areas, axis, truth(value)),
  });
  const formulas = {
    get: (node: Node): unknown => grid(book, node, formulaIn),
    set: (node: Node, value: unknown): void => write(book, node, value),
  };
  const address = { get: (node: Node): string => book.addressOf(sheetOf(node), target(node).areas) };
  const numberFormat = {
    get: (node: Node): unknown => grid(book, node, (sheet, row, column) => formatIn(sheet.styleAt(row, column))),
    set: (node: Node, value: unknown): void => writeFormats(book, node, value),
  };
  return {
    Range: {
      isTracked: true,
      properties: {
        Address: address,
        AddressLocal: address,
        CellCount: { get: (node) => (countOf(areaOf(node)) > 2 ** 31 - 1 ? -1 : countOf(areaOf(node))) },
        RowIndex: { get: (node) => areaOf(node).row },
        ColumnIndex: { get: (node) => areaOf(node).column },
        RowCount: { get: (node) => areaOf(node).rows },
        ColumnCount: { get: (node) => areaOf(node).columns },
        IsEntireRow: { get: (node) => isWholeRows(areaOf(node)) },
        IsEntireColumn: { get: (node) => isWholeColumns(areaOf(node)) },
        Values: {
          get: (node) => grid(book, node, (sheet, row, column) => wireValue(valueIn(sheet, row, column))),
          set: (node, value) => write(book, node, value),
        },
        Formulas: formulas,
        FormulasLocal: formulas,
        NumberFormat: numberFormat,
        NumberFormatLocal: numberFormat,
        ValueTypes: { get: (node) => grid(book, node, (sheet, row, column) => valueType(valueIn(sheet, row, column))) },
        Text: {
          get: (node) =>
            grid(book, node, (sheet, row, column) =>
              shownText(valueIn(sheet, row, column), formatIn(sheet.styleAt(row, column)), book.dateSystem),
            ),
        },
        RowHidden: line("row"),
        ColumnHidden: line("column"),
        Hidden: {
          get: (node) => {
            const [rows, columns] = [
              hiddenOf(sheetOf(node), target(node).areas, "row"),
              hiddenOf(sheetOf(node), target(node).areas, "column"),
            ];
            if (rows === true || columns === true) return true;
            return rows === false && columns === false ? false : null;
          },
        },
        // No formula of this host fills more than its own cell.
        HasSpill: { get: () => false },
        Top: { get: (node) => sizeOf(sheetOf(node), "row", 0, areaOf(node).row) },
        Left: { get: (node) => sizeOf(sheetOf(node), "column", 0, areaOf(node).column) },
        Height: { get: (node) => sizeOf(sheetOf(node), "row", areaOf(node).row, areaOf(node).rows) },
        Width: { get: (node) => sizeOf(sheetOf(node), "column", areaOf(node).column, areaOf(node).columns) },
      },
      navigations: {
        Worksheet: (node) => sheetNode(sheetOf(node)),
        Format: (node) => ({ ...target(node), type: "RangeFormat" }),
        DataValidation: (node) => ({ ...target(node), type: "DataValidation" }),
      },
      methods: {
        _ValidateArraySize: (node, rows, columns) => {
          const at = areaOf(node);
          if (rows !== at.rows || columns !== at.columns) invalid("The array has another shape than the range.");
        },
        GetCell: (node, row, column) => on(node, area(areaOf(node).row + whole(row), areaOf(node).column + whole(column))),
        GetRow: (node, row) => on(node, { ...areaOf(node), row: areaOf(node).row + whole(row), rows: 1 }),
        GetColumn: (node, column) => on(node, { ...areaOf(node), column: areaOf(node).column + whole(column), columns: 1 }),
        GetLastCell: (node) => on(node, area(areaOf(node).row + areaOf(node).rows - 1, areaOf(node).column + areaOf(node).columns - 1)),
        GetLastRow: (node) => on(node, { ...areaOf(node), row: areaOf(node).row + areaOf(node).rows - 1, rows: 1 }),
        GetLastColumn: (node) => on(node, { ...areaOf(node), column: areaOf(node).column + areaOf(node).columns - 1, columns: 1 }),
        GetEntireRow: (node) => on(node, { ...areaOf(node), column: 0, columns: maxColumns }),
        GetEntireColumn: (node) => on(node, { ...areaOf(node), row: 0, rows: maxRows }),
        GetRowsAbove: beside("row", false),
        GetRowsBelow: beside("row", true),
        GetColumnsBefore: beside("column", false),
        GetColumnsAfter: beside("column", true),
        GetOffsetRange: (node, rows, columns) =>
          on(node, { ...areaOf(node), row: areaOf(node).row + whole(rows), column: areaOf(node).column + whole(columns) }),
        GetResizedRange: (node, rows, columns) => resized(node, areaOf(node).rows + whole(rows), areaOf(node).columns + whole(columns)),
        GetAbsoluteResizedRange: (node, rows, columns) => resized(node, whole(rows), whole(columns)),
        GetBoundingRect: (node, other) => {
          const { sheet, area: at } = rangeGiven(book, other, sheetOf(node));
          return sheet === sheetOf(node) ? on(node, bounding(areaOf(node), at)) : invalid("The ranges lie on other sheets.");
        },
        GetIntersection: (node, other) => crossing(node, other) ?? notFound(),
        GetIntersectionOrNullObject: crossing,
        GetUsedRange: (node, isValuesOnly) => used(node, isValuesOnly) ?? on(node, { ...areaOf(node), rows: 1, columns: 1 }),
        GetUsedRangeOrNullObject: used,
        GetSpecialCells: (node, kind, type) => special(node, kind, type) ?? notFound(),
        GetSpecialCellsOrNullObject: special,
        GetMergedAreasOrNullObject: (node) => mergedAreas(book, node),
        GetRowProperties: (node, wanted) => rowProperties(book, target(node), wanted),
        GetCellProperties: (node, wanted) => cellProperties(book, target(node), wanted),
        SetCellProperties: (node, given) => setCellProperties(book, target(node), given),
        SetRowProperties: (node, given) => setRowProperties(book, target(node), given),
        Merge: (node, across) => merge(book, node, across),
        Unmerge: (node) => {
          const sheet = sheetOf(node);
          if (sheet.protection !== null) book.requireAllowed(sheet, "never");
          sheet.merges = sheet.merges.filter((each) => intersection(each, areaOf(node)) === null);
        },
        Clear: (node, applyTo) => clear(book, sheetOf(node), target(node).areas, applyTo),
        Select: (node) => book.select(sheetOf(node), areaOf(node)),
        Calculate: () => book.calculation.settle(),
        Insert: (node, shift) => insert(book, node, text(shift)),
        Delete: (node, shift) => remove(book, node, text(shift)),
      },
    },
  };
}

/** Whole rows and columns alone are put in and taken out; single cells do not move in this host. */
function insert(book: WorkbookModel, node: Node, shift: string): Node {
  const sheet = book.sheet(target(node).sheet);
  const at = areaOf(node);
  if (isWholeRows(at) && shift === "Down") book.moveLines(sheet, "row", at.row, at.rows);
  else if (isWholeColumns(at) && shift === "Right") book.moveLines(sheet, "column", at.column, at.columns);
  else conflict("The test host moves whole rows and columns alone.");
  return node;
}

function remove(book: WorkbookModel, node: Node, shift: string): void {
  const sheet = book.sheet(target(node).sheet);
  const at = areaOf(node);
  if (isWholeRows(at) && shift === "Up") book.moveLines(sheet, "row", at.row, -at.rows);
  else if (isWholeColumns(at) && shift === "Left") book.moveLines(sheet, "column", at.column, -at.columns);
  else conflict("The test host moves whole rows and columns alone.");
}
