import type { Node, ObjectTable, Property } from "../object-table";
import { area, isWholeColumns, isWholeRows, maxColumns, maxRows } from "./areas";
import { areasGiven, areasNode, number, oneOf, onSheetNode, rangeGiven, rangeNode, recordGiven, text, truth, whole } from "./nodes";
import { invalid, notFound } from "./refusals";
import type { Sheet } from "./sheet";
import type { PageState } from "./state";
import type { WorkbookModel } from "./workbook-model";

/** How a new sheet is printed in a Chinese Excel: A4, margins in points. */
const usual: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  printErrors: "AsDisplayed",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printHeadings: false,
  printGridlines: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printComments: "NoComments",
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
};

const notNegative = (given: unknown): number => (number(given) < 0 ? invalid("A margin is not negative.") : number(given));

const papers = oneOf(["Letter", "Tabloid", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5"]);

const zoomKeys = ["scale", "horizontalFitToPages", "verticalFitToPages"];

/** Either a scale from 10 to 400, or numbers of pages. */
function zoom(given: unknown): Readonly<Record<string, unknown>> {
  const wanted = recordGiven(given);
  for (const key of Object.keys(wanted)) if (!zoomKeys.includes(key)) invalid(`No property of a zoom: ${key}`);
  if (typeof wanted["scale"] === "number" && (wanted["scale"] < 10 || wanted["scale"] > 400)) invalid("A scale is from 10 to 400.");
  return wanted;
}

const checks: Readonly<Record<string, (given: unknown) => unknown>> = {
  orientation: oneOf(["Portrait", "Landscape"]),
  paperSize: papers,
  blackAndWhite: truth,
  printErrors: oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
  zoom,
  centerHorizontally: truth,
  centerVertically: truth,
  printHeadings: truth,
  printGridlines: truth,
  leftMargin: notNegative,
  rightMargin: notNegative,
  topMargin: notNegative,
  bottomMargin: notNegative,
  headerMargin: notNegative,
  footerMargin: notNegative,
  printComments: oneOf(["NoComments", "EndSheet", "InPlace"]),
  draftMode: truth,
  firstPageNumber: (given) => (given === "" ? "" : whole(given)),
  printOrder: oneOf(["DownThenOver", "OverThenDown"]),
};

const pointsIn: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const headerFooterKeys = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

const wireName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

interface BreakNode extends Node {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly index: number;
}

export function pageTables(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(onSheetNode(node).sheet);
  const change = (node: Node, by: Partial<PageState>): void => {
    const sheet = sheetOf(node);
    sheet.page = { ...sheet.page, ...by };
    book.isDirty = true;
  };
  const setLayout = (node: Node, by: Readonly<Record<string, unknown>>): void =>
    change(node, { layout: { ...sheetOf(node).page.layout, ...by } });
  const properties = Object.fromEntries(
    Object.entries(checks).map(([key, check]): [string, Property] => [
      wireName(key),
      { get: (node) => sheetOf(node).page.layout?.[key] ?? usual[key], set: (node, value) => setLayout(node, { [key]: check(value) }) },
    ]),
  );
  const texts = Object.fromEntries(
    headerFooterKeys.map((key): [string, Property] => [
      wireName(key),
      {
        get: (node) => sheetOf(node).page.headerFooter?.[key] ?? "",
        set: (node, value) => change(node, { headerFooter: { ...sheetOf(node).page.headerFooter, [key]: text(value) } }),
      },
    ]),
  );
  const printArea = (node: Node): Node | null => {
    const { printArea: areas } = sheetOf(node).page;
    return areas === undefined || areas.length === 0 ? null : areasNode(sheetOf(node), areas);
  };
  const titles = (node: Node, axis: "row" | "column"): Node | null => {
    const { titleRows, titleColumns } = sheetOf(node).page;
    const lines = axis === "row" ? titleRows : titleColumns;
    if (lines === undefined) return null;
    const [first, count] = lines;
    return rangeNode(sheetOf(node), axis === "row" ? area(first, 0, count, maxColumns) : area(0, first, maxRows, count));
  };
  const at = (node: Node, type: string): Node => ({ ...onSheetNode(node), type });
  return {
    PageLayout: {
      properties,
      navigations: { HeadersFooters: (node) => at(node, "HeaderFooterGroup") },
      methods: {
        SetPrintArea: (node, given) => {
          const { sheet, areas } = areasGiven(book, given, sheetOf(node));
          if (sheet !== sheetOf(node)) invalid("The range lies on another sheet.");
          change(node, { printArea: areas });
        },
        SetPrintTitleRows: (node, given) => {
          const { area: found } = rangeGiven(book, given, sheetOf(node));
          if (!isWholeRows(found)) invalid("Titles are whole rows.");
          change(node, { titleRows: [found.row, found.rows] });
        },
        SetPrintTitleColumns: (node, given) => {
          const { area: found } = rangeGiven(book, given, sheetOf(node));
          if (!isWholeColumns(found)) invalid("Titles are whole columns.");
          change(node, { titleColumns: [found.column, found.columns] });
        },
        SetPrintMargins: (node, unit, margins) => {
          const points = pointsIn[text(unit)] ?? invalid(`No unit: ${String(unit)}`);
          setLayout(
            node,
            Object.fromEntries(Object.entries(recordGiven(margins)).map(([side, size]) => [`${side}Margin`, notNegative(size) * points])),
          );
        },
        GetPrintArea: (node) => printArea(node) ?? notFound(),
        GetPrintAreaOrNullObject: printArea,
        GetPrintTitleRows: (node) => titles(node, "row") ?? notFound(),
        GetPrintTitleRowsOrNullObject: (node) => titles(node, "row"),
        GetPrintTitleColumns: (node) => titles(node, "column") ?? notFound(),
        GetPrintTitleColumnsOrNullObject: (node) => titles(node, "column"),
      },
    },
    // First and even pages of their own are not kept: all pages are alike.
    HeaderFooterGroup: { navigations: { DefaultForAllPages: (node) => at(node, "HeaderFooter") } },
    HeaderFooter: { properties: texts },
    ...breakTables(book, sheetOf, change),
  };
}

function breakTables(
  book: WorkbookModel,
  sheetOf: (node: Node) => Sheet,
  change: (node: Node, by: Partial<PageState>) => void,
): ObjectTable {
  const breakNode = (node: Node): BreakNode => node as BreakNode; // as: dispatched by type
  const listOf = (node: Node): readonly number[] => sheetOf(node).page[breakNode(node).axis === "row" ? "rowBreaks" : "columnBreaks"] ?? [];
  const put = (node: Node, breaks: readonly number[]): void =>
    change(node, breakNode(node).axis === "row" ? { rowBreaks: breaks } : { columnBreaks: breaks });
  const nodeOf = (node: Node, index: number): BreakNode => ({ ...breakNode(node), type: "PageBreak", index });
  return {
    PageBreakCollection: {
      items: (node) => listOf(node).map((index) => nodeOf(node, index)),
      item: (node, key) => {
        const found = listOf(node)[whole(key)];
        return found === undefined ? null : nodeOf(node, found);
      },
      methods: {
        // The break comes before the top-left cell of the range.
        Add: (node, given) => {
          const { area: at } = rangeGiven(book, given, sheetOf(node));
          const index = at[breakNode(node).axis];
          if (index === 0) return invalid("No page breaks before the first line.");
          put(
            node,
            [...new Set([...listOf(node), index])].sort((a, b) => a - b),
          );
          return nodeOf(node, index);
        },
        GetCount: (node) => listOf(node).length,
        RemovePageBreaks: (node) => put(node, []),
      },
    },
    PageBreak: {
      identity: (node) => ({ _Id: `${breakNode(node).axis}${String(breakNode(node).index)}` }),
      properties: {
        RowIndex: { get: (node) => (breakNode(node).axis === "row" ? breakNode(node).index : 0) },
        ColumnIndex: { get: (node) => (breakNode(node).axis === "column" ? breakNode(node).index : 0) },
      },
      methods: {
        Delete: (node) =>
          put(
            node,
            listOf(node).filter((index) => index !== breakNode(node).index),
          ),
        GetCellAfterBreak: (node) => {
          const { axis, index } = breakNode(node);
          return rangeNode(sheetOf(node), axis === "row" ? area(index, 0) : area(0, index));
        },
      },
    },
  };
}
