import { type Package, relationshipsIn, relsOf, type Relationship, targetFrom } from "./package";
import { escapeAttribute, Tags } from "./xml";
import type { Deflate, Entry } from "./zip";
import { entryOf } from "./zip-writer";

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "[Content_Types].xml";

/** The parts of a package while a plan is worked in. The package itself does not change; `finish` makes a new one. */
export class Parts {
  private readonly fresh = new Map<string, string>();
  private readonly removed = new Set<string>();
  /** Whether the workbook is of the Strict kind, whose namespaces differ. */
  readonly isStrict: boolean;

  constructor(
    private readonly file: Package,
    workbook: string,
  ) {
    this.isStrict = file.text(workbook).slice(0, 4000).includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  }

  /** The namespace of spreadsheet parts. */
  get mainNamespace(): string {
    return this.isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  }

  /** The namespace of relationship ids, which is also the start of relationship types. */
  get relationNamespace(): string {
    return this.isStrict ? strict : transitional;
  }

  has(part: string): boolean {
    if (this.fresh.has(part)) return true;
    return !this.removed.has(part) && this.file.nameOf(part) !== undefined;
  }

  text(part: string): string {
    return this.fresh.get(part) ?? this.file.text(part);
  }

  set(part: string, xml: string): void {
    if (this.has(part) && this.text(part) === xml) return;
    this.fresh.set(part, xml);
  }

  /** A part name that is not taken: `xl/worksheets/sheet`, `.xml` gives sheet1, sheet2, … */
  freeName(start: string, end: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${start}${String(number)}${end}`;
      if (!this.has(name) && this.file.nameOf(name) === undefined) return name;
    }
  }

  /** Adds a part and says of what type it is. */
  add(part: string, xml: string, type: string): void {
    this.fresh.set(part, xml);
    this.removed.delete(part);
    if (this.has(contentTypes) && this.text(contentTypes).toLowerCase().includes(`partname="/${part.toLowerCase()}"`)) return;
    this.insertType(`<{}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`);
  }

  /** Says of what type all parts with an extension are, if nothing says so yet. */
  addExtension(extension: string, type: string): void {
    if (!new RegExp(`Extension="${extension}"`, "i").test(this.text(contentTypes))) {
      this.insertType(`<{}Default Extension="${extension}" ContentType="${type}"/>`, "first");
    }
  }

  /** Removes a part, its relationships and the word of its type. */
  remove(part: string): void {
    for (const name of [part, relsOf(part)]) {
      this.fresh.delete(name);
      this.removed.add(this.file.nameOf(name) ?? name);
    }
    const xml = this.has(contentTypes) ? this.text(contentTypes) : "";
    const tags = new Tags(xml, contentTypes);
    while (tags.find("Override")) {
      if (tags.attribute("PartName")?.toLowerCase() !== `/${part.toLowerCase()}`) continue;
      this.set(contentTypes, xml.slice(0, tags.start) + xml.slice(tags.elementEnd()));
      return;
    }
  }

  relationships(part: string): Relationship[] {
    const name = this.relsName(part);
    return this.has(name) ? relationshipsIn(this.text(name), name, part) : [];
  }

  /** Relates a part to another and answers with the id. */
  relate(part: string, type: string, target: string): string {
    const name = this.relsName(part);
    const known = new Set(this.relationships(part).map(({ id }) => id));
    let number = 1;
    while (known.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const entry = `Relationship Id="${id}" Type="${this.relationNamespace}/${type}" Target="${escapeAttribute(targetFrom(part, target))}"/>`;
    if (!this.has(name)) this.set(name, `${declaration}<Relationships xmlns="${packageRelationships}"><${entry}</Relationships>`);
    else
      this.set(
        name,
        withLastChild(this.text(name), name, (prefix) => `<${prefix}${entry}`),
      );
    return id;
  }

  /** Takes back a relationship; the part of relationships goes with the last one. */
  unrelate(part: string, id: string): void {
    const name = this.relsName(part);
    const xml = this.text(name);
    const tags = new Tags(xml, name);
    while (tags.find("Relationship")) {
      if (tags.attribute("Id") !== id) continue;
      if (this.relationships(part).length === 1) this.drop(name);
      else this.set(name, xml.slice(0, tags.start) + xml.slice(tags.elementEnd()));
      return;
    }
  }

  /** The new package, and the parts in which it differs. */
  finish(deflate: Deflate): { file: Package; touched: string[] } {
    const encoder = new TextEncoder();
    const touched: string[] = [];
    const entries: Entry[] = [];
    for (const entry of this.file.entries) {
      const xml = this.fresh.get(entry.name);
      if (xml === undefined && this.removed.has(entry.name)) touched.push(entry.name);
      else if (xml === undefined || xml === this.file.text(entry.name)) entries.push(entry);
      else {
        touched.push(entry.name);
        entries.push(entryOf(entry.name, encoder.encode(inUtf8(xml)), deflate, entry.stamp));
      }
      this.fresh.delete(entry.name);
    }
    for (const [name, xml] of this.fresh) {
      touched.push(name);
      entries.push(entryOf(name, encoder.encode(inUtf8(xml)), deflate));
    }
    return { file: this.file.with(entries), touched };
  }

  private drop(name: string): void {
    this.fresh.delete(name);
    this.removed.add(this.file.nameOf(name) ?? name);
  }

  /** As the archive spells it, if it is there. */
  private relsName(part: string): string {
    const name = relsOf(part);
    return this.file.nameOf(name) ?? name;
  }

  private insertType(element: string, where: "first" | "last" = "last"): void {
    if (!this.has(contentTypes)) return;
    const xml = this.text(contentTypes);
    const make = (prefix: string): string => element.replace("{}", prefix);
    this.set(contentTypes, where === "last" ? withLastChild(xml, contentTypes, make) : withFirstChild(xml, contentTypes, make));
  }
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts are written in UTF-8, whatever they were read from. */
const inUtf8 = (xml: string): string => xml.replace(/^(\s*<\?xml[^>]*?encoding\s*=\s*)["'](?!utf-8["'])[^"']*["']/i, '$1"UTF-8"');

/** Adds a child at the end of the root element. */
export function withLastChild(xml: string, part: string, make: (prefix: string) => string): string {
  const root = new Tags(xml, part);
  root.next();
  const child = make(root.prefix);
  if (root.kind === "empty")
    return `${xml.slice(0, root.end).replace(/\s*\/>$/, ">")}${child}</${root.prefix}${root.name}>${xml.slice(root.end)}`;
  const close = xml.lastIndexOf(`</${root.prefix}${root.name}`);
  return xml.slice(0, close) + child + xml.slice(close);
}

function withFirstChild(xml: string, part: string, make: (prefix: string) => string): string {
  const root = new Tags(xml, part);
  root.next();
  if (root.kind === "empty") return withLastChild(xml, part, make);
  return xml.slice(0, root.end) + make(root.prefix) + xml.slice(root.end);
}

/** Puts an element among the children of the root, before the first child that must come after it by `order`. */
export function withOrderedChild(xml: string, part: string, element: string, name: string, order: readonly string[]): string {
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const tags = new Tags(xml, part);
  tags.next();
  if (tags.kind === "empty") return withLastChild(xml, part, () => element);
  while (tags.nextChild()) {
    if (later.has(tags.name)) return xml.slice(0, tags.start) + element + xml.slice(tags.start);
    tags.skip();
  }
  return xml.slice(0, tags.start) + element + xml.slice(tags.start);
}
