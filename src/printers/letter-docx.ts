import type { FileChild, IParagraphOptions, IRunOptions } from "docx";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

import type { Block, Letter } from "../core/document";
import { unreachable } from "../core/result";
import type { Fonts } from "./fonts";
import { officialFonts } from "./fonts";
import { halves } from "./wrapping";
import { withFixedTimes } from "./zip-times";

/** Half points. */
const three = 32;
const two = 44;
const small = 24;
/** 22 lines on a page: 28.95 points each. Line pitch by the grid would spread the characters. */
const pitch = 579;
/** Two characters of 16 points. */
const indent = 640;
/** 156 mm of type area; pages are measured in twentieths of a point. */
const typeArea = 8845;

/** A letter as a .docx by GB/T 9704: A4, 22 lines of 28 characters, page number — 1 —. Equal letters give equal bytes. */
export async function letterDocx(letter: Letter, fonts: Fonts = officialFonts): Promise<Uint8Array> {
  const document = new Document({
    title: letter.name,
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: runOf(fonts.text, three), paragraph: { spacing: exact(pitch) } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: 2098,
              bottom: 1984,
              left: 1587,
              right: 1474,
              footer: 1417,
            },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: childrenOf(letter.blocks, fonts),
      },
    ],
  });
  const bytes = await Packer.pack(document, "uint8array", undefined, [{ path: "docProps/core.xml", data: coreProperties(letter.name) }]);
  return withFixedTimes(bytes);
}

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** One name for all scripts, so that digits in a line are set as its text is. */
const runOf = (font: string, size: number) => ({ font: { ascii: font, hAnsi: font, eastAsia: font, cs: font }, size });

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

/** Without author and time: a paper's date is the one in its text. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;

/** — 1 — in 14 points, one character from the outer edge. */
const pageNumber = (alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: indent / 2 } : { left: indent / 2 },
        children: [new TextRun({ ...runOf("宋体", 28), children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });

/** A break before what follows it: pages begin with a paragraph, never with an empty one. */
function childrenOf(blocks: readonly Block[], fonts: Fonts): FileChild[] {
  const children: FileChild[] = [];
  let breaks = false;
  for (const block of blocks) {
    if (block.kind === "page-break") breaks = true;
    else {
      children.push(...printed(block, fonts, breaks));
      breaks = false;
    }
  }
  return children;
}

function printed(block: Exclude<Block, { kind: "page-break" }>, fonts: Fonts, breaks: boolean): FileChild[] {
  const start = { pageBreakBefore: breaks };
  const paragraph = (runs: readonly IRunOptions[], more: IParagraphOptions): Paragraph =>
    new Paragraph({ ...start, ...more, children: runs.map((run) => new TextRun(run)) });
  const text = (words: string): IRunOptions => ({ ...runOf(fonts.text, three), text: words });
  const indented: IParagraphOptions = { alignment: AlignmentType.BOTH, indent: { firstLine: indent } };
  switch (block.kind) {
    case "title":
      return [
        paragraph([{ ...runOf(fonts.title, two), text: block.text }], {
          alignment: AlignmentType.CENTER,
          spacing: { ...exact(660), after: 240 },
        }),
      ];
    case "reference":
      return [paragraph([text(block.text)], { alignment: AlignmentType.CENTER, spacing: { ...exact(pitch), after: 240 } })];
    case "addressee":
      return [paragraph([text(block.text)], {})];
    case "heading": {
      const isAnnexMark = block.text.startsWith("附件");
      return [
        paragraph([{ ...runOf(block.level === 1 ? fonts.heading : fonts.subheading, three), text: block.text }], {
          ...(isAnnexMark ? {} : indented),
          keepNext: true,
        }),
      ];
    }
    case "paragraph":
      return [
        paragraph(
          [...(block.lead === undefined ? [] : [{ ...runOf(fonts.subheading, three), text: block.lead }]), text(block.text)],
          indented,
        ),
      ];
    case "table":
      return tableOf(block, fonts, start);
    case "signature":
      return [
        paragraph([], {}),
        paragraph([text(block.by)], { alignment: AlignmentType.RIGHT, indent: { right: overDate(block) }, keepNext: true }),
        paragraph([text(block.date)], { alignment: AlignmentType.RIGHT, indent: { right: indent * 2 } }),
      ];
    case "note":
      return block.text.split("\n").map((line) => paragraph([text(line)], { indent: { firstLine: indent } }));
    default:
      return unreachable(block);
  }
}

/** The signature stands centred over the date, which keeps four characters free on its right. */
const overDate = ({ by, date }: { readonly by: string; readonly date: string }): number =>
  Math.max(indent, indent * 2 + Math.round(((halves(date) - halves(by)) / 4) * (indent / 2)));

type TableBlock = Extract<Block, { kind: "table" }>;

function tableOf({ caption, header, widths, rows }: TableBlock, fonts: Fonts, start: IParagraphOptions): FileChild[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((typeArea * width) / total));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const cell = (text: string, column: number, font: string, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isHead || [...text].length <= 8 ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: exact(360),
          children: [new TextRun({ ...runOf(font, small), text })],
        }),
      ],
    });
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: header.map((_, column) => cell(texts[column] ?? "", column, isHead ? fonts.heading : fonts.table, isHead)),
    });
  return [
    ...(caption === null
      ? []
      : [
          new Paragraph({
            ...start,
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { ...exact(pitch), before: 120, after: 120 },
            children: [new TextRun({ ...runOf(fonts.title, 36), text: caption })],
          }),
        ]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: typeArea, type: WidthType.DXA },
      columnWidths,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      rows: [row(header, true), ...rows.map((texts) => row(texts, false))],
    }),
  ];
}
