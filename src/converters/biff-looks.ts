import type { Edge, Font, Look } from "../ooxml/appearance";
import { formatOf } from "../ooxml/number-formats";

/** How one sheet of a BIFF8 stream looks, beside what the library says of it. */
export interface BiffSheet {
  readonly name: string;
  /** Index into `looks` by cell, also of empty cells. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: number }[];
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly gridlines: boolean;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
}

/** The looks of a BIFF8 workbook and its sheets in the order of their tabs. */
export interface BiffLooks {
  readonly looks: readonly Look[];
  readonly sheets: readonly BiffSheet[];
}

const record = {
  formula: 0x0006,
  eof: 0x000a,
  font: 0x0031,
  pane: 0x0041,
  defaultWidth: 0x0055,
  boundSheet: 0x0085,
  palette: 0x0092,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  richString: 0x00d6,
  xf: 0x00e0,
  labelSst: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  defaultHeight: 0x0225,
  window: 0x023e,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

const singleCells: ReadonlySet<number> = new Set([
  ...[record.formula, record.richString, record.labelSst, record.blank, record.number],
  ...[record.label, record.boolErr, record.rk],
]);
const lineStyles = [
  ...["none", "thin", "medium", "dashed", "dotted", "thick", "double", "hair", "mediumDashed", "dashDot", "mediumDashDot"],
  ...["dashDotDot", "mediumDashDotDot", "slantDashDot"],
];
const horizontals = [null, "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"];
const verticals = ["top", "center", "bottom", "justify", "distributed"];

// The colours that files name by index from 8 on (MS-XLS 2.5.161); 0–7 repeat 8–15.
const standardColors =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCCCFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333".match(
    /.{6}/g,
  ) ?? [];

/** One record of a stream: its kind, and its bytes by offset. */
interface BiffRecord {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
  readonly u8: (offset: number) => number;
  readonly u16: (offset: number) => number;
  readonly u32: (offset: number) => number;
}

function* recordsFrom(view: DataView, from: number): Generator<BiffRecord> {
  for (let at = from; at + 4 <= view.byteLength;) {
    const start = at + 4;
    const length = Math.min(view.getUint16(at + 2, true), view.byteLength - start);
    const within = <T>(offset: number, size: number, read: () => T, none: T): T => (offset + size <= length ? read() : none);
    yield {
      kind: view.getUint16(at, true),
      at,
      length,
      u8: (offset) => within(offset, 1, () => view.getUint8(start + offset), 0),
      u16: (offset) => within(offset, 2, () => view.getUint16(start + offset, true), 0),
      u32: (offset) => within(offset, 4, () => view.getUint32(start + offset, true), 0),
    };
    at = start + length;
  }
}

/** A string of BIFF8: its length in characters, whether they are wide, the characters. */
function textAt({ u8, u16 }: BiffRecord, offset: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? u8(offset) : u16(offset);
  const isWide = (u8(offset + lengthBytes) & 1) === 1;
  const first = offset + lengthBytes + 1;
  return Array.from({ length }, (_, index) => String.fromCharCode(isWide ? u16(first + index * 2) : u8(first + index))).join("");
}

/** Reads the looks of a BIFF8 stream; `null` for an older one, which says less. What is cut off or strange is left out, never refused. */
export function biffLooksOf(stream: Uint8Array): BiffLooks | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 8 || view.getUint16(0, true) !== record.bof || view.getUint16(4, true) !== 0x0600) return null;
  const globals = new Globals();
  for (const each of recordsFrom(view, 0)) {
    if (each.kind === record.eof) break;
    globals.take(each);
  }
  return { looks: globals.looks(), sheets: globals.sheets.map(({ name, at }) => sheetAt(view, at, name)) };
}

/** What stands before the sheets: fonts, colours, formats and styles. */
class Globals {
  readonly sheets: { readonly name: string; readonly at: number }[] = [];
  private readonly fonts: BiffRecord[] = [];
  private readonly styles: BiffRecord[] = [];
  private readonly formats = new Map<number, string>();
  private colors: readonly string[] = standardColors;

  take(each: BiffRecord): void {
    if (each.kind === record.font) this.fonts.push(each);
    else if (each.kind === record.xf) this.styles.push(each);
    else if (each.kind === record.format) this.formats.set(each.u16(0), textAt(each, 2, 2));
    else if (each.kind === record.boundSheet) this.sheets.push({ at: each.u32(0), name: textAt(each, 6, 1) });
    else if (each.kind === record.palette) this.colors = paletteIn(each);
  }

  looks(): Look[] {
    const fonts = this.fonts.map((each) => this.fontOf(each));
    return this.styles.map((each) => this.lookOf(each, fonts));
  }

  private colorAt(index: number): string | null {
    return index >= 64 ? null : (this.colors[index < 8 ? index : index - 8] ?? null);
  }

  private fontOf(each: BiffRecord): Font {
    return {
      name: textAt(each, 14, 1),
      size: each.u16(0) / 20,
      bold: each.u16(6) >= 600,
      italic: (each.u16(2) & 2) !== 0,
      strike: (each.u16(2) & 8) !== 0,
      underline: each.u8(10) !== 0,
      color: this.colorAt(each.u16(4)),
    };
  }

  private lookOf(each: BiffRecord, fonts: readonly Font[]): Look {
    const index = each.u16(0);
    const alignment = each.u8(6);
    const turned = each.u8(7);
    const [lines, more, fill] = [each.u32(10), each.u32(14), each.u16(18)];
    const isSolid = more >>> 26 === 1;
    const edges: readonly (readonly [Edge, number, number])[] = [
      ["left", lines & 15, (lines >>> 16) & 127],
      ["right", (lines >>> 4) & 15, (lines >>> 23) & 127],
      ["top", (lines >>> 8) & 15, more & 127],
      ["bottom", (lines >>> 12) & 15, (more >>> 7) & 127],
    ];
    const drawn = edges.flatMap(([edge, line, color]) => {
      const style = lineStyles[line];
      return style === undefined || style === "none" ? [] : [[edge, { style, color: this.colorAt(color) }] as const];
    });
    return {
      font: fonts[index > 4 ? index - 1 : index] ?? fonts[0] ?? unknownFont, // no font bears the index 4
      fill: isSolid ? this.colorAt(fill & 127) : null,
      behind: null,
      borders: Object.fromEntries(drawn),
      horizontal: horizontals[alignment & 7] ?? null,
      vertical: verticals[(alignment >>> 4) & 7] ?? null,
      wrap: (alignment & 8) !== 0,
      rotation: turned === 255 ? "stacked" : turned > 90 ? 90 - turned : turned,
      format: formatOf(each.u16(2), this.formats),
    };
  }
}

const unknownFont: Font = { name: null, size: 11, bold: false, italic: false, underline: false, strike: false, color: null };

const paletteIn = (each: BiffRecord): string[] =>
  Array.from({ length: each.u16(0) }, (_, index) =>
    [0, 1, 2]
      .map((part) =>
        each
          .u8(2 + index * 4 + part)
          .toString(16)
          .toUpperCase()
          .padStart(2, "0"),
      )
      .join(""),
  );

function sheetAt(view: DataView, from: number, name: string): BiffSheet {
  const cells: { row: number; column: number; look: number }[] = [];
  const sheet = { defaultWidth: null as number | null, defaultHeight: null as number | null, gridlines: true };
  let freeze: BiffSheet["freeze"] = null;
  let isFrozen = false;
  let depth = 0;
  for (const each of recordsFrom(view, from)) {
    const { kind, u16, length } = each;
    if (kind === record.bof) depth += 1;
    else if (kind === record.eof) {
      depth -= 1;
      if (depth <= 0) break;
    } else if (depth !== 1)
      continue; // a chart within the sheet
    else if (singleCells.has(kind)) cells.push({ row: u16(0), column: u16(2), look: u16(4) });
    else if (kind === record.mulRk || kind === record.mulBlank) cells.push(...severalIn(each));
    else if (kind === record.defaultWidth) sheet.defaultWidth = u16(0);
    else if (kind === record.defaultHeight) sheet.defaultHeight = u16(2) / 20;
    else if (kind === record.window) {
      sheet.gridlines = (u16(0) & 2) !== 0;
      isFrozen = (u16(0) & 8) !== 0;
    } else if (kind === record.pane && isFrozen && length >= 4) freeze = { rows: u16(2), columns: u16(0) };
  }
  return { name, cells, ...sheet, freeze };
}

function severalIn({ kind, u16, length }: BiffRecord): { row: number; column: number; look: number }[] {
  const size = kind === record.mulRk ? 6 : 2;
  return Array.from({ length: Math.max(0, Math.floor((length - 6) / size)) }, (_, index) => ({
    row: u16(0),
    column: u16(2) + index,
    look: u16(4 + index * size),
  }));
}
