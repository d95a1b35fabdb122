import type { SheetDraft } from "../core/draft";
import { ownNamePrefix } from "../core/edit";
import type { PatchFault } from "./patch-fault";
import type { Parts } from "./parts";
import { extentOf, sheetXml } from "./sheet-writer";
import type { StyleSheet } from "./styles";
import { rangesOf, type Workbook } from "./workbook";
import { absolute, quotedSheet, type WorkbookPatch } from "./workbook-patch";
import { Tags } from "./xml";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

interface Listed {
  name: string;
  readonly part: string;
  readonly hasCells: boolean;
}

/** The sheets of the workbook by name while a plan is worked in; ours among them come, change and go. */
export class OwnSheets {
  /** Sheets that were removed or written anew: what looked at them must be calculated again. */
  readonly gone = new Set<string>();
  private readonly sheets: Listed[];
  /** Which sheet bears which id. */
  private readonly byId = new Map<string, string>();

  constructor(
    private readonly parts: Parts,
    workbook: Workbook,
    private readonly patch: WorkbookPatch,
    private readonly styles: StyleSheet,
  ) {
    this.sheets = workbook.sheets.map(({ name, part, hasCells }) => ({ name, part, hasCells }));
    for (const [name, { sheet }] of rangesOf(workbook))
      if (name.startsWith(ownNamePrefix)) this.byId.set(name.slice(ownNamePrefix.length), sheet);
  }

  /** The part of a sheet with cells. */
  partOf(sheet: string): string | undefined {
    return this.sheets.find(({ name, hasCells }) => hasCells && name === sheet)?.part;
  }

  /** Creates the sheet of an id, or writes it anew; it is renamed only if the plan renames it. */
  put(id: string, draft: SheetDraft, from: SheetDraft | null): PatchFault | null {
    const known = this.byId.get(id);
    const name = known !== undefined && from?.name === draft.name ? known : draft.name;
    if (!/^[^[\]:*?/\\']{1}([^[\]:*?/\\]{0,29}[^[\]:*?/\\'])?$/.test(name)) return { kind: "bad-sheet-name", sheet: name };
    if (this.sheets.some((sheet) => sheet.name !== known && sheet.name.toLowerCase() === name.toLowerCase()))
      return { kind: "name-taken", sheet: name };
    if (known === undefined) this.create(name, draft);
    else this.replace(known, name, draft);
    this.byId.set(id, name);
    this.nameParts(id, name, draft);
    this.patch.ensureView();
    return null;
  }

  remove(id: string): void {
    const name = this.byId.get(id);
    const position = this.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = this.sheets[position];
    if (sheet === undefined) return;
    this.patch.setName(ownNamePrefix + id, null);
    this.parts.unrelate(this.workbookPart, this.patch.removeSheet(position));
    for (const { type, target, isExternal } of this.parts.relationships(sheet.part)) {
      if (!isExternal && (type === "comments" || type === "vmlDrawing" || type === "printerSettings") && this.parts.has(target))
        this.parts.remove(target);
    }
    this.parts.remove(sheet.part);
    this.sheets.splice(position, 1);
    this.byId.delete(id);
    this.gone.add(sheet.name);
  }

  private get workbookPart(): string {
    return this.patch.part;
  }

  private create(name: string, draft: SheetDraft): void {
    const folder = this.workbookPart.replace(/[^/]*$/, "");
    const part = this.parts.freeName(`${folder}worksheets/sheet`, ".xml");
    this.parts.add(part, this.xmlOf(draft, ""), contentType);
    this.patch.addSheet(name, this.parts.relate(this.workbookPart, "worksheet", part));
    this.sheets.push({ name, part, hasCells: true });
  }

  private replace(known: string, name: string, draft: SheetDraft): void {
    const position = this.sheets.findIndex((sheet) => sheet.name === known);
    const sheet = this.sheets[position];
    if (sheet === undefined) return;
    this.parts.set(sheet.part, this.xmlOf(draft, drawingsIn(this.parts.text(sheet.part), sheet.part)));
    if (name !== known) {
      this.patch.renameSheet(position, name);
      this.sheets[position] = { ...sheet, name };
    }
    this.gone.add(known);
  }

  private xmlOf(draft: SheetDraft, kept: string): string {
    return sheetXml(draft, this.styles, { main: this.parts.mainNamespace, relations: this.parts.relationNamespace }, kept);
  }

  /** The hidden name that says the sheet is ours, and the names that say what is printed. */
  private nameParts(id: string, name: string, draft: SheetDraft): void {
    const localTo = this.sheets.findIndex((sheet) => sheet.name === name);
    const extent = extentOf(draft);
    this.patch.setName(ownNamePrefix + id, absolute({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 }), { isHidden: true });
    this.patch.setName("_xlnm.Print_Area", absolute({ sheet: name, ...extent }), { localTo });
    const rows = draft.print.titleRows;
    const titles = rows === undefined ? null : `${quotedSheet(name)}!$${String(rows[0] + 1)}:$${String(rows[1] + 1)}`;
    this.patch.setName("_xlnm.Print_Titles", titles, { localTo });
  }
}

/** Notes and pictures that people put on a sheet of ours stay when it is written anew. */
function drawingsIn(xml: string, part: string): string {
  const tags = new Tags(xml, part);
  let kept = "";
  while (tags.next()) {
    if (tags.name === "sheetData" && tags.kind === "open") tags.skip();
    else if (tags.kind === "empty" && (tags.name === "drawing" || tags.name === "legacyDrawing")) {
      const id = tags.attributes().find(([key]) => key.endsWith(":id"))?.[1];
      if (id !== undefined) kept += `<${tags.name} r:id="${id}"/>`;
    }
  }
  return kept;
}
