import { compoundKindOf } from "../ooxml/package";

/** What bytes are that are no .xlsx package but may be read as a workbook. */
export type SourceFormat = "xls" | "html" | "xml" | "csv";

/** A spreadsheet in markup that is not read. */
export type UnreadMarkup = "mht" | "other-xml";

const htmlStarts = ["<html", "<!doctype html", "<head", "<meta", "<style", "<table", "<body", "<div", "<center", "<form"];

/**
 * What a file holds, by its content; `null` where it is a package, or nothing of ours: then the package reader says what it is.
 * Text is taken for a table only where the ending says so.
 */
export function sourceFormatOf(bytes: Uint8Array, name: string): SourceFormat | UnreadMarkup | null {
  const compound = compoundKindOf(bytes);
  if (compound !== null) return compound === "workbook" ? "xls" : null;
  if (isBareBiff(bytes)) return "xls";
  const head = headOf(bytes);
  if (head === null) return null;
  if (head.startsWith("mime-version:")) return "mht";
  if (head.startsWith("<?xml") || head.startsWith("<workbook")) return markupOf(head);
  if (htmlStarts.some((start) => head.startsWith(start))) return "html";
  return /\.(csv|tsv|txt|xls|et)$/i.test(name) ? "csv" : null;
}

const markupOf = (head: string): SourceFormat | UnreadMarkup => {
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml";
  return head.includes("<html") || head.includes("<table") ? "html" : "other-xml";
};

/** The stream of a workbook of Excel 5 to 2003 taken out of its OLE file: it starts with the record BOF. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && bytes[1] === 0x08 && (bytes[2] ?? 0) >= 4 && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;

/** The first characters in lower case, without white space before them; `null` where the bytes are no text. */
function headOf(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 4096);
  const wide = start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : null;
  if (wide === null && start.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte))) return null;
  if (start.length === 0) return null;
  return new TextDecoder(wide ?? "utf-8").decode(start).trimStart().toLowerCase();
}
