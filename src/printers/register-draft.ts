import type { Register, RegisterColumn, RegisterRow, RegisterValue } from "../core/document";
import type { Area, DraftCell, SheetDraft } from "../core/draft";
import { footKey, isGrouped, keyTitle, registerValue } from "../core/register";
import type { Look } from "./draft-builder";
import { DraftBuilder } from "./draft-builder";
import type { Fonts } from "./fonts";
import { officialFonts } from "./fonts";
import { linesOf } from "./wrapping";

const size = 10;
const lineHeight = 14;
const padding = 8;
/** Width of a column in characters of the default font, for so many ideographs of the table's size. */
const widthOf = (characters: number): number => Math.round((characters * 1.91 + 0.71) * 100) / 100;

/** A register as a sheet: title, header repeated on each page, bordered rows, and the hidden column that names them. */
export function registerDraft(register: Register, fonts: Fonts = officialFonts): SheetDraft {
  const { columns, extra } = register;
  const span = columns.length;
  const builder = new DraftBuilder(span + 1 + extra.length);
  const line = builder.style({ font: fonts.table, size, horizontal: "left" });
  const perLine = columns.reduce((sum, { width }) => sum + width * 2, 0);
  const heightOf = (text: string, room: number): number => linesOf(text, room) * lineHeight + padding;
  builder.wide(register.title, builder.style({ font: fonts.title, size: 22, horizontal: "center" }), 36, span);
  for (const text of register.lead) builder.wide(text, line, heightOf(text, perLine), span);
  const header = builder.rows.length;
  headerRows(builder, register, fonts);
  const firstRow = builder.rows.length;
  for (const row of register.rows) dataRow(builder, row, register, fonts, heightOf);
  for (const text of register.foot.filter((each) => each !== ""))
    builder.wide(text, line, heightOf(text, perLine), span, [{ value: footKey, style: line }]);
  return {
    name: register.name,
    columns: [...columns.map(({ width }) => ({ width: widthOf(width) })), { width: 10, hidden: true }, ...extra.map(() => ({ width: 12 }))],
    rows: builder.rows,
    merges: builder.merges,
    styles: builder.styles,
    print: {
      orientation: register.orientation,
      titleRows: [header, firstRow - 1],
      margins: { top: 15, bottom: 15, left: 12, right: 12 },
      footer: "第 &P 页，共 &N 页",
      ...(register.onePage === true ? { onePage: true } : {}),
    },
    freeze: { rows: firstRow, columns: 0 },
    ...choicesOf(columns, firstRow, register.rows.length),
  };
}

function choicesOf(columns: readonly RegisterColumn[], row: number, rows: number): Pick<SheetDraft, "choices"> {
  if (rows === 0) return {};
  const choices = columns.flatMap(({ choices: words }, column): { area: Area; words: readonly string[] }[] =>
    words === undefined ? [] : [{ area: { row, column, rows, columns: 1 }, words }],
  );
  return choices.length === 0 ? {} : { choices };
}

function headerRows(builder: DraftBuilder, register: Register, fonts: Fonts): void {
  const { columns, extra } = register;
  const style = builder.style({ font: fonts.heading, size, horizontal: "center", border: true });
  const cells = (values: readonly (string | null)[]): readonly DraftCell[] => values.map((value) => ({ value, style }));
  const heightOf = (of: readonly RegisterColumn[]): number =>
    Math.max(...of.map(({ title, width }) => linesOf(title, width * 2)), 1) * lineHeight + padding;
  if (!isGrouped(register)) {
    builder.row(cells([...columns.map(({ title }) => title), keyTitle, ...extra]), heightOf(columns));
    return;
  }
  const upper = builder.row(
    cells([
      ...columns.map(({ group, title }, index) => (group === undefined ? title : columns[index - 1]?.group === group ? null : group)),
      null,
      ...extra.map(() => null),
    ]),
    lineHeight + padding,
  );
  builder.row(cells([...columns.map(({ group, title }) => (group === undefined ? null : title)), keyTitle, ...extra]), heightOf(columns));
  columns.forEach(({ group }, column) => {
    if (group === undefined) builder.merges.push({ row: upper, column, rows: 2, columns: 1 });
    else if (columns[column - 1]?.group !== group) {
      const end = columns.findIndex((other, index) => index > column && other.group !== group);
      builder.merges.push({ row: upper, column, rows: 1, columns: (end < 0 ? columns.length : end) - column });
    }
  });
}

function dataRow(
  builder: DraftBuilder,
  row: RegisterRow,
  { columns, extra }: Register,
  fonts: Fonts,
  heightOf: (text: string, room: number) => number,
): void {
  const look = (more: Partial<Look>, format: string | undefined): Look => ({
    font: fonts.table,
    size,
    horizontal: "left",
    border: true,
    ...more,
    ...(format === undefined || format === "General" ? {} : { format }),
  });
  const cells = columns.map(({ id, align }): DraftCell => ({
    value: row.cells[id] ?? null,
    style: builder.style(look({ horizontal: align }, row.formats?.[id])),
  }));
  const added = extra.map((_, index): DraftCell => {
    const cell = row.extra?.[index];
    return { value: registerValue(cell?.value ?? null), style: builder.style(look({}, cell?.format)) };
  });
  const height = Math.max(...columns.map(({ id, width }) => heightOf(shown(row.cells[id] ?? null), width * 2 - 1)), lineHeight + padding);
  builder.row([...cells, { value: row.key, style: builder.style(look({}, undefined)) }, ...added], height);
}

const shown = (value: RegisterValue): string => (value === null ? "" : String(value));
