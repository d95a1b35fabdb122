import type { Book, Sheet } from "../core/book";
import type { Result } from "../core/result";
import { attempt, type OpenFault } from "./faults";
import { cellFormatsOf } from "./number-formats";
import { type Package, packageOf } from "./package";
import { sheetContentOf } from "./sheet-reader";
import { sharedStringsOf } from "./strings";
import { rangesOf, type SheetEntry, type Workbook, workbookOf } from "./workbook";
import type { Inflate } from "./zip";

/** Reads a workbook from the bytes of an .xlsx or .xlsm file. */
export const readBook = (bytes: Uint8Array, inflate: Inflate): Result<Book, OpenFault> => attempt(() => bookIn(packageOf(bytes, inflate)));

/** Opens the bytes as a package, so that it can be read and patched. */
export const openPackage = (bytes: Uint8Array, inflate: Inflate): Result<Package, OpenFault> =>
  attempt(() => {
    const file = packageOf(bytes, inflate);
    workbookOf(file);
    return file;
  });

/** The workbook in a package. */
export const bookOf = (file: Package): Result<Book, OpenFault> => attempt(() => bookIn(file));

/** The workbook in a package; only inside `attempt`. */
export function bookIn(file: Package): Book {
  const workbook = workbookOf(file);
  const strings = workbook.strings === null ? null : sharedStringsOf(file.text(workbook.strings), workbook.strings);
  const formats = cellFormatsOf(file, workbook.styles);
  const sheets = workbook.sheets.filter(({ hasCells }) => hasCells).map((entry) => sheetIn(file, workbook, entry, strings, formats));
  return { sheets, names: rangesOf(workbook), dateSystem: workbook.dateSystem };
}

function sheetIn(
  file: Package,
  { dateSystem }: Workbook,
  { name, visibility, part }: SheetEntry,
  strings: readonly string[] | null,
  formats: readonly string[],
): Sheet {
  const { cells, hiddenRows, merges } = sheetContentOf(file.bytes(part), { part, strings, formats, dateSystem });
  return { name, visibility, hiddenRows, merges: merges.map((area) => ({ sheet: name, ...area })), cells };
}
