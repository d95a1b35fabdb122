import type { RangeRef } from "../core/book";
import { addressOf } from "../core/place";
import { type Parts, withOrderedChild } from "./parts";
import { withAttribute } from "./sheet-layout";
import { workbookOrder } from "./sheet-order";
import { storedName } from "../core/edit";
import { escapeAttribute, escapeXml, Tags } from "./xml";

/** The workbook part while a plan is worked in. */
export class WorkbookPatch {
  private readonly prefix: string;

  constructor(
    private readonly parts: Parts,
    /** The workbook part. */
    readonly part: string,
  ) {
    const tags = new Tags(parts.text(part), part);
    tags.next();
    this.prefix = tags.prefix;
  }

  /** Adds a sheet after all others and answers with its position. */
  addSheet(name: string, relation: string): number {
    const p = this.prefix;
    const ids: number[] = [];
    const tags = this.tags();
    while (tags.find("sheet")) ids.push(Number(tags.attribute("sheetId") ?? 0));
    const id = Math.max(0, ...ids) + 1;
    const element = `<${p}sheet xmlns:r="${this.parts.relationNamespace}" name="${escapeAttribute(name)}" sheetId="${String(id)}" r:id="${relation}"/>`;
    this.insertInto("sheets", element);
    return ids.length;
  }

  /** Takes a sheet out and everything that counts sheets with it; answers with its relationship. */
  removeSheet(position: number): string {
    const found = this.sheetAt(position);
    this.cut(found.start, found.end);
    this.eachName((tags) => {
      const local = Number(tags.attribute("localSheetId") ?? -1);
      if (local < position) return null;
      return local === position ? "" : withAttribute(tags.xml.slice(tags.start, tags.end), "localSheetId", String(local - 1));
    });
    this.eachView((tags) => {
      let view = tags.xml.slice(tags.start, tags.end);
      for (const name of ["activeTab", "firstSheet"]) {
        const at = Number(tags.attribute(name) ?? 0);
        if (at >= position && at > 0) view = withAttribute(view, name, String(at - 1));
      }
      return view;
    });
    return found.relation;
  }

  renameSheet(position: number, name: string): void {
    const { start, end } = this.sheetAt(position);
    const xml = this.xml();
    this.set(xml.slice(0, start) + withAttribute(xml.slice(start, end), "name", escapeAttribute(name)) + xml.slice(end));
  }

  /** Sets a defined name of the workbook, or of one sheet; `null` takes it away. */
  setName(name: string, formula: string | null, options: { readonly localTo?: number; readonly isHidden?: boolean } = {}): void {
    const stored = storedName(name);
    this.eachName((tags) => {
      const local = tags.attribute("localSheetId");
      const isSame =
        tags.attribute("name")?.toLowerCase() === stored.toLowerCase() &&
        local === (options.localTo === undefined ? undefined : String(options.localTo));
      return isSame ? "" : null;
    });
    if (formula === null) return;
    const local = options.localTo === undefined ? "" : ` localSheetId="${String(options.localTo)}"`;
    const hidden = options.isHidden === true ? ' hidden="1"' : "";
    const p = this.prefix;
    this.insertInto(
      "definedNames",
      `<${p}definedName name="${escapeAttribute(stored)}"${local}${hidden}>${escapeXml(formula)}</${p}definedName>`,
    );
  }

  /** Has everything calculated when the workbook is opened next. */
  calculateOnLoad(): void {
    const tags = this.tags();
    if (!tags.find("calcPr")) {
      this.set(withOrderedChild(this.xml(), this.part, `<${this.prefix}calcPr fullCalcOnLoad="1"/>`, "calcPr", workbookOrder));
      return;
    }
    const xml = this.xml();
    this.set(xml.slice(0, tags.start) + withAttribute(xml.slice(tags.start, tags.end), "fullCalcOnLoad", "1") + xml.slice(tags.end));
  }

  /** A view of a sheet belongs to a view of the workbook. */
  ensureView(): void {
    if (this.tags().find("workbookView")) return;
    const p = this.prefix;
    this.set(withOrderedChild(this.xml(), this.part, `<${p}bookViews><${p}workbookView/></${p}bookViews>`, "bookViews", workbookOrder));
  }

  private xml(): string {
    return this.parts.text(this.part);
  }

  private set(xml: string): void {
    this.parts.set(this.part, xml);
  }

  private tags(): Tags {
    return new Tags(this.xml(), this.part);
  }

  private cut(start: number, end: number): void {
    const xml = this.xml();
    this.set(xml.slice(0, start) + xml.slice(end));
  }

  private sheetAt(position: number): { start: number; end: number; relation: string } {
    const tags = this.tags();
    for (let index = 0; tags.find("sheet"); index += 1) {
      if (index < position) continue;
      const relation = tags.attributes().find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const { start } = tags;
      return { start, end: tags.elementEnd(), relation };
    }
    throw new Error(`No sheet at position ${String(position)}`);
  }

  /** Adds a child at the end of a list, which is made where it is missing or empty. */
  private insertInto(list: string, element: string): void {
    const p = this.prefix;
    const xml = this.xml();
    const tags = this.tags();
    if (!tags.find(list)) {
      this.set(withOrderedChild(xml, this.part, `<${p}${list}>${element}</${p}${list}>`, list, workbookOrder));
      return;
    }
    const end = tags.elementEnd();
    const isEmpty = xml.charCodeAt(tags.end - 2) === 0x2f;
    if (isEmpty) this.set(`${xml.slice(0, tags.end).replace(/\s*\/>$/, ">")}${element}</${p}${list}>${xml.slice(end)}`);
    else {
      const close = xml.lastIndexOf("<", end - 1);
      this.set(xml.slice(0, close) + element + xml.slice(close));
    }
  }

  /** Keeps (`null`), drops (nothing) or changes the opening tag of each defined name; a list that becomes empty goes. */
  private eachName(change: (tags: Tags) => string | null): void {
    let xml = this.xml();
    const tags = new Tags(xml, this.part);
    const splices: { start: number; end: number; text: string }[] = [];
    while (tags.find("definedName")) {
      const made = change(tags);
      if (made === "") splices.push({ start: tags.start, end: tags.elementEnd(), text: "" });
      else if (made !== null) splices.push({ start: tags.start, end: tags.end, text: made });
    }
    for (const { start, end, text } of splices.reverse()) xml = xml.slice(0, start) + text + xml.slice(end);
    if (splices.length > 0) xml = xml.replace(new RegExp(`<${this.prefix}definedNames>\\s*</${this.prefix}definedNames>`), "");
    this.set(xml);
  }

  private eachView(change: (tags: Tags) => string): void {
    let xml = this.xml();
    const tags = new Tags(xml, this.part);
    const splices: { start: number; end: number; text: string }[] = [];
    while (tags.find("workbookView")) splices.push({ start: tags.start, end: tags.end, text: change(tags) });
    for (const { start, end, text } of splices.reverse()) xml = xml.slice(0, start) + text + xml.slice(end);
    this.set(xml);
  }
}

/** A sheet's name as formulas write it. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A rectangle as a defined name writes it: `'Sheet 1'!$A$1:$B$2`. */
export const absolute = (range: RangeRef): string => `${quotedSheet(range.sheet)}!${addressOf(range).replace(/[A-Z]+|\d+/g, "$$$&")}`;
