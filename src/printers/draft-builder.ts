import type { Area, CellStyle, DraftCell, DraftRow } from "../core/draft";

type Align = CellStyle["align"];

const align = (horizontal: Align["horizontal"], vertical: Align["vertical"]): Align => ({ horizontal, vertical, wrap: true });

export interface Look {
  readonly font: string;
  readonly size: number;
  readonly horizontal: Align["horizontal"];
  readonly vertical?: Align["vertical"];
  readonly bold?: boolean;
  readonly border?: boolean;
  readonly format?: string;
}

/** A style of a draft by its look. */
export const styleOf = ({ font, size, horizontal, vertical = "center", bold = false, border = false, format }: Look): CellStyle => ({
  font: { name: font, size, ...(bold ? { bold } : {}) },
  align: align(horizontal, vertical),
  border: border ? "thin" : null,
  ...(format === undefined ? {} : { format }),
});

/** Excel's tallest row, in points. */
export const tallest = 409;

/** Gathers rows, merges and styles of a sheet; equal looks share a style. */
export class DraftBuilder {
  readonly rows: DraftRow[] = [];
  readonly merges: Area[] = [];
  readonly styles: Record<string, CellStyle> = {};
  private readonly names = new Map<string, string>();

  constructor(readonly width: number) {}

  style(look: Look): string {
    const style = styleOf(look);
    const key = JSON.stringify(style);
    const name = this.names.get(key) ?? `s${String(this.names.size + 1)}`;
    this.names.set(key, name);
    this.styles[name] = style;
    return name;
  }

  /** A row; answers its place. */
  row(cells: readonly DraftCell[], height?: number): number {
    this.rows.push(height === undefined ? { cells } : { height: Math.min(tallest, Math.round(height * 4) / 4), cells });
    return this.rows.length - 1;
  }

  /** A text over the first columns as one cell; further cells follow. */
  wide(value: string, style: string, height: number, span: number, rest: readonly DraftCell[] = []): number {
    const row = this.row([{ value, style }, ...Array.from({ length: span - 1 }, () => ({ value: null, style })), ...rest], height);
    if (span > 1) this.merges.push({ row, column: 0, rows: 1, columns: span });
    return row;
  }
}
