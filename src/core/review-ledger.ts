import * as z from "zod";

import type { Book, Cell, CellRef } from "./book";
import type { RegisterColumn, Standing } from "./document";
import { speaker, type Message } from "./message";
import { ownId, ownSheets, type OwnSheet } from "./own-sheets";
import { columnName } from "./place";
import { registerValue, standingOn } from "./register";
import { isReason, type Waiver } from "./waiver";

/** Id of the sheet of ours that holds it. */
export const ledgerId = ownId("review-ledger");

/** The file it is kept in, beside the forms. */
export const ledgerFileName = "审核台账.xlsx";

export const ledgerStates = ["待处理", "不予列入", "已整改"] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** Columns of 审核台账; what people decide stands in those of people. */
export const ledgerColumns: readonly RegisterColumn[] = [
  { id: "number", title: "序号", width: 2.5, by: "machine", align: "center" },
  { id: "file", title: "文件", width: 6, by: "machine", align: "left" },
  { id: "sheet", title: "工作表", width: 5, by: "machine", align: "left" },
  { id: "project", title: "项目名称", width: 6, by: "machine", align: "left" },
  { id: "place", title: "位置", width: 3.5, by: "machine", align: "center" },
  { id: "severity", title: "类别", width: 3.5, by: "machine", align: "center" },
  { id: "rule", title: "规则", width: 7, by: "machine", align: "left" },
  { id: "text", title: "问题", width: 14, by: "machine", align: "left" },
  { id: "first", title: "首次发现", width: 5, by: "machine", align: "center" },
  { id: "state", title: "状态", width: 4.5, by: "people", align: "center", choices: ledgerStates },
  { id: "reason", title: "理由", width: 10, by: "people", align: "left" },
  { id: "by", title: "经办人", width: 4, by: "people", align: "center" },
  { id: "date", title: "日期", width: 5, by: "people", align: "center" },
  { id: "seen", title: "系统复查", width: 6, by: "machine", align: "center" },
];

/** What is wrong in a ledger that people filled in. */
export const messages = {
  noState: ({ cell, text }: { cell: string; text: string }) =>
    `审核台账 ${cell}：状态“${text}”不能识别，只能填“待处理”“不予列入”或“已整改”；本行未采用`,
  noReason: ({ cell }: { cell: string }) => `审核台账 ${cell}：不予列入须写明理由（至少两个字）；本行未采用`,
  noPerson: ({ cell }: { cell: string }) => `审核台账 ${cell}：不予列入须写明经办人；本行未采用`,
  noDate: ({ cell, text }: { cell: string; text: string }) =>
    text === ""
      ? `审核台账 ${cell}：不予列入须写明日期，如 2026-10-12；本行未采用`
      : `审核台账 ${cell}：“${text}”不是日期，请写成 2026-10-12 的样子；本行未采用`,
  noKey: ({ cell }: { cell: string }) =>
    `审核台账 ${cell}：本行没有自己的问题标识（系统用），对应不到问题；请在系统写入的行里填写，本行未采用`,
} as const;

const say = speaker("review-ledger", messages);

/** A row as far as others act on it. */
export interface LedgerRow {
  /** As the ledger names it: from its own folder, with slashes. */
  readonly file: string;
  /** Key of the finding. */
  readonly finding: string;
  readonly waiver: Waiver;
}

export interface LedgerProblem {
  readonly at: CellRef;
  readonly says: Message;
}

/** What people decided in a ledger: findings accepted as they are, and rows that say so without saying why, by whom or when. */
export interface LedgerDecisions {
  readonly waived: readonly LedgerRow[];
  readonly problems: readonly LedgerProblem[];
}

/** Names a row: the file, then the finding. */
export const ledgerKey = (file: string, finding: string): string => `${file.replaceAll("%", "%25").replaceAll("|", "%7C")}|${finding}`;

/** What a row's key names; `null` for one that is not of ours. */
export function rowNamed(key: string): { readonly file: string; readonly finding: string } | null {
  const bar = key.indexOf("|");
  if (bar < 0) return null;
  return { file: key.slice(0, bar).replaceAll("%7C", "|").replaceAll("%25", "%"), finding: key.slice(bar + 1) };
}

/** The sheet of a ledger in a book; `null` where the book is no ledger of ours. */
export const ledgerSheet = (book: Book): OwnSheet | null => ownSheets(book).find(({ id }) => id.toLowerCase() === ledgerId) ?? null;

/** The serial number of 1970-01-01. */
const serialDay = { 1900: 25_569, 1904: 24_107 } as const;

/** The day a cell says, as an ISO date; `null` where it says none. */
function dayIn({ value }: Cell, dateSystem: Book["dateSystem"]): string | null {
  if (typeof value === "number") {
    const day = new Date((Math.floor(value) - serialDay[dateSystem]) * 86_400_000);
    return Number.isNaN(day.getTime()) || day.getUTCFullYear() < 2000 || day.getUTCFullYear() > 2199
      ? null
      : day.toISOString().slice(0, 10);
  }
  const found = typeof value === "string" ? /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value.normalize("NFKC").trim()) : null;
  if (found === null) return null;
  const [, year = "", month = "", date = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}

type StandingRow = Standing["rows"][number];

/** What a cell of a row says. */
export function ledgerText({ cells }: Pick<StandingRow, "cells">, id: string): string {
  const value = registerValue(cells[id]?.value ?? null);
  return value === null ? "" : String(value).trim();
}

const stateSchema = z.union([z.literal(""), z.enum(ledgerStates)]);

const waiverSchema: z.ZodType<Waiver> = z.strictObject({
  reason: z.string().refine(isReason),
  by: z.string().min(1),
  date: z.iso.date(),
});

/** The state a row is in; blank is 待处理, `null` another word. */
export function stateOf(row: Pick<StandingRow, "cells">): LedgerState | null {
  const state = stateSchema.safeParse(ledgerText(row, "state"));
  return state.success ? state.data || "待处理" : null;
}

const reading = ({ cells }: StandingRow, dateSystem: Book["dateSystem"]) =>
  waiverSchema.safeParse({
    reason: ledgerText({ cells }, "reason"),
    by: ledgerText({ cells }, "by"),
    date: cells["date"] === undefined ? "" : (dayIn(cells["date"], dateSystem) ?? ""),
  });

/** What people decided in the ledger of a book; `null` where the book is none, or the column that names its rows is gone. */
export function decisionsIn(book: Book): LedgerDecisions | null {
  const own = ledgerSheet(book);
  const standing = own === null ? null : standingOn(own.sheet, { columns: ledgerColumns });
  if (own === null || standing === null) return null;
  const waived: LedgerRow[] = [];
  const problems: LedgerProblem[] = [];
  for (const row of standing.rows) {
    const complain = (column: string, says: (cell: string) => Message): void => {
      const at = { sheet: own.sheet.name, row: row.row, column: Math.max(standing.columns[column] ?? 0, 0) };
      problems.push({ at, says: says(`${columnName(at.column)}${String(at.row + 1)}`) });
    };
    const state = stateOf(row);
    if (state === null) complain("state", (cell) => say("noState", { cell, text: ledgerText(row, "state") }));
    if (state !== "不予列入") continue;
    const named = row.key === null ? null : rowNamed(row.key);
    if (named === null) {
      complain("state", (cell) => say("noKey", { cell }));
      continue;
    }
    const read = reading(row, book.dateSystem);
    if (read.success) waived.push({ ...named, waiver: read.data });
    else for (const column of new Set(read.error.issues.map(({ path }) => String(path[0])))) complain(column, saidOf(column, row));
  }
  return { waived, problems };
}

function saidOf(column: string, row: StandingRow): (cell: string) => Message {
  if (column === "reason") return (cell) => say("noReason", { cell });
  if (column === "by") return (cell) => say("noPerson", { cell });
  return (cell) => say("noDate", { cell, text: ledgerText(row, "date") });
}
