import type { Book, CellRef } from "./book";
import type { Field, Form, Indicator, Likelihood, Outlook } from "./form";
import { isUnexplained } from "./points";
import { isCovered } from "./region";
import { isDash } from "./shown";
import { fold } from "./stated/fold";

/** What says that a box is left open: an empty box, a cross, 否, a dash. */
const open = /^(?:[□☐○〇×✗✘☒xX]|否|无|不|-+|\/+|0)+$/;

/** Whether a box is ticked: by a tick, by 是, or by words of its own. */
export const isTicked = ({ value }: Field<string>): boolean => value !== null && fold(value) !== "" && !open.test(fold(value));

/** An answer that was chosen, and the cell it stands in. */
export interface Chosen {
  readonly answer: Likelihood;
  readonly at: CellRef;
}

const answers: readonly (readonly [answer: Likelihood, words: string])[] = [
  ["impossible", "完全不可能|不可能|不能|无法"],
  ["possible", "有可能|可能"],
  ["sure", "确定能|能"],
];
const anyAnswer = new RegExp(answers.map(([, words]) => `(${words})`).join("|"), "g");
const boxes = /[□☐☑✔✓√■]/;
const ticks = /[☑✔✓√■]/;

/** The answers a text gives; of printed ones with boxes, before or behind each, those that are ticked. */
function answersIn(folded: string): readonly Likelihood[] {
  const hasBoxes = boxes.test(folded);
  const isBefore = boxes.test(folded.charAt(0));
  return [...folded.matchAll(anyAnswer)].flatMap(({ index, 0: word }) => {
    const box = folded.charAt(isBefore ? index - 1 : index + word.length);
    const answer = answers.find(([, words]) => words.split("|").includes(word))?.[0];
    return answer !== undefined && (!hasBoxes || ticks.test(box)) ? [answer] : [];
  });
}

/** The answers chosen in a row, by ticks or in words; `null` where words are there that give none. */
export function chosenIn({ likelihoods }: Pick<Outlook, "likelihoods">): readonly Chosen[] | null {
  const chosen: Chosen[] = [];
  for (const { says, field } of likelihoods) {
    if (says !== null) {
      if (isTicked(field)) chosen.push({ answer: says, at: field.at });
      continue;
    }
    const said = fold(field.value ?? "");
    const found = answersIn(said);
    const isBlank = said === "" || isDash(field) || boxes.test(said);
    if (found.length === 0 && !isBlank) return null;
    chosen.push(...found.map((answer) => ({ answer, at: field.at })));
  }
  return chosen;
}

/** Whether what is expected of a row is told in the row above, in a cell merged over both. */
export const isToldAbove = ({ likelihoods }: Pick<Outlook, "likelihoods">, book: Book): boolean =>
  likelihoods.some(({ field }) => field.value === null && isCovered(book, field.at));

/** Where a form wants to know why a row deviates; `null` where it has no such cell. */
export const causeCellOf = ({ reason, outlook }: Pick<Indicator, "reason" | "outlook">): CellRef | null =>
  reason?.at ?? outlook?.causes[0]?.field.at ?? null;

/** Whether a row says why it deviates: a cause is ticked, or a reason written. */
export const isDeviationExplained = ({ reason, outlook }: Pick<Indicator, "reason" | "outlook">, book: Book): boolean =>
  (reason !== null && !isUnexplained(reason, book)) || (outlook?.causes ?? []).some(({ field }) => isTicked(field));

/** The rows of a monitoring form that tell of the months so far. */
export const rowsWithOutlook = ({ table }: Form): readonly (Indicator & { readonly outlook: Outlook })[] =>
  (table?.indicators ?? []).filter((row): row is Indicator & { readonly outlook: Outlook } => row.outlook !== null);
