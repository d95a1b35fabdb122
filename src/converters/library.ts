import { CFB, read, set_cptable, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from "@e965/xlsx";

/** The encodings that old workbooks name by number. Decoding is the browser's own: the library's tables would cost 150 kB. */
const encodings: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10002: "big5",
  10008: "gb18030",
  20936: "gb18030",
  28591: "windows-1252",
  54936: "gb18030",
  65001: "utf-8",
};

const encodingOf = (page: number): string => encodings[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");

function bytesIn(data: string | ArrayLike<number>): Uint8Array {
  return typeof data === "string" ? Uint8Array.from(data, (letter) => letter.charCodeAt(0) & 255) : Uint8Array.from(data);
}

const decode = (page: number, data: string | ArrayLike<number>): string => new TextDecoder(encodingOf(page)).decode(bytesIn(data));

set_cptable({ utils: { decode, encode: (_: number, text: string) => bytesIn(text) } });

const options: ParsingOptions = {
  type: "array",
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  cellText: false,
  cellDates: false,
  bookVBA: false,
};

/** What the library reads; it throws what it likes, so callers catch. Macros are left out unread. */
export function libraryBook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, options);
  } catch (thrown) {
    // Where a formula is beyond it, the values are still there.
    if (thrown instanceof Error && /password|encrypt/i.test(thrown.message)) throw thrown;
    return read(bytes, { ...options, cellFormula: false });
  }
}

/** The same for SpreadsheetML of Excel 2003; its columns and stubs would be drawn out to their spans, so looks are not asked for. */
export const libraryBookOfXml = (text: string): WorkBook => read(text, { ...options, type: "string", cellStyles: false });

/** The part of the library that its types leave open. */
const compound = CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => object;
  readonly find: (file: object, path: string) => { readonly content: ArrayLike<number> } | null;
};

/** The stream that holds the workbook in an OLE file, or the bytes themselves. */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xd0) return bytes;
  const file = compound.read(bytes, { type: "array" });
  const entry = compound.find(file, "/Workbook") ?? compound.find(file, "/Book");
  return Uint8Array.from(entry?.content ?? []);
}

export type { CellObject, WorkBook, WorkSheet };
