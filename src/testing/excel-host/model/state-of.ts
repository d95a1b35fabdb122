import { type Book, isUncalculated, type Sheet } from "../../../core/book";
import { storedName } from "../../../core/edit";
import { addressIn, area } from "./areas";
import { reference } from "./references";
import type { CellState, RowState, SheetState, SheetVisibility, WorkbookState } from "./state";

const visibilities: Readonly<Record<Sheet["visibility"], SheetVisibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
};

const cellsIn = ({ cells }: Sheet): Record<string, CellState> => {
  const found: Record<string, CellState> = {};
  cells.forEach((row, column, index) => {
    const { value, formula, format } = cells.cellAt(index);
    found[addressIn(area(row, column))] = {
      ...(value === null || isUncalculated(value) ? {} : { value }),
      ...(formula === null ? {} : { formula: `=${formula}` }),
      ...(format === "General" ? {} : { style: { numberFormat: format } }),
    };
  });
  return found;
};

function sheetState(sheet: Sheet): SheetState {
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    cells: cellsIn(sheet),
    rows: Object.fromEntries(sheet.hiddenRows.map((row): [number, RowState] => [row, { hidden: true }])),
    merges: (sheet.merges ?? []).map(({ row, column, rows, columns }) => area(row, column, rows, columns)),
  };
}

/** A workbook of the engine, opened in Excel: looks apart from number formats are those of a new workbook. */
export const stateOf = ({ sheets, names, dateSystem }: Book): WorkbookState => ({
  sheets: sheets.map(sheetState),
  names: [...names].map(([name, range]) => ({
    name: storedName(name),
    formula: `=${reference(range.sheet, range)}`,
    visible: !name.startsWith("_"),
  })),
  dateSystem,
});
