import type { Area } from "../../../core/draft";
import type { Node, ObjectTable, Property } from "../object-table";
import { isWholeColumns, isWholeRows, maxColumns, maxRows } from "./areas";
import { invalid } from "./refusals";
import { number, oneOf, target, truth } from "./nodes";
import { type BorderIndex, borderIndexes, borderOf, setBorder } from "./range-border";
import type { Sheet } from "./sheet";
import type { Border, CellStyle } from "./state";
import { colorOf, formatIn, type Group, standardHeight, standardWidth, styleValue } from "./style";
import { shownText } from "./shown-text";
import { eachLine } from "./target-acts";
import type { Target, WorkbookModel } from "./workbook-model";

/** What all cells of areas have in common, or `null`. */
export function uniform(sheet: Sheet, areas: readonly Area[], of: (style: CellStyle) => unknown): unknown {
  let first: unknown;
  let isFirst = true;
  for (const each of areas)
    for (const style of sheet.stylesIn(each)) {
      const value = of(style);
      if (isFirst) first = value;
      else if (value !== first) return null;
      isFirst = false;
    }
  return first;
}

export const withValues = (style: CellStyle, group: Group, values: Readonly<Record<string, unknown>>): CellStyle => ({
  ...style,
  [group]: { ...style[group], ...values },
});

/** How a property of a format is kept, and what may be written to it. */
export interface Look {
  readonly group: Group;
  readonly key: string;
  readonly check: (given: unknown) => unknown;
  /** What else changes with it. */
  readonly along?: (value: unknown, style: CellStyle) => Readonly<Record<string, unknown>>;
}

const within =
  (least: number, most: number) =>
  (given: unknown): number => {
    const value = number(given);
    return value < least || value > most ? invalid(`Not from ${String(least)} to ${String(most)}: ${String(value)}`) : value;
  };

const fillPatterns = oneOf([
  ...["None", "Solid", "Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker", "SemiGray75"],
  ...["LightHorizontal", "LightVertical", "LightDown", "LightUp", "Grid", "CrissCross", "Gray16", "Gray8"],
]);

export const fillLooks: Readonly<Record<string, Look>> = {
  Color: {
    group: "fill",
    key: "color",
    check: colorOf,
    along: (_, style) => ({ tintAndShade: 0, ...(styleValue(style, "fill", "pattern") === "None" ? { pattern: "Solid" } : {}) }),
  },
  Pattern: {
    group: "fill",
    key: "pattern",
    check: fillPatterns,
    along: (value) => (value === "None" ? { color: "#FFFFFF", tintAndShade: 0 } : {}),
  },
  PatternColor: { group: "fill", key: "patternColor", check: colorOf },
  TintAndShade: { group: "fill", key: "tintAndShade", check: within(-1, 1) },
  PatternTintAndShade: { group: "fill", key: "patternTintAndShade", check: within(-1, 1) },
};

const fontName = (given: unknown): string => (typeof given === "string" && given !== "" ? given : invalid("A font has a name."));

export const fontLooks: Readonly<Record<string, Look>> = {
  Name: { group: "font", key: "name", check: fontName },
  Size: { group: "font", key: "size", check: within(1, 409) },
  Color: { group: "font", key: "color", check: colorOf, along: () => ({ tintAndShade: 0 }) },
  Bold: { group: "font", key: "bold", check: truth },
  Italic: { group: "font", key: "italic", check: truth },
  Underline: { group: "font", key: "underline", check: oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]) },
  Strikethrough: { group: "font", key: "strikethrough", check: truth },
  TintAndShade: { group: "font", key: "tintAndShade", check: within(-1, 1) },
};

const horizontals = oneOf(["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"]);

export const alignmentLooks: Readonly<Record<string, Look>> = {
  HorizontalAlignment: { group: "alignment", key: "horizontal", check: horizontals },
  VerticalAlignment: { group: "alignment", key: "vertical", check: oneOf(["Top", "Center", "Bottom", "Justify", "Distributed"]) },
  WrapText: { group: "alignment", key: "wrap", check: truth },
  TextOrientation: {
    group: "alignment",
    key: "orientation",
    check: (given) => (given === 180 ? 180 : within(-90, 90)(given)),
  },
  IndentLevel: { group: "alignment", key: "indent", check: within(0, 250) },
  ShrinkToFit: { group: "alignment", key: "shrink", check: truth },
  ReadingOrder: { group: "alignment", key: "readingOrder", check: oneOf(["Context", "LeftToRight", "RightToLeft"]) },
};

export const protectionLooks: Readonly<Record<string, Look>> = {
  Locked: { group: "protection", key: "locked", check: truth },
  FormulaHidden: { group: "protection", key: "formulaHidden", check: truth },
};

/** A style with one property changed, as a write to it changes it. */
export function looking(style: CellStyle, { group, key, check, along }: Look, given: unknown): CellStyle {
  const value = check(given);
  return withValues(style, group, { ...along?.(value, style), [key]: value });
}

type Axis = "row" | "column";

const sizeIn = (sheet: Sheet, axis: Axis, index: number): number =>
  axis === "row" ? (sheet.rows.get(index)?.height ?? standardHeight) : (sheet.columns.get(index)?.width ?? standardWidth);

function sizeOf(sheet: Sheet, areas: readonly Area[], axis: Axis): number | null {
  const found = new Set<number>();
  for (const each of areas) {
    const [from, count] = axis === "row" ? [each.row, each.rows] : [each.column, each.columns];
    const lines = axis === "row" ? sheet.rows : sheet.columns;
    const isWhole = count === (axis === "row" ? maxRows : maxColumns);
    if (isWhole) found.add(axis === "row" ? standardHeight : standardWidth);
    for (const index of isWhole ? lines.keys() : Array.from({ length: count }, (_, at) => from + at)) found.add(sizeIn(sheet, axis, index));
  }
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

/** Rows are up to 409 points high, columns up to 255 characters wide; `null` is the usual size. */
function resize(book: WorkbookModel, node: Target, axis: Axis, size: number | null): void {
  const sheet = book.sheet(node.sheet);
  book.requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  if (size !== null && (size < 0 || size > (axis === "row" ? 409 : 1790))) invalid(`No size: ${String(size)}`);
  for (const each of node.areas) {
    if (size !== null && (axis === "row" ? isWholeColumns(each) : isWholeRows(each) && each.columns === maxColumns))
      invalid("The test host sets no size for all rows or columns at once.");
  }
  eachLine(sheet, node.areas, axis, size !== null, (index) => {
    if (axis === "row") {
      const { height: _height, ...rest } = sheet.rows.get(index) ?? {};
      sheet.rows.set(index, size === null ? rest : { ...rest, height: size });
    } else {
      const { width: _width, ...rest } = sheet.columns.get(index) ?? {};
      sheet.columns.set(index, size === null ? rest : { ...rest, width: size });
    }
  });
}

const isWide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** About as wide as its text in the standard font: what Excel measures, this host counts. */
function autofit(book: WorkbookModel, node: Target, axis: Axis): void {
  const sheet = book.sheet(node.sheet);
  book.requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const sizes = new Map<number, number>();
  for (const each of node.areas)
    sheet.forEachIn(each, (cell, row, column) => {
      const style = sheet.styleAt(row, column);
      const lines = shownText(cell.value, formatIn(style), book.dateSystem).split("\n");
      const characters = Math.max(...lines.map((line) => [...line].reduce((sum, letter) => sum + (isWide.test(letter) ? 2 : 1), 0)));
      const fontSize = Number(styleValue(style, "font", "size"));
      const size = axis === "row" ? lines.length * fontSize * 1.3 : ((characters * 7 + 5) * 0.75 * fontSize) / 11;
      const index = axis === "row" ? row : column;
      sizes.set(index, Math.max(sizes.get(index) ?? 0, size));
    });
  for (const [index, size] of sizes) {
    if (axis === "row") sheet.rows.set(index, { ...sheet.rows.get(index), height: Math.max(standardHeight, Math.round(size * 4) / 4) });
    else sheet.columns.set(index, { ...sheet.columns.get(index), width: Math.round(size * 4) / 4 });
  }
}

export function formatTables(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(target(node).sheet);
  const properties = (looks: Readonly<Record<string, Look>>): Record<string, Property> =>
    Object.fromEntries(
      Object.entries(looks).map(([name, look]) => [
        name,
        {
          get: (node) => uniform(sheetOf(node), target(node).areas, (style) => styleValue(style, look.group, look.key)),
          set: (node, value) => book.restyle(sheetOf(node), target(node).areas, (style) => looking(style, look, value)),
        },
      ]),
    );
  const size = (axis: Axis): Property => ({
    get: (node) => sizeOf(sheetOf(node), target(node).areas, axis),
    set: (node, value) => resize(book, target(node), axis, number(value)),
  });
  const usual = (axis: Axis, standard: number): Property => ({
    get: (node) => {
      const found = sizeOf(sheetOf(node), target(node).areas, axis);
      return found === null ? null : found === standard;
    },
    // Only true does anything.
    set: (node, value) => {
      if (truth(value)) resize(book, target(node), axis, null);
    },
  });
  const sameAreas =
    (type: string) =>
    (node: Node): Node => ({ ...target(node), type });
  return {
    RangeFormat: {
      properties: {
        ...properties(alignmentLooks),
        RowHeight: size("row"),
        ColumnWidth: size("column"),
        UseStandardHeight: usual("row", standardHeight),
        UseStandardWidth: usual("column", standardWidth),
      },
      navigations: {
        Fill: sameAreas("RangeFill"),
        Font: sameAreas("RangeFont"),
        Borders: sameAreas("RangeBorderCollection"),
        Protection: sameAreas("FormatProtection"),
      },
      methods: {
        AutofitRows: (node) => autofit(book, target(node), "row"),
        AutofitColumns: (node) => autofit(book, target(node), "column"),
      },
    },
    RangeFill: {
      properties: properties(fillLooks),
      methods: {
        Clear: (node) =>
          book.restyle(sheetOf(node), target(node).areas, (style) => {
            const { fill: _fill, ...rest } = style;
            return rest;
          }),
      },
    },
    RangeFont: { properties: properties(fontLooks) },
    FormatProtection: { properties: properties(protectionLooks) },
    ...borderTables(book, sheetOf),
  };
}

interface BorderNode extends Target {
  readonly index: BorderIndex;
}

const weights = oneOf(["Hairline", "Thin", "Medium", "Thick"]);
const lineStyles = oneOf(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]);

function borderTables(book: WorkbookModel, sheetOf: (node: Node) => Sheet): ObjectTable {
  const border = (node: Node): BorderNode => node as BorderNode; // as: dispatched by type
  const item = (node: Node, key: unknown): Node => {
    const index = borderIndexes.find((name) => name === key) ?? invalid(`No border: ${String(key)}`);
    return { ...target(node), type: "RangeBorder", index } as BorderNode;
  };
  const property = (key: keyof Border, change: (given: unknown, before: Border) => Border): Property => ({
    get: (node) => borderOf(sheetOf(node), target(node).areas, border(node).index)[key],
    set: (node, value) => {
      const sheet = sheetOf(node);
      book.requireAllowed(sheet, "allowFormatCells");
      setBorder(sheet, target(node).areas, border(node).index, (before) => change(value, before));
      book.restyle(sheet, [], (style) => style);
    },
  });
  // A line that gets a colour or a weight is drawn.
  const drawn = (before: Border): Border => ({ ...before, style: before.style === "None" ? "Continuous" : before.style });
  return {
    RangeBorderCollection: {
      properties: { Count: { get: () => borderIndexes.length } },
      items: (node) => borderIndexes.map((index) => item(node, index)),
      item,
      methods: { GetItemAt: (node, index) => item(node, borderIndexes[number(index)]) },
    },
    RangeBorder: {
      identity: (node) => ({ SideIndex: border(node).index }),
      properties: {
        SideIndex: { get: (node) => border(node).index },
        Style: property("style", (given, before) => ({ ...before, style: lineStyles(given) })),
        Weight: property("weight", (given, before) => ({ ...drawn(before), weight: weights(given) })),
        Color: property("color", (given, before) => ({ ...drawn(before), color: colorOf(given) })),
      },
    },
  };
}
