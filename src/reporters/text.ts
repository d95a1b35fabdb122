import type { Amount } from "../core/amount";
import type { Assessment, ItemScore } from "../core/assessment";
import type { Finding } from "../core/finding";
import { severityRank } from "../core/finding";
import type { Form } from "../core/form";
import { textOf, type Message } from "../core/message";
import { addressOf } from "../core/place";
import { tieGroupsOf } from "../core/ties";
import { explanationOf } from "./json";
import type { Examined, FileReport, Maker, Tongue } from "./report";
import { byForm, cellOf, countsOf, partedBy, sentenceOf, sentencesOf, sheetNameOf, type WaivedFinding } from "./report";
import type { ReportWords } from "./words";
import { reportWords } from "./words";

/** What a person reads in a terminal: files, forms, findings, and the counts. */
export function checkText(files: readonly FileReport[], maker: Maker, tongue: Tongue): string {
  const words = reportWords[tongue.language];
  const lines = files.flatMap((report) =>
    report.error === null
      ? [report.file, ...settingLines(report.examination, words), ...checkedLines(report.examination, words, tongue), ""]
      : [report.file, `  ${words.unreadable}: ${report.error.message} [${report.error.code}]`, ""],
  );
  return ended([...lines, ...closing(files, maker, words)]);
}

/** The scores of each form, row by row, with the reckoning. */
export function scoreText(files: readonly FileReport[], maker: Maker, tongue: Tongue): string {
  const words = reportWords[tongue.language];
  const lines = files.flatMap((report) => {
    if (report.error !== null) return [report.file, `  ${words.unreadable}: ${report.error.message} [${report.error.code}]`, ""];
    const { forms, assessments } = report.examination;
    const scored = forms.flatMap((form) => {
      const assessment = assessments.get(form.id);
      return assessment === undefined ? [] : [`  ${formLine(form, words)}`, ...scoreLines(assessment, words, tongue)];
    });
    return [report.file, ...settingLines(report.examination, words), ...(scored.length === 0 ? [`  ${words.noForm}`] : scored), ""];
  });
  return ended([...lines, words.made(maker.version, maker.rules, maker.date)]);
}

const ended = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** Which parameters somebody set, for a file whose results go by them. */
const settingLines = ({ settings = [] }: Examined, words: ReportWords): string[] =>
  settings.length === 0 ? [] : [`  ${words.settings([...new Set(settings.map(({ code }) => code))].join(", "))}`];

const formLine = ({ sheet, region, profile }: Form, words: ReportWords): string =>
  `${sheet}!${addressOf(region)}  ${profile.name}  ${words.profile} ${profile.id}@${profile.version}`;

function checkedLines(examined: Examined, words: ReportWords, tongue: Tongue): string[] {
  const { counted, waived } = partedBy(examined);
  const { of, rest } = byForm({ forms: examined.forms, findings: counted });
  const lines = rest.length === 0 ? [] : findingLines(rest, "  ", words, tongue);
  if (examined.forms.length === 0) lines.push(`  ${words.noForm}`);
  for (const form of examined.forms) {
    const findings = of.get(form.id) ?? [];
    lines.push(`  ${formLine(form, words)}`);
    lines.push(...(findings.length === 0 ? [`    ${words.clean}`] : findingLines(findings, "    ", words, tongue)));
  }
  return [...lines, ...waivedLines(waived, words, tongue), ...tieLines(examined, words, tongue)];
}

/** What was accepted as it is, never silently. */
function waivedLines(waived: readonly WaivedFinding[], words: ReportWords, { locale }: Tongue): string[] {
  if (waived.length === 0) return [];
  const lines = waived.flatMap(({ finding, waiver: { reason, by, date } }) => [
    `    ${words.waived}  ${cellOf(finding) ?? sheetNameOf(finding) ?? words.none}  ${sentenceOf(locale, finding)}  [${finding.code}]`,
    `      ${words.because(reason, by, date)}`,
  ]);
  return [`  ${words.waivedCount(waived.length)}`, ...lines];
}

/** The ties between each two forms in a line. */
function tieLines({ forms }: Examined, words: ReportWords, tongue: Tongue): string[] {
  const lines = new Map<string, Message[]>();
  for (const { says, ties } of tieGroupsOf(forms)) {
    const [{ first, second }] = ties;
    const between = words.ties(first.form.sheet, second.form.sheet);
    lines.set(between, [...(lines.get(between) ?? []), says]);
  }
  return [...lines].map(([between, said]) => `  ${between}: ${sentencesOf(tongue.locale, said, tongue)}`);
}

/** The worst first; within a severity the order of the sheet. */
function findingLines(findings: readonly Finding[], indent: string, words: ReportWords, { locale }: Tongue): string[] {
  const ordered = [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
  return ordered.flatMap((finding) => [
    `${indent}${words.severity[finding.severity]}  ${cellOf(finding) ?? sheetNameOf(finding) ?? words.none}  ${sentenceOf(locale, finding)}  [${finding.code}]`,
    ...finding.fixes.map(({ title }) => `${indent}  ${words.fix}: ${textOf(locale, title)}`),
  ]);
}

function closing(files: readonly FileReport[], maker: Maker, words: ReportWords): string[] {
  const read = files.flatMap((report) => (report.error === null ? [report.examination] : []));
  const parted = read.map(partedBy);
  const { error, warning, info } = countsOf(parted.flatMap(({ counted }) => counted));
  const count = (of: "waived" | "resting"): number => parted.reduce((sum, each) => sum + each[of].length, 0);
  const extra = [
    ...(count("waived") === 0 ? [] : [words.waivedCount(count("waived"))]),
    ...(count("resting") === 0 ? [] : [words.restingCount(count("resting"))]),
  ];
  const forms = read.reduce((sum, examination) => sum + examination.forms.length, 0);
  return [
    [words.files(files.length, forms), words.tally(error, warning, info), ...extra].join("; "),
    words.made(maker.version, maker.rules, maker.date),
  ];
}

function scoreLines({ form, execution, items, total, grade }: Assessment, words: ReportWords, tongue: Tongue): string[] {
  if (form.list !== null) return [`    ${words.unscored}`];
  const shown = (amount: Amount | null): string => amount ?? words.none;
  const pair = (stated: Amount | null, computed: Amount | null, outOf: Amount | null): string =>
    `${words.stated} ${shown(stated)}, ${words.computed} ${computed ?? words.notScored} / ${shown(outOf)}`;
  const row = (label: string, cell: string, score: Pick<ItemScore, "stated" | "computed" | "outOf" | "steps" | "blocked">): string =>
    `    ${cell}  ${label}  ${pair(score.stated, score.computed, score.outOf)}  ${explanationOf(score, tongue)}`.trimEnd();
  const range =
    total.range !== null && total.computed === null ? `, ${words.provisional} ${shown(total.provisional)}, ${total.range.join("~")}` : "";
  const vetoed = grade.of === "veto" ? `  ${words.vetoed(form.header.veto?.value ?? "")}` : "";
  return [
    ...(execution === null ? [] : [row(words.execution, execution.cell === null ? words.none : addressOf(execution.cell), execution)]),
    ...items.map((item) => row(item.indicator.level3.text, addressOf(item.cell), item)),
    `    ${words.total}  ${pair(total.stated, total.computed, total.outOf)}${range}`,
    `    ${words.grade}  ${grade.grade ?? (grade.between === null ? words.none : words.pending(...grade.between))}${vetoed}`,
  ];
}
