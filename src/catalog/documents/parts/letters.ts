import { add, compare, subtract } from "../../../core/amount";
import type { Block, Dossier, FieldId, Fields, FieldUse, Missing } from "../../../core/document";
import { pointsBy } from "../../../core/form";
import type { Money, Problem, ProjectMatter, ScoredForm, UnitMatter } from "./matters";
import { fixed, moneyOf, problemsOf } from "./matters";
import { addressed, ourselves } from "./units";
import { chineseDate, first, orBlank, second, stopped, third, unstopped } from "./wording";

/** The fields of a letter to a unit, and what of them is missing. */
export interface Given {
  readonly fields: Fields;
  /** The field as text; a blank of so many characters where it is missing, which is noted. */
  readonly say: (field: FieldId, blanks: number) => string;
  /** The same for a date. */
  readonly day: (field: FieldId) => string;
  readonly lacks: (missing: Missing) => void;
  readonly missing: () => readonly Missing[];
}

/** Fields for one unit; a number of the register of letters belongs to one letter, so with several units it must be given for each. */
export function givenFor(unit: string, { decisions }: Dossier, units: number): Given {
  const own = decisions.byUnit.get(unit) ?? {};
  const { reference, ...shared } = decisions.fields;
  const fields: Fields = { ...shared, ...(units === 1 && reference !== undefined ? { reference } : {}), ...own };
  const missing = new Set<Missing>();
  const note = (field: FieldId): void => {
    if ((fields[field] ?? "").trim() === "") missing.add(field);
  };
  return {
    fields,
    say: (field, blanks) => {
      note(field);
      return orBlank(fields[field], blanks);
    },
    day: (field) => {
      note(field);
      return chineseDate(fields[field]);
    },
    lacks: (what) => void missing.add(what),
    missing: () => [...missing],
  };
}

/** The fields all letters ask for. */
export const letterFields: readonly FieldUse[] = [
  { id: "office", label: "发文单位", kind: "text", needed: true, value: "" },
  { id: "reference", label: "文号", kind: "text", needed: false, value: "" },
  { id: "date", label: "成文日期", kind: "date", needed: false, value: "" },
  { id: "deadline", label: "期限", kind: "date", needed: true, value: "" },
  { id: "evaluation", label: "评价类型（部门评价、财政评价、抽查复核）", kind: "text", needed: true, value: "抽查复核" },
  { id: "evaluator", label: "受托第三方机构", kind: "text", needed: false, value: "" },
  { id: "contact", label: "联系人", kind: "text", needed: false, value: "" },
  { id: "phone", label: "联系电话", kind: "text", needed: false, value: "" },
  { id: "copy-to", label: "抄送", kind: "text", needed: false, value: "" },
];

/** 示财绩函〔2026〕5号, or a blank number for the office. */
export function referenceOf(given: Given): string {
  const reference = given.fields.reference?.trim() ?? "";
  if (reference !== "") return reference;
  given.lacks("reference");
  const year = /^\d{4}/.exec(given.fields.date ?? "")?.[0];
  return `　财绩函〔${year ?? "　　"}〕　号`;
}

/** 2025年度, or several years joined. */
export function yearsOf({ projects }: UnitMatter): string {
  const years = [...new Set(projects.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
  return `${years.length === 0 ? "　　　　" : years.join("、")}年度`;
}

/** 农村供水工程, or 农村供水工程等3个项目. */
export function projectsOf({ projects }: UnitMatter): string {
  const names = projects.map(({ name }) => name).filter((name) => name !== "");
  const [one = "有关项目"] = names;
  return names.length > 1 ? `${one}等${String(names.length)}个项目` : one;
}

export const headOf = (title: string, unit: string, given: Given): readonly Block[] => {
  if (unit === "") given.lacks("unit");
  return [
    { kind: "title", text: title },
    { kind: "reference", text: referenceOf(given) },
    { kind: "addressee", text: `${orBlank(unit, 6)}：` },
  ];
};

const basis = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";

/** On what ground, by whom, and what was looked at. */
export function openingOf(matter: UnitMatter, given: Given, office: string | undefined): string {
  const we = ourselves(office);
  const you = addressed(matter.unit);
  const evaluator = given.fields.evaluator?.trim() ?? "";
  const by = evaluator === "" ? we : `${we}委托${evaluator}`;
  const start = `根据${basis}和${we}年度工作安排，${by}对${you}${yearsOf(matter)}`;
  const evaluation = given.fields.evaluation?.trim() ?? "";
  if (evaluation === "") given.lacks("evaluation");
  return evaluation === "部门评价" || evaluation === "财政评价"
    ? `${start}${projectsOf(matter)}开展${evaluation}`
    : `${start}项目支出绩效自评情况进行抽查复核，涉及${projectsOf(matter)}`;
}

/** 全年预算300万元，支出258.6万元，执行率86.20%。 */
export function moneySentence({ budget, spent, rate }: Money): string {
  const parts = [
    ...(budget === null ? [] : [`全年预算${budget}万元`]),
    ...(spent === null ? [] : [`支出${spent}万元`]),
    ...(rate === null ? [] : [`执行率${rate}%`]),
  ];
  return parts.length === 0 ? "" : `${parts.join("，")}。`;
}

/** 自评98.50分，复核91.45分，核减7.05分。 Only a total that a person accepted is spoken of. */
export function recheckSentence({ assessment, accepted }: ScoredForm): string {
  const stated = assessment?.total.stated ?? null;
  if (accepted === null) return "";
  const final = `复核${fixed(accepted.points, 2)}分`;
  if (stated === null) return `${final}。`;
  const order = compare(stated, accepted.points);
  const less =
    order > 0
      ? `，核减${fixed(subtract(stated, accepted.points), 2)}分`
      : order < 0
        ? `，核增${fixed(subtract(accepted.points, stated), 2)}分`
        : "";
  return `自评${fixed(stated, 2)}分，${final}${less}。`;
}

/** What a project got and spent, and what a person accepted of its score. */
export const projectSentence = (project: ProjectMatter): string =>
  [moneySentence(moneyOf(project)), ...project.forms.map(recheckSentence)].join("");

/** A problem with what was accepted for its row: 核定8.33分，核减1.67分。 */
function problemSentence({ text, finding, form, file }: Problem): string {
  if (form === null || finding.place.scope !== "range") return text;
  const { row } = finding.place.range;
  const accepted = file.accepted.get(form.id)?.rows.get(row);
  const indicator = form.table?.indicators.find((each) => each.row === row);
  const stated = indicator === undefined ? null : (pointsBy("self", indicator)?.value ?? null);
  if (accepted === undefined || stated === null || compare(stated, accepted.points) <= 0) return text;
  return `${unstopped(text)}；核定${fixed(accepted.points, 2)}分，核减${fixed(subtract(stated, accepted.points), 2)}分。`;
}

/** Problems of a project by category, in the order of their first. */
function byCategory(problems: readonly Problem[]): readonly (readonly [string, string])[] {
  const groups = new Map<string, string[]>();
  for (const problem of problems) groups.set(problem.category, [...(groups.get(problem.category) ?? []), problemSentence(problem)]);
  return [...groups]
    .map(([category, said]): readonly [string, readonly string[]] => [category, [...new Set(said)]])
    .map(([category, sentences]) => [category, sentences.length === 1 ? (sentences[0] ?? "") : enumerated(sentences)]);
}

const enumerated = (sentences: readonly string[]): string =>
  `${sentences.map((sentence, index) => `${index < 9 ? "一二三四五六七八九".charAt(index) : String(index + 1)}是${unstopped(sentence)}`).join("；")}。`;

/** 存在的问题: categories directly where there is one project, else project by project. */
export function problemBlocks({ projects }: UnitMatter): readonly Block[] {
  const troubled = projects.filter(({ problems }) => problems.length > 0);
  if (troubled.length === 1)
    return byCategory(troubled[0]?.problems ?? []).map(([category, text], index) => ({
      kind: "paragraph",
      lead: second(index + 1, `${category}。`),
      text,
    }));
  return troubled.flatMap(({ name, problems }, index): Block[] => [
    { kind: "heading", level: 2, text: second(index + 1, orBlank(name, 6)) },
    ...byCategory(problems).map(([category, text], number): Block => ({
      kind: "paragraph",
      text: third(number + 1, `${category}。${text}`),
    })),
  ]);
}

/** One paragraph a project; with several, each under its number. */
export function projectBlocks({ projects }: UnitMatter, sentenceOf: (project: ProjectMatter) => string): readonly Block[] {
  const said = projects.flatMap((project) => {
    const sentence = sentenceOf(project);
    return sentence === "" ? [] : [{ name: project.name, sentence }];
  });
  return said.map(({ name, sentence }, index) =>
    said.length === 1
      ? { kind: "paragraph", text: `${name}：${sentence}` }
      : { kind: "paragraph", lead: second(index + 1, `${name}。`), text: sentence },
  );
}

/** Sections numbered 一、二、三、; one without blocks is left out. */
export const sections = (all: readonly { readonly title: string; readonly blocks: readonly Block[] }[]): readonly Block[] =>
  all
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [{ kind: "heading", level: 1, text: first(index + 1, title) }, ...blocks]);

/** Paragraphs numbered （一）（二）. */
export const items = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, index) => ({ kind: "paragraph", text: second(index + 1, stopped(text)) }));

/** 附件说明: one name, or a numbered list. */
export const annexNote = (names: readonly string[]): Block => ({
  kind: "note",
  text: names.length === 1 ? `附件：${names[0] ?? ""}` : `附件：${names.map((name, index) => third(index + 1, name)).join("\n　　　")}`,
});

/** 落款, date, contact and 抄送. */
export function closingOf({ projects, unit }: UnitMatter, given: Given): readonly Block[] {
  const departments = projects.flatMap(({ forms }) => forms.map(({ form }) => (form.header.department?.value ?? "").replace(/\s+/g, "")));
  const copyTo = given.fields["copy-to"]?.trim() ?? [...new Set(departments)].filter((name) => name !== "" && name !== unit).join("、");
  return [
    { kind: "signature", by: given.say("office", 8), date: given.day("date") },
    { kind: "note", text: `（联系人：${given.say("contact", 4)}，联系电话：${given.say("phone", 6)}）` },
    ...(copyTo === "" ? [] : [{ kind: "note", text: `抄送：${stopped(copyTo)}` } as const]),
  ];
}

/** A page of its own with the list of problems. */
export function problemAnnex(matter: UnitMatter, mark: string, deadline: string): readonly Block[] {
  return [
    { kind: "page-break" },
    { kind: "heading", level: 1, text: mark },
    {
      kind: "table",
      caption: "问题及整改清单",
      header: ["序号", "项目名称", "问题", "依据", "整改要求", "整改时限"],
      widths: [1, 2, 4, 3, 3, 2],
      rows: problemsOf(matter).map((problem, index) => [
        String(index + 1),
        problem.project,
        problemSentence(problem),
        groundOf(problem),
        problem.remedy,
        deadline,
      ]),
    },
  ];
}

/** What a problem rests on: rules of the state first; a default of ours is no ground of a letter. */
export const groundOf = ({ finding }: Problem): string =>
  finding.sources
    .filter(({ status }) => status !== "default")
    .map(({ title, locator }) => (locator === "" ? title : `${title}（${locator.replace(/[（）]/g, "")}）`))
    .join("；");

/** Sum of accepted points by level 1; `null` where some row of the form was not accepted. */
export function byLevel1({
  form,
  accepted,
}: ScoredForm): readonly { readonly name: string; readonly points: string; readonly outOf: string }[] | null {
  const indicators = form.table?.indicators ?? [];
  if (accepted === null || indicators.length === 0 || indicators.some(({ row }) => !accepted.rows.has(row))) return null;
  const sums = new Map<string, { points: ReturnType<typeof add> | null; outOf: ReturnType<typeof add> | null }>();
  for (const { level1, row, weight } of indicators) {
    const sum = sums.get(level1.text) ?? { points: null, outOf: null };
    const points = accepted.rows.get(row)?.points ?? null;
    sums.set(level1.text, { points: plus(sum.points, points), outOf: plus(sum.outOf, weight?.value ?? null) });
  }
  return [...sums].map(([name, { points, outOf }]) => ({ name, points: points === null ? "" : fixed(points, 2), outOf: outOf ?? "" }));
}

const plus = (a: ReturnType<typeof add> | null, b: ReturnType<typeof add> | null) => (a === null ? b : b === null ? a : add(a, b));
