import type { CellValue } from "../../../core/book";
import type { Area } from "../../../core/draft";
import {
  addressIn,
  area,
  areaAt,
  bounding,
  countOf,
  covers,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  placesIn,
  without,
} from "./areas";
import type {
  CellState,
  CellStyle,
  ColumnState,
  CommentState,
  NameState,
  NoteState,
  PageState,
  ProtectionState,
  RowState,
  SheetState,
  SheetVisibility,
  ValidationState,
} from "./state";
import { sparse } from "./style";

/** A cell that was touched: it holds something, or has a style of its own. */
export interface Cell {
  value: CellValue;
  formula: string | null;
  isQuoted: boolean;
  style: CellStyle | undefined;
}

const keyAt = (row: number, column: number): number => row * maxColumns + column;

const noStyle: CellStyle = {};

/** A sheet while a test runs. What it holds is sparse: cost follows the touched cells. */
export class Sheet {
  readonly cells = new Map<number, Cell>();
  readonly rows = new Map<number, RowState>();
  readonly columns = new Map<number, ColumnState>();
  visibility: SheetVisibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  style: CellStyle;
  merges: readonly Area[];
  freeze: { readonly rows: number; readonly columns: number } | null;
  validations: readonly ValidationState[];
  comments: readonly CommentState[];
  notes: readonly NoteState[];
  page: PageState;
  protection: ProtectionState | null;
  names: readonly NameState[];

  constructor(
    readonly id: string,
    public name: string,
    state: SheetState,
  ) {
    this.visibility = state.visibility ?? "Visible";
    this.tabColor = state.tabColor ?? "";
    this.showGridlines = state.showGridlines ?? true;
    this.showHeadings = state.showHeadings ?? true;
    this.style = state.style ?? noStyle;
    this.merges = state.merges ?? [];
    this.freeze = state.freeze ?? null;
    this.validations = state.validations ?? [];
    this.comments = state.comments ?? [];
    this.notes = state.notes ?? [];
    this.page = state.page ?? {};
    this.protection = state.protection === undefined || state.protection.protected === false ? null : state.protection;
    this.names = state.names ?? [];
    for (const [row, given] of Object.entries(state.rows ?? {})) this.rows.set(Number(row), given);
    for (const [column, given] of Object.entries(state.columns ?? {})) this.columns.set(Number(column), given);
    for (const [address, cell] of Object.entries(state.cells ?? {})) this.put(address, cell);
  }

  private put(address: string, { value, formula, quotePrefix, style }: CellState): void {
    const at = areaAt(address);
    if (at === null || countOf(at) !== 1) throw new Error(`No address of a cell: ${address}`);
    const uncalculated: CellValue = { uncalculated: true };
    this.cells.set(keyAt(at.row, at.column), {
      value: value ?? (formula === undefined ? null : uncalculated),
      formula: formula ?? null,
      isQuoted: quotePrefix ?? false,
      style,
    });
  }

  /** What the sheet holds; cells that are as in a new workbook are left out, and so is what is usual of a style. */
  state(): SheetState {
    const known = new Map<CellStyle, CellStyle>();
    const short = (style: CellStyle): CellStyle => {
      const made = known.get(style) ?? sparse(style);
      known.set(style, made);
      return made;
    };
    const cells = [...this.cells]
      .sort(([a], [b]) => a - b)
      .flatMap(([key, cell]) => {
        const row = Math.floor(key / maxColumns);
        const column = key % maxColumns;
        const style = short(this.styleAt(row, column));
        const line = this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? this.style;
        const isAlike = JSON.stringify(style) === JSON.stringify(short(line));
        const state = stateOfCell(cell, isAlike ? undefined : style);
        return Object.keys(state).length === 0 ? [] : [[addressIn(area(row, column)), state] as const];
      });
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      tabColor: this.tabColor,
      showGridlines: this.showGridlines,
      showHeadings: this.showHeadings,
      cells: Object.fromEntries(cells),
      rows: Object.fromEntries([...this.rows].filter(([, line]) => Object.keys(line).length > 0)),
      columns: Object.fromEntries([...this.columns].filter(([, line]) => Object.keys(line).length > 0)),
      style: this.style,
      merges: this.merges,
      ...(this.freeze === null ? {} : { freeze: this.freeze }),
      validations: this.validations,
      comments: this.comments,
      notes: this.notes,
      page: this.page,
      ...(this.protection === null ? {} : { protection: this.protection }),
      names: this.names,
    };
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.cells.get(keyAt(row, column));
  }

  /** The cell at a place, made where there is none yet. */
  touch(row: number, column: number): Cell {
    const key = keyAt(row, column);
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const made: Cell = { value: null, formula: null, isQuoted: false, style: undefined };
    this.cells.set(key, made);
    return made;
  }

  valueAt(row: number, column: number): CellValue {
    return this.cellAt(row, column)?.value ?? null;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.cellAt(row, column)?.style ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? this.style;
  }

  /** Visits the touched cells of a rectangle in no order. */
  forEachIn(given: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    if (countOf(given) <= this.cells.size) {
      for (const [row, column] of placesIn(given)) {
        const cell = this.cellAt(row, column);
        if (cell !== undefined) visit(cell, row, column);
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / maxColumns);
      const column = key % maxColumns;
      if (intersection(given, area(row, column)) !== null) visit(cell, row, column);
    }
  }

  /** The styles that occur in a rectangle, each once or more often. */
  *stylesIn(given: Area): Iterable<CellStyle> {
    if (countOf(given) <= 50_000) {
      for (const [row, column] of placesIn(given)) yield this.styleAt(row, column);
      return;
    }
    const found = new Set<CellStyle>();
    this.forEachIn(given, (cell, row, column) => found.add(cell.style ?? this.styleAt(row, column)));
    for (const [row, { style }] of this.rows) if (style !== undefined && row >= given.row && row < given.row + given.rows) found.add(style);
    let plainColumns = given.columns;
    for (const [column, { style }] of this.columns)
      if (style !== undefined && column >= given.column && column < given.column + given.columns) {
        found.add(style);
        plainColumns -= 1;
      }
    if (plainColumns > 0) found.add(this.style);
    yield* found;
  }

  /** Changes the style of every cell of a rectangle; whole rows and columns keep it for cells yet to come. */
  restyle(given: Area, change: (style: CellStyle) => CellStyle): void {
    const known = new Map<CellStyle, CellStyle>();
    const changed = (style: CellStyle): CellStyle => {
      const made = known.get(style) ?? change(style);
      known.set(style, made);
      return made;
    };
    if (isWholeColumns(given) || isWholeRows(given)) this.restyleWhole(given, changed);
    else for (const [row, column] of placesIn(given)) this.touch(row, column).style = changed(this.styleAt(row, column));
  }

  private restyleWhole(given: Area, changed: (style: CellStyle) => CellStyle): void {
    this.forEachIn(given, (cell) => {
      if (cell.style !== undefined) cell.style = changed(cell.style);
    });
    if (isWholeColumns(given) && isWholeRows(given)) {
      this.style = changed(this.style);
      for (const [row, state] of this.rows) if (state.style !== undefined) this.rows.set(row, { ...state, style: changed(state.style) });
      for (const [column, state] of this.columns)
        if (state.style !== undefined) this.columns.set(column, { ...state, style: changed(state.style) });
    } else if (isWholeColumns(given)) {
      for (let column = given.column; column < given.column + given.columns; column += 1) this.restyleLine("column", column, changed);
    } else for (let row = given.row; row < given.row + given.rows; row += 1) this.restyleLine("row", row, changed);
  }

  /** Where a row with a style of its own meets a column with one, the cell keeps what was seen there. */
  private restyleLine(axis: "row" | "column", index: number, changed: (style: CellStyle) => CellStyle): void {
    const [lines, others] = axis === "row" ? [this.rows, this.columns] : [this.columns, this.rows];
    for (const [other, { style }] of others) {
      const [row, column] = axis === "row" ? [index, other] : [other, index];
      if (style !== undefined && this.cellAt(row, column)?.style === undefined)
        this.touch(row, column).style = changed(this.styleAt(row, column));
    }
    const line = lines.get(index) ?? {};
    lines.set(index, { ...line, style: changed(line.style ?? this.style) });
  }

  /** The smallest rectangle around what is used: values, and formats unless only values count. */
  usedIn(given: Area, isValuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.forEachIn(given, (cell, row, column) => {
      const isFilled = cell.formula !== null || (cell.value !== null && cell.value !== "") || cell.isQuoted;
      if (!isFilled && (isValuesOnly || cell.style === undefined)) return;
      used = used === null ? area(row, column) : bounding(used, area(row, column));
    });
    return used;
  }

  mergeAt(row: number, column: number): Area | undefined {
    const spot = area(row, column);
    return this.merges.find((merge) => covers(merge, spot));
  }

  isProtectedFrom(option: string): boolean {
    return this.protection !== null && this.protection.options?.[option] !== true;
  }

  validationIn(given: Area): readonly ValidationState[] {
    return this.validations.filter(({ areas }) => areas.some((each) => intersection(each, given) !== null));
  }

  /** Takes rectangles out of every validation. */
  unvalidate(cut: readonly Area[]): void {
    this.validations = this.validations
      .map((validation) => ({
        ...validation,
        areas: cut.reduce<readonly Area[]>((left, each) => left.flatMap((from) => without(from, each)), validation.areas),
      }))
      .filter(({ areas }) => areas.length > 0);
  }

  /** Rows (or columns) are put in at a place, or taken out for a negative count; all that stands behind moves along. */
  move(axis: "row" | "column", at: number, count: number): void {
    const place = (index: number): number | null => movedIndex(index, at, count);
    const isRow = axis === "row";
    const cells = [...this.cells];
    this.cells.clear();
    for (const [key, cell] of cells) {
      const row = Math.floor(key / maxColumns);
      const column = key % maxColumns;
      const moved = place(isRow ? row : column);
      if (moved === null) continue;
      this.cells.set(isRow ? keyAt(moved, column) : keyAt(row, moved), cell);
    }
    moveKeys(isRow ? this.rows : this.columns, place);
    if (count > 0) this.inheritFormats(isRow, at, count);
    const areas = (given: readonly Area[]): Area[] => given.flatMap((each) => movedArea(each, axis, at, count) ?? []);
    this.merges = areas(this.merges).filter((merge) => countOf(merge) > 1);
    this.validations = this.validations.map((each) => ({ ...each, areas: areas(each.areas) })).filter((each) => each.areas.length > 0);
    const spots = <T extends { readonly row: number; readonly column: number }>(given: readonly T[]): T[] =>
      given.flatMap((each) => {
        const moved = place(isRow ? each.row : each.column);
        return moved === null ? [] : [{ ...each, [axis]: moved }];
      });
    this.comments = spots(this.comments);
    this.notes = spots(this.notes);
    const { printArea, rowBreaks, columnBreaks } = this.page;
    const breaks = (given: readonly number[] | undefined): number[] => (given ?? []).flatMap((index) => place(index) ?? []);
    this.page = {
      ...this.page,
      ...(printArea === undefined ? {} : { printArea: areas(printArea) }),
      ...(isRow ? { rowBreaks: breaks(rowBreaks) } : { columnBreaks: breaks(columnBreaks) }),
    };
  }

  /** New rows look like the row above, new columns like the column to the left, as they do in Excel. */
  private inheritFormats(isRow: boolean, at: number, count: number): void {
    if (at === 0) return;
    const model = isRow ? area(at - 1, 0, 1, maxColumns) : area(0, at - 1, maxRows, 1);
    const seen: [cell: Cell, row: number, column: number][] = [];
    this.forEachIn(model, (cell, row, column) => seen.push([cell, row, column]));
    for (const [{ style }, row, column] of seen) {
      if (style === undefined) continue;
      for (let index = at; index < at + count; index += 1) this.touch(isRow ? index : row, isRow ? column : index).style = style;
    }
    const lines = isRow ? this.rows : this.columns;
    const line = lines.get(at - 1)?.style;
    if (line !== undefined) for (let index = at; index < at + count; index += 1) lines.set(index, { ...lines.get(index), style: line });
  }
}

function stateOfCell({ value, formula, isQuoted }: Cell, style: CellStyle | undefined): CellState {
  return {
    ...(value === null ? {} : { value }),
    ...(formula === null ? {} : { formula }),
    ...(isQuoted ? { quotePrefix: true } : {}),
    ...(style === undefined ? {} : { style }),
  };
}

/** Where a row or column stands after others were put in or taken out at a place; `null` for one that is taken out itself. */
export function movedIndex(index: number, at: number, count: number): number | null {
  if (index < at) return index;
  return count < 0 && index < at - count ? null : index + count;
}

/** A rectangle after rows or columns were put in or taken out; `null` where nothing of it is left. */
export function movedArea(given: Area, axis: "row" | "column", at: number, count: number): Area | null {
  const size = axis === "row" ? "rows" : "columns";
  const limit = axis === "row" ? maxRows : maxColumns;
  if (given[size] === limit) return given;
  const first = given[axis];
  const end = first + given[size];
  if (count > 0) {
    const from = first >= at ? first + count : first;
    return { ...given, [axis]: from, [size]: (end > at ? end + count : end) - from };
  }
  const cut = (index: number): number => (index <= at ? index : Math.max(at, index + count));
  const from = cut(first);
  const rest = cut(end) - from;
  return rest > 0 ? { ...given, [axis]: from, [size]: rest } : null;
}

function moveKeys<T>(lines: Map<number, T>, place: (index: number) => number | null): void {
  const all = [...lines];
  lines.clear();
  for (const [index, line] of all) {
    const moved = place(index);
    if (moved !== null) lines.set(moved, line);
  }
}
