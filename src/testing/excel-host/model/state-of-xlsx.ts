import type { Book } from "../../../core/book";
import { nodeCodec } from "../../../hosts/xlsx/node-codec";
import { appearanceOf, type Look, type SheetAppearance } from "../../../ooxml/appearance";
import type { Package } from "../../../ooxml/package";
import { protectionOf } from "../../../ooxml/protection";
import { bookOf, openPackage } from "../../../ooxml/reader";
import { workbookOf } from "../../../ooxml/workbook";
import { Tags } from "../../../ooxml/xml";
import { addressIn, area, maxColumns } from "./areas";
import { isName } from "./names";
import { stateOf } from "./state-of";
import type {
  Border,
  CellState,
  CellStyle,
  ColumnState,
  Fill,
  NameState,
  ProtectionState,
  RowState,
  SheetState,
  Side,
  WorkbookState,
} from "./state";
import { plain } from "./style";

/** What a file says of the fill of a style beyond its colour. */
interface FillKind {
  readonly pattern: string;
  readonly tint: number;
}

const patterns: Readonly<Record<string, string>> = {
  none: "None",
  solid: "Solid",
  darkGray: "Gray75",
  mediumGray: "Gray50",
  lightGray: "Gray25",
  gray125: "Gray16",
  gray0625: "Gray8",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
};

const lines: Readonly<Record<string, Omit<Border, "color">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

/** A real file, opened in Excel: contents, looks, merges, hidden rows, widths, names, notes and protection. Validation and print set-up are left out. */
export function stateOfXlsx(bytes: Uint8Array, name = "工作簿1.xlsx"): WorkbookState {
  const file = sound(openPackage(bytes, nodeCodec.inflate));
  const book = sound(bookOf(file));
  const { looks, sheets } = sound(appearanceOf(file));
  const kinds = fillKindsOf(file);
  const styles = looks.map((look, index) => styleOf(look, kinds[index]));
  const { isStructureLocked } = workbookOf(file);
  const state = stateOf(book);
  return {
    ...state,
    name,
    sheets: state.sheets.map((sheet, index) => dressed(sheet, sheets[index], styles, file)),
    names: [...(state.names ?? []), ...otherNames(file, book)],
    ...(isStructureLocked ? { protection: { protected: true } } : {}),
  };
}

function sound<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: unknown }): T {
  if (!result.ok) throw new Error(`The file cannot be opened: ${JSON.stringify(result.fault)}`);
  return result.value;
}

/** Names that mean something else than one rectangle: constants, several areas, broken references. */
function otherNames(file: Package, { names }: Book): NameState[] {
  return workbookOf(file).names.flatMap(({ name, formula, localTo }) =>
    localTo === null && !names.has(name) && isName(name) && !name.startsWith("_xlnm")
      ? [{ name, formula: `=${formula}`, visible: true }]
      : [],
  );
}

function fillKindsOf(file: Package): FillKind[] {
  const { styles } = workbookOf(file);
  if (styles === null) return [];
  const fills = childrenOf(file, styles, "fills", (tags): FillKind => {
    let kind: FillKind = { pattern: "None", tint: 0 };
    while (tags.next()) {
      if (tags.kind === "close") continue;
      if (tags.name === "gradientFill") return { pattern: "LinearGradient", tint: 0 };
      if (tags.name === "patternFill") kind = { ...kind, pattern: patterns[tags.attribute("patternType") ?? "none"] ?? "Solid" };
      if (tags.name === "fgColor") kind = { ...kind, tint: Number(tags.attribute("tint") ?? 0) };
    }
    return kind;
  });
  const tags = new Tags(file.text(styles), styles);
  const found: FillKind[] = [];
  if (!tags.find("cellXfs")) return found;
  while (tags.nextChild()) {
    found.push(fills[Number(tags.attribute("fillId") ?? 0)] ?? { pattern: "None", tint: 0 });
    tags.skip();
  }
  return found;
}

function childrenOf<T>(file: Package, part: string, list: string, read: (tags: Tags) => T): T[] {
  const tags = new Tags(file.text(part), part);
  const found: T[] = [];
  if (!tags.find(list)) return found;
  while (tags.nextChild()) found.push(read(new Tags(tags.content(), part)));
  return found;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function fillOf(color: string | null, { pattern, tint }: FillKind): Fill | undefined {
  if (pattern === "None") return undefined;
  const own = `#${color ?? "000000"}`;
  return pattern === "Solid"
    ? { pattern, color: own, tintAndShade: tint }
    : { pattern, color: "#FFFFFF", patternColor: own, patternTintAndShade: tint };
}

function styleOf(look: Look, kind: FillKind = { pattern: "None", tint: 0 }): CellStyle {
  const { font, horizontal, vertical, wrap, rotation, format } = look;
  const fill = fillOf(look.fill, kind);
  const borders = Object.entries(look.borders).flatMap(([side, border]): [Side, Border][] => {
    const line = lines[border.style];
    return line === undefined ? [] : [[side as Side, { ...line, color: `#${border.color ?? "000000"}` }]]; // as: edges are sides
  });
  return {
    numberFormat: format,
    font: {
      name: font.name ?? plain.font.name,
      size: font.size,
      color: `#${font.color ?? "000000"}`,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline ? "Single" : "None",
      strikethrough: font.strike,
    },
    alignment: {
      horizontal: horizontal === "centerContinuous" ? "CenterAcrossSelection" : capital(horizontal ?? "general"),
      vertical: capital(vertical ?? "bottom"),
      wrap,
      orientation: rotation === "stacked" ? 180 : rotation,
    },
    ...(fill === undefined ? {} : { fill }),
    ...(borders.length === 0 ? {} : { borders: Object.fromEntries(borders) }),
  };
}

/** Points of a width in characters of seven pixels, padding included. */
const points = (width: number): number => Math.trunc(((256 * width + 18) / 256) * 7) * 0.75;

/** Columns that a file describes together up to the end of the sheet say nothing beyond the first thousand. */
const mostColumns = 1000;

function dressed(sheet: SheetState, appearance: SheetAppearance | undefined, styles: readonly CellStyle[], file: Package): SheetState {
  if (appearance === undefined) throw new Error(`The file does not say how ${sheet.name} looks`);
  const { isProtected, isOpen } = protectionOf(file, sheet.name);
  const cells = new Map<string, CellState>(Object.entries(sheet.cells ?? {}));
  for (const { row, column, look } of appearance.cells) {
    const style = styles[look];
    const address = addressIn(area(row, column));
    if (style === undefined) continue;
    const shown = isProtected && isOpen(row, column) ? { ...style, protection: { locked: false } } : style;
    cells.set(address, { ...cells.get(address), style: shown });
  }
  const rows = new Map<number, RowState>(Object.entries(sheet.rows ?? {}).map(([row, given]) => [Number(row), given]));
  for (const [row, height] of appearance.heights) rows.set(row, { ...rows.get(row), height });
  const columns = new Map<number, ColumnState>();
  for (const { from, to, width, hidden, look } of appearance.columns)
    for (let column = from; column <= Math.min(to, mostColumns, maxColumns - 1); column += 1) {
      const style = look === null ? undefined : styles[look];
      columns.set(column, {
        ...(width === null ? {} : { width: points(width) }),
        ...(hidden ? { hidden: true } : {}),
        ...(style === undefined ? {} : { style }),
      });
    }
  return {
    ...sheet,
    cells: Object.fromEntries(cells),
    rows: Object.fromEntries(rows),
    columns: Object.fromEntries(columns),
    showGridlines: appearance.gridlines,
    tabColor: appearance.tabColor === null ? "" : `#${appearance.tabColor}`,
    notes: appearance.notes,
    ...(appearance.freeze === null ? {} : { freeze: appearance.freeze }),
    ...(isProtected ? { protection: saidProtection(file, sheet.name) } : {}),
  };
}

/** What the file calls locked, Excel's options call allowed; objects and scenarios are open unless they are locked. */
const protections: Readonly<Record<string, readonly [option: string, usually: "0" | "1"]>> = {
  formatCells: ["allowFormatCells", "1"],
  formatColumns: ["allowFormatColumns", "1"],
  formatRows: ["allowFormatRows", "1"],
  insertColumns: ["allowInsertColumns", "1"],
  insertRows: ["allowInsertRows", "1"],
  insertHyperlinks: ["allowInsertHyperlinks", "1"],
  deleteColumns: ["allowDeleteColumns", "1"],
  deleteRows: ["allowDeleteRows", "1"],
  sort: ["allowSort", "1"],
  autoFilter: ["allowAutoFilter", "1"],
  pivotTables: ["allowPivotTables", "1"],
  objects: ["allowEditObjects", "0"],
  scenarios: ["allowEditScenarios", "0"],
};

function saidProtection(file: Package, sheet: string): ProtectionState {
  const part = workbookOf(file).sheets.find(({ name }) => name === sheet)?.part ?? "";
  const tags = new Tags(file.text(part), part);
  if (!tags.find("sheetProtection")) return { protected: true };
  const options = Object.entries(protections).map(
    ([key, [option, usually]]) => [option, ["0", "false"].includes(tags.attribute(key) ?? usually)] as const,
  );
  // Of a password the file keeps a digest: nobody here can type it.
  const digest = tags.attribute("hashValue") ?? tags.attribute("password");
  return { protected: true, options: Object.fromEntries(options), ...(digest === undefined ? {} : { password: digest }) };
}
