import type { RangeRef } from "../book";
import { type Field, type Form, type FormKind, formKinds, type IndicatorTable, isListKind, type LabelUse } from "../form";
import { addressOf } from "../place";
import { type IndicatorColumn, indicatorColumns, type Profile } from "../profile";
import { fold } from "../stated/fold";
import { type Choice, chooseProfile, type Evidence } from "./choose-profile";
import { type Column, type Header, headerOf, withRole, withSubjects } from "./columns";
import { type FundsBlock, fundsOf } from "./funds";
import { type Goals, goalsOf } from "./goals";
import { type Head, headOf } from "./header";
import { type IndicatorBlock, indicatorsOf } from "./indicators";
import type { Plot } from "./layout";
import { say } from "./messages";
import { type Foot, remarksOf } from "./remarks";
import { scheduleOf } from "./schedule";
import { type Band, type SheetView, textOfValue } from "./sheet-view";
import { splitsOf } from "./splits";
import type { Anchor } from "./survey";
import { lastMonthIn } from "./spelling";
import { noFit, type TaughtFit, taughtFitOf } from "./taught";
import { vetoOf } from "./veto";

/** The profiles to choose from, and what a person chose instead: for all forms by `*`, or for one by its id. */
export interface Profiles {
  readonly profiles: readonly Profile[];
  readonly chosen?: Readonly<Record<string, string>>;
}

interface Block extends IndicatorBlock {
  readonly anchor: Anchor;
  readonly header: Header;
  readonly columns: readonly Column[];
}

/** Everything that was read on a plot, before a profile is chosen for it. */
interface Parts {
  readonly blocks: readonly Block[];
  readonly head: Head;
  readonly funds: FundsBlock | null;
  readonly goals: Goals;
  readonly foot: Foot;
  readonly year: number | null;
  /** One past the last row of table or funds. */
  readonly tableEnd: number;
  readonly region: RangeRef;
}

function partsOn(view: SheetView, plot: Plot, lastRow: number): Parts {
  const { band, top } = plot;
  const blocks = blocksOf(view, plot, lastRow);
  const bodyRow = blocks[0]?.anchor.row ?? lastRow + 1;
  const head = headOf(view, band, top, bodyRow);
  const stated = fundsOf(view, band, top, bodyRow);
  const splits = stated === null ? [] : splitsOf(view, band, stated.end, bodyRow);
  const funds = stated === null ? null : { ...stated, table: { ...stated.table, splits } };
  const tableEnd = blocks.at(-1)?.end ?? funds?.end ?? top + 1;
  const foot = remarksOf(view, band, tableEnd, lastRow);
  return {
    blocks,
    head: withVeto(blocks.length === 0 ? head : withResults(head, tailOf(view, band, blocks, foot.end)), vetoOf(view, band, top, foot.end)),
    year: yearOf(view, band, top, [head.fields.period?.value ?? "", head.fields["project-name"]?.value ?? ""]),
    funds,
    goals: goalsOf(view, band, top, bodyRow),
    foot,
    tableEnd,
    region: regionOf(view, band, top, Math.max(tableEnd, foot.end) - 1),
  };
}

const results = ["stated-total", "stated-grade"] as const;
/** Longer texts beside 评价结果 tell of results in words. */
const longestResult = 6;

/** What stands below the table, and the grade where it shares the row of the total. */
function tailOf(view: SheetView, band: Band, blocks: readonly Block[], end: number): Head {
  const last = blocks.at(-1);
  const tail = headOf(view, band, last?.end ?? end, end);
  const row = last?.total?.labelAt.row;
  const grade = row === undefined ? undefined : headOf(view, band, row, row + 1).fields["stated-grade"];
  return grade === undefined ? tail : { ...tail, fields: { "stated-grade": grade, ...tail.fields } };
}

/** Total and grade may also stand below the table. */
function withResults(head: Head, tail: Head): Head {
  const found = results.flatMap((concept) => {
    const field = tail.fields[concept];
    return field === undefined || head.fields[concept] !== undefined || (field.value ?? "").length > longestResult
      ? []
      : [[concept, field] as const];
  });
  const concepts: readonly string[] = found.map(([concept]) => concept);
  return {
    fields: { ...head.fields, ...Object.fromEntries(found) },
    labels: [...head.labels, ...tail.labels.filter(({ concept }) => concepts.includes(concept))],
  };
}

const withVeto = ({ fields, labels }: Head, veto: Field<string> | null): Head =>
  veto === null ? { fields, labels } : { fields: { ...fields, veto }, labels };

function evidenceOf(view: SheetView, { band, top, title }: Plot, { blocks, funds, tableEnd, region, year }: Parts): Evidence {
  const columns = blocks[0]?.columns ?? [];
  const headerEnd = blocks[0]?.header.lastRow ?? tableEnd - 1;
  return {
    kind: kindOf(title?.kind ?? null, columns),
    title: title?.text ?? "",
    year,
    funds: funds?.columns ?? [],
    indicators: columns.flatMap(({ concept }) => (isPrinted(concept) ? [concept] : [])),
    list: [],
    says: sayerOf(view, band, [top, headerEnd + 2], [tableEnd, region.row + region.rows]),
  };
}

/** A form, and how far its header is that of the profile whose words it was read with. */
export interface Reading {
  readonly form: Form;
  readonly fit: TaughtFit;
}

/** Reads the form that stands on a plot, which ends above `lastRow` at the latest; `null` where no profile knows its kind. */
export function formOn(view: SheetView, plot: Plot, lastRow: number, given: Profiles): Reading | null {
  const parts = partsOn(view, plot, lastRow);
  const { blocks, head, funds, goals, foot, tableEnd, region } = parts;
  const id = `${view.sheet.name}!${addressOf(region)}`;
  const { lexicon, teacher } = view.words;
  const fit = teacher === null || blocks[0] === undefined ? noFit : taughtFitOf(blocks[0].columns, view.words);
  const choice = choiceOf(
    id,
    given,
    (kind) => !isListKind(kind),
    () =>
      teacher === null
        ? chooseProfile(given.profiles, evidenceOf(view, plot, parts), lexicon.thresholds)
        : { profile: teacher, confidence: fit.share, rival: null },
  );
  if (choice === null) return null;
  const printed = [...head.labels, ...(funds?.labels ?? []), ...goals.labels, ...(blocks[0]?.header.labels ?? [])];
  const labels = printed.map((label) => judged(label, choice.profile));
  const form: Form = {
    id,
    kind: choice.profile.kind,
    profile: choice.profile,
    rival: choice.rival?.id ?? null,
    sheet: view.sheet.name,
    region,
    confidence: choice.confidence,
    title: plot.title === null ? null : { at: view.ref(plot.title.row, plot.title.column), text: plot.title.text },
    year: parts.year,
    month: choice.profile.kind === "monitoring" ? monthOf(view, plot, printed) : null,
    header: head.fields,
    labels,
    funds: funds?.table ?? null,
    goals: goals.goals,
    table: tableOf(view, blocks, tableEnd, labels),
    schedule: scheduleOf(view, plot.band, plot.top, region.row + region.rows),
    list: null,
    remarks: foot.remarks,
    notes: foot.notes,
    recognition: remarksOnReading(view, plot, region, choice, blocks[0]),
  };
  return { form, fit };
}

/** The month that the columns of a monitoring form tell of, or its title does, or a line right below that. */
function monthOf(view: SheetView, { title, band }: Plot, labels: readonly LabelUse[]): number | null {
  const told = labels.filter(({ concept }) => concept === "executed" || concept === "rate" || concept === "actual");
  const below = title === null ? [] : view.rowOf(title.row + 1, band).map(({ value }) => textOfValue(value));
  const lines = below.filter((text) => !/填[报表]|日期/.test(text)).map((text) => fold(text).replace(/^\(?20\d\d年度\)?/, ""));
  return [...told.map(({ text }) => text), title?.text ?? "", ...lines].map(lastMonthIn).find((month) => month !== null) ?? null;
}

/** The indicator blocks of a plot; each ends where the next header begins. */
function blocksOf(view: SheetView, { band, anchors }: Plot, lastRow: number): readonly Block[] {
  return anchors.map((anchor, position) => {
    const header = headerOf(view, anchor, band);
    const columns = withRole(withSubjects(header.columns), labelBeside(view, anchor, band));
    const next = anchors[position + 1]?.row ?? lastRow + 1;
    return { anchor, header, columns, ...indicatorsOf(view, band, header, columns, next - 1) };
  });
}

/** What stands left of a header, such as 长期绩效指标. */
const labelBeside = (view: SheetView, { row, heads }: Anchor, { left }: Band): string =>
  view
    .rowOf(row, { left, right: (heads[0]?.column ?? left) - 1 })
    .map(({ value }) => textOfValue(value))
    .join("");

function tableOf(view: SheetView, blocks: readonly Block[], end: number, labels: readonly LabelUse[]): IndicatorTable | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const { anchor, header, columns } = first;
  const left = columns[0]?.left ?? 0;
  return {
    region: {
      sheet: view.sheet.name,
      row: anchor.row,
      column: left,
      rows: end - anchor.row,
      columns: (columns.at(-1)?.right ?? left) - left + 1,
    },
    headerRow: anchor.row,
    columns: labels.filter(({ at }) => at.row >= anchor.row && at.row <= header.lastRow),
    indicators: blocks.flatMap(({ indicators }) => indicators),
    passed: blocks.flatMap(({ passed }) => passed),
    total: blocks.findLast(({ total }) => total !== null)?.total ?? null,
  };
}

/** What a person chose where it is of a kind that can be read so, else what fits best. */
export function choiceOf(
  id: string,
  { profiles, chosen }: Profiles,
  isReadable: (kind: FormKind) => boolean,
  choose: () => Choice | null,
): Choice | null {
  const wanted = chosen?.[id] ?? chosen?.["*"];
  const profile = wanted === undefined ? undefined : profiles.find((each) => each.id === wanted && isReadable(each.kind));
  return profile === undefined ? choose() : { profile, confidence: 1, rival: null };
}

const isPrinted = (concept: Column["concept"]): concept is IndicatorColumn => (indicatorColumns as readonly string[]).includes(concept);

const isKind = (kind: string): kind is FormKind => (formKinds as readonly string[]).includes(kind);

/** The kind by the title, corrected by what the columns can hold. */
function kindOf(title: string | null, columns: readonly Column[]): FormKind {
  const has = (concept: Column["concept"]): boolean => columns.some((column) => column.concept === concept);
  if (has("subject")) return "target-matrix";
  if (title === "target-declaration" && (has("actual") || has("points"))) return "self-evaluation";
  if (title !== null && isKind(title)) return title;
  if (has("likelihood") || has("likely-sure")) return "monitoring";
  if (has("actual")) return "self-evaluation";
  if (has("points") && has("weight") && !has("target")) return "evaluation-scorecard";
  return has("target") ? "target-declaration" : "self-evaluation";
}

/** A word is exact if it is one of the profile's own for its concept, or the profile lays none down. */
export function judged(label: LabelUse, profile: Profile): LabelUse {
  if (label.match === "near") return label;
  const own = profile.words[label.concept];
  const bare = fold(label.text).replace(/:.*$/s, "");
  const isOwn = own?.some((word) => bare === word || (bare.startsWith(word) && /^\(.*\)$/.test(bare.slice(word.length)))) ?? true;
  return { ...label, match: isOwn ? "exact" : "synonym" };
}

/** From the top to the bottom row, as wide as what is filled. */
export function regionOf(view: SheetView, band: Band, top: number, bottom: number): RangeRef {
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (let row = top; row <= bottom; row += 1) {
    left = Math.min(left, view.firstOf(row, band)?.column ?? left);
    right = Math.max(right, view.lastOf(row, band)?.column ?? 0);
  }
  const column = Math.min(left, right);
  return { sheet: view.sheet.name, row: top, column, rows: bottom - top + 1, columns: right - column + 1 };
}

type Rows = readonly [from: number, to: number];

const longestMark = 80;

/** Looks for marks in the head, the header rows and the foot, not among the indicators; the texts are gathered when first asked for. */
export function sayerOf(view: SheetView, band: Band, ...stretches: readonly Rows[]): (text: string) => boolean {
  let texts: readonly string[] | null = null;
  return (text) => {
    texts ??= stretches.flatMap(([from, to]) => textsIn(view, band, from, to));
    return texts.some((each) => each.includes(text));
  };
}

function textsIn(view: SheetView, band: Band, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row += 1) {
    for (const { value } of view.rowOf(row, band)) if (typeof value === "string" && value.length <= longestMark) texts.push(fold(value));
  }
  return texts;
}

const yearPattern = /(20\d\d)(?:年|\))/;
const longestYearLine = 60;

/** The year printed in the title or just below it, which the date of filling in is not; else in one of the other texts. */
export function yearOf(view: SheetView, band: Band, top: number, others: readonly string[]): number | null {
  const printed = [0, 1, 2].flatMap((offset) => {
    const [first] = view.rowOf(top + offset, band);
    return first === undefined || view.labelOf(first)?.concepts.header === "report-date" ? [] : [textOfValue(first.value)];
  });
  const year = [...printed.filter((line) => line.length <= longestYearLine), ...others]
    .map((text) => yearPattern.exec(fold(text))?.[1])
    .find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** What is to be said about the reading: an inferred layout, a near tie, columns not understood, hidden rows that count. */
function remarksOnReading(
  view: SheetView,
  { top, title, band }: Plot,
  region: RangeRef,
  { profile, rival }: Choice,
  first: Block | undefined,
): Form["recognition"] {
  const at = view.ref(title?.row ?? top, title?.column ?? Math.max(band.left, region.column));
  const unknown = (first?.columns ?? []).filter(({ concept, text }) => concept === "unknown" && fold(text) !== "");
  return [
    ...(profile.family === null ? [{ at, says: say("inferred", { title: title?.text ?? view.sheet.name }) }] : []),
    ...(rival === null ? [] : [{ at, says: say("tie", { chosen: profile.name, rival: rival.name }) }]),
    ...unknown.map(({ left, text }) => ({ at: view.ref(first?.anchor.row ?? top, left), says: say("unknownColumn", { text }) })),
    ...hiddenRowsSay(view, region),
  ];
}

/** Hidden and filtered rows count, and that is said. */
export function hiddenRowsSay(view: SheetView, region: RangeRef): Form["recognition"] {
  const hidden = view.sheet.hiddenRows.filter((row) => row >= region.row && row < region.row + region.rows);
  return hidden[0] === undefined ? [] : [{ at: view.ref(hidden[0], region.column), says: say("hiddenRows", { count: hidden.length }) }];
}
