import type { Block, Letter } from "../core/document";
import type { DraftCell, SheetDraft } from "../core/draft";
import { unreachable } from "../core/result";
import { DraftBuilder } from "./draft-builder";
import type { Fonts } from "./fonts";
import { officialFonts } from "./fonts";
import { halves, linesOf, portions } from "./wrapping";

/** Columns every letter is laid out on; tables take several for each of theirs. */
const grid = 24;
/** A little more than 156 mm of type area over the grid, in characters of the default font: programs differ in what such a character measures. */
const gridWidth = 3.1;
/** Half characters of 16 points that surely fit into a line. */
const perLine = 50;
const lineHeight = 23;
const tableSize = 11;
const tableLine = 16;
/** Half characters of the table's size in one column of the grid. */
const perGridColumn = 3.1;
/** A row of a sheet is no higher than 409 points. */
const mostLines = 16;

/** A letter as a sheet to be printed: A4 upright, one cell a paragraph, rows as high as their lines. */
export function letterDraft(letter: Letter, fonts: Fonts = officialFonts): SheetDraft {
  const builder = new DraftBuilder(grid);
  const pageBreaks: number[] = [];
  for (const block of letter.blocks) {
    if (block.kind === "page-break") pageBreaks.push(builder.rows.length);
    else addBlock(builder, block, fonts);
  }
  return {
    name: letter.name,
    columns: Array.from({ length: grid }, () => ({ width: gridWidth })),
    rows: builder.rows,
    merges: builder.merges,
    styles: builder.styles,
    print: {
      orientation: "portrait",
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
      footer: "— &P —",
      ...(pageBreaks.length === 0 ? {} : { pageBreaks }),
    },
  };
}

function addBlock(builder: DraftBuilder, block: Exclude<Block, { kind: "page-break" }>, fonts: Fonts): void {
  const text = builder.style({ font: fonts.text, size: 16, horizontal: "left" });
  const lines = (words: string, style: string): void => {
    for (const part of portions(words, perLine, mostLines)) builder.wide(part, style, linesOf(part, perLine) * lineHeight + 4, grid);
  };
  switch (block.kind) {
    case "title":
      builder.wide(
        block.text,
        builder.style({ font: fonts.title, size: 22, horizontal: "center" }),
        linesOf(block.text, 38) * 32 + 16,
        grid,
      );
      return;
    case "reference":
      lines(block.text, builder.style({ font: fonts.text, size: 16, horizontal: "center" }));
      return;
    case "addressee":
      lines(block.text, text);
      return;
    case "heading":
      lines(
        block.level === 1 && !block.text.startsWith("附件") ? `　　${block.text}` : block.level === 2 ? `　　${block.text}` : block.text,
        builder.style({ font: block.level === 1 ? fonts.heading : fonts.subheading, size: 16, horizontal: "left" }),
      );
      return;
    case "paragraph":
      lines(`　　${block.lead ?? ""}${block.text}`, text);
      return;
    case "table":
      addTable(builder, block, fonts);
      return;
    case "signature": {
      const right = builder.style({ font: fonts.text, size: 16, horizontal: "right" });
      lines("", text);
      lines(`${block.by}　　`, right);
      lines(`${block.date}　　　　`, right);
      return;
    }
    case "note":
      for (const line of block.text.split("\n")) lines(`　　${line}`, text);
      return;
    default:
      unreachable(block);
  }
}

type Table = Extract<Block, { kind: "table" }>;

function addTable(builder: DraftBuilder, { caption, header, widths, rows }: Table, fonts: Fonts): void {
  if (caption !== null) builder.wide(caption, builder.style({ font: fonts.title, size: 18, horizontal: "center" }), 34, grid);
  const spans = spansOf(widths);
  const head = builder.style({ font: fonts.heading, size: tableSize, horizontal: "center", border: true });
  const centred = builder.style({ font: fonts.table, size: tableSize, horizontal: "center", border: true });
  const left = builder.style({ font: fonts.table, size: tableSize, horizontal: "left", border: true });
  const line = (texts: readonly string[], styleFor: (text: string, column: number) => string): void => {
    const height =
      Math.max(...texts.map((text, column) => linesOf(text, Math.floor((spans[column] ?? 1) * perGridColumn))), 1) * tableLine + 6;
    const cells = texts.flatMap((text, column): DraftCell[] => {
      const style = styleFor(text, column);
      return Array.from({ length: spans[column] ?? 1 }, (_, index) => ({ value: index === 0 ? text : null, style }));
    });
    const row = builder.row(cells, height);
    let at = 0;
    for (const span of spans) {
      if (span > 1) builder.merges.push({ row, column: at, rows: 1, columns: span });
      at += span;
    }
  };
  line(header, () => head);
  for (const row of rows)
    line(
      header.map((_, column) => row[column] ?? ""),
      (text, column) => (halves(text) <= (spans[column] ?? 1) * perGridColumn ? centred : left),
    );
}

/** Grid columns for each of a table's, by its relative widths; all of the grid, none without one. */
export function spansOf(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = widths.map((_, index) => Math.round((widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0) / total) * grid));
  return edges.map((edge, index) => Math.max(1, edge - (edges[index - 1] ?? 0)));
}
