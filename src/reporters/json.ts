import type { Amount } from "../core/amount";
import { numberOf } from "../core/amount";
import type { Assessment, ItemScore, Score } from "../core/assessment";
import type { Finding, Severity } from "../core/finding";
import { factsIn, type Form, type FormKind } from "../core/form";
import { textOf } from "../core/message";
import type { ParameterValue } from "../core/parameter";
import { addressOf } from "../core/place";
import type { Source } from "../core/source";
import type { TieKind } from "../core/tie";
import { tieGroupsOf, type TieGroup } from "../core/ties";
import type { Waiver } from "../core/waiver";
import type { Examined, FileFault, FileReport, Maker, Tongue } from "./report";
import { byForm, cellOf, partedBy, relatedOf, sentenceOf, sentencesOf, sheetAddressOf, sheetNameOf } from "./report";
import { reportWords } from "./words";

/** `check --format json`. Machines rely on it: fields may be added, never changed. */
export interface CheckJson {
  readonly schema: 1;
  readonly tool: { readonly version: string; readonly rules: string; readonly date: string };
  readonly files: readonly {
    readonly file: string;
    readonly error: FileFault | null;
    readonly settings: readonly SettingJson[];
    readonly findings: readonly FindingJson[];
    readonly forms: readonly FormJson[];
    readonly ties: readonly TieJson[];
    /** Waivers whose finding is not there any more. */
    readonly resting: readonly RestingJson[];
  }[];
}

export interface RestingJson extends Waiver {
  readonly key: string;
}

/** Facts of one kind that two forms of a project both state (勾稽关系). */
export interface TieJson {
  readonly what: TieKind;
  /** The two sheets, the earlier form first. */
  readonly between: readonly [string, string];
  readonly holds: boolean;
  /** How many facts were compared, and how many of them differ. */
  readonly count: number;
  readonly differ: number;
  /** The two cells of each fact, with their sheets. */
  readonly places: readonly (readonly [string, string])[];
  readonly message: string;
}

export interface FormJson {
  readonly id: string;
  readonly sheet: string;
  readonly region: string;
  readonly profile: string;
  readonly profileVersion: string;
  readonly profileHash: string | null;
  readonly family: string | null;
  readonly confidence: number;
  readonly kind: FormKind;
  /** How many facts were read. */
  readonly facts: number;
  readonly findings: readonly FindingJson[];
}

export interface FindingJson {
  readonly key: string;
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly group: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly related: readonly string[];
  readonly message: string;
  readonly sources: readonly Source[];
  readonly fixes: readonly { readonly title: string; readonly safety: "safe" | "review" }[];
  /** Why it was accepted as it is, by whom and when; `null` where it counts. */
  readonly waived: Waiver | null;
}

/** A parameter that somebody set otherwise. */
export interface SettingJson {
  readonly code: string;
  /** The profile it is set for; `null` for all. */
  readonly profile: string | null;
  readonly value: ParameterValue;
  readonly by: string;
  readonly date: string;
  /** The cell of the sheet 绩表设置; `null` where it comes from elsewhere. */
  readonly cell: string | null;
}

/** `score --format json`; `null` stands for "cannot be computed", and `explanation` says why. */
export interface ScoreJson {
  readonly schema: 1;
  readonly tool: CheckJson["tool"];
  readonly files: readonly {
    readonly file: string;
    readonly error: FileFault | null;
    readonly settings: readonly SettingJson[];
    readonly forms: readonly ScoredFormJson[];
  }[];
}

export interface ScoredFormJson {
  readonly sheet: string;
  readonly region: string;
  readonly profile: string;
  readonly family: string | null;
  readonly kind: FormKind;
  readonly execution: {
    readonly rate: number | null;
    readonly points: number | null;
    readonly outOf: number | null;
    readonly cell: string | null;
    readonly stated: number | null;
    readonly explanation: string;
  } | null;
  readonly items: readonly ItemJson[];
  readonly total: {
    readonly stated: number | null;
    readonly computed: number | null;
    readonly outOf: number | null;
    readonly provisional: number | null;
    readonly range: readonly [number, number] | null;
  };
  readonly grade: string | null;
}

export interface ItemJson {
  readonly cell: string;
  /** Counted from 1, as Excel does. */
  readonly row: number;
  readonly label: string;
  readonly outOf: number | null;
  readonly stated: number | null;
  readonly computed: number | null;
  readonly method: string | null;
  readonly explanation: string;
}

/** The findings of all files, in the fields machines rely on. */
export const checkJson = (files: readonly FileReport[], maker: Maker, tongue: Tongue): CheckJson => ({
  schema: 1,
  tool: toolOf(maker),
  files: files.map((report) => {
    if (report.error !== null)
      return { file: report.file, error: report.error, settings: [], findings: [], forms: [], ties: [], resting: [] };
    const { forms, waivers = new Map<string, Waiver>() } = report.examination;
    const { of, rest } = byForm(report.examination);
    return {
      file: report.file,
      error: null,
      settings: settingsJson(report.examination),
      findings: rest.map((finding) => findingJson(finding, waivers, tongue)),
      forms: forms.map((form) =>
        formJson(
          form,
          (of.get(form.id) ?? []).map((finding) => findingJson(finding, waivers, tongue)),
          maker,
        ),
      ),
      ties: tieGroupsOf(forms).map((group) => tieJson(group, tongue)),
      resting: partedBy(report.examination).resting,
    };
  }),
});

/** The scores of all files, in the fields machines rely on. */
export const scoreJson = (files: readonly FileReport[], maker: Maker, tongue: Tongue): ScoreJson => ({
  schema: 1,
  tool: toolOf(maker),
  files: files.map((report) => {
    if (report.error !== null) return { file: report.file, error: report.error, settings: [], forms: [] };
    const { forms, assessments } = report.examination;
    return {
      file: report.file,
      error: null,
      settings: settingsJson(report.examination),
      forms: forms.flatMap((form) => {
        const assessment = assessments.get(form.id);
        return assessment === undefined ? [] : [scoredForm(form, assessment, tongue)];
      }),
    };
  }),
});

/** The findings as text that ends in a line break. */
export const reportJson = (json: CheckJson | ScoreJson): string => `${JSON.stringify(json, null, 2)}\n`;

const settingsJson = ({ settings = [] }: Examined): readonly SettingJson[] =>
  settings.map(({ code, profile, value, by, date, at }) => ({
    code,
    profile,
    value,
    by,
    date,
    cell: at === undefined ? null : addressOf(at),
  }));

const toolOf = ({ version, rules, date }: Maker): CheckJson["tool"] => ({ version, rules, date });

const formJson = (form: Form, findings: readonly FindingJson[], maker: Maker): FormJson => ({
  id: form.id,
  sheet: form.sheet,
  region: addressOf(form.region),
  profile: form.profile.id,
  profileVersion: form.profile.version,
  profileHash: maker.profiles?.get(form.profile.id) ?? null,
  family: form.profile.family,
  confidence: form.confidence,
  kind: form.kind,
  facts: factsIn(form),
  findings,
});

const tieJson = ({ kind, says, holds, ties }: TieGroup, { locale }: Tongue): TieJson => {
  const [{ first, second }] = ties;
  return {
    what: kind,
    between: [first.form.sheet, second.form.sheet],
    holds,
    count: ties.length,
    differ: ties.filter((tie) => !tie.holds).length,
    places: ties.map((tie) => [sheetAddressOf(tie.first.at), sheetAddressOf(tie.second.at)]),
    message: textOf(locale, says),
  };
};

const findingJson = (finding: Finding, waivers: ReadonlyMap<string, Waiver>, { locale }: Tongue): FindingJson => ({
  key: finding.key,
  code: finding.code,
  rule: finding.rule,
  severity: finding.severity,
  group: finding.group,
  sheet: sheetNameOf(finding),
  cell: cellOf(finding),
  related: relatedOf(finding),
  message: sentenceOf(locale, finding),
  sources: finding.sources.map(({ title, locator, status }) => ({ title, locator, status })),
  fixes: finding.fixes.map(({ title, safety }) => ({ title: textOf(locale, title), safety })),
  waived: waivers.get(finding.key) ?? null,
});

const scoredForm = (form: Form, { execution, items, total, grade }: Assessment, tongue: Tongue): ScoredFormJson => ({
  sheet: form.sheet,
  region: addressOf(form.region),
  profile: form.profile.id,
  family: form.profile.family,
  kind: form.kind,
  execution:
    execution === null
      ? null
      : {
          rate: plain(execution.rate),
          points: plain(execution.computed),
          outOf: plain(execution.outOf),
          cell: execution.cell === null ? null : addressOf(execution.cell),
          stated: plain(execution.stated),
          explanation: explanationOf(execution, tongue),
        },
  items: items.map((item) => itemJson(item, tongue)),
  total: {
    stated: plain(total.stated),
    computed: plain(total.computed),
    outOf: plain(total.outOf),
    provisional: plain(total.provisional),
    range: total.range === null ? null : [numberOf(total.range[0]), numberOf(total.range[1])],
  },
  grade: grade.grade,
});

const itemJson = (item: ItemScore, tongue: Tongue): ItemJson => ({
  cell: addressOf(item.cell),
  row: item.indicator.row + 1,
  label: item.indicator.level3.text,
  outOf: plain(item.outOf),
  stated: plain(item.stated),
  computed: plain(item.computed),
  method: item.method,
  explanation: explanationOf(item, tongue),
});

/** The steps in words; where no points follow and no step says why, the reason. */
export function explanationOf({ steps, blocked }: Pick<Score, "steps" | "blocked">, tongue: Tongue): string {
  const said = sentencesOf(
    tongue.locale,
    steps.map(({ says }) => says),
    tongue,
  );
  if (said !== "" || blocked === null) return said;
  return reportWords[tongue.language].blocked[blocked];
}

const plain = (amount: Amount | null): number | null => (amount === null ? null : numberOf(amount));
