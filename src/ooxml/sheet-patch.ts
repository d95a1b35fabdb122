import type { CellRef, RangeRef } from "../core/book";
import type { Area } from "../core/draft";
import type { Content } from "../core/edit";
import { addressOf, contains, rangeAt } from "../core/place";
import { cellXml, needsQuoting, withFormula, withoutResult } from "./cell-xml";
import { bondsOf, rehomed } from "./formula-groups";
import { inheritedStyleOf } from "./inherited-style";
import { withOrderedChild } from "./parts";
import { sheetOrder } from "./sheet-order";
import { cellIndexOf, type Layout, layoutOf, type RowSpan, rowSpanOf, withAttribute } from "./sheet-layout";
import type { StyleSheet } from "./styles";
import { Tags } from "./xml";

/** What shall become of one cell. */
export interface CellChange {
  write?: Content;
  /** The style it shall have instead of the one it has, after writing. */
  restyle?: (style: number) => number;
  /** Its formula stays, its result is no longer true. */
  forgets?: boolean;
  /** A new formula element that means the same. */
  formulaXml?: string;
}

/** The changes of one sheet by row and column. */
export class SheetChanges {
  readonly rows = new Map<number, Map<number, CellChange>>();

  /** The change of a cell, to be filled in. */
  at(row: number, column: number): CellChange {
    const cells = this.rows.get(row) ?? new Map<number, CellChange>();
    this.rows.set(row, cells);
    const change = cells.get(column) ?? {};
    cells.set(column, change);
    return change;
  }

  find(row: number, column: number): CellChange | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Changes the style of a cell after what changes it already. */
  restyle(row: number, column: number, more: (style: number) => number): void {
    const change = this.at(row, column);
    const { restyle } = change;
    change.restyle = restyle === undefined ? more : (style) => more(restyle(style));
  }

  /** The result of a cell is no longer true, unless the cell is written. */
  forget(row: number, column: number): void {
    const change = this.at(row, column);
    if (change.write === undefined) change.forgets = true;
  }

  /** What is written where. */
  *writes(): Generator<readonly [row: number, column: number, content: Content]> {
    for (const [row, cells] of this.rows) {
      for (const [column, { write }] of cells) if (write !== undefined) yield [row, column, write];
    }
  }
}

/** A place that cannot be written alone: one cell of an array formula. */
export interface ArrayPart {
  readonly kind: "array-part";
  readonly at: Omit<CellRef, "sheet">;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a worksheet part with its cells changed; every other byte stays. */
export function patchedSheet(xml: string, part: string, changes: SheetChanges, styles: StyleSheet): string | ArrayPart {
  const layout = layoutOf(withSheetData(xml, part), part);
  const bonds = bondsOf(layout, part);
  const isWritten = (row: number, column: number): boolean => changes.find(row, column)?.write !== undefined;
  for (const area of bonds.arrays) {
    const broken = brokenAt(area, changes);
    if (broken !== null) return { kind: "array-part", at: broken };
  }
  for (const [{ row, column }, formulaXml] of rehomed(bonds, layout.prefix, isWritten)) changes.at(row, column).formulaXml = formulaXml;
  return new SheetPatch(layout, part, styles).apply(changes);
}

/** The first cell of an area that is written while another is not. */
function brokenAt(area: Area, changes: SheetChanges): Omit<CellRef, "sheet"> | null {
  const written = [...changes.writes()].filter(([row, column]) => contains({ sheet: "", ...area }, { sheet: "", row, column }));
  const [first] = written;
  return first === undefined || written.length === area.rows * area.columns ? null : { row: first[0], column: first[1] };
}

/** The sheet with a `sheetData` that can take rows. */
function withSheetData(xml: string, part: string): string {
  const tags = new Tags(xml, part);
  tags.next();
  const { prefix } = tags;
  if (!tags.find("sheetData")) return withOrderedChild(xml, part, `<${prefix}sheetData></${prefix}sheetData>`, "sheetData", sheetOrder);
  if (xml.charCodeAt(tags.end - 2) !== 0x2f) return xml;
  return `${xml.slice(0, tags.end).replace(/\s*\/>$/, ">")}</${prefix}sheetData>${xml.slice(tags.end)}`;
}

class SheetPatch {
  private readonly splices: Splice[] = [];
  private readonly inheritedAt: ReturnType<typeof inheritedStyleOf>;
  private readonly variants = new Map<string, number>();

  constructor(
    private readonly layout: Layout,
    private readonly part: string,
    private readonly styles: StyleSheet,
  ) {
    this.inheritedAt = inheritedStyleOf(layout, part);
  }

  apply(changes: SheetChanges): string {
    for (const [row, cells] of [...changes.rows].sort(([a], [b]) => a - b)) {
      const inOrder = [...cells].sort(([a], [b]) => a - b);
      const span = rowSpanOf(this.layout, row);
      if (span === undefined) this.newRow(row, inOrder);
      else this.changeRow(span, inOrder);
    }
    return withDimension(spliced(this.layout.xml, this.splices), changes, this.part);
  }

  private newRow(row: number, cells: readonly [number, CellChange][]): void {
    const { prefix, rows, close } = this.layout;
    const written = cells.map(([column, change]) => this.cell(row, column, change, null, this.inheritedAt(undefined, column))).join("");
    if (written === "") return;
    const at = rows.find((span) => span.row > row)?.start ?? close;
    this.splices.push({ start: at, end: at, text: `<${prefix}row r="${String(row + 1)}">${written}</${prefix}row>` });
  }

  private changeRow(span: RowSpan, cells: readonly [number, CellChange][]): void {
    const { xml, prefix } = this.layout;
    const changed = cells.map(([column, change]) => this.cellSplice(span, column, change));
    const inner = spliced(xml.slice(span.open, span.cellsEnd), changed, span.open);
    if (inner === xml.slice(span.open, span.cellsEnd)) return;
    const tag = xml.slice(span.start, span.open);
    const isWider = changed.some(({ start, end, text }) => start === end && text !== "");
    // `spans` may no longer be true, and is only a hint.
    const open = isWider ? withAttribute(tag, "spans", null).replace(/\s*\/>$/, ">") : tag;
    const isBare = inner === "" && withAttribute(withAttribute(tag, "spans", null), "r", null) === `<${prefix}row>`;
    const close = span.open === span.end ? `</${prefix}row>` : xml.slice(span.cellsEnd, span.end);
    this.splices.push({ start: span.start, end: span.end, text: isBare ? "" : open + inner + close });
  }

  private cellSplice(span: RowSpan, column: number, change: CellChange): Splice {
    const { xml, starts, ends, columns } = this.layout;
    const index = cellIndexOf(this.layout, span, column);
    const known = index < 0 ? null : xml.slice(starts[index], ends[index]);
    const text = this.cell(span.row, column, change, known, this.inheritedAt(span, column));
    if (index >= 0) return { start: starts[index] ?? 0, end: ends[index] ?? 0, text };
    const next = nextCell(columns, span, column);
    const place = next < 0 ? span.cellsEnd : (starts[next] ?? span.cellsEnd);
    return { start: place, end: place, text };
  }

  /** The new element of a cell; nothing where it would say nothing. */
  private cell(row: number, column: number, change: CellChange, known: string | null, inherited: number | null): string {
    const before = known === null ? inherited : styleIn(known);
    const style = this.styleOf(before ?? 0, change);
    const shown = before === null && style === 0 ? null : style;
    const isInherited = style === (inherited ?? 0);
    if (known !== null && change.write === undefined)
      return this.kept(known, change, shown === before ? undefined : { shown, isInherited });
    const write = change.write ?? blank;
    if (isInherited && isBlank(write)) return "";
    return cellXml(this.layout.prefix, addressOf({ sheet: "", row, column }), shown, write);
  }

  /** A cell whose content stays, in another style where one is given; nothing where it has neither content nor look. */
  private kept(known: string, change: CellChange, dress: { shown: number | null; isInherited: boolean } | undefined): string {
    const cell = this.changed(known, change);
    if (dress === undefined) return cell;
    return dress.isInherited && /^<[^>]*\/>$/.test(cell) ? "" : restyled(cell, dress.shown);
  }

  /** A cell that keeps its content. */
  private changed(cell: string, { formulaXml, forgets = false }: CellChange): string {
    const { prefix } = this.layout;
    const moved = formulaXml === undefined ? cell : withFormula(cell, prefix, formulaXml);
    return forgets ? withoutResult(moved, prefix) : moved;
  }

  private styleOf(base: number, { write, restyle }: CellChange): number {
    let style = base;
    if (write !== undefined) {
      const { value, formula, format } = write;
      const isText = formula === null && typeof value === "string";
      const isQuoted = isText ? needsQuoting(value) || undefined : this.styles.isQuoted(base) ? false : undefined;
      style = this.variant(base, format, isQuoted);
    }
    return restyle === undefined ? style : restyle(style);
  }

  private variant(base: number, format: string | undefined, isQuoted: boolean | undefined): number {
    if (format === undefined && isQuoted === undefined) return base;
    const key = `${String(base)} ${String(isQuoted)} ${format ?? ""}`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    const style = this.styles.variant(base, {
      ...(format === undefined ? {} : { format }),
      ...(isQuoted === undefined ? {} : { isQuoted }),
    });
    this.variants.set(key, style);
    return style;
  }
}

const blank: Content = { value: null, formula: null };
const isBlank = ({ value, formula }: Content): boolean => formula === null && (value === null || value === "");

/** The style a cell says it has. */
function styleIn(cell: string): number | null {
  const said = /\ss\s*=\s*["'](\d+)/.exec(cell.slice(0, cell.indexOf(">") + 1))?.[1];
  return said === undefined ? null : Number(said);
}

const restyled = (cell: string, style: number | null): string => {
  const end = cell.indexOf(">") + 1;
  return withAttribute(cell.slice(0, end), "s", style === null || style === 0 ? null : String(style)) + cell.slice(end);
};

function nextCell(columns: readonly number[], { firstCell, cellCount }: RowSpan, column: number): number {
  for (let index = firstCell; index < firstCell + cellCount; index += 1) if ((columns[index] ?? 0) > column) return index;
  return -1;
}

/** A text with stretches of it replaced; `offset` is where the text itself starts in what the splices count. */
function spliced(xml: string, splices: readonly Splice[], offset = 0): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(from, start - offset), text);
    from = end - offset;
  }
  pieces.push(xml.slice(from));
  return pieces.join("");
}

/** Widens what the sheet says of its extent, which some readers believe. */
function withDimension(xml: string, changes: SheetChanges, part: string): string {
  const tags = new Tags(xml, part);
  tags.next();
  while (tags.nextChild() && tags.name !== "sheetData") {
    if (tags.name === "dimension") {
      const tag = xml.slice(tags.start, tags.end);
      const said = rangeAt("", tags.attribute("ref") ?? "");
      return said === null
        ? xml
        : xml.slice(0, tags.start) + withAttribute(tag, "ref", addressOf(widened(said, changes))) + xml.slice(tags.end);
    }
    tags.skip();
  }
  return xml;
}

function widened(range: RangeRef, changes: SheetChanges): RangeRef {
  let { row: top, column: left } = range;
  let bottom = top + range.rows - 1;
  let right = left + range.columns - 1;
  for (const [row, column] of changes.writes()) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { sheet: range.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
