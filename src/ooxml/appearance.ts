import type { Area } from "../core/draft";
import { rangeAt } from "../core/place";
import { attempt, type OpenFault } from "./faults";
import { formatOf } from "./number-formats";
import type { Package } from "./package";
import { richText } from "./strings";
import { workbookOf } from "./workbook";
import { Tags } from "./xml";
import type { Result } from "../core/result";

/** How one cell style looks. Colours are RRGGBB; `null` is the reader's default. */
export interface Look {
  readonly font: Font;
  readonly fill: string | null;
  /** The colour that a solid fill names and does not show: behind a mark of ours the fill that stood there. */
  readonly behind: string | null;
  readonly borders: Readonly<Partial<Record<Edge, { readonly style: string; readonly color: string | null }>>>;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  /** Degrees counter-clockwise, or "stacked". */
  readonly rotation: number | "stacked";
  readonly format: string;
}

export type Edge = "left" | "right" | "top" | "bottom";

export interface Font {
  readonly name: string | null;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string | null;
}

export interface ColumnLook {
  /** Zero-based, both included. */
  readonly from: number;
  readonly to: number;
  /** Characters of the default font, as the file says. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly look: number | null;
}

/** How a sheet looks, beside what it holds. */
export interface SheetAppearance {
  readonly name: string;
  readonly defaultWidth: number | null;
  /** Points. */
  readonly defaultHeight: number | null;
  readonly columns: readonly ColumnLook[];
  /** Heights in points by row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Index into `looks` by cell, also of empty cells. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
  readonly tabColor: string | null;
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** The used rectangle by its own word, where it gives one. */
  readonly dimension: Area | null;
}

/** Styles and dimensions of a workbook, for showing it. What cannot be shown is left out, never refused. */
export interface Appearance {
  readonly looks: readonly Look[];
  readonly sheets: readonly SheetAppearance[];
}

export const appearanceOf = (file: Package): Result<Appearance, OpenFault> =>
  attempt(() => {
    const workbook = workbookOf(file);
    const theme = themeOf(file, workbook.part);
    const looks = workbook.styles === null ? [] : looksOf(file.text(workbook.styles), workbook.styles, theme);
    return { looks, sheets: workbook.sheets.filter(({ hasCells }) => hasCells).map(({ name, part }) => sheetOf(file, name, part, theme)) };
  });

// The palette that files name by index (ECMA-376 part 1, 18.8.27), from 8 on; 0–7 repeat 8–15.
const indexed =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333".match(
    /.{6}/g,
  ) ?? [];

function themeOf(file: Package, workbookPart: string): readonly string[] {
  const part = file.relationships(workbookPart).find(({ type }) => type === "theme")?.target;
  if (part === undefined || file.nameOf(part) === undefined) return [];
  const colors: string[] = [];
  const tags = new Tags(file.text(part), part);
  if (!tags.find("clrScheme")) return [];
  while (tags.next() && tags.name !== "clrScheme") {
    if (tags.name === "srgbClr") colors.push((tags.attribute("val") ?? "000000").toUpperCase());
    else if (tags.name === "sysClr") colors.push((tags.attribute("lastClr") ?? "000000").toUpperCase());
  }
  // The scheme lists dark before light; indexes count light first.
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "000000", light2 = "FFFFFF", ...rest] = colors;
  return [light1, dark1, light2, dark2, ...rest];
}

function colorOf(tags: Tags, theme: readonly string[]): string | null {
  const rgb = tags.attribute("rgb");
  const tint = Number(tags.attribute("tint") ?? 0);
  if (rgb !== undefined) return tinted(rgb.slice(-6).toUpperCase(), tint);
  const themeIndex = tags.attribute("theme");
  if (themeIndex !== undefined) return tinted(theme[Number(themeIndex)] ?? "000000", tint);
  const index = Number(tags.attribute("indexed") ?? 64);
  return index >= 64 ? null : (indexed[index < 8 ? index : index - 8] ?? null);
}

/** Lightens towards white or darkens towards black, channel by channel: near enough to Excel's way through HSL. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channel = (at: number): string => {
    const value = Number.parseInt(rgb.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).toUpperCase().padStart(2, "0");
  };
  return channel(0) + channel(2) + channel(4);
}

/** Elements of a list such as `fonts`, each walked by `read` from its own tag on. */
function listOf<T>(xml: string, part: string, list: string, item: string, read: (tags: Tags) => T): T[] {
  const tags = new Tags(xml, part);
  if (!tags.find(list)) return [];
  const inner = new Tags(tags.content(), part);
  const found: T[] = [];
  while (inner.find(item)) {
    const from = inner.start;
    const to = inner.elementEnd();
    const own = new Tags(inner.xml.slice(from, to), part);
    own.next();
    found.push(read(own));
    inner.end = to;
  }
  return found;
}

function looksOf(xml: string, part: string, theme: readonly string[]): Look[] {
  const formats = new Map(
    listOf(xml, part, "numFmts", "numFmt", (tags): [number, string] => [
      Number(tags.attribute("numFmtId")),
      tags.attribute("formatCode") ?? "General",
    ]),
  );
  const fonts = listOf(xml, part, "fonts", "font", (tags) => fontOf(tags, theme));
  const fills = listOf(xml, part, "fills", "fill", (tags) => fillOf(tags, theme));
  const borders = listOf(xml, part, "borders", "border", (tags) => bordersOf(tags, theme));
  const plain: Font = { name: null, size: 11, bold: false, italic: false, underline: false, strike: false, color: null };
  return listOf(xml, part, "cellXfs", "xf", (tags): Look => {
    const look = {
      font: fonts[Number(tags.attribute("fontId") ?? 0)] ?? fonts[0] ?? plain,
      ...(fills[Number(tags.attribute("fillId") ?? 0)] ?? noFill),
      borders: borders[Number(tags.attribute("borderId") ?? 0)] ?? {},
      format: formatOf(Number(tags.attribute("numFmtId") ?? 0), formats),
    };
    return { ...look, ...alignmentOf(tags) };
  });
}

function alignmentOf(tags: Tags): Pick<Look, "horizontal" | "vertical" | "wrap" | "rotation"> {
  if (!tags.find("alignment")) return { horizontal: null, vertical: null, wrap: false, rotation: 0 };
  const rotation = Number(tags.attribute("textRotation") ?? 0);
  return {
    horizontal: tags.attribute("horizontal") ?? null,
    vertical: tags.attribute("vertical") ?? null,
    wrap: tags.flag("wrapText"),
    rotation: rotation === 255 ? "stacked" : rotation > 90 ? 90 - rotation : rotation,
  };
}

function fontOf(tags: Tags, theme: readonly string[]): Font {
  let font: Font = { name: null, size: 11, bold: false, italic: false, underline: false, strike: false, color: null };
  const isOn = (): boolean => !["0", "false", "none"].includes(tags.attribute("val") ?? "1");
  while (tags.next()) {
    if (tags.kind === "close") continue;
    if (tags.name === "name" || tags.name === "rFont") font = { ...font, name: tags.attribute("val") ?? null };
    else if (tags.name === "sz") font = { ...font, size: Number(tags.attribute("val") ?? 11) };
    else if (tags.name === "b") font = { ...font, bold: isOn() };
    else if (tags.name === "i") font = { ...font, italic: isOn() };
    else if (tags.name === "u") font = { ...font, underline: isOn() };
    else if (tags.name === "strike") font = { ...font, strike: isOn() };
    else if (tags.name === "color") font = { ...font, color: colorOf(tags, theme) };
  }
  return font;
}

const noFill: Pick<Look, "fill" | "behind"> = { fill: null, behind: null };

function fillOf(tags: Tags, theme: readonly string[]): Pick<Look, "fill" | "behind"> {
  if (!tags.find("patternFill")) return noFill;
  const pattern = tags.attribute("patternType") ?? "none";
  if (pattern === "none" || pattern === "gray125" || pattern === "gray0625") return noFill;
  let { fill, behind } = noFill;
  while (tags.next()) {
    if (tags.kind === "close") continue;
    if (tags.name === "fgColor") fill = colorOf(tags, theme);
    else if (tags.name === "bgColor" && pattern === "solid") behind = colorOf(tags, theme);
  }
  return { fill, behind };
}

function bordersOf(tags: Tags, theme: readonly string[]): Look["borders"] {
  const borders: Partial<Record<Edge, { style: string; color: string | null }>> = {};
  let edge: Edge | null = null;
  while (tags.next()) {
    const { name } = tags;
    if (name === "left" || name === "right" || name === "top" || name === "bottom") {
      const style = tags.attribute("style");
      edge = tags.kind === "open" ? name : null;
      if (tags.kind !== "close" && style !== undefined && style !== "none") borders[name] = { style, color: null };
    } else if (name === "color" && edge !== null) {
      const border = borders[edge];
      if (border !== undefined) border.color = colorOf(tags, theme);
    }
  }
  return borders;
}

function sheetOf(file: Package, name: string, part: string, theme: readonly string[]): SheetAppearance {
  const xml = file.text(part);
  const dataAt = Math.max(0, xml.search(/<(?:\w+:)?sheetData\b/));
  const head = new Tags(xml.slice(0, dataAt === 0 ? xml.length : dataAt), part);
  const columns: ColumnLook[] = [];
  const sheet = {
    defaultWidth: null as number | null,
    defaultHeight: null as number | null,
    gridlines: true,
    tabColor: null as string | null,
  };
  let freeze: SheetAppearance["freeze"] = null;
  let dimension: Area | null = null;
  while (head.next()) {
    if (head.kind === "close") continue;
    if (head.name === "sheetFormatPr") {
      sheet.defaultWidth = numberIn(head, "defaultColWidth");
      sheet.defaultHeight = numberIn(head, "defaultRowHeight");
    } else if (head.name === "sheetView" && head.attribute("showGridLines") !== undefined) sheet.gridlines = head.flag("showGridLines");
    else if (head.name === "tabColor") sheet.tabColor = colorOf(head, theme);
    else if (head.name === "pane" && (head.attribute("state") ?? "").startsWith("frozen"))
      freeze = { rows: numberIn(head, "ySplit") ?? 0, columns: numberIn(head, "xSplit") ?? 0 };
    else if (head.name === "col") columns.push(columnOf(head));
    else if (head.name === "dimension") dimension = rangeAt(name, head.attribute("ref") ?? "");
  }
  return { name, ...sheet, columns, freeze, dimension, ...rowsOf(xml, dataAt), notes: notesOf(file, part) };
}

const numberIn = (tags: Tags, name: string): number | null => {
  const text = tags.attribute(name);
  return text === undefined || Number.isNaN(Number(text)) ? null : Number(text);
};

const columnOf = (tags: Tags): ColumnLook => ({
  from: (numberIn(tags, "min") ?? 1) - 1,
  to: (numberIn(tags, "max") ?? 1) - 1,
  width: numberIn(tags, "width"),
  hidden: tags.flag("hidden"),
  look: numberIn(tags, "style"),
});

function rowsOf(xml: string, from: number): Pick<SheetAppearance, "heights" | "cells"> {
  const heights = new Map<number, number>();
  const cells: { row: number; column: number; look: number }[] = [];
  const tag = /<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>/g;
  tag.lastIndex = from;
  let row = -1;
  let column = -1;
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    const [, kind, attributes = ""] = found;
    if (kind === "row") {
      const number = /\sr="(\d+)"/.exec(attributes)?.[1];
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      const height = /\sht="([\d.]+)"/.exec(attributes)?.[1];
      if (height !== undefined) heights.set(row, Number(height));
    } else {
      const address = /\sr="([A-Z]+\d+)"/.exec(attributes)?.[1];
      const at = address === undefined ? null : rangeAt("", address);
      column = at === null ? column + 1 : at.column;
      const look = /\ss="(\d+)"/.exec(attributes)?.[1];
      if (look !== undefined) cells.push({ row: at === null ? row : at.row, column, look: Number(look) });
    }
  }
  return { heights, cells };
}

function notesOf(file: Package, part: string): SheetAppearance["notes"] {
  const target = file.relationships(part).find(({ type }) => type === "comments")?.target;
  if (target === undefined || file.nameOf(target) === undefined) return [];
  const notes: { row: number; column: number; text: string }[] = [];
  const tags = new Tags(file.text(target), target);
  while (tags.find("comment")) {
    const at = rangeAt("", tags.attribute("ref") ?? "");
    const to = tags.elementEnd();
    if (at !== null) notes.push({ row: at.row, column: at.column, text: richText(tags.xml, tags.end, to, target) });
    tags.end = to;
  }
  return notes;
}
