import { meet } from "../place";
import type { Form } from "../form";
import type { Lexicon } from "../lexicon";
import type { Profile } from "../profile";
import { fold } from "../stated/fold";
import type { Column } from "./columns";
import { say } from "./messages";
import { Words } from "./words";

/** How far a header is the one a profile teaches the words of. */
export interface TaughtFit {
  /** Of the words it teaches for columns that are read, 0 to 1. */
  readonly share: number;
  /** How many of its words stand there. */
  readonly found: number;
  /** Whether one of them means there what the lexicon does not know. */
  readonly isNeeded: boolean;
}

export const noFit: TaughtFit = { share: 0, found: 0, isNeeded: false };

const plainWords = new WeakMap<Lexicon, Words>();
const taughtWords = new WeakMap<Lexicon, WeakMap<Profile, Words>>();

function remembered<K extends WeakKey, V>(memory: WeakMap<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

export const wordsOf = (lexicon: Lexicon): Words => remembered(plainWords, lexicon, () => new Words(lexicon));

/** The lexicon with the words of one profile before its own. */
export const wordsTaughtBy = (profile: Profile, lexicon: Lexicon): Words =>
  remembered(
    remembered(taughtWords, lexicon, () => new WeakMap<Profile, Words>()),
    profile,
    () => new Words(lexicon, profile),
  );

/** Measures the columns of a header against the words of the profile that taught them. */
export function taughtFitOf(columns: readonly Column[], words: Words): TaughtFit {
  const taught = words.teacher?.teaches?.indicatorColumns ?? {};
  const printed = new Set(columns.flatMap(({ text }) => [fold(text), words.labelOf(text)?.bare ?? ""]));
  const found = Object.entries(taught).filter(([word]) => printed.has(word));
  const isRead = ([, concept]: readonly [string, string]): boolean => concept !== "ignored";
  const wanted = Object.entries(taught).filter(isRead).length;
  const plain = wordsOf(words.lexicon);
  return {
    share: wanted === 0 ? 0 : found.filter(isRead).length / wanted,
    found: found.length,
    isNeeded: found.some(([word, concept]) => plain.labelOf(word)?.concepts.indicatorColumns !== concept),
  };
}

/** A form read with the words of a profile, and how far it is one of that profile's. */
export interface TaughtForm {
  readonly form: Form;
  readonly teacher: Profile;
  readonly fit: TaughtFit;
  /** A person said that it is one. */
  readonly isChosen: boolean;
}

/** The forms of a sheet: those that need the words of a profile take the place of what was read there without them. */
export function withTaught(plain: readonly Form[], taught: readonly TaughtForm[], tie: number): readonly Form[] {
  const ranked = [...taught].sort(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || b.fit.share - a.fit.share || b.fit.found - a.fit.found,
  );
  const kept: TaughtForm[] = [];
  const dropped: TaughtForm[] = [];
  for (const each of ranked) (kept.some(({ form }) => meet(form.region, each.form.region)) ? dropped : kept).push(each);
  const forms = kept.map((best) => {
    const rival = dropped.find(({ form, fit }) => meet(form.region, best.form.region) && isTie(best, fit, tie));
    return rival === undefined ? best.form : withRival(best.form, rival.teacher);
  });
  const others = plain.filter(({ region }) => !forms.some((form) => meet(form.region, region)));
  return [...others, ...forms].sort((a, b) => a.region.row - b.region.row || a.region.column - b.region.column);
}

const isTie = (best: TaughtForm, fit: TaughtFit, tie: number): boolean =>
  !best.isChosen && best.fit.share - fit.share < tie && best.fit.found === fit.found;

function withRival(form: Form, { id, name }: Profile): Form {
  const at = form.title?.at ?? { sheet: form.sheet, row: form.region.row, column: form.region.column };
  return { ...form, rival: id, recognition: [...form.recognition, { at, says: say("tie", { chosen: form.profile.name, rival: name }) }] };
}
