import { deflateRawSync } from "node:zlib";
import type { SheetDraft } from "../../src/core/draft";
import { sheetXml } from "../../src/ooxml/sheet-writer";
import { StyleSheet } from "../../src/ooxml/styles";
import { archiveOf, entryOf } from "../../src/ooxml/zip-writer";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A new workbook of drafts; equal drafts give equal bytes. */
export function workbookOf(drafts: readonly SheetDraft[]): Uint8Array {
  const styles = new StyleSheet(null, "xl/styles.xml", main);
  const sheets = drafts.map((draft) => sheetXml(draft, styles, { main, relations }, ""));
  const number = (index: number): string => String(index + 1);
  const parts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${number(index)}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${drafts.map(({ name }, index) => `<sheet name="${name}" sheetId="${number(index)}" r:id="rId${number(index)}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${drafts.map((_, index) => `<Relationship Id="rId${number(index)}" Type="${relations}/worksheet" Target="worksheets/sheet${number(index)}.xml"/>`).join("")}<Relationship Id="rId${number(drafts.length)}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles.toXml()],
    ...sheets.map((xml, index) => [`xl/worksheets/sheet${number(index)}.xml`, xml] as const),
  ];
  return archiveOf(parts.map(([name, text]) => entryOf(name, new TextEncoder().encode(text), deflateRawSync)));
}
