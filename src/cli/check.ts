import type { Catalog } from "../core/catalog";
import { rulesHash } from "../core/check";
import { severityRank } from "../core/finding";
import { hashOf } from "../core/hash";
import { crashCode } from "../core/rule";
import { checkJson, reportJson } from "../reporters/json";
import { partedBy, type FileReport, type Maker, type Tongue } from "../reporters/report";
import { checkSarif } from "../reporters/sarif";
import { checkText } from "../reporters/text";
import type { Call, Common } from "./arguments";
import { workbooksIn } from "./files";
import { mayWriteLedger, waivedIn, writeLedger } from "./ledger-file";
import { bookIn, fileFault } from "./read";
import { examineAs, type Setup } from "./setup";

type CheckCall = Extract<Call, { command: "check" }>;

/** What stands on every output: version, rule set, date, and the profiles by their hashes. */
export const makerOf = (catalog: Catalog, version: string, today: string): Maker => ({
  version,
  rules: rulesHash(catalog.rules),
  date: today,
  profiles: new Map(catalog.profiles.map((profile) => [profile.id, hashOf(JSON.stringify(profile))])),
});

/** Examines all files of a call, one after another; a file that cannot be read does not stop the others. */
export const examined = async (call: Common, setup: Setup): Promise<readonly FileReport[]> =>
  examinedEach(await workbooksIn(call.files), call, setup);

async function examinedEach(files: readonly string[], call: Common, setup: Setup): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const book = await bookIn(file);
    reports.push(
      book.ok
        ? { file, error: null, examination: examineAs(book.value, setup, call) }
        : { file, error: fileFault(book.fault, setup.catalog.locales[call.language]) },
    );
  }
  return reports;
}

export async function check(call: CheckCall, setup: Setup, version: string): Promise<number> {
  const { catalog } = setup;
  const { ledger, language } = call;
  const files = await workbooksIn(call.files, [call.waivers, ledger]);
  if (ledger !== null && !(await mayWriteLedger(ledger, files, language, catalog))) return 2;
  const waived = await waivedIn({ ...call, files, given: call.files }, catalog);
  if (waived === null) return 2;
  const examinations = await examinedEach(files, call, setup);
  const reports = examinations.map((report): FileReport =>
    report.error === null ? { ...report, examination: { ...report.examination, waivers: waived.of(report.file) } } : report,
  );
  const maker = makerOf(catalog, version, call.today);
  const tongue: Tongue = { language: call.language, locale: catalog.locales[call.language] };
  process.stdout.write(textOf(call, reports, catalog, maker, tongue));
  const written = ledger === null ? 0 : await writeLedger(ledger, reports, { catalog, maker, language });
  return Math.max(exitCodeOf(reports, call), waived.code, written);
}

function textOf({ format }: CheckCall, reports: readonly FileReport[], { rules }: Catalog, maker: Maker, tongue: Tongue): string {
  switch (format) {
    case "json":
      return reportJson(checkJson(reports, maker, tongue));
    case "sarif":
      return checkSarif(reports, rules, maker, tongue);
    case "text":
      return checkText(reports, maker, tongue);
  }
}

/** 2 where a file could not be read or a rule broke, else 1 where something that was not accepted as it is reaches the bar. */
function exitCodeOf(reports: readonly FileReport[], { failOn }: CheckCall): number {
  const read = reports.flatMap((report) => (report.error === null ? [report.examination] : []));
  const isBroken = read.some(({ findings }) => findings.some(({ code }) => code === crashCode));
  if (reports.some(({ error }) => error !== null) || isBroken) return 2;
  const counted = read.flatMap((examination) => partedBy(examination).counted);
  return counted.some(({ severity }) => severityRank(severity) <= severityRank(failOn)) ? 1 : 0;
}
