import type { Register, RegisterRow, RegisterValue, Standing } from "./document";
import { crashCode } from "./rule";
import { severityRank, textOfFinding, type Finding, type Severity } from "./finding";
import type { Form } from "./form";
import type { Locale } from "./message";
import { addressOf } from "./place";
import { keeping, wholly } from "./register";
import { ledgerColumns, ledgerId, ledgerKey, ledgerText, rowNamed, stateOf, type LedgerState } from "./review-ledger";
import { formKeysOf } from "./subject";
import type { Waiver } from "./waiver";

/** A file that was examined, by the name the ledger gives it. */
export interface LedgerFile {
  readonly name: string;
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
  /** Findings accepted as they are, by key. */
  readonly waivers: ReadonlyMap<string, Waiver>;
}

export interface LedgerRun {
  readonly files: readonly LedgerFile[];
  /** ISO date. */
  readonly today: string;
  /** Official papers are Chinese only. */
  readonly locale: Locale;
  /** Titles and ids of rules, by code. */
  readonly rules: ReadonlyMap<string, { readonly id: string; readonly title: string }>;
  /** Tool, rules and date, for the foot. */
  readonly made: string;
}

/** What a writing of the ledger did, for whoever asked for it. */
export interface LedgerCounts {
  readonly open: number;
  readonly waived: number;
  readonly cured: number;
  /** Rows that were not there before. */
  readonly added: number;
  /** Rows that turned 已整改 now. */
  readonly closed: number;
  /** Rows that said 已整改 and are found again. */
  readonly reopened: number;
}

export interface LedgerUpdate {
  readonly register: Register;
  readonly counts: LedgerCounts;
}

const severityWords: Readonly<Record<Severity, string>> = { error: "必须改", warning: "建议改", info: "提示" };

const lead = [
  "填写办法：核实后不再要求整改的，状态改为“不予列入”，并写明理由、经办人和日期；再次检查时不再计入问题。删去“不予列入”即为撤回。其余由系统填写。",
  "再次写入时，未再发现的问题由“待处理”改为“已整改”并记日期；标为“已整改”而仍然发现的，改回“待处理”。人工填写的其他内容不改动。",
] as const;

/** 审核台账: one row a finding that asks for something, over the one that stands, if any. */
export function ledgerOver(standing: Standing | null, run: LedgerRun): LedgerUpdate {
  const found = new Map(run.files.flatMap((file) => rowsOf(file, run)));
  const before = (standing?.rows ?? []).map((row) => rowOver(row, found, run));
  const added = [...found.values()].map(({ row }) => row);
  const rows = [...before.map(({ row }) => row), ...added].map((row, index): RegisterRow => ({
    ...row,
    cells: { ...row.cells, number: index + 1 },
  }));
  const count = (state: LedgerState): number => rows.filter(({ cells }) => cells["state"] === state).length;
  const turned = (how: Turn): number => before.filter(({ turn }) => turn === how).length;
  return {
    register: {
      id: ledgerId,
      name: "审核台账",
      title: "绩效表审核台账",
      lead,
      columns: ledgerColumns,
      extra: standing?.extra ?? [],
      rows,
      foot: [run.made],
      orientation: "landscape",
    },
    counts: {
      open: count("待处理"),
      waived: count("不予列入"),
      cured: count("已整改"),
      added: added.length,
      closed: turned("closed"),
      reopened: turned("reopened"),
    },
  };
}

interface Fresh {
  readonly row: RegisterRow;
  readonly waiver: Waiver | null;
}

/** The rows of a file's findings, the worst first within a form. */
function rowsOf(file: LedgerFile, run: LedgerRun): readonly (readonly [string, Fresh])[] {
  const order = new Map(file.forms.map(({ id }, index) => [id, index]));
  const rank = ({ form }: Finding): number => (form === null ? -1 : (order.get(form) ?? -1));
  return file.findings
    .filter(({ group, code }) => group === "mend" && code !== crashCode)
    .toSorted((a, b) => rank(a) - rank(b) || severityRank(a.severity) - severityRank(b.severity))
    .map((finding) => {
      const waiver = file.waivers.get(finding.key) ?? null;
      const key = ledgerKey(file.name, finding.key);
      return [key, { row: { key, cells: cellsOf(finding, waiver, file, run) }, waiver }] as const;
    });
}

function cellsOf(finding: Finding, waiver: Waiver | null, file: LedgerFile, run: LedgerRun): Readonly<Record<string, RegisterValue>> {
  const { place } = finding;
  const form = file.forms.find(({ id }) => id === finding.form);
  return {
    file: file.name,
    sheet: place.scope === "book" ? null : place.scope === "sheet" ? place.sheet : place.range.sheet,
    project: form?.header["project-name"]?.value ?? null,
    place: place.scope === "range" ? addressOf({ sheet: place.range.sheet, row: place.range.row, column: place.range.column }) : null,
    severity: severityWords[finding.severity],
    rule: `${finding.code} ${run.rules.get(finding.code)?.title ?? ""}`.trim(),
    text: textOfFinding(run.locale, finding),
    first: run.today,
    ...decided("待处理", waiver),
    seen: `仍存在 ${run.today}`,
  };
}

const decided = (state: LedgerState, waiver: Waiver | null): Readonly<Record<"state" | "reason" | "by" | "date", RegisterValue>> =>
  waiver === null
    ? { state, reason: null, by: null, date: null }
    : { state: "不予列入", reason: waiver.reason, by: waiver.by, date: waiver.date };

type Turn = "closed" | "reopened" | null;

interface Turned {
  readonly row: RegisterRow;
  readonly turn: Turn;
}

type StandingRow = Standing["rows"][number];

/** A row that stands, told anew; the finding it takes up is taken out of those found. */
function rowOver(old: StandingRow, found: Map<string, Fresh>, run: LedgerRun): Turned {
  const fresh = old.key === null ? undefined : found.get(old.key);
  if (old.key === null || fresh === undefined) return vanished(old, run);
  found.delete(old.key);
  return still(old, fresh, run);
}

/** The finding is still there: what the machine says is said anew, what people wrote stands. */
function still(old: StandingRow, { row, waiver }: Fresh, { today }: LedgerRun): Turned {
  const kept = keeping(row, old, ledgerColumns);
  const state = stateOf(old);
  const first = ledgerText(old, "first") || today;
  const cells = { ...kept.cells, first };
  if (state === "不予列入" || state === null) return { row: { ...kept, cells }, turn: null };
  if (waiver !== null) return { row: { ...kept, cells: { ...cells, ...decided("不予列入", waiver) } }, turn: null };
  if (state === "待处理") return { row: { ...kept, cells: { ...cells, state } }, turn: null };
  return { row: { ...kept, cells: { ...cells, state: "待处理", date: null, seen: `再次发现 ${today}` } }, turn: "reopened" };
}

/** The finding is not there: cured, resting, or nothing is known of it now. */
function vanished(old: StandingRow, run: LedgerRun): Turned {
  const kept = wholly(old, ledgerColumns);
  const end = endOf(old, run);
  const state = stateOf(old);
  const said = (seen: string): RegisterRow => ({ ...kept, cells: { ...kept.cells, seen: `${seen} ${run.today}` } });
  if (end === "not-examined" || (end === "gone" && state === "已整改")) return { row: kept, turn: null };
  if (end === "form-missing") return { row: said("未找到该表"), turn: null };
  if (end === "rule-broken") return { row: said("未能复查"), turn: null };
  if (state !== "待处理") return { row: said("已不存在"), turn: null };
  const row = said("已消除");
  return { row: { ...row, cells: { ...row.cells, state: "已整改", date: run.today } }, turn: "closed" };
}

/** Why a finding is not there: `gone` only where its form was examined by its rule. */
function endOf({ key }: StandingRow, { files, rules }: LedgerRun): "not-examined" | "form-missing" | "rule-broken" | "gone" {
  const named = key === null ? null : rowNamed(key);
  const file = named === null ? undefined : files.find(({ name }) => name === named.file);
  if (named === null || file === undefined) return "not-examined";
  const code = named.finding.slice(0, Math.max(named.finding.indexOf("|"), 0));
  const rule = rules.get(code)?.id;
  if (file.findings.some((finding) => finding.code === crashCode && finding.data["rule"] === rule)) return "rule-broken";
  const isOfFile = /^[^|]*\|[^|]*\|\|/.test(named.finding);
  const isFormThere = isOfFile || [...formKeysOf(file.forms).values()].some((form) => named.finding.includes(`|${form}|`));
  return isFormThere ? "gone" : "form-missing";
}
