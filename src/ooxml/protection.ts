import type { RangeRef } from "../core/book";
import { contains, rangeAt } from "../core/place";
import type { Package } from "./package";
import { inheritedStyleOf } from "./inherited-style";
import { cellIndexOf, layoutOf, rowSpanOf } from "./sheet-layout";
import { workbookOf } from "./workbook";
import { Tags } from "./xml";

/** What a sheet lets a user change, as Excel would. */
export interface SheetProtection {
  readonly isProtected: boolean;
  /** Whether fills and number formats may be changed. */
  readonly allowsFormatting: boolean;
  /** Whether a cell may be written. */
  readonly isOpen: (row: number, column: number) => boolean;
}

const unprotected: SheetProtection = { isProtected: false, allowsFormatting: true, isOpen: () => true };

/** Whether sheets may not be added, removed or renamed. */
export const isStructureLocked = (file: Package): boolean => workbookOf(file).isStructureLocked;

/** Reads the protection of a sheet of a package that was read before. */
export function protectionOf(file: Package, sheet: string): SheetProtection {
  const { sheets, styles } = workbookOf(file);
  const part = sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) return unprotected;
  const xml = file.text(part);
  if (!xml.includes("sheetProtection")) return unprotected;
  const { isProtected, allowsFormatting, open } = saidIn(xml, part, sheet);
  if (!isProtected) return unprotected;
  const unlocked = unlockedStylesOf(file, styles);
  const styleOf = stylesByCell(xml, part);
  return {
    isProtected,
    allowsFormatting,
    isOpen: (row, column) => open.some((range) => contains(range, { sheet, row, column })) || unlocked.has(styleOf(row, column)),
  };
}

/** What the sheet itself says of its protection, and the ranges that anyone may write. */
function saidIn(xml: string, part: string, sheet: string): { isProtected: boolean; allowsFormatting: boolean; open: RangeRef[] } {
  const tags = new Tags(xml, part);
  const open: RangeRef[] = [];
  let isProtected = false;
  let allowsFormatting = true;
  while (tags.next()) {
    if (tags.name === "sheetData" && tags.kind === "open") tags.skip();
    else if (tags.name === "sheetProtection") {
      isProtected = tags.flag("sheet");
      allowsFormatting = ["0", "false"].includes(tags.attribute("formatCells") ?? "1");
    } else if (tags.name === "protectedRange" && tags.attribute("password") === undefined && tags.attribute("hashValue") === undefined) {
      open.push(...(tags.attribute("sqref") ?? "").split(/\s+/).flatMap((address) => rangeAt(sheet, address) ?? []));
    }
  }
  return { isProtected, allowsFormatting, open };
}

/** Cell styles whose cells may be written on a protected sheet; all others are locked. */
function unlockedStylesOf(file: Package, part: string | null): Set<number> {
  const unlocked = new Set<number>();
  if (part === null) return unlocked;
  const tags = new Tags(file.text(part), part);
  if (!tags.find("cellXfs")) return unlocked;
  for (let style = 0; tags.nextChild(); style += 1) {
    const element = new Tags(tags.content(), part);
    if (element.find("protection") && ["0", "false"].includes(element.attribute("locked") ?? "1")) unlocked.add(style);
  }
  return unlocked;
}

/** The style of a cell by its place; a cell that is not there takes that of its row or column. */
function stylesByCell(xml: string, part: string): (row: number, column: number) => number {
  const layout = layoutOf(xml, part);
  const inherited = inheritedStyleOf(layout, part);
  return (row, column) => {
    const span = rowSpanOf(layout, row);
    const index = cellIndexOf(layout, span, column);
    if (index >= 0) return Number(/\ss\s*=\s*["'](\d+)/.exec(xmlTag(layout.xml, layout.starts[index] ?? 0))?.[1] ?? 0);
    return inherited(span, column) ?? 0;
  };
}

const xmlTag = (xml: string, start: number): string => xml.slice(start, xml.indexOf(">", start) + 1);
