import { read, set_cptable, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from "@e965/xlsx";

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

/**
 * What the library reads of a sound stream; it throws what it likes, so callers catch. It is not given the OLE file around the stream:
 * macros stay out of reach, and damaged directories or document properties would fill the memory.
 */
export function libraryBook(stream: Uint8Array): WorkBook {
  try {
    return read(stream, options);
  } catch {
    return read(stream, { ...options, cellFormula: false }); // where a formula is beyond it, the values are still there
  }
}

/** The same for SpreadsheetML of Excel 2003; its columns and stubs would be drawn out to their spans, so looks are not asked for. */
export const libraryBookOfXml = (text: string): WorkBook => read(text, { ...options, type: "string", cellStyles: false });

export type { CellObject, WorkBook, WorkSheet };
