import type { Area } from "../../../core/draft";
import { area, isUnbounded } from "./areas";
import { recordGiven } from "./nodes";
import { alignmentLooks, fillLooks, fontLooks, type Look, looking, protectionLooks, uniform } from "./range-format";
import { invalid } from "./refusals";
import type { Sheet } from "./sheet";
import type { CellStyle } from "./state";
import { standardHeight, standardWidth, styleValue } from "./style";
import { hiddenOf, setHidden } from "./target-acts";
import type { Target, WorkbookModel } from "./workbook-model";

/** Properties of cells, by the names a program writes: `{ format: { fill: { color } } }`. */
const lowered = (looks: Readonly<Record<string, Look>>): ReadonlyMap<string, Look> =>
  new Map(Object.entries(looks).map(([name, look]) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, look]));

const own = lowered(alignmentLooks);
const groups: ReadonlyMap<string, ReadonlyMap<string, Look>> = new Map([
  ["fill", lowered(fillLooks)],
  ["font", lowered(fontLooks)],
  ["protection", lowered(protectionLooks)],
]);

type Json = Record<string, unknown>;

/** What is asked for of a format, as far as all cells agree. */
function formatOf(sheet: Sheet, at: Area, wanted: unknown): Json {
  const value = ({ group, key }: Look): unknown => uniform(sheet, [at], (style) => styleValue(style, group, key));
  const found: Json = {};
  for (const [name, asked] of Object.entries(recordGiven(wanted))) {
    if (asked === false || asked === undefined) continue;
    const look = own.get(name);
    const group = groups.get(name);
    if (look !== undefined) found[name] = value(look);
    else if (group !== undefined) {
      const keys =
        asked === true
          ? [...group.keys()]
          : Object.entries(recordGiven(asked)).flatMap(([key, isAsked]) => (isAsked === true ? [key] : []));
      found[name] = Object.fromEntries(keys.map((key) => [key, value(group.get(key) ?? invalid(`No property: ${key}`))]));
    } else if (name === "rowHeight") found[name] = sheet.rows.get(at.row)?.height ?? standardHeight;
    else if (name === "columnWidth") found[name] = sheet.columns.get(at.column)?.width ?? standardWidth;
    else invalid(`The test host reads no ${name} of cells.`);
  }
  return found;
}

/** What is asked for of a row, or of a cell. */
function propertiesOf(book: WorkbookModel, sheet: Sheet, at: Area, wanted: Readonly<Record<string, unknown>>): Json {
  const found: Json = {};
  for (const [name, asked] of Object.entries(wanted)) {
    if (asked === false || asked === undefined) continue;
    if (name === "address" || name === "addressLocal") found[name] = book.addressOf(sheet, [at]);
    else if (name === "rowIndex") found[name] = at.row;
    else if (name === "rowHidden") found[name] = hiddenOf(sheet, [at], "row");
    else if (name === "hidden") found[name] = hiddenOf(sheet, [at], "row") === true || hiddenOf(sheet, [at], "column") === true;
    else if (name === "format") found[name] = formatOf(sheet, at, asked);
    else invalid(`The test host reads no ${name} of cells.`);
  }
  return found;
}

function only({ areas }: Target): Area {
  const [at] = areas;
  return at === undefined || isUnbounded(at) ? invalid("The range is unbounded.") : at;
}

export function rowProperties(book: WorkbookModel, node: Target, wanted: unknown): Json[] {
  const at = only(node);
  const sheet = book.sheet(node.sheet);
  const asked = recordGiven(wanted);
  return Array.from({ length: at.rows }, (_, row) => propertiesOf(book, sheet, { ...at, row: at.row + row, rows: 1 }, asked));
}

export function cellProperties(book: WorkbookModel, node: Target, wanted: unknown): Json[][] {
  const at = only(node);
  const sheet = book.sheet(node.sheet);
  const asked = recordGiven(wanted);
  return Array.from({ length: at.rows }, (_, row) =>
    Array.from({ length: at.columns }, (__, column) => propertiesOf(book, sheet, area(at.row + row, at.column + column), asked)),
  );
}

/** Formats cell by cell: the grid has the shape of the range, and what a cell does not name stays. */
export function setCellProperties(book: WorkbookModel, node: Target, given: unknown): void {
  const at = only(node);
  const sheet = book.sheet(node.sheet);
  book.requireAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(given) || given.length !== at.rows || given.some((line) => !Array.isArray(line) || line.length !== at.columns))
    return invalid("The array has another shape than the range.");
  (given as unknown[][]).forEach((line, row) => {
    line.forEach((cell, column) => {
      const { format, ...rest } = recordGiven(cell ?? {});
      if (Object.keys(rest).length > 0) invalid(`The test host sets no ${Object.keys(rest).join(", ")} of cells.`);
      if (format !== undefined) sheet.restyle(area(at.row + row, at.column + column), (style) => formatted(style, format));
    });
  });
  book.restyle(sheet, [at], (style) => style);
}

function formatted(style: CellStyle, format: unknown): CellStyle {
  let made = style;
  for (const [name, value] of Object.entries(recordGiven(format))) {
    const group = groups.get(name);
    if (group === undefined) made = looking(made, own.get(name) ?? invalid(`The test host sets no ${name} of cells.`), value);
    else
      for (const [key, inner] of Object.entries(recordGiven(value)))
        made = looking(made, group.get(key) ?? invalid(`No property: ${key}`), inner);
  }
  return made;
}

/** Rows are hidden or shown, or formatted, one by one. */
export function setRowProperties(book: WorkbookModel, node: Target, given: unknown): void {
  const at = only(node);
  if (!Array.isArray(given) || given.length !== at.rows) return invalid("The array has another length than the range has rows.");
  (given as unknown[]).forEach((line, row) => {
    const { rowHidden, ...rest } = recordGiven(line ?? {});
    if (Object.keys(rest).length > 0) invalid(`The test host sets no ${Object.keys(rest).join(", ")} of rows.`);
    if (rowHidden !== undefined)
      setHidden(book, book.sheet(node.sheet), [{ ...at, row: at.row + row, rows: 1 }], "row", rowHidden === true);
  });
}
