import { type Book, CellsBuilder } from "../core/book";
import type { Area } from "../core/draft";
import { refuse } from "../ooxml/faults";
import { maxColumns, maxRows } from "../ooxml/workbook";
import { unescapeXml } from "../ooxml/xml";
import { apartMerges } from "./merges";
import { typedText } from "./typed-text";

const sheet = "Sheet1";
/** What is between these is not text of the page. */
const unseen = new Set(["style", "script", "title", "xml"]);
const breaks = new Set(["p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center"]);

/**
 * The workbook that a page of tables stands for, as Excel opens it: one sheet, the tables below one another, text between them in
 * rows of its own. Closing tags may be missing; a table within a table is refused, for nobody can say where its cells belong.
 */
export function bookOfHtml(page: string): Book {
  const reader = new TableReader();
  const tag = /<!--|-->|<(\/?)([a-z][a-z0-9:]*)([^<>]*)>/gi;
  let from = 0;
  let hiddenBy: string | null = null;
  for (let found = tag.exec(page); found !== null; found = tag.exec(page)) {
    const [whole, slash = "", word = "", attributes = ""] = found;
    const name = word.toLowerCase();
    if (hiddenBy === null) {
      reader.text(page.slice(from, found.index));
      if (whole === "<!--") hiddenBy = "-->";
      else if (slash === "" && unseen.has(name) && !attributes.endsWith("/")) hiddenBy = name;
      else if (slash === "") reader.open(name, attributes);
      else reader.close(name);
    } else if (whole === hiddenBy || (slash !== "" && name === hiddenBy)) hiddenBy = null;
    from = tag.lastIndex;
  }
  if (hiddenBy === null) reader.text(page.slice(from));
  return reader.book();
}

interface OpenCell {
  readonly rows: number;
  readonly columns: number;
  readonly isText: boolean;
  text: string;
}

class TableReader {
  private readonly builder = new CellsBuilder();
  private readonly merges: Area[] = [];
  /** Rows that a cell above still takes, by column. */
  private readonly taken: number[] = [];
  private tables = 0;
  private depth = 0;
  private row = -1;
  private column = 0;
  private cell: OpenCell | null = null;
  private outside = "";

  text(raw: string): void {
    if (raw === "") return;
    if (this.cell !== null) this.cell.text += raw.replace(/[\t\n\r ]+/g, " ");
    else if (this.depth === 0) this.outside += raw.replace(/[\t\n\r ]+/g, " ");
  }

  open(name: string, attributes: string): void {
    if (name === "table") this.openTable();
    else if (name === "tr") this.openRow();
    else if ((name === "td" || name === "th") && this.depth > 0) this.openCell(attributes);
    else if (breaks.has(name)) this.lineBreak();
  }

  close(name: string): void {
    if (name === "table") this.closeTable();
    else if (name === "tr" || name === "td" || name === "th") this.closeCell();
    else if (breaks.has(name) && this.depth === 0) this.lineBreak();
  }

  book(): Book {
    this.closeTable();
    this.lineBreak();
    if (this.tables === 0) refuse({ kind: "other-format", format: "html" });
    const merges = apartMerges(this.merges).map((area) => ({ sheet, ...area }));
    const cells = this.builder.build();
    return { sheets: [{ name: sheet, visibility: "visible", hiddenRows: [], merges, cells }], names: new Map(), dateSystem: 1900 };
  }

  private openTable(): void {
    if (this.depth > 0) refuse({ kind: "other-format", format: "html" });
    this.lineBreak();
    this.depth = 1;
    this.tables += 1;
  }

  private closeTable(): void {
    this.closeCell();
    if (this.depth > 0) this.row += this.taken.reduce((most, rows) => Math.max(most, rows - 1), 0);
    this.depth = 0;
    this.taken.length = 0;
  }

  private openRow(): void {
    if (this.depth === 0) return;
    this.closeCell();
    this.nextRow();
  }

  private nextRow(): void {
    this.row += 1;
    this.column = 0;
    if (this.row >= maxRows) refuse({ kind: "other-format", format: "html" });
    for (let column = 0; column < this.taken.length; column += 1) this.taken[column] = Math.max(0, (this.taken[column] ?? 0) - 1);
  }

  private openCell(attributes: string): void {
    this.closeCell();
    while ((this.taken[this.column] ?? 0) > 0) this.column += 1;
    const span = (word: string): number =>
      Math.max(1, Number(new RegExp(`\\b${word}\\s*=\\s*["']?\\s*(\\d{1,9})`, "i").exec(attributes)?.[1] ?? 1));
    const [rows, columns] = [span("rowspan"), span("colspan")];
    if (this.column + columns > maxColumns || rows > maxRows) refuse({ kind: "other-format", format: "html" });
    this.cell = { rows, columns, isText: /number-?format:\s*["']?\\?@|\bx:str\b/i.test(attributes), text: "" };
  }

  private closeCell(): void {
    const { cell, column } = this;
    if (cell === null) return;
    this.cell = null;
    const row = Math.max(0, this.row);
    this.row = row;
    const text = plainText(cell.text);
    const { value, format } = cell.isText ? { value: text, format: text === "" ? "General" : "@" } : typedText(text);
    if (text !== "") this.builder.add(row, column, value, null, format);
    if (cell.rows > 1 || cell.columns > 1) this.merges.push({ row, column, rows: cell.rows, columns: cell.columns });
    for (let index = column; index < column + cell.columns; index += 1) this.taken[index] = cell.rows;
    this.column = column + cell.columns;
  }

  private lineBreak(): void {
    if (this.cell !== null) {
      this.cell.text += "\n";
      return;
    }
    const text = plainText(this.outside);
    this.outside = "";
    if (this.depth > 0 || text === "") return;
    this.nextRow();
    this.builder.add(this.row, 0, text);
  }
}

/** Text of a cell: lines without spaces around them, character references resolved; ideographic spaces are part of it. */
const plainText = (raw: string): string =>
  unescapeXml(raw.replace(/&nbsp;/gi, "\u00a0").replace(/&middot;/gi, "·"))
    .split("\n")
    .map((line) => line.replace(/^[ \u00a0]+|[ \u00a0]+$/g, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
