import { Cells } from "../core/book";
import type { Area } from "../core/draft";
import { rangeAt } from "../core/place";
import { CellScanner, type SheetContext } from "./cell-scanner";
import { damaged } from "./faults";
import { asUtf8, Tags } from "./xml";

export interface SheetContent {
  readonly cells: Cells;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
}

const utf8 = new TextDecoder();

/** Reads a worksheet part in one pass; only inside `attempt`. */
export function sheetContentOf(plain: Uint8Array, context: SheetContext): SheetContent {
  const { part } = context;
  const bytes = asUtf8(plain, part);
  const root = rootOf(bytes, part);
  if (root.kind === "empty") return { cells: Cells.none, hiddenRows: [], merges: [] };
  const open = find(bytes, `<${root.prefix}sheetData`, 0);
  if (open < 0) return { cells: Cells.none, hiddenRows: [], merges: mergesIn(bytes, 0, root.prefix, part) };
  const start = bytes.indexOf(0x3e, open) + 1;
  const scanner = new CellScanner(bytes, start, root.prefix.length, context);
  if (bytes[start - 2] !== 0x2f) scanner.scan();
  return { cells: scanner.builder.build(), hiddenRows: scanner.hiddenRows, merges: mergesIn(bytes, scanner.at, root.prefix, part) };
}

/** The first tag: its namespaces may be long, but not that long. */
function rootOf(bytes: Uint8Array, part: string): Tags {
  for (const length of [4096, bytes.length]) {
    const tags = new Tags(utf8.decode(bytes.subarray(0, length)), part);
    const isWhole = length >= bytes.length;
    if (!isWhole && !tags.xml.includes("worksheet")) continue;
    if (!tags.next() || tags.name !== "worksheet") break;
    return tags;
  }
  return damaged(part, "no worksheet");
}

function mergesIn(bytes: Uint8Array, from: number, prefix: string, part: string): Area[] {
  const xml = utf8.decode(bytes.subarray(from));
  const close = xml.lastIndexOf(`</${prefix}worksheet`);
  if (close < 0 || !xml.includes(">", close)) damaged(part, "it is cut off");
  const merges: Area[] = [];
  if (!xml.includes("mergeCell")) return merges;
  const tags = new Tags(xml, part);
  while (tags.find("mergeCell")) {
    const range = rangeAt("", tags.attribute("ref") ?? "");
    if (range !== null) merges.push({ row: range.row, column: range.column, rows: range.rows, columns: range.columns });
  }
  return merges;
}

/** Where an opening tag stands in the bytes, or −1. */
function find(bytes: Uint8Array, tag: string, from: number): number {
  for (let at = bytes.indexOf(0x3c, from); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    let same = 1;
    while (same < tag.length && bytes[at + same] === tag.charCodeAt(same)) same += 1;
    const after = bytes[at + same] ?? 0;
    if (same === tag.length && (after <= 0x20 || after === 0x3e || after === 0x2f)) return at;
  }
  return -1;
}
