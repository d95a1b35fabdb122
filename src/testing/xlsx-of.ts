import type { Book, Cell } from "../core/book";
import type { Edit } from "../core/edit";
import { addressOf } from "../core/place";
import { nodeCodec } from "../hosts/xlsx/node-codec";
import { patchPackage } from "../ooxml/patcher";
import { openPackage } from "../ooxml/reader";
import { absolute } from "../ooxml/workbook-patch";
import { escapeAttribute, escapeXml } from "../ooxml/xml";
import { archiveOf, entryOf } from "../ooxml/zip-writer";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of an .xlsx file that holds a workbook, for tests. */
export function xlsxOf(book: Book): Uint8Array {
  const opened = openPackage(frameOf(book), nodeCodec.inflate);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  const edits = book.sheets.flatMap(({ name, cells }): Edit[] => {
    const found: Edit[] = [];
    cells.forEach((row, column, index) => {
      const { value, formula, format }: Cell = cells.cellAt(index);
      found.push({
        kind: "cells",
        at: { sheet: name, row, column, rows: 1, columns: 1 },
        from: [[{ value: null, formula: null }]],
        to: [[format === "General" ? { value, formula } : { value, formula, format }]],
      });
    });
    return found;
  });
  const patched = patchPackage(opened.value, { title: { message: "test.fill", data: {} }, edits }, { deflate: nodeCodec.deflate });
  if (!patched.ok) throw new Error(JSON.stringify(patched.fault));
  return archiveOf(patched.value.file.entries);
}

/** A workbook with the sheets of another, and no cells. */
function frameOf({ sheets, names, dateSystem }: Book): Uint8Array {
  const part = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const state = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" };
  const listed = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" state="${state[visibility]}" r:id="rId${index + 1}"/>`,
  );
  const named = [...names].map(
    ([name, range]) => `<definedName name="${escapeAttribute(name)}">${escapeXml(absolute(range))}</definedName>`,
  );
  const sheetXml = ({ hiddenRows, merges }: Book["sheets"][number]): string =>
    `<worksheet xmlns="${main}"><sheetData>${hiddenRows.map((row) => `<row r="${row + 1}" hidden="1"/>`).join("")}</sheetData>${
      (merges ?? []).length === 0
        ? ""
        : `<mergeCells>${(merges ?? []).map((merge) => `<mergeCell ref="${addressOf(merge)}"/>`).join("")}</mergeCells>`
    }</worksheet>`;
  const texts: [string, string][] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets
        .map((_, index) => `<Override PartName="/${part(index)}" ContentType="${types}.worksheet+xml"/>`)
        .join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}">${dateSystem === 1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${listed.join("")}</sheets>${
        named.length === 0 ? "" : `<definedNames>${named.join("")}</definedNames>`
      }</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join("")}</Relationships>`,
    ],
    ...sheets.map((sheet, index): [string, string] => [part(index), sheetXml(sheet)]),
  ];
  return archiveOf(texts.map(([name, text]) => entryOf(name, new TextEncoder().encode(text), nodeCodec.deflate)));
}
