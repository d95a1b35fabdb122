import { existsSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";

import { ledgerCover, ledgerPlan } from "../app/ledger-plan";
import type { Catalog, Language } from "../core/catalog";
import type { LedgerFile } from "../core/ledger-update";
import { textOf } from "../core/message";
import { decisionsIn, ledgerFileName, ledgerSheet, type LedgerDecisions, type LedgerRow } from "../core/review-ledger";
import { ok } from "../core/result";
import type { Waiver } from "../core/waiver";
import { saveFile } from "../hosts/xlsx/files";
import { nodeCodec } from "../hosts/xlsx/node-codec";
import { newWorkbook } from "../ooxml/new-workbook";
import { registerDraft } from "../printers/register-draft";
import type { FileReport, Maker } from "../reporters/report";
import { ledgerTalk } from "./ledger-talk";
import { bookIn, fileFault, hostOf, hostOver, textOfHostFault } from "./read";

/** What ledgers say of the files of a call; `code` is 2 where a ledger could not be read. */
export interface Waived {
  readonly of: (file: string) => ReadonlyMap<string, Waiver>;
  readonly code: 0 | 2;
}

interface Asked {
  /** Files to be checked. */
  readonly files: readonly string[];
  /** As the call names them: folders are where a ledger may lie too. */
  readonly given: readonly string[];
  /** The ledger that a person named; `null` takes those beside the forms. */
  readonly waivers: string | null;
  /** The ledger that will be written, if any; it is read as well. */
  readonly ledger: string | null;
  readonly language: Language;
}

const none: ReadonlyMap<string, Waiver> = new Map();

const complain = (line: string): void => void process.stderr.write(`jibiao: ${line}\n`);

/** Whether a file of a folder is a ledger of ours, which is kept beside forms and is none: one of its usual name, or one that a call names. */
export async function isLedgerFile(path: string, named: readonly (string | null)[] = []): Promise<boolean> {
  const mayBe =
    basename(path).normalize("NFC") === ledgerFileName || named.some((each) => each !== null && resolve(each) === resolve(path));
  if (!mayBe) return false;
  const book = await bookIn(path);
  return book.ok && ledgerSheet(book.value) !== null;
}

/** How a ledger names a file: from its own folder, with slashes. */
export const nameInLedger = (ledger: string, file: string): string =>
  relative(dirname(resolve(ledger)), resolve(file))
    .split(sep)
    .join("/")
    .normalize("NFC");

/** Waivers of the files of a call, from the ledgers it names or that lie beside the forms. `null` where a named one is no ledger. */
export async function waivedIn(asked: Asked, catalog: Catalog): Promise<Waived | null> {
  const { files, waivers, ledger, language } = asked;
  const talk = ledgerTalk[language];
  const byFile = new Map<string, ReadonlyMap<string, Waiver>>();
  let code: 0 | 2 = 0;
  for (const path of ledgersOf(asked)) {
    const isNamed = [waivers, ledger].some((named) => named !== null && resolve(named) === resolve(path));
    const book = await bookIn(path);
    if (!book.ok) complain(talk.unreadable(path, fileFault(book.fault, catalog.locales[language]).message));
    else if (ledgerSheet(book.value) === null) complain(talk.notOursUnused(path));
    const decisions = book.ok ? decisionsIn(book.value) : null;
    if (book.ok && ledgerSheet(book.value) !== null && decisions === null) complain(talk.noRows(path));
    if (decisions === null) {
      if (isNamed) return null;
      if (!book.ok) code = 2;
      continue;
    }
    tell(path, decisions, asked, catalog);
    for (const [file, found] of assigned(path, decisions.waived, files))
      byFile.set(file, new Map([...(byFile.get(file) ?? none), ...found]));
  }
  return { of: (file) => byFile.get(file) ?? none, code };
}

/** The ledgers to read, the one to be written last: what it says goes before the others. */
function ledgersOf({ files, given, waivers, ledger }: Asked): readonly string[] {
  const beside =
    waivers === null ? [...given, ...files.map((file) => dirname(file))].map((folder) => join(folder, ledgerFileName)) : [waivers];
  const written = ledger !== null && existsSync(ledger) ? [ledger] : [];
  const found = [...(waivers === null ? beside.filter((path) => existsSync(path)) : beside), ...written];
  return [...new Map(found.map((path) => [resolve(path), path])).entries()]
    .toSorted(([a], [b]) => Number(ledger !== null && a === resolve(ledger)) - Number(ledger !== null && b === resolve(ledger)))
    .map(([, path]) => path);
}

function tell(path: string, { waived, problems }: LedgerDecisions, { language }: Asked, catalog: Catalog): void {
  process.stderr.write(`${ledgerTalk[language].taken(path, waived.length)}\n`);
  for (const { says } of problems) complain(`${path}: ${textOf(catalog.locales[language], says)}`);
}

/** Rows by the file they speak of: the one at that place; else, for a bare name, the only one of that name. */
function assigned(ledger: string, rows: readonly LedgerRow[], files: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Waiver>> {
  const named = new Map(files.map((file) => [nameInLedger(ledger, file), file]));
  const fileOf = (name: string): string | undefined => {
    const exact = named.get(name);
    if (exact !== undefined || name.includes("/")) return exact;
    const alike = files.filter((file) => basename(file).normalize("NFC") === name);
    return alike.length === 1 ? alike[0] : undefined;
  };
  const found = new Map<string, Map<string, Waiver>>();
  for (const { file: name, finding, waiver } of rows) {
    const file = fileOf(name);
    if (file !== undefined) found.set(file, (found.get(file) ?? new Map<string, Waiver>()).set(finding, waiver));
  }
  return found;
}

/** Whether a ledger may be written at a path; says why not. */
export async function mayWriteLedger(path: string, files: readonly string[], language: Language, catalog: Catalog): Promise<boolean> {
  const talk = ledgerTalk[language];
  const refusal = async (): Promise<string | null> => {
    if (extname(path).toLowerCase() !== ".xlsx") return talk.noWorkbook(path);
    if (files.some((file) => resolve(file) === resolve(path))) return talk.isInput(path);
    if (!existsSync(path)) return null;
    const book = await bookIn(path);
    if (!book.ok) return talk.unreadable(path, fileFault(book.fault, catalog.locales[language]).message);
    if (ledgerSheet(book.value) === null) return talk.notOurs(path);
    return decisionsIn(book.value) === null ? talk.noRows(path) : null;
  };
  const reason = await refusal();
  if (reason !== null) complain(reason);
  return reason === null;
}

/** Writes the findings of a call into a ledger, over what it holds; answers 2 where that could not be done. */
export async function writeLedger(
  path: string,
  reports: readonly FileReport[],
  { catalog, maker, language }: { readonly catalog: Catalog; readonly maker: Maker; readonly language: Language },
): Promise<0 | 2> {
  const talk = ledgerTalk[language];
  const refused = (reason: string): 2 => {
    complain(talk.notWritten(path, reason));
    return 2;
  };
  const opened = existsSync(path) ? await hostOf(path) : null;
  const host =
    opened === null
      ? hostOver(newWorkbook(ledgerCover.sheet, ledgerCover.lines, nodeCodec.deflate), basename(path))
      : opened.ok
        ? ok(opened.value.host)
        : opened;
  if (!host.ok) return refused(fileFault(host.fault, catalog.locales[language]).message);
  const book = await host.value.read("book");
  if (!book.ok) return refused(textOfHostFault(book.fault));
  const writing = ledgerPlan(
    book.value,
    {
      files: reports.flatMap((report) => (report.error === null ? [ledgerFileOf(path, report)] : [])),
      today: maker.date,
      locale: catalog.locales["zh-CN"],
      rules: new Map(catalog.rules.map(({ code, id, title }) => [code, { id, title }])),
      made: `绩表助手 ${maker.version}  规则 ${maker.rules}  ${maker.date}`,
    },
    registerDraft,
  );
  if (writing === null) return refused(talk.noRows(path));
  const applied = await host.value.apply(writing.plan);
  if (!applied.ok) return refused(textOfHostFault(applied.fault));
  const saved = await saveFile(path, await host.value.save());
  if (!saved.ok) return refused(fileFault(saved.fault, catalog.locales[language]).message);
  process.stderr.write(`${talk.written(path, writing.counts)}\n`);
  return 0;
}

const ledgerFileOf = (path: string, { file, examination }: Extract<FileReport, { error: null }>): LedgerFile => ({
  name: nameInLedger(path, file),
  forms: examination.forms,
  findings: examination.findings,
  waivers: examination.waivers ?? none,
});
