import type { Area, CellStyle, DraftCell, SheetDraft } from "../../src/core/draft";

type Value = string | number | null;

const font = { name: "宋体", size: 10.5 } as const;
const middle = { horizontal: "center", vertical: "center", wrap: true } as const;

/** The looks of the forms as offices keep them: 宋体 五号 in thin lines under a title in 黑体. */
const styles: Readonly<Record<string, CellStyle>> = {
  bare: { font, align: middle, border: null },
  title: { font: { name: "黑体", size: 18, bold: true }, align: middle, border: null },
  subtitle: { font: { name: "仿宋", size: 12 }, align: middle, border: null },
  label: { font: { ...font, bold: true }, align: middle, border: "thin", fill: "F2F2F2" },
  text: { font, align: middle, border: "thin" },
  long: { font, align: { ...middle, horizontal: "left" }, border: "thin" },
  number: { font, align: middle, border: "thin", format: "General" },
  money: { font, align: { ...middle, horizontal: "right" }, border: "thin", format: "0.00" },
  rate: { font, align: middle, border: "thin", format: "0.00%" },
  note: { font: { ...font, size: 9 }, align: { ...middle, horizontal: "left" }, border: null },
};

export type StyleName = "bare" | "title" | "subtitle" | "label" | "text" | "long" | "number" | "money" | "rate" | "note";

/** Cells put one by one; the rest of the rectangle is filled with empty ones. */
export class FormSheet {
  private readonly cells: DraftCell[][] = [];
  private readonly heights: (number | undefined)[] = [];
  private readonly merges: Area[] = [];

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
    private readonly orientation: "portrait" | "landscape" = "portrait",
  ) {}

  /** Puts a value at an address such as B4, over as many rows and columns as its block has. */
  put(address: string, value: Value, style: StyleName, size: { readonly rows?: number; readonly columns?: number } = {}): this {
    const column = address.charCodeAt(0) - 65;
    const row = Number(address.slice(1)) - 1;
    const { rows = 1, columns = 1 } = size;
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) this.set(r, c, { value: r === row && c === column ? value : null, style });
    if (rows > 1 || columns > 1) this.merges.push({ row, column, rows, columns });
    return this;
  }

  height(row: number, points: number): this {
    this.heights[row - 1] = points;
    return this;
  }

  /** Takes the fill and lines of empty cells that stand between blocks. */
  draft(): SheetDraft {
    const rows = Array.from({ length: this.cells.length }, (_, row) => {
      const line = this.cells[row] ?? [];
      const cells = Array.from(this.widths, (__, column) => line[column] ?? { value: null, style: "bare" });
      return { height: this.heights[row] ?? 27, cells };
    });
    const used = new Set(rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
    return {
      name: this.name,
      columns: this.widths.map((width) => ({ width })),
      rows,
      merges: this.merges,
      styles: Object.fromEntries(Object.entries(styles).filter(([key]) => used.has(key))),
      print: { orientation: this.orientation, margins: { top: 20, bottom: 18, left: 16, right: 16 } },
    };
  }

  private set(row: number, column: number, cell: DraftCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row];
    if (line !== undefined) line[column] = cell;
  }
}
