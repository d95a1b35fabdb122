import { type Book, Cells, sheetOf } from "../../core/book";
import { type CellsEdit, type EditPlan, sameContent } from "../../core/edit";
import type { HostFault } from "../../core/host";
import type { Package } from "../../ooxml/package";
import { isStructureLocked, protectionOf, type SheetProtection } from "../../ooxml/protection";

/** What Excel would refuse: locked cells, formats on a protected sheet, other sheets in a locked structure. */
export function protectionFault(file: Package, book: Book, { edits }: EditPlan): HostFault | null {
  const known = new Map<string, SheetProtection>();
  const protectionAt = (sheet: string): SheetProtection => {
    const protection = known.get(sheet) ?? protectionOf(file, sheet);
    known.set(sheet, protection);
    return protection;
  };
  for (const edit of edits) {
    if (edit.kind === "mark") {
      const { sheet, row, column } = edit.at;
      const protection = protectionAt(sheet);
      if (!protection.allowsFormatting || !protection.isOpen(row, column)) return { kind: "protected", sheet };
    } else if (edit.kind === "cells" && meetsLock(edit, sheetOf(book, edit.at.sheet)?.cells ?? Cells.none, protectionAt(edit.at.sheet))) {
      return { kind: "protected", sheet: edit.at.sheet };
    }
  }
  const changesStructure = edits.some(({ kind, from, to }) => kind === "sheet" && from?.name !== to?.name);
  return changesStructure && isStructureLocked(file) ? { kind: "structure-protected" } : null;
}

/** Whether an edit changes a cell that is locked, or a format where formats are; cells it leaves alone do not count. */
const meetsLock = ({ at, to }: CellsEdit, cells: Cells, { isProtected, allowsFormatting, isOpen }: SheetProtection): boolean =>
  isProtected &&
  to.some((line, r) =>
    line.some((content, c) => {
      const [row, column] = [at.row + r, at.column + c];
      if (content.format !== undefined && !allowsFormatting) return true;
      return (content.format !== undefined || !sameContent(cells.at(row, column), content)) && !isOpen(row, column);
    }),
  );
