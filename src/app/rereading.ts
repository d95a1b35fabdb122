import type { Book, Sheet } from "../core/book";
import { ownNamePrefix } from "../core/edit";
import type { Host, HostFault } from "../core/host";
import type { Place } from "../core/place";
import { ok, type Result } from "../core/result";

/** Sheets that changed since they were read, by name; `book` where that is not known. */
export type Changes = ReadonlySet<string> | "book";

export const withChange = (changes: Changes, where: Place): Changes => {
  if (changes === "book" || where.scope === "book") return "book";
  return new Set([...changes, where.scope === "sheet" ? where.sheet : where.range.sheet]);
};

/** Filled cells that a check after these changes would look at anew. */
export const cellsTouched = ({ sheets }: Book, changes: Changes): number =>
  sheets.reduce((sum, { name, cells }) => (changes === "book" || changes.has(name) ? sum + cells.size : sum), 0);

/** The workbook as it stands, where only the sheet in front of the person is read if nothing else can have changed. */
export async function readAgain(host: Host, before: Book, changes: Changes): Promise<Result<Book, HostFault>> {
  if (changes === "book" || before.sheets.length < 2) return host.read("book");
  const read = await host.read("active");
  if (!read.ok) return read;
  const book = joined(before, read.value, changes);
  return book === null ? host.read("book") : ok(book);
}

/** Some sheets read anew among those known; `null` where that may not be the workbook as it stands. */
export function joined(before: Book, read: Book, changed: ReadonlySet<string>): Book | null {
  const fresh = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Set(before.sheets.map(({ name }) => name));
  if ([...changed].some((name) => !fresh.has(name)) || [...fresh.keys()].some((name) => !known.has(name))) return null;
  if (JSON.stringify([...before.names]) !== JSON.stringify([...read.names])) return null;
  const hasNames = [...read.names.keys()].some((name) => !name.startsWith(ownNamePrefix));
  if (before.sheets.some((sheet) => !fresh.has(sheet.name) && followsOthers(sheet, hasNames))) return null;
  return { ...read, sheets: before.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet) };
}

/** Whether results on a sheet may follow from other sheets: through their names, tables, names of the workbook, or addresses put together. */
function followsOthers({ cells }: Sheet, hasNames: boolean): boolean {
  for (const formula of cells.formulas.values()) if (hasNames || /[![]|INDIRECT|OFFSET/i.test(formula)) return true;
  return false;
}
