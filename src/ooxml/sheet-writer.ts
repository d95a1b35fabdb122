import type { Area, SheetDraft } from "../core/draft";
import { addressOf } from "../core/place";
import { cellXml, needsQuoting } from "./cell-xml";
import { declaration } from "./parts";
import type { StyleSheet } from "./styles";
import { escapeXml } from "./xml";

const millimetresPerInch = 25.4;
const inches = (millimetres: number): string => String(Math.round((millimetres / millimetresPerInch) * 10_000) / 10_000);
const refOf = (area: Area): string => addressOf({ sheet: "", ...area });

/** The text of a worksheet part for a draft: A4, one page wide, numbered pages. `kept` are elements of its predecessor. */
export function sheetXml(
  draft: SheetDraft,
  styles: StyleSheet,
  namespaces: { readonly main: string; readonly relations: string },
  kept: string,
): string {
  return [
    `${declaration}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    dimensionXml(draft),
    viewXml(draft),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(draft),
    rowsXml(draft, styles),
    draft.merges.length === 0
      ? ""
      : `<mergeCells count="${String(draft.merges.length)}">${draft.merges.map((area) => `<mergeCell ref="${refOf(area)}"/>`).join("")}</mergeCells>`,
    choicesXml(draft),
    pageXml(draft),
    kept,
    "</worksheet>",
  ].join("");
}

/** The rectangle from A1 that a draft fills. */
export function extentOf({ rows }: SheetDraft): Area {
  return { row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, ...rows.map(({ cells }) => cells.length)) };
}

const dimensionXml = (draft: SheetDraft): string => `<dimension ref="${refOf(extentOf(draft))}"/>`;

function viewXml({ freeze }: SheetDraft): string {
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0))
    return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { rows, columns } = freeze;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${String(columns)}"`}${rows === 0 ? "" : ` ySplit="${String(rows)}"`}`;
  const topLeft = addressOf({ sheet: "", row: rows, column: columns });
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: SheetDraft): string {
  if (columns.length === 0) return "";
  const column = (width: number, isHidden: boolean, index: number): string =>
    `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}"${isHidden ? ' hidden="1"' : ""} customWidth="1"/>`;
  return `<cols>${columns.map(({ width, hidden = false }, index) => column(width, hidden, index)).join("")}</cols>`;
}

function rowsXml(draft: SheetDraft, styles: StyleSheet): string {
  const known = new Map<string, number>();
  const styleOf = (key: string, isQuoted: boolean): number => {
    const described = draft.styles[key];
    if (described === undefined) throw new Error(`The draft ${draft.name} has no style ${key}`);
    const wanted = `${isQuoted ? "'" : " "}${key}`;
    const style = known.get(wanted) ?? (isQuoted ? styles.variant(styles.fromDraft(described), { isQuoted }) : styles.fromDraft(described));
    known.set(wanted, style);
    return style;
  };
  const rows = draft.rows.map(({ height, cells }, row) => {
    const written = cells.map(({ value, style }, column) => {
      const isQuoted = typeof value === "string" && needsQuoting(value);
      return cellXml("", addressOf({ sheet: "", row, column }), styleOf(style, isQuoted), { value, formula: null });
    });
    const tall = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
    return `<row r="${String(row + 1)}"${tall}>${written.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

/** Words offered in a cell stand in the validation itself, which takes 255 characters and no commas inside a word. */
function choicesXml({ choices = [] }: SheetDraft): string {
  const offered = choices.filter(({ words }) => words.join(",").length <= 255 && words.every((word) => !/[,"]/.test(word)));
  if (offered.length === 0) return "";
  const each = offered.map(
    ({ area, words }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${refOf(area)}"><formula1>"${escapeXml(words.join(","))}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${String(each.length)}">${each.join("")}</dataValidations>`;
}

const plainFooter = "第 &P 页，共 &N 页";

function pageXml({ print: { margins, orientation, footer = plainFooter, pageBreaks = [], onePage } }: SheetDraft): string {
  const { top, bottom, left, right } = margins;
  const breaks = pageBreaks.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`).join("");
  const count = String(pageBreaks.length);
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage === true ? "1" : "0"}"/>` +
    `<headerFooter><oddFooter>&amp;C${escapeXml(footer)}</oddFooter></headerFooter>` +
    (pageBreaks.length === 0 ? "" : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`)
  );
}
