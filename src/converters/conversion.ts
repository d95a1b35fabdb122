import type { Book } from "../core/book";
import type { Result } from "../core/result";
import { writtenBook, type Dress, plainLook } from "../ooxml/book-writer";
import { attempt, type OpenFault, refuse } from "../ooxml/faults";
import type { Deflate } from "../ooxml/zip";
import { biffLooksOf } from "./biff-looks";
import { bookOfCsv } from "./csv";
import { streamIn } from "./compound-file";
import { bookOfHtml } from "./html-tables";
import { libraryBook, libraryBookOfXml } from "./library";
import { type Foreign, foreignOf } from "./library-book";
import type { SourceFormat } from "./source-format";
import { soundStream } from "./sound-stream";
import { textOfFile } from "./text";
import { widthsOf } from "./widths";

/** Larger files of these formats are not opened: they are read as a whole, and no form comes near. */
export const longestFile = 64 * 1024 * 1024;

/** What SpreadsheetML may ask of the library: what it spans costs time and memory that its bytes do not show. */
const markupLimits = { columns: 16_384, rows: 1_048_576, spannedColumns: 100_000 } as const;

/** The bytes of an .xlsx package that holds what a file of another format held. */
export function converted(bytes: Uint8Array, name: string, format: SourceFormat, deflate: Deflate): Result<Uint8Array, OpenFault> {
  return attempt(() => {
    if (bytes.length > longestFile) refuse({ kind: "too-large", what: "file", limit: longestFile });
    const { book, dress } = foreignIn(bytes, name, format);
    return writtenBook(book, dress, deflate);
  });
}

/** What a file of another format holds; only inside `attempt`. */
export function foreignIn(bytes: Uint8Array, name: string, format: SourceFormat): Foreign {
  switch (format) {
    case "xls":
      return biffIn(bytes, name);
    case "xml":
      return xmlIn(textOfFile(bytes));
    case "html":
      return dressed(bookOfHtml(textOfFile(bytes)));
    case "csv":
      return dressed(bookOfCsv(textOfFile(bytes), name));
  }
}

/** A book of which nothing is known but its cells, made readable. */
function dressed(book: Book): Foreign {
  const sheets = book.sheets.map((sheet) => ({ ...blank, name: sheet.name, columns: widthsOf(sheet.cells) }));
  return { book, dress: { appearance: { looks: [{ ...plainLook, vertical: "center", wrap: true }], sheets }, printNames: [] } };
}

const blank: Dress["appearance"]["sheets"][number] = {
  name: "",
  defaultWidth: null,
  defaultHeight: null,
  columns: [],
  heights: new Map(),
  cells: [],
  freeze: null,
  gridlines: true,
  tabColor: null,
  notes: [],
  dimension: null,
};

function biffIn(bytes: Uint8Array, name: string): Foreign {
  const damaged = (reason: string): never => refuse({ kind: "damaged", part: name, reason });
  const stream = bytes[0] === 0xd0 ? streamIn(bytes, ["Workbook", "Book"]) : bytes;
  const sound = stream === null ? damaged("no stream of a workbook") : soundStream(stream);
  if (sound === "encrypted") return refuse({ kind: "encrypted" });
  if (sound === "damaged" || stream === null) return damaged("a record is cut off");
  return tried(() => foreignOf(libraryBook(sound), biffLooksOf(stream)), damaged) ?? damaged("no sheet");
}

function xmlIn(text: string): Foreign {
  const unread = (): never => refuse({ kind: "other-format", format: "xml" });
  if (!isModest(text)) unread();
  const foreign = tried(() => foreignOf(libraryBookOfXml(text), null), unread) ?? unread();
  const columns = new Map(foreign.book.sheets.map(({ name, cells }) => [name, widthsOf(cells)]));
  const { appearance, printNames } = foreign.dress;
  const sheets = appearance.sheets.map((sheet) =>
    sheet.columns.length > 0 ? sheet : { ...sheet, columns: columns.get(sheet.name) ?? [] },
  );
  return { book: foreign.book, dress: { appearance: { ...appearance, sheets }, printNames } };
}

/** Whether SpreadsheetML asks for no more than a sheet can hold. */
function isModest(text: string): boolean {
  let spannedColumns = 0;
  for (const [, word = "", digits = ""] of text.matchAll(/\b(Span|MergeAcross|MergeDown|Index)\s*=\s*["']?\s*(\d+)/g)) {
    const count = Number(digits);
    if (count > (word === "MergeAcross" ? markupLimits.columns : markupLimits.rows)) return false;
    if (word === "Span") spannedColumns += count;
  }
  return spannedColumns <= markupLimits.spannedColumns;
}

/** Runs what may throw anything: a library that meets a strange file. */
function tried<T>(work: () => T, failed: (reason: string) => never): T {
  try {
    return work();
  } catch (thrown) {
    return failed(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
