import type { Book } from "../core/book";
import type { Catalog } from "../core/catalog";
import type { Register } from "../core/document";
import type { SheetDraft } from "../core/draft";
import type { EditPlan } from "../core/edit";
import type { LedgerRun } from "../core/ledger-update";
import type { Message } from "../core/message";
import { decisionsIn } from "../core/review-ledger";
import type { Waiver } from "../core/waiver";
import { ledgerCover, ledgerPlan } from "./ledger-plan";

/** The findings of the workbook at hand and what was decided of them. */
export type LedgerState = Pick<LedgerRun, "files" | "today">;

/** What a ledger says of the workbook at hand. */
export interface TakenLedger {
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** How many waivers in it speak of other workbooks. */
  readonly others: number;
  /** Rows that were not taken up, and why. */
  readonly problems: readonly Message[];
}

/** 审核台账 out to a file and in from one, by hand. */
export interface LedgerExchange {
  /** A new ledger; `null` where none could be made. */
  write(state: LedgerState): Promise<Uint8Array | null>;
  /** `null` where the file is no ledger of ours. */
  read(bytes: Uint8Array, state: LedgerState): Promise<TakenLedger | null>;
}

/** What the exchange needs from outside; main files give it. */
export interface LedgerMeans {
  readonly catalog: Pick<Catalog, "locales" | "rules">;
  readonly print: (register: Register) => SheetDraft;
  readonly newFile: (cover: typeof ledgerCover, plan: EditPlan) => Promise<Uint8Array | null>;
  readonly bookOf: (bytes: Uint8Array) => Promise<Book | null>;
  readonly made: () => string;
}

const nothing: Book = { sheets: [], names: new Map(), dateSystem: 1900 };

export const ledgerExchangeBy = ({ catalog, print, newFile, bookOf, made }: LedgerMeans): LedgerExchange => ({
  async write(state) {
    const rules = new Map(catalog.rules.map(({ code, id, title }) => [code, { id, title }]));
    const writing = ledgerPlan(nothing, { ...state, locale: catalog.locales["zh-CN"], rules, made: made() }, print);
    return writing === null ? null : newFile(ledgerCover, writing.plan);
  },
  async read(bytes, state) {
    const book = await bookOf(bytes);
    return book === null ? null : takenFrom(book, state);
  },
});

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Rows of a file of this name; where there is none, rows of findings that are here, unless two files differ in them. */
function takenFrom(book: Book, { files }: LedgerState): TakenLedger | null {
  const decisions = decisionsIn(book);
  if (decisions === null) return null;
  const names = new Set(files.map(({ name }) => name));
  const keys = new Set(files.flatMap(({ findings }) => findings.map(({ key }) => key)));
  const named = decisions.waived.filter(({ file }) => names.has(lastPart(file)));
  const known = decisions.waived.filter(({ finding }) => keys.has(finding));
  const found = named.length > 0 ? named : known;
  const isSure = (finding: string): boolean => new Set(found.filter((row) => row.finding === finding).map(({ file }) => file)).size === 1;
  const waivers = new Map(found.filter(({ finding }) => isSure(finding)).map(({ finding, waiver }) => [finding, waiver]));
  return { waivers, others: decisions.waived.length - waivers.size, problems: decisions.problems.map(({ says }) => says) };
}
