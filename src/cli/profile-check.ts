import { readFileSync } from "node:fs";

import { formsReadBy, knownIn, previewOf } from "../app/own-profiles";
import type { PreviewRow } from "../app/work";
import type { Book } from "../core/book";
import type { Catalog, Language } from "../core/catalog";
import type { Form } from "../core/form";
import { type Locale, textOf } from "../core/message";
import { addressOf } from "../core/place";
import { type ProfileProblem, readProfileFile } from "../core/profile-file/problems";
import { recognise } from "../core/recognise/recognise";
import { type ProfileSource, withOwnProfiles } from "../core/resolve-profiles";
import type { Call } from "./arguments";
import { bookIn, fileFault } from "./read";
import { textOfProblem } from "./setup";

type CheckCall = Extract<Call, { command: "profile check" }>;

/** What a profile reads in a workbook. */
interface ReadForm {
  readonly sheet: string;
  readonly region: string;
  readonly kind: string;
  readonly title: string | null;
  readonly indicators: number;
  readonly first: readonly PreviewRow[];
  readonly columns: readonly { readonly text: string; readonly concept: string }[];
  /** Headers of columns that stayed unknown. */
  readonly unknown: readonly string[];
  /** Whether it is read so without being told. */
  readonly automatic: boolean;
}

/** Says what is wrong in a profile file, and with `--on` what it reads. */
export async function checkProfileFile(call: CheckCall, catalog: Catalog, builtIn: readonly ProfileSource[]): Promise<number> {
  const { file, on, format, language } = call;
  const locale = catalog.locales[language];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    return refused(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const { source, problems } = readProfileFile(text, { ...knownIn(catalog, []), shipped: new Set(builtIn.map(({ id }) => id)) });
  const book = on === null ? null : await bookIn(on);
  if (book?.ok === false) return refused(`${on ?? ""}: ${fileFault(book.fault, locale).message}`);
  const forms = source === null || book === null ? null : readingOf(source, book.value, catalog);
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify(jsonOf(file, problems, on, forms, locale), null, 2)}\n`
      : textOfCheck({ file, problems, on, forms, isUsable: source !== null }, catalog, language),
  );
  return problems.some(({ severity }) => severity === "error") || forms?.length === 0 ? 1 : 0;
}

function refused(reason: string): 2 {
  process.stderr.write(`jibiao: ${reason}\n`);
  return 2;
}

function readingOf(source: ProfileSource, book: Book, catalog: Catalog): readonly ReadForm[] {
  const { lexicon, profiles } = catalog;
  const unasked = recognise(book, { lexicon, profiles: withOwnProfiles(profiles, [source]) });
  return formsReadBy(source, book, catalog, null)
    .filter(({ table }) => (table?.indicators.length ?? 0) > 0)
    .map((form) => ({
      sheet: form.sheet,
      region: addressOf(form.region),
      kind: form.kind,
      title: form.title?.text ?? null,
      ...previewOf([form]),
      columns: (form.table?.columns ?? []).map(({ text, concept }) => ({ text, concept })),
      unknown: unknownIn(form),
      automatic: unasked.some(({ id, profile }) => id === form.id && profile.id === source.id),
    }));
}

const unknownIn = ({ recognition }: Form): readonly string[] =>
  recognition.flatMap(({ says }) => (says.message === "recognise.unknownColumn" ? [String(says.data["text"])] : []));

const jsonOf = (
  file: string,
  problems: readonly ProfileProblem[],
  on: string | null,
  forms: readonly ReadForm[] | null,
  locale: Locale,
): object => ({
  schema: 1,
  file,
  problems: problems.map(({ severity, path, line, column, says, mend }) => ({
    severity,
    path,
    line,
    column,
    message: textOf(locale, says),
    mend: textOf(locale, mend),
  })),
  reading: on === null ? null : { file: on, forms },
});

interface Checked {
  readonly file: string;
  readonly problems: readonly ProfileProblem[];
  readonly on: string | null;
  readonly forms: readonly ReadForm[] | null;
  readonly isUsable: boolean;
}

interface CheckWords {
  readonly severities: Readonly<Record<ProfileProblem["severity"], string>>;
  readonly fine: string;
  readonly usable: string;
  readonly unusable: (on: string) => string;
  readonly none: (on: string) => string;
  readonly form: (form: ReadForm) => string;
  readonly columns: string;
  readonly first: string;
  readonly row: (row: PreviewRow) => string;
  readonly unknown: string;
  readonly allKnown: string;
  readonly automatic: string;
  readonly notAutomatic: string;
  readonly comma: string;
}

const chinese: CheckWords = {
  severities: { error: "必须改", warning: "请核对" },
  fine: "口径没有问题。",
  usable: "以上请核对，口径可以使用。",
  unusable: (on: string) => `口径还有必须改的地方，没有读 ${on}。`,
  none: (on: string) => `按这份口径在 ${on} 中没有读出指标：表头的字样对不上，请核对 teaches.indicatorColumns。`,
  form: ({ sheet, region, kind, indicators, title }: ReadForm) =>
    `工作表“${sheet}” ${region}：${kind}，${title === null ? "没有标题" : `“${title}”`}，读出 ${indicators} 个指标`,
  columns: "列：",
  first: "前几个指标：",
  row: ({ name, target, actual }: PreviewRow) =>
    `${name}  指标值 ${target === "" ? "（空）" : target}  完成值 ${actual === "" ? "（空）" : actual}`,
  unknown: "没有认出的列：",
  allKnown: "没有认不出的列。",
  automatic: "以后遇到这种表会自动采用这份口径。",
  notAutomatic: "这张表不会自动采用这份口径（表头字样与别的口径相同，或对不上），要用 --profile 指明。",
  comma: "、",
};

const english: CheckWords = {
  severities: { error: "must be mended", warning: "please check" },
  fine: "Nothing is wrong with the profile.",
  usable: "Please check the above; the profile can be used.",
  unusable: (on) => `Something must be mended first; ${on} was not read.`,
  none: (on) => `No indicator was read in ${on}: the header words do not fit, please check teaches.indicatorColumns.`,
  form: ({ sheet, region, kind, indicators, title }) =>
    `sheet “${sheet}” ${region}: ${kind}, ${title === null ? "no title" : `“${title}”`}, ${indicators} indicators read`,
  columns: "Columns: ",
  first: "The first indicators:",
  row: ({ name, target, actual }) => `${name}  target ${target === "" ? "(blank)" : target}  actual ${actual === "" ? "(blank)" : actual}`,
  unknown: "Columns that stayed unknown: ",
  allKnown: "No column stayed unknown.",
  automatic: "Forms like this will be read by this profile by themselves.",
  notAutomatic:
    "This form will not be read by this profile by itself (another one knows its words, or they do not fit); name it with --profile.",
  comma: ", ",
};

function textOfCheck({ file, problems, on, forms, isUsable }: Checked, catalog: Catalog, language: Language): string {
  const words = language === "zh-CN" ? chinese : english;
  const locale = catalog.locales[language];
  const concept = (id: string): string =>
    textOf(locale, { message: "profile-file.concept", data: { region: "indicatorColumns", concept: id } });
  const said = problems.map(
    (problem, index) =>
      `${file} [${words.severities[problem.severity]}] ${textOfProblem(problem, locale, language, problems[index - 1])}\n`,
  );
  const verdict = problems.length === 0 ? [`${file}: ${words.fine}\n`] : isUsable ? [`${words.usable}\n`] : [];
  if (on === null) return [...said, ...verdict].join("");
  if (forms === null) return [...said, ...verdict, `${words.unusable(on)}\n`].join("");
  if (forms.length === 0) return [...said, ...verdict, `${words.none(on)}\n`].join("");
  const read = forms.map((form) =>
    [
      words.form(form),
      `  ${words.columns}${form.columns.map((column) => `${column.text} = ${concept(column.concept)}`).join(words.comma)}`,
      `  ${words.first}`,
      ...form.first.map((row) => `    ${words.row(row)}`),
      `  ${form.unknown.length === 0 ? words.allKnown : `${words.unknown}${form.unknown.join(words.comma)}`}`,
      `  ${form.automatic ? words.automatic : words.notAutomatic}`,
      "",
    ].join("\n"),
  );
  return [...said, ...verdict, ...read].join("");
}
