import type { Book, Sheet } from "../book";
import { ownNamePrefix } from "../edit";
import type { Form } from "../form";
import type { Lexicon } from "../lexicon";
import { plotsOf } from "./layout";
import { formOn, type Profiles } from "./read-form";
import { SheetView } from "./sheet-view";
import { surveyOf } from "./survey";
import { Words } from "./words";

/** What recognition needs besides the book. */
export interface Recogniser extends Profiles {
  readonly lexicon: Lexicon;
}

const wordsOf = new WeakMap<Lexicon, Words>();

/** The forms of a book in reading order. Sheets of ours are never taken for a user's forms. Linear in the filled cells. */
export function recognise(book: Book, recogniser: Recogniser): readonly Form[] {
  const words = wordsOf.get(recogniser.lexicon) ?? new Words(recogniser.lexicon);
  wordsOf.set(recogniser.lexicon, words);
  const ours = new Set([...book.names].flatMap(([name, { sheet }]) => (name.startsWith(ownNamePrefix) ? [sheet] : [])));
  return book.sheets.filter(({ name }) => !ours.has(name)).flatMap((sheet) => formsOn(sheet, words, recogniser));
}

function formsOn(sheet: Sheet, words: Words, profiles: Profiles): readonly Form[] {
  const view = new SheetView(sheet, words);
  const survey = surveyOf(view);
  const plots = plotsOf(view, survey);
  return plots.flatMap((plot, position) => {
    const below = plots
      .slice(position + 1)
      .find(({ band, top }) => top > plot.top && band.left <= plot.band.right && plot.band.left <= band.right);
    const form = formOn(view, plot, (below?.top ?? survey.lastRow + 1) - 1, profiles);
    return form === null ? [] : [form];
  });
}
