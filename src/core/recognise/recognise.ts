import type { Book, Sheet } from "../book";
import { ownNamePrefix } from "../edit";
import type { Form } from "../form";
import type { Lexicon } from "../lexicon";
import { plotsOf } from "./layout";
import { formsByProject } from "./projects";
import { listPlotsOf } from "./list-layout";
import { formOn, type Profiles, type Reading } from "./read-form";
import { listFormOn } from "./read-list";
import type { Profile } from "../profile";
import { type Band, SheetView } from "./sheet-view";
import { surveyOf } from "./survey";
import { type TaughtForm, withTaught, wordsOf, wordsTaughtBy } from "./taught";
import type { Words } from "./words";

/** What recognition needs besides the book. */
export interface Recogniser extends Profiles {
  readonly lexicon: Lexicon;
}

/** The forms of a book in reading order. Sheets of ours are never taken for a user's forms. Linear in the filled cells, for each profile that teaches words. */
export function recognise(book: Book, recogniser: Recogniser): readonly Form[] {
  const ours = new Set([...book.names].flatMap(([name, { sheet }]) => (isOurs(name) ? [sheet] : [])));
  return book.sheets.filter(({ name }) => !ours.has(name)).flatMap((sheet) => formsOn(sheet, recogniser));
}

/** Sheets of ours, but for the ledger, in which people write. */
const isOurs = (name: string): boolean => name.startsWith(ownNamePrefix) && name !== `${ownNamePrefix}ledger`;

function formsOn(sheet: Sheet, recogniser: Recogniser): readonly Form[] {
  const { lexicon, profiles } = recogniser;
  const plainWith = (starts: readonly Start[]): readonly Form[] =>
    readingsOf(sheet, wordsOf(lexicon), recogniser, starts).map(({ form }) => form);
  const plain = plainWith([]);
  const teachers = profiles.filter(({ teaches }) => teaches !== undefined);
  const taughtWith = (starts: readonly Start[]): readonly TaughtForm[] =>
    teachers.flatMap((teacher) => formsTaughtBy({ teacher, plain, starts }, sheet, recogniser));
  const starts = taughtWith([]).flatMap(({ form }) => startOf(form));
  return starts.length === 0 ? plain : withTaught(plainWith(starts), taughtWith(starts), lexicon.thresholds.tie);
}

/** Where a form begins that other words than those at hand find: what stands above ends there. */
interface Start {
  readonly top: number;
  readonly headerRow: number;
  readonly band: Band;
}

const startOf = ({ region: { row, column, columns }, table }: Form): readonly Start[] =>
  table === null ? [] : [{ top: row, headerRow: table.headerRow, band: { left: column, right: column + columns - 1 } }];

interface Lesson {
  readonly teacher: Profile;
  readonly plain: readonly Form[];
  readonly starts: readonly Start[];
}

/** The forms that a profile's own words make readable, or that a person calls its own. */
function formsTaughtBy({ teacher, plain, starts }: Lesson, sheet: Sheet, recogniser: Recogniser): readonly TaughtForm[] {
  const { lexicon, chosen } = recogniser;
  return readingsOf(sheet, wordsTaughtBy(teacher, lexicon), recogniser, starts).flatMap(({ form, fit }) => {
    if (form.list !== null) return [];
    const wanted = chosen?.[form.id] ?? chosen?.["*"];
    const isChosen = wanted === teacher.id;
    const isLeft = wanted !== undefined && !isChosen && plain.some(({ id }) => id === form.id);
    const isOwn = fit.isNeeded && fit.share >= lexicon.thresholds.taught;
    return isChosen || (isOwn && !isLeft) ? [{ form, teacher, fit, isChosen }] : [];
  });
}

const overlaps = (a: Band, b: Band): boolean => a.left <= b.right && b.left <= a.right;

function readingsOf(sheet: Sheet, words: Words, profiles: Profiles, starts: readonly Start[]): readonly Reading[] {
  const view = new SheetView(sheet, words);
  const survey = surveyOf(view);
  const indicators = plotsOf(view, survey);
  const lists = listPlotsOf(view, indicators);
  const plots = lists.length === 0 ? indicators : [...indicators, ...lists].sort((a, b) => a.top - b.top || a.band.left - b.band.left);
  return plots.flatMap((plot, position) => {
    const below = plots.slice(position + 1).find(({ band, top }) => top > plot.top && overlaps(band, plot.band));
    const lastHeader = "anchors" in plot ? (plot.anchors.at(-1)?.row ?? plot.top) : plot.header.lastRow;
    const next = starts.filter(({ headerRow, band }) => headerRow > lastHeader && overlaps(band, plot.band)).map(({ top }) => top);
    const lastRow = Math.min(below?.top ?? survey.lastRow + 1, ...next) - 1;
    const reading = "anchors" in plot ? formOn(view, plot, lastRow, profiles) : listFormOn(view, plot, lastRow, profiles);
    return reading === null ? [] : formsByProject(view, reading.form).map((form) => ({ ...reading, form }));
  });
}
