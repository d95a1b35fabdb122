import type { Language } from "../core/catalog";
import type { LedgerCounts } from "../core/ledger-update";

/** What the command line says of ledgers; data go to stdout, this to stderr. */
export interface LedgerTalk {
  readonly taken: (path: string, waived: number) => string;
  readonly notOurs: (path: string) => string;
  readonly notOursUnused: (path: string) => string;
  readonly noRows: (path: string) => string;
  readonly unreadable: (path: string, reason: string) => string;
  readonly isInput: (path: string) => string;
  readonly noWorkbook: (path: string) => string;
  readonly notWritten: (path: string, reason: string) => string;
  readonly written: (path: string, counts: LedgerCounts) => string;
}

const chinese: LedgerTalk = {
  taken: (path, waived) => `审核台账 ${path}：采用 ${waived} 项不予列入`,
  notOurs: (path) => `${path} 不是绩表助手的审核台账，没有改动；请换一个文件名`,
  notOursUnused: (path) => `${path} 不是绩表助手的审核台账，没有采用`,
  noRows: (path) => `${path}：隐藏的“问题标识（系统用）”列不见了，各行对应不到问题，没有采用，也没有改动`,
  unreadable: (path, reason) => `${path}：${reason}`,
  isInput: (path) => `${path} 就是要检查的文件；不会写入，请换一个文件名`,
  noWorkbook: (path) => `${path}：审核台账须是 .xlsx 文件`,
  notWritten: (path, reason) => `${path}：没有写入：${reason}`,
  written: (path, { open, waived, cured, added, closed, reopened }) =>
    `审核台账 ${path}：待处理 ${open} 项，不予列入 ${waived} 项，已整改 ${cured} 项（新增 ${added}，本次整改 ${closed}，再次发现 ${reopened}）`,
};

const english: LedgerTalk = {
  taken: (path, waived) => `review ledger ${path}: ${waived} left out (不予列入)`,
  notOurs: (path) => `${path} is no review ledger of ours and was not changed; name another file`,
  notOursUnused: (path) => `${path} is no review ledger of ours and was not used`,
  noRows: (path) => `${path}: the hidden column that names the rows is gone; nothing was taken up and nothing changed`,
  unreadable: (path, reason) => `${path}: ${reason}`,
  isInput: (path) => `${path} is a file to be checked and is never written over; name another file`,
  noWorkbook: (path) => `${path}: a review ledger is an .xlsx file`,
  notWritten: (path, reason) => `${path} was not written: ${reason}`,
  written: (path, { open, waived, cured, added, closed, reopened }) =>
    `review ledger ${path}: ${open} open, ${waived} left out, ${cured} mended (${added} new, ${closed} mended now, ${reopened} found again)`,
};

export const ledgerTalk: Readonly<Record<Language, LedgerTalk>> = { "zh-CN": chinese, "en-US": english };
