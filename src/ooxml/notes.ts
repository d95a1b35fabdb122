import { addressOf } from "../core/place";
import type { Package } from "./package";
import { emptyDrawing, withNoteShape, withoutNoteShape } from "./note-shapes";
import { declaration, Parts, withLastChild, withOrderedChild } from "./parts";
import { sheetOrder } from "./sheet-order";
import { richText, textIn } from "./strings";
import { workbookOf } from "./workbook";
import { escapeText, escapeXml, Tags } from "./xml";

/** Under this name our notes stand, so that they can be told from those of people. */
export const noteAuthor = "绩表助手";
/** What a note of ours begins with where it is added to the note of a person. */
const separator = `\n【${noteAuthor}】`;

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly address: string;
  readonly author: number;
  /** What stands between the tags of `text`. */
  readonly content: string;
  readonly contentAt: number;
}

/** A note of ours, and the words of a person it was added to. */
export interface OwnNote {
  readonly text: string;
  readonly below: string | null;
}

/** Our notes on a sheet of a package that was read before, by address. */
export function ownNotesOf(file: Package, sheet: string): ReadonlyMap<string, OwnNote> {
  const workbook = workbookOf(file);
  const part = workbook.sheets.find(({ name }) => name === sheet)?.part;
  return part === undefined ? new Map<string, OwnNote>() : new SheetNotes(new Parts(file, workbook.part), part).own();
}

/** The notes of one sheet while a plan is worked in: ours are added and taken back, those of people stay. */
export class SheetNotes {
  constructor(
    private readonly parts: Parts,
    private readonly sheet: string,
  ) {}

  /** Our notes by address. */
  own(): ReadonlyMap<string, OwnNote> {
    const part = this.part();
    const found = new Map<string, OwnNote>();
    if (part === undefined) return found;
    const { comments, authors } = this.read(part);
    for (const { address, author, content } of comments) {
      const text = richText(content, 0, content.length, part);
      const added = text.lastIndexOf(separator);
      if (authors[author] === noteAuthor) found.set(address, { text, below: null });
      else if (added >= 0) found.set(address, { text: text.slice(added + separator.length), below: text.slice(0, added) });
    }
    return found;
  }

  /** Puts a note of ours on a cell, or takes it away for `null`. */
  set(row: number, column: number, text: string | null): void {
    const address = addressOf({ sheet: "", row, column });
    const part = this.part();
    const known = part === undefined ? undefined : this.read(part).comments.find((comment) => comment.address === address);
    if (part !== undefined && known !== undefined) this.change(part, known, text, row, column);
    else if (text !== null) this.add(part ?? this.create(), address, text, row, column);
  }

  private part(): string | undefined {
    return this.parts.relationships(this.sheet).find(({ type, target }) => type === "comments" && this.parts.has(target))?.target;
  }

  private read(part: string): { comments: Comment[]; authors: string[] } {
    const xml = this.parts.text(part);
    const tags = new Tags(xml, part);
    const comments: Comment[] = [];
    const authors: string[] = [];
    while (tags.next()) {
      if (tags.kind === "close") continue;
      if (tags.name === "author") {
        const content = tags.content();
        authors.push(textIn(content, 0, content.length));
      } else if (tags.name === "comment") comments.push(commentAt(tags, part));
    }
    return { comments, authors };
  }

  private change(part: string, comment: Comment, text: string | null, row: number, column: number): void {
    const xml = this.parts.text(part);
    const { authors } = this.read(part);
    if (authors[comment.author] !== noteAuthor) {
      const prefix = prefixOf(xml, part);
      const content = withAddition(comment.content, prefix, text);
      this.parts.set(part, xml.slice(0, comment.contentAt) + content + xml.slice(comment.contentAt + comment.content.length));
      return;
    }
    this.parts.set(part, xml.slice(0, comment.start) + xml.slice(comment.end));
    if (text !== null) {
      this.write(part, comment.address, text);
      return;
    }
    this.withDrawing((drawing) => withoutNoteShape(drawing, row, column));
    this.tidy(part);
  }

  private add(part: string, address: string, text: string, row: number, column: number): void {
    this.write(part, address, text);
    this.ensureDrawing();
    this.withDrawing((drawing) => withNoteShape(drawing, row, column));
  }

  private write(part: string, address: string, text: string): void {
    const author = this.authorIndex(part);
    const xml = this.parts.text(part);
    const p = prefixOf(xml, part);
    const element = `<${p}comment ref="${address}" authorId="${String(author)}"><${p}text><${p}t xml:space="preserve">${escapeText(text)}</${p}t></${p}text></${p}comment>`;
    const list = new Tags(xml, part);
    if (!list.find("commentList"))
      this.parts.set(
        part,
        withLastChild(xml, part, () => `<${p}commentList>${element}</${p}commentList>`),
      );
    else if (xml.charCodeAt(list.end - 2) === 0x2f) {
      this.parts.set(part, `${xml.slice(0, list.start)}<${p}commentList>${element}</${p}commentList>${xml.slice(list.end)}`);
    } else {
      const close = xml.lastIndexOf("<", list.elementEnd() - 1);
      this.parts.set(part, xml.slice(0, close) + element + xml.slice(close));
    }
  }

  /** The number of our name among the authors, where it is written if it is not there. */
  private authorIndex(part: string): number {
    const { authors } = this.read(part);
    const known = authors.indexOf(noteAuthor);
    if (known >= 0) return known;
    const xml = this.parts.text(part);
    const p = prefixOf(xml, part);
    const element = `<${p}author>${escapeXml(noteAuthor)}</${p}author>`;
    const list = new Tags(xml, part);
    if (!list.find("authors") || xml.charCodeAt(list.end - 2) === 0x2f) throw new Error("Comments without authors");
    const close = xml.lastIndexOf("<", list.elementEnd() - 1);
    this.parts.set(part, xml.slice(0, close) + element + xml.slice(close));
    return authors.length;
  }

  private create(): string {
    const part = this.parts.freeName("xl/comments", ".xml");
    const xml = `${declaration}<comments xmlns="${this.parts.mainNamespace}"><authors><author>${noteAuthor}</author></authors><commentList></commentList></comments>`;
    this.parts.add(part, xml, contentType);
    this.parts.relate(this.sheet, "comments", part);
    return part;
  }

  private drawing(): { part: string; id: string } | undefined {
    const tags = new Tags(this.parts.text(this.sheet), this.sheet);
    while (tags.next()) {
      if (tags.name === "sheetData" && tags.kind === "open") tags.skip();
      else if (tags.name === "legacyDrawing") {
        const id = tags.attribute("id") ?? "";
        const part = this.parts.relationships(this.sheet).find((relationship) => relationship.id === id)?.target;
        return part === undefined || !this.parts.has(part) ? undefined : { part, id };
      }
    }
    return undefined;
  }

  private withDrawing(change: (xml: string) => string): void {
    const drawing = this.drawing();
    if (drawing !== undefined) this.parts.set(drawing.part, change(this.parts.text(drawing.part)));
  }

  /** Notes are shown by shapes of an old kind of drawing, without which Excel would repair the file. */
  private ensureDrawing(): void {
    if (this.drawing() !== undefined) return;
    const part = this.parts.freeName("xl/drawings/vmlDrawing", ".vml");
    this.parts.addExtension("vml", drawingType);
    this.parts.set(part, emptyDrawing);
    const id = this.parts.relate(this.sheet, "vmlDrawing", part);
    const xml = this.parts.text(this.sheet);
    const p = prefixOf(xml, this.sheet);
    const element = `<${p}legacyDrawing xmlns:r="${this.parts.relationNamespace}" r:id="${id}"/>`;
    this.parts.set(this.sheet, withOrderedChild(xml, this.sheet, element, "legacyDrawing", sheetOrder));
  }

  /** Takes our name and our parts back once no note of ours is left. */
  private tidy(part: string): void {
    const { comments, authors } = this.read(part);
    const own = authors.indexOf(noteAuthor);
    if (comments.some(({ author }) => author === own)) return;
    if (comments.length > 0) {
      // Notes count authors by position: only the last can go.
      if (own === authors.length - 1) this.removeLastAuthor(part);
      return;
    }
    if (authors.length > 1) return;
    const relation = this.parts.relationships(this.sheet).find(({ type, target }) => type === "comments" && target === part);
    if (relation !== undefined) this.parts.unrelate(this.sheet, relation.id);
    this.parts.remove(part);
    const drawing = this.drawing();
    if (drawing === undefined || this.parts.text(drawing.part) !== emptyDrawing) return;
    const xml = this.parts.text(this.sheet);
    this.parts.set(this.sheet, xml.replace(/<(?:\w+:)?legacyDrawing\s[^>]*\/>/, ""));
    this.parts.unrelate(this.sheet, drawing.id);
    this.parts.remove(drawing.part);
  }

  private removeLastAuthor(part: string): void {
    const xml = this.parts.text(part);
    const p = prefixOf(xml, part);
    const element = `<${p}author>${escapeXml(noteAuthor)}</${p}author>`;
    const at = xml.lastIndexOf(element);
    if (at >= 0) this.parts.set(part, xml.slice(0, at) + xml.slice(at + element.length));
  }
}

function commentAt(tags: Tags, part: string): Comment {
  const { start, end: open } = tags;
  const address = tags.attribute("ref") ?? "";
  const author = Number(tags.attribute("authorId") ?? 0);
  const end = tags.elementEnd();
  const inner = new Tags(tags.xml.slice(0, end), part, open);
  let content = "";
  let contentAt = open;
  if (inner.find("text")) {
    contentAt = inner.end;
    content = inner.content();
  }
  tags.skip();
  return { start, end, address, author, content, contentAt };
}

function prefixOf(xml: string, part: string): string {
  const tags = new Tags(xml, part);
  tags.next();
  return tags.prefix;
}

/** The content of a person's note with ours at its end, or without it for `null`; an earlier addition of ours goes. */
function withAddition(content: string, p: string, text: string | null): string {
  const marked = `<${p}r><${p}t xml:space="preserve">${escapeText(separator)}`;
  const at = content.lastIndexOf(marked);
  const bare = at < 0 ? content : unwrapped(content.slice(0, at), p);
  if (text === null) return bare;
  const plain = new RegExp(`^\\s*(<${p}t[\\s>][\\s\\S]*</${p}t>)\\s*$`).exec(bare)?.[1];
  const runs = plain !== undefined && !bare.includes(`<${p}r>`) ? `<${p}r>${plain}</${p}r>` : bare;
  return `${runs}${marked}${escapeText(text)}</${p}t></${p}r>`;
}

/** A single run without a look of its own is plain text again. */
const unwrapped = (content: string, p: string): string =>
  new RegExp(`^<${p}r>(<${p}t[\\s>](?:(?!</${p}r>)[\\s\\S])*</${p}t>)</${p}r>$`).exec(content)?.[1] ?? content;
