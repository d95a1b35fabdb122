import type { RangeRef, Visibility } from "../core/book";
import { plainName } from "../core/edit";
import { columnAt, rangeAt } from "../core/place";
import { refuse } from "./faults";
import { type Package, type Relationship, workbookPartOf } from "./package";
import { contentOf, Tags, unescapeText } from "./xml";

/** A sheet as the workbook lists it; chart and dialog sheets have no cells. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
  readonly hasCells: boolean;
}

/** A defined name as it stands: its formula, and the sheet it is local to by position. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly localTo: number | null;
}

/** What the workbook part and its relationships say. */
export interface Workbook {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: 1900 | 1904;
  readonly isStructureLocked: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Reads the workbook part; only inside `attempt`. */
export function workbookOf(file: Package): Workbook {
  const part = workbookPartOf(file);
  const relationships = file.relationships(part);
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let isStructureLocked = false;
  const tags = new Tags(file.text(part), part);
  while (tags.next()) {
    if (tags.kind === "close") continue;
    if (tags.name === "workbookPr" && tags.flag("date1904")) dateSystem = 1904;
    else if (tags.name === "workbookProtection") isStructureLocked = tags.flag("lockStructure");
    else if (tags.name === "sheet") sheets.push(sheetEntryOf(tags, file, part, relationships, sheets.length));
    else if (tags.name === "definedName") names.push(definedNameOf(tags));
  }
  const related = (type: string, usual: string): string | null => {
    const named = relationships.find((relationship) => relationship.type === type)?.target;
    return file.nameOf(named ?? part.replace(/[^/]*$/, usual)) ?? null;
  };
  return {
    part,
    sheets,
    names,
    dateSystem,
    isStructureLocked,
    strings: related("sharedStrings", "sharedStrings.xml"),
    styles: related("styles", "styles.xml"),
  };
}

function sheetEntryOf(tags: Tags, file: Package, part: string, relationships: readonly Relationship[], index: number): SheetEntry {
  const id = tags.attributes().find(([key]) => key.endsWith(":id"))?.[1];
  const state = tags.attribute("state");
  const related = relationships.find((relationship) => relationship.id === id && !relationship.isExternal);
  // Where the relationships are lost, the usual names in order are all there is to go by.
  const usual = part.replace(/[^/]*$/, `worksheets/sheet${String(index + 1)}.xml`);
  const target = related?.target ?? usual;
  const hasCells = related === undefined || related.type === "worksheet";
  return {
    name: unescapeText(tags.attribute("name") ?? `Sheet${String(index + 1)}`),
    visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
    part: file.nameOf(target) ?? (hasCells ? refuse({ kind: "missing-part", part: target }) : target),
    hasCells,
  };
}

function definedNameOf(tags: Tags): DefinedName {
  const name = tags.attribute("name") ?? "";
  const local = tags.attribute("localSheetId");
  const content = tags.content();
  return { name: plainName(name), formula: contentOf(content, 0, content.length), localTo: local === undefined ? null : Number(local) };
}

/** The names of the whole workbook that mean one plain rectangle. */
export function rangesOf({ names, sheets }: Workbook): Map<string, RangeRef> {
  const ranges = new Map<string, RangeRef>();
  for (const { name, formula, localTo } of names) {
    const range = localTo === null && !name.startsWith("_xlnm.") ? rangeIn(formula) : null;
    if (range !== null && sheets.some((sheet) => sheet.name === range.sheet)) ranges.set(name, range);
  }
  return ranges;
}

/** Reads `Sheet1!$A$1:$B$2` or `'It''s'!$A:$A`; `null` for anything else. */
export function rangeIn(formula: string): RangeRef | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!:,()[\]\s]+))!([$A-Z0-9:]+)$/.exec(formula.trim());
  if (found === null) return null;
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? "";
  const address = found[3] ?? "";
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address);
  if (columns !== null) {
    const column = columnAt(columns[1] ?? "A");
    return { sheet, row: 0, column, rows: maxRows, columns: columnAt(columns[2] ?? "A") - column + 1 };
  }
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows !== null)
    return { sheet, row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: maxColumns };
  return rangeAt(sheet, address);
}
