import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, parse } from "node:path";

import { composeAll, composePlan, type Composed } from "../app/compose";
import { submitCopy } from "../app/submit-copy";
import { documents } from "../catalog/documents";
import type { Catalog } from "../core/catalog";
import { type Dossier, type DossierFile, noDecisions } from "../core/document";
import type { Finding } from "../core/finding";
import type { Message } from "../core/message";
import { ok } from "../core/result";
import { saveFile } from "../hosts/xlsx/files";
import { nodeCodec } from "../hosts/xlsx/node-codec";
import { newWorkbook } from "../ooxml/new-workbook";
import { letterDraft } from "../printers/letter-draft";
import { letterText } from "../printers/letter-text";
import { registerDraft } from "../printers/register-draft";
import type { Call } from "./arguments";
import { makerOf } from "./check";
import { workbooksIn } from "./files";
import { waivedIn } from "./ledger-file";
import { bookIn, fileFault, hostOf, hostOver, textOfConversion, textOfHostFault } from "./read";
import { examineAs, type Setup } from "./setup";

type ReportCall = Extract<Call, { command: "report" }>;

const workbookName = "绩效文书.xlsx";

const titled = (names: string): Message => ({ message: "session.composed", data: { names } });

/** Writes the documents of all files into a folder: sheets of one workbook, which a second run updates, text to paste, and letters as .docx. */
export async function report(call: ReportCall, setup: Setup, version: string): Promise<number> {
  const { catalog } = setup;
  const unknown = call.formal.find((code) => code !== "error" && !catalog.rules.some((rule) => rule.code === code));
  if (unknown !== undefined) return complain(`--formal names ${unknown}, which no rule has; "jibiao rules" lists the codes`);
  const files = await workbooksIn(call.files, [call.waivers]);
  const waived = await waivedIn({ ...call, files, given: call.files, ledger: null }, catalog);
  if (waived === null) return 2;
  const read: DossierFile[] = [];
  let code: number = waived.code;
  for (const file of files) {
    const book = await bookIn(file);
    const waivers = new Map([...waived.of(file)].map(([key, { reason }]) => [key, reason]));
    if (book.ok) read.push({ name: basename(file), accepted: new Map(), waivers, ...examineAs(book.value, setup, call) });
    else code = complain(`${file}: ${fileFault(book.fault, catalog.locales[call.language]).message}`);
  }
  await mkdir(call.out, { recursive: true });
  const dossier = dossierOf(read, call, catalog, version);
  const papers = composeAll(
    documents.filter(({ word }) => (call.documents as readonly string[]).includes(word)),
    dossier,
  );
  if (papers.length === 0) process.stderr.write("nothing to write: no finding is chosen for these documents\n");
  else code = Math.max(code, await writeWorkbook(call.out, papers, dossier), await writeFiles(call, papers));
  if (call.submitCopy) for (const file of files) code = Math.max(code, await writeSubmitCopy(file, call.out));
  return code;
}

function complain(line: string): 2 {
  process.stderr.write(`jibiao: ${line}\n`);
  return 2;
}

function dossierOf(files: readonly DossierFile[], { formal, today }: ReportCall, catalog: Catalog, version: string): Dossier {
  const isFormal = ({ code, severity }: Finding): boolean => formal.includes(code) || (severity === "error" && formal.includes("error"));
  const chosen = files.flatMap(({ findings }) => findings.filter(isFormal)).map(({ key }) => [key, "formal"] as const);
  const maker = makerOf(catalog, version, today);
  return {
    files,
    decisions: { ...noDecisions, dispositions: new Map(chosen) },
    locale: catalog.locales["zh-CN"],
    rules: new Map(catalog.rules.map(({ code, title, remedy }) => [code, { title, remedy }])),
    made: `绩表助手 ${maker.version}  规则 ${maker.rules}  ${maker.date}`,
  };
}

async function writeWorkbook(folder: string, papers: readonly Composed[], dossier: Dossier): Promise<number> {
  const path = join(folder, workbookName);
  const lines = ["本工作簿由绩表助手生成，各文书见后面的工作表。", "再次生成时更新原表，不改动人工填写的内容。"];
  const opened = existsSync(path) ? await hostOf(path) : null;
  const host =
    opened === null ? hostOver(newWorkbook("说明", lines, nodeCodec.deflate), workbookName) : opened.ok ? ok(opened.value.host) : opened;
  if (!host.ok) return complain(`${path}: ${host.fault.kind}`);
  const book = await host.value.read("book");
  if (!book.ok) return complain(textOfHostFault(book.fault));
  const { plan, written, kept } = composePlan(book.value, papers, dossier, { letter: letterDraft, register: registerDraft }, titled);
  const applied = await host.value.apply(plan);
  if (!applied.ok) return complain(`${path}: ${textOfHostFault(applied.fault)}`);
  const saved = await saveFile(path, await host.value.save());
  if (!saved.ok) return complain(`${path} cannot be written`);
  for (const { sheet, isNew } of written) process.stdout.write(`${path}  ${sheet}  ${isNew ? "new" : "updated"}\n`);
  for (const { sheet } of kept) process.stderr.write(`${path}  ${sheet}  left as it is: its rows can no longer be told apart\n`);
  return 0;
}

async function writeFiles({ out, docx }: ReportCall, papers: readonly Composed[]): Promise<number> {
  for (const { paper } of papers) {
    if (paper.kind === "register") {
      if (paper.text !== null) await put(join(out, `${paper.register.name}.txt`), paper.text);
    } else if (docx) {
      const { letterDocx } = await import("../printers/letter-docx");
      await put(join(out, `${paper.letter.name}.docx`), await letterDocx(paper.letter));
    } else await put(join(out, `${paper.letter.name}.txt`), letterText(paper.letter));
  }
  return 0;
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content);
  process.stdout.write(`${path}\n`);
}

/** A copy of a file without any sheet, name or mark of ours. */
async function writeSubmitCopy(file: string, folder: string): Promise<number> {
  const opened = await hostOf(file);
  if (!opened.ok) return 2;
  const { host, conversion } = opened.value;
  const book = await host.read("book");
  if (!book.ok) return complain(textOfHostFault(book.fault));
  const marks = await host.placedMarks();
  if (!marks.ok) return complain(textOfHostFault(marks.fault));
  const { plan, removed, personal } = submitCopy(book.value, { marks: marks.value, review: [] }, (count) => ({
    message: "session.submitCopy",
    data: { count },
  }));
  const applied = plan.edits.length === 0 ? { ok: true as const } : await host.apply(plan);
  if (!applied.ok) return complain(`${file}: ${textOfHostFault(applied.fault)}`);
  const { name, ext } = parse(conversion?.savedAs ?? file);
  const path = join(folder, `${name}-上报版${ext}`);
  const saved = await saveFile(path, await host.save());
  if (!saved.ok) return complain(`${path} cannot be written`);
  process.stderr.write(textOfConversion(file, path, conversion));
  process.stdout.write(`${path}  ${removed.map(({ what }) => what).join(", ")}\n`);
  if (personal.length > 0) {
    const cells = personal.map(({ kind, what }) => `${what} (${kind})`).join(", ");
    process.stderr.write(`${path}  before publication, hide the personal data in ${cells}\n`);
  }
  return 0;
}
