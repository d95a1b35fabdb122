import type { Catalog } from "../core/catalog";
import type { SheetDraft } from "../core/draft";
import { addressOf } from "../core/place";
import { type ProfileSource, withOwnProfiles } from "../core/resolve-profiles";
import type { SettingsRow } from "../core/settings/lines";
import { assessForm, examine } from "./examine";
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
  readonly settingsSheet?: (rows: readonly SettingsRow[]) => SheetDraft;
}

const formId = ({ sheet, region }: ProfileChoice): string => (region === null ? "*" : `${sheet}!${addressOf(region)}`);

/** The catalogue with an office's own profiles, kept while these stay the same: what is learnt of their words hangs on them. */
function remembering(catalog: Catalog): (own: readonly ProfileSource[]) => Catalog {
  let last: { readonly own: readonly ProfileSource[]; readonly catalog: Catalog } = { own: [], catalog };
  return (own) => {
    if (own.length === 0) return catalog;
    if (last.own !== own) last = { own, catalog: { ...catalog, profiles: withOwnProfiles(catalog.profiles, own) } };
    return last.catalog;
  };
}

/** The work of a session done by the engine of this tree, in the same thread. */
export function workBy(catalog: Catalog, { clock, documents, settingsSheet }: EngineMeans): Work {
  const catalogWith = remembering(catalog);
  return {
    examine: (book, profiles, own, settings = []) =>
      examine(book, catalogWith(own), {
        today: clock.today(),
        year: null,
        settings,
        chosen: Object.fromEntries(profiles.map((choice) => [formId(choice), choice.profile])),
      }),
    assess: (form, judgements) => assessForm(form, catalog, judgements),
    planPoints: (book, assessment, { into, as, over }) =>
      planPoints(assessment, book, { into: into === "own" ? "all" : "review", as, over: (at) => over.has(cellKey(at)), totals: true }),
    ...(documents === undefined ? {} : { documents }),
    mapping: mappingBy(catalog),
    ...(settingsSheet === undefined ? {} : { settings: settingsBy(catalogWith, settingsSheet) }),
    clock,
  };
}
