import type { Catalog } from "../core/catalog";
import type { SheetDraft } from "../core/draft";
import { type Pieces, wholly } from "../core/pieces";
import { addressOf } from "../core/place";
import { type ProfileSource, withOwnProfiles } from "../core/resolve-profiles";
import type { SettingsRow } from "../core/settings/lines";
import type { SettingsNotes } from "../core/settings/notes";
import { assessForm, Examiner } from "./examine";
import { mappingBy } from "./own-profiles";
import { cellKey } from "./preview";
import { settingsBy } from "./settings-work";
import type { Clock, Documents, ProfileChoice, Work } from "./work";
import { planPoints } from "./write-points";

/** What the engine needs besides the catalogue. */
export interface EngineMeans {
  readonly clock: Clock;
  readonly documents?: Documents;
  /** Lays out the sheet 绩表设置; without it no parameters can be set. */
  readonly settingsSheet?: (rows: readonly SettingsRow[], notes: SettingsNotes | null) => SheetDraft;
  /** Lets others do something before the work goes on; without it, all is done at one go. */
  readonly pause?: () => Promise<void>;
}

const formId = ({ sheet, region }: ProfileChoice): string => (region === null ? "*" : `${sheet}!${addressOf(region)}`);

/** The catalogue with an office's own profiles, kept while these say the same: what is learnt of their words hangs on them. */
function remembering(catalog: Catalog): (own: readonly ProfileSource[]) => Catalog {
  let last = { own: "[]", catalog };
  return (own) => {
    if (own.length === 0) return catalog;
    const text = JSON.stringify(own);
    if (last.own !== text) last = { own: text, catalog: { ...catalog, profiles: withOwnProfiles(catalog.profiles, own) } };
    return last.catalog;
  };
}

/** An examiner for a catalogue, kept while this is the same. */
function examiners(): (catalog: Catalog) => Examiner {
  const kept = new WeakMap<Catalog, Examiner>();
  return (catalog) => {
    const examiner = kept.get(catalog) ?? new Examiner(catalog);
    kept.set(catalog, examiner);
    return examiner;
  };
}

/** Nothing of ours keeps others waiting for longer, in milliseconds, as far as it can be left off. */
const longestSlice = 12;

/** Work in slices, with a pause after each; one that is begun anew leaves the former off. */
function inSlices({ clock, pause }: EngineMeans): { run: <T>(pieces: Pieces<T>) => T | Promise<T>; callOff: () => void } {
  let turn = 0;
  const slowly = async <T>(pieces: Pieces<T>, wait: () => Promise<void>): Promise<T> => {
    const own = turn;
    for (let begun = clock.now(); ;) {
      const piece = pieces.next();
      if (piece.done === true) return piece.value;
      if (clock.now() - begun < longestSlice) continue;
      await wait();
      if (own !== turn) throw new Error("called off");
      begun = clock.now();
    }
  };
  return {
    run(pieces) {
      turn += 1;
      return pause === undefined ? wholly(pieces) : slowly(pieces, pause);
    },
    callOff: () => (turn += 1),
  };
}

/** The work of a session done by the engine of this tree, in the same thread. */
export function workBy(catalog: Catalog, means: EngineMeans): Work {
  const { clock, documents, settingsSheet } = means;
  const catalogWith = remembering(catalog);
  const examinerFor = examiners();
  const { run, callOff } = inSlices(means);
  return {
    examine: (book, profiles, own, settings = []) =>
      run(
        examinerFor(catalogWith(own)).examining(book, {
          today: clock.today(),
          year: null,
          settings,
          chosen: Object.fromEntries(profiles.map((choice) => [formId(choice), choice.profile])),
        }),
      ),
    callOff,
    assess: (form, judgements) => assessForm(form, catalog, judgements),
    planPoints: (book, assessment, { into, as, over }) =>
      planPoints(assessment, book, { into: into === "own" ? "all" : "review", as, over: (at) => over.has(cellKey(at)), totals: true }),
    ...(documents === undefined ? {} : { documents }),
    mapping: mappingBy(catalog),
    ...(settingsSheet === undefined ? {} : { settings: settingsBy(catalogWith, settingsSheet) }),
    clock,
  };
}
