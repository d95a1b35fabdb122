import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a small workbook with one sheet, to be changed part by part. `null` leaves a part out. */
export type PartTexts = Readonly<Record<string, string | Uint8Array | null>>;

/** A worksheet around the rows given. */
export const worksheet = (rows: string, after = ""): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

export const sharedStrings = (...items: readonly string[]): string => `<sst xmlns="${main}">${items.join("")}</sst>`;

/** A style sheet whose cell styles have the number formats given, by number. */
export const stylesOf = (formats: readonly number[], own = ""): string =>
  `<styleSheet xmlns="${main}">${own}<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats
    .map((number) => `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
    .join("")}</cellXfs></styleSheet>`;

const overrides = [
  ["/xl/workbook.xml", "sheet.main"],
  ["/xl/worksheets/sheet1.xml", "worksheet"],
  ["/xl/worksheets/sheet2.xml", "worksheet"],
  ["/xl/styles.xml", "styles"],
  ["/xl/sharedStrings.xml", "sharedStrings"],
]
  .map(
    ([part = "", type = ""]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join("");

export const workbookXml = (inside: string): string => `<workbook xmlns="${main}" xmlns:r="${relations}">${inside}</workbook>`;

const usual: PartTexts = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": workbookXml('<sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets>'),
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
};

/** The bytes of a workbook made of the usual parts and these. */
export function packageWith(parts: PartTexts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries({ ...usual, ...parts })) {
    if (text !== null) files[name] = typeof text === "string" ? strToU8(text) : text;
  }
  return zipSync(files);
}

/** Rows of one sheet: the shortest workbook a test can say. */
export const packageOfRows = (rows: string, after = "", parts: PartTexts = {}): Uint8Array =>
  packageWith({ "xl/worksheets/sheet1.xml": worksheet(rows, after), ...parts });
