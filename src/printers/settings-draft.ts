import type { SheetDraft } from "../core/draft";
import type { SettingsRow } from "../core/settings/lines";
import type { SettingsNotes } from "../core/settings/notes";
import { settingsColumns, settingsSheetName, type SettingsColumn } from "../core/settings/sheet";
import { DraftBuilder } from "./draft-builder";
import { officialFonts, type Fonts } from "./fonts";
import { linesOf } from "./wrapping";

const size = 10;
const lineHeight = 14;
const padding = 8;
const longest = 8;

const widths: Readonly<Record<SettingsColumn, number>> = { 表: 12, 口径: 22, 参数: 24, 代码: 20, 值: 26, 单位: 8, 依据: 40, 状态: 14 };

const lead = "修改“值”一列即可；填错的值不采用，并在检查结果中列出。删去一行即恢复原有依据。上报前可用“另存上报版”去掉本表。";

/** The sheet 绩表设置: the value stands apart, since it alone is for people to change; what they noted on the one before is kept. */
export function settingsDraft(rows: readonly SettingsRow[], notes: SettingsNotes | null = null, fonts: Fonts = officialFonts): SheetDraft {
  const builder = new DraftBuilder(settingsColumns.length);
  const look = { font: fonts.table, size, border: true } as const;
  const plain = builder.style({ ...look, horizontal: "left" });
  const heading = builder.style({ font: fonts.heading, size, horizontal: "center", border: true });
  builder.wide("参数设置", builder.style({ font: fonts.title, size: 18, horizontal: "center" }), 32, settingsColumns.length);
  builder.wide(lead, builder.style({ font: fonts.table, size, horizontal: "left" }), lineHeight + padding, settingsColumns.length);
  const header = builder.row([...settingsColumns, ...(notes?.titles ?? [])].map((value) => ({ value, style: heading })));
  for (const { cells, format } of rows) {
    const value = builder.style({ ...look, horizontal: "center", bold: true, ...(format === undefined ? {} : { format }) });
    const lines = Math.max(...settingsColumns.map((column) => linesOf(String(cells[column]), widths[column])));
    builder.row(
      [
        ...settingsColumns.map((column) => ({ value: cells[column], style: column === "值" ? value : plain })),
        ...(notes?.beside(cells) ?? []).map((note) => ({ value: note, style: plain })),
      ],
      Math.min(lines, longest) * lineHeight + padding,
    );
  }
  for (const row of notes?.below ?? []) builder.row(row.map((note) => ({ value: note, style: plain })));
  return {
    name: settingsSheetName,
    columns: [...settingsColumns.map((column) => ({ width: widths[column] })), ...(notes?.titles ?? []).map(() => ({ width: 24 }))],
    rows: builder.rows,
    merges: builder.merges,
    styles: builder.styles,
    print: { orientation: "landscape", titleRows: [header, header], margins: { top: 15, bottom: 15, left: 12, right: 12 } },
    freeze: { rows: header + 1, columns: 0 },
  };
}
