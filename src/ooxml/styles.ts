import type { CellStyle } from "../core/draft";
import { builtInNumberOf, formatOf } from "./number-formats";
import { declaration } from "./parts";
import { escapeAttribute, Tags } from "./xml";

/** What a cell style shall have that another has not. */
export interface StyleChange {
  readonly format?: string;
  readonly fill?: number;
  /** Whether Excel shall take what is typed here for text, as a leading apostrophe does. */
  readonly isQuoted?: boolean;
}

type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";
const sections: readonly Section[] = ["numFmts", "fonts", "fills", "borders", "cellXfs"];

/** The cell styles of a workbook: new ones are appended, those that exist are found again and never changed. */
export class StyleSheet {
  /** The elements of each section as they stand in the part. */
  private readonly lists: Record<Section, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  private readonly places = new Map<Section, { start: number; end: number; count: number }>();
  private readonly ownFormats = new Map<number, string>();
  private readonly prefix: string;
  private readonly xml: string;

  /** `namespace` is that of spreadsheet parts, for a part that says nothing, or `null` for none. */
  constructor(
    given: string | null,
    private readonly part: string,
    private readonly namespace: string,
  ) {
    const root = new Tags(given ?? "", part);
    const isSilent = !root.next() || root.kind === "empty";
    this.xml = given === null || isSilent ? emptyStyles(namespace) : given;
    const tags = new Tags(this.xml, part);
    tags.next();
    this.prefix = tags.prefix;
    while (tags.next()) {
      const section = sections.find((name) => name === tags.name);
      if (tags.kind === "close") continue;
      if (section === undefined) tags.skip();
      else this.readSection(tags, section);
    }
  }

  /** A style like another but for what is changed; the very style where one is so already. */
  variant(base: number, change: StyleChange): number {
    const { attributes, inner } = this.xfAt(base);
    if (change.format !== undefined) {
      const number = this.numberOf(change.format);
      if (Number(attributes.get("numFmtId") ?? 0) !== number) attributes.set("numFmtId", String(number)).set("applyNumberFormat", "1");
    }
    if (change.fill !== undefined && Number(attributes.get("fillId") ?? 0) !== change.fill) {
      attributes.set("fillId", String(change.fill)).set("applyFill", "1");
    }
    if (change.isQuoted === true) attributes.set("quotePrefix", "1");
    else if (change.isQuoted === false) attributes.delete("quotePrefix");
    return this.find(attributes, inner, base);
  }

  isQuoted(style: number): boolean {
    const quoted = this.xfAt(style).attributes.get("quotePrefix");
    return quoted === "1" || quoted === "true";
  }

  /** The fill of a style as it stands in the part, and its number. */
  fillOf(style: number): { readonly number: number; readonly xml: string } {
    const number = Number(this.xfAt(style).attributes.get("fillId") ?? 0);
    return { number, xml: this.lists.fills[number] ?? "" };
  }

  get fills(): readonly string[] {
    return this.lists.fills;
  }

  /** The number of a fill, added where it is new. */
  addFill(xml: string): number {
    return this.add("fills", xml);
  }

  /** The prefix that elements of this part bear. */
  get elementPrefix(): string {
    return this.prefix;
  }

  /** A style as a draft describes it. */
  fromDraft(style: CellStyle): number {
    const p = this.prefix;
    const { name, size, bold = false, color } = style.font;
    const font = this.add(
      "fonts",
      `<${p}font>${bold ? `<${p}b/>` : ""}<${p}sz val="${String(size)}"/>${color === undefined ? "" : `<${p}color rgb="FF${color}"/>`}` +
        `<${p}name val="${escapeAttribute(name)}"/><${p}charset val="134"/></${p}font>`,
    );
    const side = (of: string): string => `<${p}${of} style="thin"><${p}color auto="1"/></${p}${of}>`;
    const border =
      style.border === null
        ? this.noBorder()
        : this.add(
            "borders",
            `<${p}border>${(this.isStrict ? ["start", "end", "top", "bottom"] : ["left", "right", "top", "bottom"]).map(side).join("")}<${p}diagonal/></${p}border>`,
          );
    const fill = style.fill === undefined ? 0 : this.add("fills", solid(p, style.fill));
    const number = this.numberOf(style.format ?? "General");
    const { horizontal, vertical, wrap } = style.align;
    const attributes = new Map([
      ["numFmtId", String(number)],
      ["fontId", String(font)],
      ["fillId", String(fill)],
      ["borderId", String(border)],
      ["xfId", "0"],
      ["applyNumberFormat", "1"],
      ["applyFont", "1"],
      ["applyFill", "1"],
      ["applyBorder", "1"],
      ["applyAlignment", "1"],
    ]);
    return this.find(attributes, `<${p}alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/>`);
  }

  /** Whether something was added. */
  get isChanged(): boolean {
    return sections.some((section) => this.lists[section].length !== (this.places.get(section)?.count ?? 0));
  }

  /** The part with what was added; all else stands as it stood. */
  toXml(): string {
    let { xml } = this;
    const placed = [...this.places].sort(([, a], [, b]) => b.start - a.start);
    for (const [section, { start, end, count }] of placed) {
      if (this.lists[section].length !== count) xml = xml.slice(0, start) + this.sectionXml(section) + xml.slice(end);
    }
    const missing = sections.filter((section) => !this.places.has(section) && this.lists[section].length > 0);
    for (const section of missing) xml = this.withSection(xml, section);
    return xml;
  }

  private readSection(tags: Tags, section: Section): void {
    const { start } = tags;
    if (tags.kind === "open") {
      while (tags.nextChild()) {
        const from = tags.start;
        if (section === "numFmts") this.ownFormats.set(Number(tags.attribute("numFmtId")), tags.attribute("formatCode") ?? "General");
        tags.skip();
        this.lists[section].push(tags.xml.slice(from, tags.end));
      }
    }
    this.places.set(section, { start, end: tags.end, count: this.lists[section].length });
  }

  private sectionXml(section: Section): string {
    const p = this.prefix;
    const { start, end } = this.places.get(section) ?? { start: 0, end: 0 };
    const tags = new Tags(this.xml.slice(start, end), this.part);
    const attributes = tags.next() && this.places.has(section) ? tags.attributes().filter(([name]) => name !== "count") : [];
    const list = this.lists[section];
    const said = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
    return `<${p}${section} count="${String(list.length)}"${said}>${list.join("")}</${p}${section}>`;
  }

  /** Puts a section that is new before the first that comes after it; `numFmts` is the only one that good files lack. */
  private withSection(xml: string, section: Section): string {
    const later = sections.slice(sections.indexOf(section) + 1);
    const tags = new Tags(xml, this.part);
    tags.next();
    let at = tags.end;
    while (tags.nextChild()) {
      at = tags.start;
      if (
        later.some((name) => name === tags.name) ||
        ["cellStyleXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"].includes(tags.name)
      )
        break;
      tags.skip();
      at = tags.end;
    }
    return xml.slice(0, at) + this.sectionXml(section) + xml.slice(at);
  }

  private get isStrict(): boolean {
    return this.namespace.includes("purl.oclc.org");
  }

  private add(section: Section, xml: string): number {
    // The first of each list have a fixed meaning, which no style of ours may take.
    if (this.lists[section].length === 0) this.lists[section].push(...firstOf(section, this.prefix));
    const known = this.lists[section].indexOf(xml);
    return known >= 0 ? known : this.lists[section].push(xml) - 1;
  }

  private noBorder(): number {
    const p = this.prefix;
    const none = this.lists.borders.findIndex((xml) => !xml.includes("style="));
    return none >= 0 ? none : this.add("borders", `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`);
  }

  /** The number of a format: a built-in one that means the same everywhere, one of the file, or a new one. */
  private numberOf(format: string): number {
    for (const [number, own] of this.ownFormats) if (own === format) return number;
    const used = this.lists.cellXfs.map((xml) => Number(/\snumFmtId="(\d+)"/.exec(xml)?.[1] ?? 0));
    const known = builtInNumberOf(format) ?? used.find((number) => formatOf(number, this.ownFormats) === format);
    if (known !== undefined && !this.ownFormats.has(known)) return known;
    const number = Math.max(163, ...this.ownFormats.keys()) + 1;
    this.ownFormats.set(number, format);
    this.lists.numFmts.push(`<${this.prefix}numFmt numFmtId="${String(number)}" formatCode="${escapeAttribute(format)}"/>`);
    return number;
  }

  private xfAt(style: number): { attributes: Map<string, string>; inner: string } {
    const xml = this.lists.cellXfs[style] ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const tags = new Tags(xml, this.part);
    tags.next();
    return { attributes: new Map(tags.attributes()), inner: tags.content() };
  }

  /**
   * The number of a style: the one asked from if it is the same, else the first that is, else, so that undoing finds its
   * way back, the first that differs only in what it says to apply, else a new one.
   */
  private find(attributes: ReadonlyMap<string, string>, inner: string, base?: number): number {
    const key = keyOf(attributes, inner);
    const same = (wanted: string, of: (attributes: ReadonlyMap<string, string>, inner: string) => string): number =>
      this.lists.cellXfs.findIndex((_, style) => {
        const known = this.xfAt(style);
        return of(known.attributes, known.inner) === wanted;
      });
    if (base !== undefined && base < this.lists.cellXfs.length) {
      const known = this.xfAt(base);
      if (keyOf(known.attributes, known.inner) === key) return base;
    }
    const exact = same(key, keyOf);
    if (exact >= 0) return exact;
    const loose = same(looseKeyOf(attributes, inner), looseKeyOf);
    if (loose >= 0) return loose;
    if (this.lists.cellXfs.length === 0)
      this.lists.cellXfs.push(`<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
    const said = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
    const p = this.prefix;
    return this.lists.cellXfs.push(inner === "" ? `<${p}xf${said}/>` : `<${p}xf${said}>${inner}</${p}xf>`) - 1;
  }
}

/** A fill of one colour, RRGGBB; `behind` is what the pattern would show if it were not solid. */
export const solid = (prefix: string, color: string, behind = '<{}bgColor indexed="64"/>'): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color}"/>${behind.replace("{}", prefix)}</${prefix}patternFill></${prefix}fill>`;

const keyOf = (attributes: ReadonlyMap<string, string>, inner: string): string =>
  [...attributes]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(" ") + inner;

const looseKeyOf = (attributes: ReadonlyMap<string, string>, inner: string): string =>
  keyOf(new Map([...attributes].filter(([name]) => name !== "applyFill" && name !== "applyNumberFormat")), inner);

function firstOf(section: Section, p: string): string[] {
  if (section === "fonts") return [`<${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font>`];
  if (section === "borders") return [`<${p}border/>`];
  const pattern = (type: string): string => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`;
  return section === "fills" ? [pattern("none"), pattern("gray125")] : [];
}

/** The least that a workbook without styles needs before a style can be added. */
const emptyStyles = (namespace: string): string =>
  `${declaration}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
