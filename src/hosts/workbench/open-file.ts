import { deflateSync, inflateSync } from "fflate";
import { ok, type Result } from "../../core/result";
import { appearanceOf } from "../../ooxml/appearance";
import { attempt, type OpenFault } from "../../ooxml/faults";
import type { Package } from "../../ooxml/package";
import { isSigned, patchPackage } from "../../ooxml/patcher";
import { placedMarksIn } from "../../ooxml/placed-marks";
import { protectionOf, type SheetProtection } from "../../ooxml/protection";
import { bookOf, openPackage } from "../../ooxml/reader";
import { workbookOf } from "../../ooxml/workbook";
import { archiveOf } from "../../ooxml/zip-writer";
import type { Locks } from "./obstacles";
import type { OpenFile } from "./workbench-host";

/** Reads a file for the workbench: its book, its looks, what is locked, and its package to save into. */
export function openFile(name: string, bytes: Uint8Array): Result<OpenFile, OpenFault> {
  const file = openPackage(bytes, (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size) }));
  if (!file.ok) return file;
  const book = bookOf(file.value);
  if (!book.ok) return book;
  const appearance = appearanceOf(file.value);
  const locks = attempt(() => locksOf(file.value));
  if (!locks.ok) return locks;
  const marks = attempt(() => placedMarksIn(file.value, appearance.ok ? appearance.value : null));
  if (!marks.ok) return marks;
  return ok({
    name,
    book: book.value,
    appearance: appearance.ok ? appearance.value : null,
    locks: locks.value,
    marks: marks.value,
    isSigned: isSigned(file.value),
    patched: (plans) => {
      let patched = file.value;
      for (const plan of plans) {
        // A signed package gets here only after a person agreed to lose the signature.
        const next = patchPackage(patched, plan, { deflate: (plain) => deflateSync(plain), signatures: "drop" });
        if (!next.ok) return next;
        patched = next.value.file;
      }
      return ok(archiveOf(patched.entries));
    },
  });
}

function locksOf(file: Package): Locks {
  const workbook = workbookOf(file);
  const sheets = new Map<string, SheetProtection>();
  for (const { name, hasCells } of workbook.sheets) {
    const protection = hasCells ? protectionOf(file, name) : null;
    if (protection?.isProtected === true) sheets.set(name, protection);
  }
  return {
    isLocked: (sheet, row, column) => sheets.get(sheet)?.isOpen(row, column) === false,
    allowsFormatting: (sheet) => sheets.get(sheet)?.allowsFormatting ?? true,
    structure: workbook.isStructureLocked,
  };
}
