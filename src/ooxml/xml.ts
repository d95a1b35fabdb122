import { damaged } from "./faults";

const utf8 = new TextDecoder("utf-8");

/** How the first two bytes show UTF-16: a byte order mark, or "<" in two bytes. */
const wideStarts: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, "utf-16le"],
  [0x3c, 0x00, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
  [0x00, 0x3c, "utf-16be"],
];

/** The encoding of a part: as its first bytes show, or as its declaration says. */
function encodingOf(bytes: Uint8Array): string {
  const wide = wideStarts.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide !== undefined) return wide[2];
  const isDeclared = bytes[0] === 0x3c && bytes[1] === 0x3f;
  const declared = isDeclared
    ? /encoding\s*=\s*["']([\w.-]+)["']/.exec(utf8.decode(bytes.subarray(0, 120)))?.[1]?.toLowerCase()
    : undefined;
  return declared === undefined || declared === "utf8" || declared.startsWith("utf-16") ? "utf-8" : declared;
}

/** The text of a part; only inside `attempt`. */
export function decode(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") return utf8.decode(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return damaged(part, `unknown encoding ${encoding}`);
  }
}

/** The bytes of a part in UTF-8, the same ones where they are; only inside `attempt`. */
export const asUtf8 = (bytes: Uint8Array, part: string): Uint8Array =>
  encodingOf(bytes) === "utf-8" ? bytes : new TextEncoder().encode(decode(bytes, part));

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves character references; unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  let at = text.indexOf("&");
  if (at < 0) return text;
  let plain = "";
  let from = 0;
  for (; at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    const meant = end < 0 ? undefined : referenceOf(text.slice(at + 1, end));
    plain += text.slice(from, at) + (meant ?? "&");
    from = meant === undefined ? at + 1 : end + 1;
  }
  return plain + text.slice(from);
}

function referenceOf(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name];
  const code = name.charAt(1) === "x" || name.charAt(1) === "X" ? Number(`0x${name.slice(2)}`) : Number(name.slice(1));
  return Number.isInteger(code) && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The characters of an element's content between two offsets: line ends, CDATA, comments and references resolved. */
export function contentOf(xml: string, from: number, to: number): string {
  let text = xml.slice(from, to);
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (!text.includes("<!")) return unescapeXml(text);
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<!--") ? "" : unescapeXml(piece);
    })
    .join("");
}

/** Text of a cell, as the format escapes it beyond XML: `_x000D_` is a carriage return. */
export const unescapeText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Makes text fit for element content. */
export const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Makes text fit for an attribute in double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;").replaceAll("\t", "&#9;");

const uncarried =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Makes text of a cell fit for element content, so that `unescapeText` gives it back. */
export const escapeText = (text: string): string =>
  escapeXml(text.replace(uncarried, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));

/** Walks the tags of a part in order without building a tree; only inside `attempt`. */
export class Tags {
  /** The name of the current tag without its prefix. */
  name = "";
  /** The prefix of the current tag with its colon, or nothing. */
  prefix = "";
  kind: "open" | "close" | "empty" = "open";
  /** Where the current tag starts, and one past its end. */
  start = 0;
  end = 0;
  private attributesFrom = 0;

  constructor(
    readonly xml: string,
    private readonly part: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; false at the end. Comments, declarations and CDATA are passed over. */
  next(): boolean {
    const { xml } = this;
    for (let at = xml.indexOf("<", this.end); at >= 0; at = xml.indexOf("<", this.end)) {
      const after = xml.charCodeAt(at + 1);
      if (after === 0x21 || after === 0x3f) {
        this.end = this.pastDeclaration(at);
        continue;
      }
      this.take(at);
      return true;
    }
    return false;
  }

  /** Goes to the next child; false at the closing tag of the parent. Each child is to be passed by `skip` or `content`. */
  nextChild(): boolean {
    return this.next() && this.kind !== "close";
  }

  /** Goes to the next opening tag of a name; false where there is none. */
  find(name: string): boolean {
    while (this.next()) if (this.name === name && this.kind !== "close") return true;
    return false;
  }

  /** From an opening tag: one past the end of its element. */
  elementEnd(): number {
    if (this.kind === "empty") return this.end;
    const { xml } = this;
    // Elements of one name inside each other are rare, and counted; all others are passed over by their names alone.
    const open = new RegExp(`<(/?)${this.prefix}${this.name}(?=[\\s/>])`, "g");
    open.lastIndex = this.end;
    let depth = 1;
    for (let found = open.exec(xml); found !== null; found = open.exec(xml)) {
      const end = tagEnd(xml, found.index);
      if (end < 0) break;
      if (found[1] === "/") depth -= 1;
      else if (xml.charCodeAt(end - 2) !== 0x2f) depth += 1;
      if (depth === 0) return end;
    }
    return damaged(this.part, `<${this.name}> is not closed`);
  }

  /** From an opening tag: goes past its element. */
  skip(): void {
    this.end = this.elementEnd();
  }

  /** From an opening tag: goes past its element and answers with its content. */
  content(): string {
    if (this.kind === "empty") return "";
    const from = this.end;
    const end = this.elementEnd();
    this.end = end;
    return this.xml.slice(from, this.xml.lastIndexOf("<", end - 1));
  }

  /** The value of an attribute by its local name, whatever its prefix. */
  attribute(name: string): string | undefined {
    for (const [key, value] of this.attributes()) if (key === name || key.endsWith(`:${name}`)) return value;
    return undefined;
  }

  /** An attribute that counts: "1" and "true" are true. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true";
  }

  /** Names with their prefixes, and resolved values. */
  attributes(): [string, string][] {
    const text = this.xml.slice(this.attributesFrom, this.end);
    return [...text.matchAll(/([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((found) => [
      found[1] ?? "",
      unescapeXml(found[2] ?? found[3] ?? ""),
    ]);
  }

  private take(at: number): void {
    const { xml } = this;
    const end = tagEnd(xml, at);
    if (end < 0) damaged(this.part, "a tag is cut off");
    const isClose = xml.charCodeAt(at + 1) === 0x2f;
    const from = isClose ? at + 2 : at + 1;
    let to = from;
    while (to < end && !/[\s/>]/.test(xml.charAt(to))) to += 1;
    const colon = xml.slice(from, to).indexOf(":");
    this.prefix = xml.slice(from, from + colon + 1);
    this.name = xml.slice(from + colon + 1, to);
    this.kind = isClose ? "close" : xml.charCodeAt(end - 2) === 0x2f ? "empty" : "open";
    this.start = at;
    this.end = end;
    this.attributesFrom = to;
  }

  private pastDeclaration(at: number): number {
    const { xml } = this;
    const closing = xml.startsWith("<!--", at)
      ? "-->"
      : xml.startsWith("<![CDATA[", at)
        ? "]]>"
        : xml.charCodeAt(at + 1) === 0x3f
          ? "?>"
          : null;
    if (closing === null) return damaged(this.part, "it declares a document type");
    const end = xml.indexOf(closing, at);
    return end < 0 ? damaged(this.part, "it is cut off") : end + closing.length;
  }
}

/** One past the ">" of the tag at an offset, or −1; a ">" inside a quoted value does not count. */
function tagEnd(xml: string, at: number): number {
  let end = xml.indexOf(">", at);
  for (let quote = nextQuote(xml, at, end); end >= 0 && quote >= 0; quote = nextQuote(xml, quote + 1, end)) {
    const close = xml.indexOf(xml.charAt(quote), quote + 1);
    if (close < 0) return -1;
    if (close > end) end = xml.indexOf(">", close);
    quote = close;
  }
  return end < 0 ? -1 : end + 1;
}

function nextQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}
