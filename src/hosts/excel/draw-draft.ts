import type { Area, CellStyle, DraftCell, SheetDraft } from "../../core/draft";
import { addressesOf, areasOf, partsWithin, type Spot, spotsIn } from "./areas";
import { rangeOn } from "./inventory";
import type { Job } from "./requests";
import { bytesOf, writtenText } from "./text";
import { pointsOfCharacters, pointsOfMillimetres } from "./widths";

/** Something done to a range, with its path, on the wire. */
const bytesPerCall = 400;

/** Of a request, so that its answer, in which each text stands twice, has room too. */
export const bytesPerPart = 1_200_000;

/** The rectangle from A1 that a draft fills. */
export const extentOf = ({ rows }: SheetDraft): Area => ({
  row: 0,
  column: 0,
  rows: Math.max(1, rows.length),
  columns: Math.max(1, ...rows.map(({ cells }) => cells.length)),
});

/** Bytes of a draft's values in an area on the wire, about; number format and type of each cell included. */
export function draftBytes({ rows }: SheetDraft, area: Area): number {
  let bytes = 0;
  for (const { row, column } of spotsIn(area)) {
    const value = rows[row]?.cells[column]?.value;
    bytes += 30 + (typeof value === "string" ? bytesOf(value) : 0);
  }
  return bytes;
}

/** A draft in parts that one request and its answer hold. */
export const draftParts = (draft: SheetDraft): readonly Area[] =>
  partsWithin(extentOf(draft), bytesPerPart, (area) => draftBytes(draft, area));

/** What empties a sheet of ours before it is drawn anew; comments that people put on it stay. */
export const clearJob = (sheet: Excel.Worksheet): Job => ({
  bytes: 8 * bytesPerCall,
  queue: () => {
    const all = sheet.getRange();
    all.unmerge();
    all.clear("Contents");
    all.clear("Formats");
    all.dataValidation.clear();
    all.columnHidden = false;
    all.format.useStandardWidth = true;
    all.format.useStandardHeight = true;
    sheet.freezePanes.unfreeze();
  },
});

/** What draws a draft on an empty sheet, print set-up apart. */
export function drawJobs(sheet: Excel.Worksheet, draft: SheetDraft): readonly Job[] {
  return [...valueJobs(sheet, draft), ...styleJobs(sheet, draft), ...layoutJobs(sheet, draft)];
}

function valueJobs(sheet: Excel.Worksheet, draft: SheetDraft): readonly Job[] {
  return draftParts(draft).map((area) => {
    const cells = gridIn(draft, area, (cell) => (typeof cell?.value === "string" ? writtenText(cell.value) : (cell?.value ?? "")));
    const formats = gridIn(draft, area, (cell) => draft.styles[cell?.style ?? ""]?.format ?? "General");
    const hasFormats = formats.some((line) => line.some((format) => format !== "General"));
    return {
      bytes: bytesOf(JSON.stringify(cells)) + (hasFormats ? bytesOf(JSON.stringify(formats)) : 0) + bytesPerCall,
      queue: () => {
        const range = rangeOn(sheet, area);
        range.values = cells;
        // After the values: a number written under the format of texts would become one.
        if (hasFormats) range.numberFormat = formats;
      },
    };
  });
}

const gridIn = <T>({ rows }: SheetDraft, area: Area, of: (cell: DraftCell | undefined) => T): T[][] =>
  Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => of(rows[area.row + r]?.cells[area.column + c])),
  );

/** Each style once, on all its cells. */
function styleJobs(sheet: Excel.Worksheet, draft: SheetDraft): readonly Job[] {
  const byStyle = new Map<string, Spot[]>();
  draft.rows.forEach(({ cells }, row) => {
    cells.forEach(({ style }, column) => {
      const spots = byStyle.get(style);
      if (spots === undefined) byStyle.set(style, [{ row, column }]);
      else spots.push({ row, column });
    });
  });
  return [...byStyle].flatMap(([name, spots]) => {
    const style = draft.styles[name];
    if (style === undefined) throw new Error(`The draft ${draft.name} has no style ${name}`);
    const areas = areasOf(spots);
    return [...onAreas(sheet, areas, ({ format }) => applyStyle(format, style)), ...borderJobs(sheet, areas, style)];
  });
}

/** The same for many areas in as few calls as their addresses allow. */
export const onAreas = (sheet: Excel.Worksheet, areas: readonly Area[], change: (on: Excel.RangeAreas) => void): readonly Job[] =>
  addressesOf(areas).map((address) => ({
    bytes: address.length + 6 * bytesPerCall,
    queue: () => change(sheet.getRanges(address)),
  }));

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center" } as const;

function applyStyle(format: Excel.RangeFormat, { font, align, fill }: CellStyle): void {
  format.font.name = font.name;
  format.font.size = font.size;
  if (font.bold === true) format.font.bold = true;
  if (font.color !== undefined) format.font.color = `#${font.color}`;
  format.horizontalAlignment = horizontal[align.horizontal];
  format.verticalAlignment = vertical[align.vertical];
  format.wrapText = align.wrap;
  if (fill !== undefined) format.fill.color = `#${fill}`;
}

/** Lines between cells only where there are any: areas of one row have none that run across. */
function borderJobs(sheet: Excel.Worksheet, areas: readonly Area[], { border }: CellStyle): readonly Job[] {
  if (border === null) return [];
  const groups = new Map<string, { edges: readonly Edge[]; areas: Area[] }>();
  for (const area of areas) {
    const edges: readonly Edge[] = [
      ...outer,
      ...(area.columns > 1 ? (["InsideVertical"] as const) : []),
      ...(area.rows > 1 ? (["InsideHorizontal"] as const) : []),
    ];
    const key = edges.join();
    const group = groups.get(key) ?? { edges, areas: [] };
    groups.set(key, group);
    group.areas.push(area);
  }
  return [...groups.values()].flatMap((group) =>
    onAreas(sheet, group.areas, ({ format }) => {
      for (const edge of group.edges) format.borders.getItem(edge).style = "Continuous";
    }),
  );
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";
const outer: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

function layoutJobs(sheet: Excel.Worksheet, draft: SheetDraft): readonly Job[] {
  const job = (queue: () => void): Job => ({ bytes: bytesPerCall, queue });
  const jobs = draft.merges.map((area) => job(() => rangeOn(sheet, area).merge(false)));
  for (const [height, spots] of grouped(
    draft.rows.map(({ height }) => height ?? null),
    (row) => ({ row, column: 0 }),
  )) {
    if (height !== null) jobs.push(...onAreas(sheet, areasOf(spots), ({ format }) => (format.rowHeight = height)));
  }
  for (const [width, spots] of grouped(
    draft.columns.map(({ width }) => width),
    (column) => ({ row: 0, column }),
  )) {
    jobs.push(...onAreas(sheet, areasOf(spots), ({ format }) => (format.columnWidth = pointsOfCharacters(width))));
  }
  draft.columns.forEach(({ hidden }, column) => {
    if (hidden === true) jobs.push(job(() => (rangeOn(sheet, { row: 0, column, rows: 1, columns: 1 }).columnHidden = true)));
  });
  jobs.push(...freezeJobs(sheet, draft.freeze, job), ...choiceJobs(sheet, draft, job));
  return jobs;
}

function grouped<T>(values: readonly T[], spotOf: (index: number) => Spot): Map<T, Spot[]> {
  const groups = new Map<T, Spot[]>();
  values.forEach((value, index) => {
    groups.set(value, [...(groups.get(value) ?? []), spotOf(index)]);
  });
  return groups;
}

function freezeJobs(sheet: Excel.Worksheet, freeze: SheetDraft["freeze"], job: (queue: () => void) => Job): readonly Job[] {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return [];
  if (columns === 0) return [job(() => sheet.freezePanes.freezeRows(rows))];
  if (rows === 0) return [job(() => sheet.freezePanes.freezeColumns(columns))];
  return [job(() => sheet.freezePanes.freezeAt(rangeOn(sheet, { row: 0, column: 0, rows, columns })))];
}

/** Words offered in a cell stand in the validation itself, which takes 255 characters and no commas inside a word. */
function choiceJobs(sheet: Excel.Worksheet, { choices = [] }: SheetDraft, job: (queue: () => void) => Job): readonly Job[] {
  return choices.flatMap(({ area, words }) => {
    const source = words.join(",");
    if (source.length > 255 || words.some((word) => /[,"]/.test(word))) return [];
    return [job(() => (rangeOn(sheet, area).dataValidation.rule = { list: { inCellDropDown: true, source } }))];
  });
}

const plainFooter = "第 &P 页，共 &N 页";
const headerMargin = 7.62;

/** Paper, margins, titles and page breaks: A4, one page wide. Excel may refuse them where no printer is known. */
export const pageJob = (sheet: Excel.Worksheet, draft: SheetDraft): Job => ({
  bytes: 20 * bytesPerCall,
  queue: () => {
    const { margins, orientation, titleRows, pageBreaks = [], onePage, footer = plainFooter } = draft.print;
    const page = sheet.pageLayout;
    page.paperSize = "A4";
    page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
    page.topMargin = pointsOfMillimetres(margins.top);
    page.bottomMargin = pointsOfMillimetres(margins.bottom);
    page.leftMargin = pointsOfMillimetres(margins.left);
    page.rightMargin = pointsOfMillimetres(margins.right);
    page.headerMargin = pointsOfMillimetres(headerMargin);
    page.footerMargin = pointsOfMillimetres(headerMargin);
    page.centerHorizontally = true;
    page.zoom = onePage === true ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
    page.headersFooters.defaultForAllPages.centerFooter = footer;
    page.setPrintArea(rangeOn(sheet, extentOf(draft)));
    if (titleRows !== undefined) page.setPrintTitleRows(`$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`);
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
  },
});
