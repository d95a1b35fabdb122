import type { Book, RangeRef, Sheet } from "../book";
import { ownNamePrefix } from "../edit";
import { type Form, type FormKind, formKinds, type IndicatorTable, type LabelUse } from "../form";
import type { Lexicon } from "../lexicon";
import { addressOf } from "../place";
import type { Profile } from "../profile";
import { fold } from "../stated/fold";
import { chooseProfile, type Evidence } from "./choose-profile";
import { type Column, headerOf, withSubjects } from "./columns";
import { fundsOf } from "./funds";
import { goalsOf } from "./goals";
import { headOf } from "./header";
import { indicatorsOf } from "./indicators";
import { type Plot, plotsOf } from "./layout";
import { say } from "./messages";
import { remarksOf } from "./remarks";
import { type Band, SheetView, textOfValue } from "./sheet-view";
import { surveyOf } from "./survey";
import { Words } from "./words";

/** What recognition needs besides the book. */
export interface Recogniser {
  readonly lexicon: Lexicon;
  readonly profiles: readonly Profile[];
  /** Overrides the choice of profile: for all forms by `*`, or for one by its id. */
  readonly chosen?: Readonly<Record<string, string>>;
}

const wordsOf = new WeakMap<Lexicon, Words>();

/** The forms of a book in reading order. Sheets of ours are never taken for a user's forms. Linear in the filled cells. */
export function recognise(book: Book, recogniser: Recogniser): readonly Form[] {
  const words = wordsOf.get(recogniser.lexicon) ?? new Words(recogniser.lexicon);
  wordsOf.set(recogniser.lexicon, words);
  const ours = new Set([...book.names].flatMap(([name, { sheet }]) => (name.startsWith(ownNamePrefix) ? [sheet] : [])));
  return book.sheets.filter(({ name }) => !ours.has(name)).flatMap((sheet) => formsOn(sheet, words, recogniser));
}

function formsOn(sheet: Sheet, words: Words, recogniser: Recogniser): readonly Form[] {
  const view = new SheetView(sheet, words);
  const survey = surveyOf(view);
  const plots = plotsOf(view, survey);
  return plots.flatMap((plot, position) => {
    const below = plots.slice(position + 1).find(({ band, top }) => top > plot.top && band.left <= plot.band.right && plot.band.left <= band.right);
    const form = formAt(view, plot, (below?.top ?? survey.lastRow + 1) - 1, recogniser);
    return form === null ? [] : [form];
  });
}

function formAt(view: SheetView, plot: Plot, lastRow: number, recogniser: Recogniser): Form | null {
  const { band, top, title, anchors } = plot;
  const bodyRow = anchors[0]?.row ?? lastRow + 1;
  const blocks = anchors.map((anchor, position) => {
    const header = headerOf(view, anchor, band);
    const columns = withSubjects(header.columns);
    const next = anchors[position + 1]?.row ?? lastRow + 1;
    return { anchor, header, columns, ...indicatorsOf(view, band, header, columns, next - 1, (row) => row >= next) };
  });
  const first = blocks[0];
  const head = headOf(view, band, top, bodyRow);
  const funds = fundsOf(view, band, top, bodyRow);
  const goals = goalsOf(view, band, top, bodyRow);
  const afterTable = blocks.at(-1)?.end ?? funds?.end ?? top + 1;
  const foot = remarksOf(view, band, afterTable, lastRow);
  const columns = first?.columns ?? [];
  const kind = kindOf(title?.kind ?? null, columns);
  const region = regionOf(view, band, top, Math.max(afterTable, foot.end) - 1);
  const text = title === null ? "" : textOfValue(view.sheet.cells.valueAt(title.row, title.column));
  const evidence: Evidence = {
    kind,
    title: text,
    funds: funds?.columns ?? [],
    indicators: columns.flatMap(({ concept }) => (concept === "unknown" || concept === "subject" ? [] : [concept])),
    says: sayerOf(view, band, top, first?.header.lastRow ?? afterTable - 1, afterTable, region.row + region.rows),
  };
  const id = `${view.sheet.name}!${addressOf(region)}`;
  const wanted = recogniser.chosen?.[id] ?? recogniser.chosen?.["*"];
  const forced = recogniser.profiles.find((profile) => profile.id === wanted);
  const choice = forced === undefined ? chooseProfile(recogniser.profiles, evidence, recogniser.lexicon.thresholds) : { profile: forced, confidence: 1, rival: null };
  if (choice === null) return null;
  const { profile, confidence, rival } = choice;
  const labels = [...head.labels, ...(funds?.labels ?? []), ...goals.labels, ...(first?.header.labels ?? [])].map((label) => judged(label, profile));
  const table: IndicatorTable | null =
    first === undefined
      ? null
      : {
          region: { sheet: view.sheet.name, row: first.anchor.row, column: first.columns[0]?.left ?? 0, rows: afterTable - first.anchor.row, columns: (columns.at(-1)?.right ?? 0) - (columns[0]?.left ?? 0) + 1 },
          headerRow: first.anchor.row,
          columns: labels.filter(({ at }) => at.row >= first.anchor.row && at.row <= first.header.lastRow),
          indicators: blocks.flatMap(({ indicators }) => indicators),
          passed: blocks.flatMap(({ passed }) => passed),
          total: blocks.map(({ total }) => total).findLast((total) => total !== null) ?? null,
        };
  const titleRef = view.ref(title?.row ?? top, title?.column ?? band.left);
  const hidden = view.sheet.hiddenRows.filter((row) => row >= region.row && row < region.row + region.rows);
  return {
    id,
    kind: forced?.kind ?? kind,
    profile,
    rival: rival?.id ?? null,
    sheet: view.sheet.name,
    region,
    confidence,
    title: title === null ? null : { at: titleRef, text },
    year: yearOf(view, band, top, head.fields.period?.value ?? null, head.fields["project-name"]?.value ?? null),
    header: head.fields,
    labels,
    funds: funds?.table ?? null,
    goals: goals.goals,
    table,
    remarks: foot.remarks,
    notes: foot.notes,
    recognition: [
      ...(profile.family === null ? [{ at: titleRef, says: say("inferred", { title: text === "" ? view.sheet.name : text }) }] : []),
      ...(rival === null ? [] : [{ at: titleRef, says: say("tie", { chosen: profile.name, rival: rival.name }) }]),
      ...columns.flatMap(({ concept, left, text: unknown }) => (concept === "unknown" && fold(unknown) !== "" ? [{ at: view.ref(first?.anchor.row ?? top, left), says: say("unknownColumn", { text: unknown }) }] : [])),
      ...(hidden[0] === undefined ? [] : [{ at: view.ref(hidden[0], region.column), says: say("hiddenRows", { count: hidden.length }) }]),
    ],
  };
}

const isKind = (kind: string): kind is FormKind => (formKinds as readonly string[]).includes(kind);

/** The kind by the title, corrected by what the columns can hold. */
function kindOf(title: string | null, columns: readonly Column[]): FormKind {
  const has = (concept: Column["concept"]): boolean => columns.some((column) => column.concept === concept);
  if (has("subject")) return "target-matrix";
  if (title === "target-declaration" && (has("actual") || has("points"))) return "self-evaluation";
  if (title !== null && isKind(title)) return title;
  if (has("actual")) return "self-evaluation";
  if (has("points") && has("weight") && !has("target")) return "evaluation-scorecard";
  return has("target") ? "target-declaration" : "self-evaluation";
}

/** A word is exact if it is one of the profile's own for its concept, or the profile lays none down. */
function judged(label: LabelUse, profile: Profile): LabelUse {
  if (label.match === "near") return label;
  const own = profile.words[label.concept];
  const bare = fold(label.text).replace(/:$/, "");
  const isOwn = own === undefined || own.includes(bare) || own.some((word) => bare.startsWith(word) && /^\(.*\)$/.test(bare.slice(word.length)));
  return { ...label, match: isOwn ? "exact" : "synonym" };
}

function regionOf(view: SheetView, band: Band, top: number, bottom: number): RangeRef {
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (let row = top; row <= bottom; row += 1) {
    const seen = view.rowOf(row, band);
    left = Math.min(left, seen[0]?.column ?? left);
    right = Math.max(right, seen.at(-1)?.column ?? 0);
  }
  const column = Math.min(left, right);
  return { sheet: view.sheet.name, row: top, column, rows: bottom - top + 1, columns: right - column + 1 };
}

/** Looks for marks in the head, the header rows and the foot, not among the indicators. */
function sayerOf(view: SheetView, band: Band, top: number, headEnd: number, footStart: number, footEnd: number): (text: string) => boolean {
  const texts: string[] = [];
  const gather = (from: number, to: number): void => {
    for (let row = from; row < to; row += 1) {
      for (const { value } of view.rowOf(row, band)) if (typeof value === "string" && value.length <= 80) texts.push(fold(value));
    }
  };
  let gathered = false;
  return (text) => {
    if (!gathered) {
      gather(top, headEnd + 2);
      gather(footStart, footEnd);
      gathered = true;
    }
    return texts.some((each) => each.includes(text));
  };
}

const yearPattern = /(20\d\d)(?:年|\))/;

/** The year printed in the title or just below it; else of the period; else in the project's name. */
function yearOf(view: SheetView, band: Band, top: number, period: string | null, project: string | null): number | null {
  const printed = [0, 1, 2].flatMap((offset) => view.rowOf(top + offset, band).slice(0, 1).map(({ value }) => textOfValue(value)));
  for (const text of [...printed.filter((line) => line.length <= 60), period ?? "", project ?? ""]) {
    const found = yearPattern.exec(fold(text))?.[1];
    if (found !== undefined) return Number(found);
  }
  return null;
}
