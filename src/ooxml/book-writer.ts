import type { Book, CellValue, RangeRef, Sheet, Visibility } from "../core/book";
import { addressOf, columnName } from "../core/place";
import type { Appearance, ColumnLook, Font, Look, SheetAppearance } from "./appearance";
import { cellXml, needsQuoting } from "./cell-xml";
import { builtInNumberOf } from "./number-formats";
import { escapeAttribute, escapeText, escapeXml } from "./xml";
import { archiveOf, entryOf } from "./zip-writer";
import type { Deflate } from "./zip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** How a cell looks of which nothing is known. */
export const plainLook: Look = {
  font: { name: "宋体", size: 11, bold: false, italic: false, underline: false, strike: false, color: null },
  fill: null,
  behind: null,
  borders: {},
  horizontal: null,
  vertical: null,
  wrap: false,
  rotation: 0,
  format: "General",
};

/** What a workbook that is written anew looks like, and the names in it that are not those of plain rectangles. */
export interface Dress {
  /** By sheet and place; a filled cell that is not named here wears the first. */
  readonly appearance: Appearance;
  readonly printNames: readonly {
    readonly name: "_xlnm.Print_Titles" | "_xlnm.Print_Area";
    readonly sheet: string;
    readonly formula: string;
  }[];
}

/** The bytes of an .xlsx package that holds a workbook and nothing else; equal input gives equal bytes. */
export function writtenBook(book: Book, dress: Dress, deflate: Deflate): Uint8Array {
  const styles = new StyleList();
  const bySheet = new Map(dress.appearance.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, bySheet.get(sheet.name) ?? null, dress.appearance.looks, styles));
  const encoder = new TextEncoder();
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(book, dress.printNames)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", styles.xml()],
    ...sheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ];
  const declared = (xml: string): Uint8Array => encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return archiveOf(parts.map(([name, xml]) => entryOf(name, declared(xml), deflate)));
}

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  ).join("") +
  `</Types>`;

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${targets
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const states: Readonly<Record<Visibility, string>> = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' };

function workbookXml({ sheets, names, dateSystem }: Book, printNames: Dress["printNames"]): string {
  const listed = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeText(name).replaceAll('"', "&quot;")}" sheetId="${index + 1}"${states[visibility]} r:id="rId${index + 1}"/>`,
  );
  const named = [
    ...[...names].map(([name, range]) => `<definedName name="${escapeAttribute(name)}">${escapeXml(absolute(range))}</definedName>`),
    ...printNames.map(
      ({ name, sheet, formula }) =>
        `<definedName name="${name}" localSheetId="${sheets.findIndex((each) => each.name === sheet)}">${escapeXml(formula)}</definedName>`,
    ),
  ];
  const active = Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === "visible"),
  );
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}">${dateSystem === 1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>"}` +
    `<bookViews><workbookView${active === 0 ? "" : ` activeTab="${active}"`}/></bookViews><sheets>${listed.join("")}</sheets>` +
    `${named.length === 0 ? "" : `<definedNames>${named.join("")}</definedNames>`}</workbook>`
  );
}

const absolute = ({ sheet, row, column, rows, columns }: RangeRef): string => {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${corner(row, column)}${rows === 1 && columns === 1 ? "" : `:${corner(row + rows - 1, column + columns - 1)}`}`;
};

interface Drawn {
  value: CellValue;
  formula: string | null;
  style: number;
}

function sheetXml({ cells, hiddenRows, merges }: Sheet, shown: SheetAppearance | null, looks: readonly Look[], styles: StyleList): string {
  const rows = new Map<number, Map<number, Drawn>>();
  const rowAt = (row: number): Map<number, Drawn> => {
    const known = rows.get(row) ?? new Map<number, Drawn>();
    rows.set(row, known);
    return known;
  };
  const lookAt = new Map<number, Look>();
  const keyOf = (row: number, column: number): number => row * 16_384 + column;
  for (const { row, column, look } of shown?.cells ?? []) {
    const worn = looks[look] ?? plainLook;
    lookAt.set(keyOf(row, column), worn);
    rowAt(row).set(column, { value: null, formula: null, style: styles.indexOf(worn, worn.format, false) });
  }
  cells.forEach((row, column, index) => {
    const { value, formula, format } = cells.cellAt(index);
    const look = lookAt.get(keyOf(row, column)) ?? looks[0] ?? plainLook;
    const isQuoted = formula === null && typeof value === "string" && needsQuoting(value);
    rowAt(row).set(column, { value, formula, style: styles.indexOf(look, format, isQuoted) });
  });
  const hidden = new Set(hiddenRows);
  const heights = shown?.heights ?? new Map<number, number>();
  const numbers = [...new Set([...rows.keys(), ...hidden, ...heights.keys()])].sort((a, b) => a - b);
  const data = numbers.map((row) => rowXml(row, heights.get(row), hidden.has(row), rows.get(row) ?? new Map<number, Drawn>()));
  const merged = merges ?? [];
  const mergedXml = `<mergeCells count="${merged.length}">${merged.map((merge) => `<mergeCell ref="${addressOf(merge)}"/>`).join("")}</mergeCells>`;
  return `<worksheet xmlns="${main}">${headXml(shown)}<sheetData>${data.join("")}</sheetData>${merged.length === 0 ? "" : mergedXml}</worksheet>`;
}

function rowXml(row: number, height: number | undefined, isHidden: boolean, cells: ReadonlyMap<number, Drawn>): string {
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const drawn = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, { value, formula, style }]) => cellXml("", `${columnName(column)}${row + 1}`, style, { value, formula }));
  return `<row r="${row + 1}"${size}${isHidden ? ' hidden="1"' : ""}>${drawn.join("")}</row>`;
}

function headXml(shown: SheetAppearance | null): string {
  if (shown === null) return "";
  const { gridlines, freeze, defaultWidth, defaultHeight, columns } = shown;
  const width = defaultWidth === null ? "" : ` defaultColWidth="${defaultWidth}"`;
  return (
    `<sheetViews><sheetView${gridlines ? "" : ' showGridLines="0"'} workbookViewId="0">${freeze === null ? "" : paneXml(freeze)}</sheetView></sheetViews>` +
    `<sheetFormatPr${width} defaultRowHeight="${defaultHeight ?? 15}"/>` +
    (columns.length === 0 ? "" : `<cols>${columns.map(columnXml).join("")}</cols>`)
  );
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  return `<pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`;
}

const columnXml = ({ from, to, width, hidden }: ColumnLook): string =>
  `<col min="${from + 1}" max="${to + 1}" width="${width ?? 8.43}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`;

/** The styles of a workbook as they come up; the first of each list is what the format asks to stand there. */
class StyleList {
  private readonly fonts = new Listed();
  private readonly fills = new Listed();
  private readonly borders = new Listed();
  private readonly formats = new Listed();
  private readonly styles = new Listed();
  private readonly known = new Map<Look, Map<string, number>>();

  constructor() {
    this.fills.indexOf('<fill><patternFill patternType="none"/></fill>');
    this.fills.indexOf('<fill><patternFill patternType="gray125"/></fill>');
    this.indexOf(plainLook, plainLook.format, false);
  }

  /** The style of a look with a number format, its own or another. */
  indexOf(look: Look, format: string, isQuoted: boolean): number {
    const ofLook = this.known.get(look) ?? new Map<string, number>();
    this.known.set(look, ofLook);
    const key = `${isQuoted ? "'" : ""}${format}`;
    const known = ofLook.get(key) ?? this.styles.indexOf(this.styleXml({ ...look, format }, isQuoted));
    ofLook.set(key, known);
    return known;
  }

  private styleXml(look: Look, isQuoted: boolean): string {
    const font = this.fonts.indexOf(fontXml(look.font));
    const fill = look.fill === null ? 0 : this.fills.indexOf(fillXml(look.fill));
    const border = this.borders.indexOf(borderXml(look.borders));
    const alignment = alignmentXml(look);
    const number = builtInNumberOf(look.format) ?? 164 + this.formats.indexOf(escapeAttribute(look.format));
    return (
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${number === 0 ? "" : ' applyNumberFormat="1"'} applyFont="1"` +
      `${fill === 0 ? "" : ' applyFill="1"'} applyBorder="1"${isQuoted ? ' quotePrefix="1"' : ""}${alignment === "" ? "/>" : ` applyAlignment="1">${alignment}</xf>`}`
    );
  }

  xml(): string {
    const formats = this.formats.items.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
    return (
      `<styleSheet xmlns="${main}">${formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`}` +
      `${this.fonts.xml("fonts")}${this.fills.xml("fills")}${this.borders.xml("borders")}` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.styles.xml("cellXfs")}` +
      `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}

/** Fragments by the order in which they came, each once. */
class Listed {
  readonly items: string[] = [];
  private readonly index = new Map<string, number>();

  indexOf(item: string): number {
    const known = this.index.get(item) ?? this.items.push(item) - 1;
    this.index.set(item, known);
    return known;
  }

  xml(list: string): string {
    return `<${list} count="${this.items.length}">${this.items.join("")}</${list}>`;
  }
}

const rgb = (name: string, color: string | null): string => (color === null ? "" : `<${name} rgb="FF${color}"/>`);

const fontXml = ({ name, size, bold, italic, underline, strike, color }: Font): string =>
  `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${strike ? "<strike/>" : ""}${underline ? "<u/>" : ""}<sz val="${size}"/>${rgb("color", color)}` +
  `${name === null ? "" : `<name val="${escapeAttribute(name)}"/>`}</font>`;

const fillXml = (fill: string): string =>
  `<fill><patternFill patternType="solid">${rgb("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;

const borderXml = (borders: Look["borders"]): string =>
  `<border>${(["left", "right", "top", "bottom"] as const)
    .map((edge) => {
      const line = borders[edge];
      return line === undefined
        ? `<${edge}/>`
        : `<${edge} style="${line.style}">${rgb("color", line.color) || '<color indexed="64"/>'}</${edge}>`;
    })
    .join("")}<diagonal/></border>`;

function alignmentXml({ horizontal, vertical, wrap, rotation }: Look): string {
  const turned = rotation === "stacked" ? 255 : rotation < 0 ? 90 - rotation : rotation;
  const attributes =
    (horizontal === null ? "" : ` horizontal="${horizontal}"`) +
    (vertical === null ? "" : ` vertical="${vertical}"`) +
    (turned === 0 ? "" : ` textRotation="${turned}"`) +
    (wrap ? ' wrapText="1"' : "");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
