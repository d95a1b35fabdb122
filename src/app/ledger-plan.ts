import type { Book } from "../core/book";
import type { Register } from "../core/document";
import type { SheetDraft } from "../core/draft";
import type { EditPlan } from "../core/edit";
import { ledgerOver, type LedgerCounts, type LedgerRun } from "../core/ledger-update";
import { freeSheetName, standingDraft } from "../core/own-sheets";
import { standingOn } from "../core/register";
import { ledgerColumns, ledgerId, ledgerSheet } from "../core/review-ledger";

export interface LedgerWriting {
  readonly plan: EditPlan;
  readonly counts: LedgerCounts;
}

/** First sheet and its lines of a workbook that a ledger begins in. */
export const ledgerCover = {
  sheet: "说明",
  lines: [
    "本工作簿由绩表助手写入，审核台账见后面的工作表。",
    "台账记录检查发现的问题：状态为“待处理”“不予列入”或“已整改”。",
    "核实后不再要求整改的，把状态改为“不予列入”，并写明理由、经办人和日期；缺一项的，本行不采用。",
    "可以排序、筛选、增加列，但不要删除隐藏的“问题标识（系统用）”列。",
  ],
} as const;

/** Writes 审核台账 into a workbook, over the one that stands; `null` where its rows can no longer be told apart. */
export function ledgerPlan(book: Book, run: LedgerRun, print: (register: Register) => SheetDraft): LedgerWriting | null {
  const own = ledgerSheet(book);
  const standing = own === null ? null : standingOn(own.sheet, { columns: ledgerColumns });
  if (own !== null && standing === null) return null;
  const { register, counts } = ledgerOver(standing, run);
  const draft = print(register);
  const taken = book.sheets.map(({ name }) => name);
  const to = { ...draft, name: own?.sheet.name ?? freeSheetName(draft.name, taken) };
  const from = own === null ? null : standingDraft(own.sheet, to);
  return {
    plan: {
      title: { message: "session.composed", data: { names: to.name } },
      edits: [{ kind: "sheet", id: own?.id ?? ledgerId, from, to }],
    },
    counts,
  };
}
