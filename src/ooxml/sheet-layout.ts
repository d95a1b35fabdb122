import { columnAt, columnName } from "../core/place";
import { damaged } from "./faults";
import { Tags } from "./xml";

/** Where a row stands in the text of a sheet. */
export interface RowSpan {
  readonly row: number;
  readonly start: number;
  /** One past its opening tag. */
  readonly open: number;
  /** One past its last cell: where another may be added. */
  readonly cellsEnd: number;
  readonly end: number;
  readonly firstCell: number;
  readonly cellCount: number;
}

/** Where everything stands in the text of a worksheet part, so that a patch copies what it does not change. */
export interface Layout {
  readonly xml: string;
  readonly prefix: string;
  /** `sheetData` from its opening tag to one past its end; both 0 where there is none. */
  readonly start: number;
  readonly end: number;
  /** Between its tags. */
  readonly open: number;
  readonly close: number;
  readonly rows: readonly RowSpan[];
  readonly columns: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Cells whose formula has attributes: shared, array, data table. */
  readonly marked: readonly number[];
}

/** Finds the rows and cells of a sheet; where rows or cells do not say their places, the text is first made to. */
export function layoutOf(xml: string, part: string): Layout {
  const layout = new LayoutScanner(xml, part).scan();
  return layout ?? new LayoutScanner(explicit(xml, part), part).scan() ?? damaged(part, "its cells have no places");
}

/** The index of the cell at a place, or −1. */
export function cellIndexOf({ columns }: Layout, row: RowSpan | undefined, column: number): number {
  if (row === undefined) return -1;
  for (let index = row.firstCell; index < row.firstCell + row.cellCount; index += 1) if (columns[index] === column) return index;
  return -1;
}

/** The row at a place, by halves. */
export function rowSpanOf({ rows }: Layout, row: number): RowSpan | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = rows[middle];
    if (span === undefined || span.row === row) return span;
    if (span.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

class LayoutScanner {
  private readonly rows: RowSpan[] = [];
  private readonly columns: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly marked: number[] = [];
  private prefix = "";

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {}

  /** `null` where a row or cell does not say its place, or one stands out of order. */
  scan(): Layout | null {
    const { xml, part } = this;
    const tags = new Tags(xml, part);
    if (!tags.next()) return damaged(part, "no worksheet");
    this.prefix = tags.prefix;
    if (!tags.find("sheetData")) return this.layout(0, 0, 0, 0);
    const { start, end: open } = tags;
    if (xml.charCodeAt(open - 2) === 0x2f) return this.layout(start, open, open, open);
    const close = xml.indexOf(`</${this.prefix}sheetData`, open);
    if (close < 0) return damaged(part, "it is cut off");
    if (!this.scanRows(open, close)) return null;
    return this.layout(start, open, close, xml.indexOf(">", close) + 1);
  }

  private layout(start: number, open: number, close: number, end: number): Layout {
    const { xml, prefix, rows, columns, starts, ends, marked } = this;
    return { xml, prefix, start, open, close, end, rows, columns, starts, ends, marked };
  }

  private scanRows(from: number, to: number): boolean {
    const { xml, prefix } = this;
    const rowTag = `<${prefix}row`;
    const rowClose = `</${prefix}row`;
    let last = -1;
    for (let start = xml.indexOf(rowTag, from); start >= 0 && start < to;) {
      const open = xml.indexOf(">", start) + 1;
      const tag = xml.slice(start, open);
      const row = Number(/\sr\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0) - 1;
      if (row <= last) return false;
      last = row;
      const isEmpty = xml.charCodeAt(open - 2) === 0x2f;
      const cellsEnd = isEmpty ? open : xml.indexOf(rowClose, open);
      if (cellsEnd < 0) return damaged(this.part, "a row is cut off");
      const firstCell = this.columns.length;
      if (!isEmpty && !this.scanCells(open, cellsEnd, row)) return false;
      const end = isEmpty ? open : xml.indexOf(">", cellsEnd) + 1;
      this.rows.push({ row, start, open, cellsEnd, end, firstCell, cellCount: this.columns.length - firstCell });
      start = xml.indexOf(rowTag, end);
    }
    return true;
  }

  private scanCells(from: number, to: number, row: number): boolean {
    const { xml, prefix } = this;
    const cellTag = `<${prefix}c`;
    const cellClose = `</${prefix}c>`;
    const markedFormula = `<${prefix}f `;
    let last = -1;
    for (let start = xml.indexOf(cellTag, from); start >= 0 && start < to;) {
      const open = xml.indexOf(">", start) + 1;
      const column = columnIn(xml, start, open, row);
      if (column <= last) return false;
      last = column;
      let end = open;
      if (xml.charCodeAt(open - 2) !== 0x2f) {
        end = xml.indexOf(cellClose, open) + cellClose.length;
        if (end < cellClose.length) return damaged(this.part, "a cell is cut off");
        if (xml.startsWith(markedFormula, open)) this.marked.push(this.columns.length);
      }
      this.columns.push(column);
      this.starts.push(start);
      this.ends.push(end);
      start = xml.indexOf(cellTag, end);
    }
    return true;
  }
}

/** The column a cell says it is in; −1 where it says none or another row. */
function columnIn(xml: string, start: number, end: number, row: number): number {
  let at = xml.indexOf(' r="', start);
  if (at < 0 || at >= end) {
    const found = /\sr\s*=\s*["']([A-Z]+)(\d+)/.exec(xml.slice(start, end));
    return found === null || Number(found[2]) !== row + 1 ? -1 : columnAt(found[1] ?? "A");
  }
  at += 4;
  let column = 0;
  let code = xml.charCodeAt(at);
  for (; code >= 0x41 && code <= 0x5a; code = xml.charCodeAt((at += 1))) column = column * 26 + code - 0x40;
  let number = 0;
  for (; code >= 0x30 && code <= 0x39; code = xml.charCodeAt((at += 1))) number = number * 10 + code - 0x30;
  return number === row + 1 ? column - 1 : -1;
}

interface PlacedCell {
  readonly column: number;
  readonly xml: string;
}

/** The same sheet with a place on every row and cell, in order, the later of two at one place kept. */
function explicit(xml: string, part: string): string {
  const tags = new Tags(xml, part);
  tags.find("sheetData");
  const { end: open } = tags;
  const rows = new Map<number, { tag: string; close: string; cells: Map<number, PlacedCell> }>();
  let row = -1;
  while (tags.nextChild()) {
    const { prefix } = tags;
    row = tags.attribute("r") === undefined ? row + 1 : Number(tags.attribute("r")) - 1;
    const tag = withAttribute(xml.slice(tags.start, tags.end).replace(/\s*\/>$/, ">"), "r", String(row + 1));
    const cells = tags.kind === "empty" ? [] : cellsIn(tags, row);
    const known = rows.get(row) ?? { tag, close: `</${prefix}row>`, cells: new Map<number, PlacedCell>() };
    for (const cell of cells) known.cells.set(cell.column, cell);
    rows.set(row, known);
  }
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, { tag, close, cells }]) => {
      const inOrder = [...cells.values()].sort((a, b) => a.column - b.column);
      return tag + inOrder.map((cell) => cell.xml).join("") + close;
    });
  return xml.slice(0, open) + written.join("") + xml.slice(tags.start);
}

/** Goes past a row's cells. */
function cellsIn(tags: Tags, row: number): PlacedCell[] {
  const { xml } = tags;
  const cells: PlacedCell[] = [];
  let column = -1;
  while (tags.nextChild()) {
    const said = /^([A-Z]+)\d+$/.exec(tags.attribute("r") ?? "")?.[1];
    column = said === undefined ? column + 1 : columnAt(said);
    const tag = withAttribute(xml.slice(tags.start, tags.end), "r", `${columnName(column)}${String(row + 1)}`);
    const { end } = tags;
    tags.skip();
    cells.push({ column, xml: tag + xml.slice(end, tags.end) });
  }
  return cells;
}

/** A tag with an attribute set, or without it for `null`. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  const said = value === null ? "" : ` ${name}="${value}"`;
  if (found !== null) return tag.slice(0, found.index) + said + tag.slice(found.index + found[0].length);
  return value === null ? tag : tag.replace(/^<[^\s/>]+/, (start) => start + said);
}
