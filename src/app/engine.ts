import type { Catalog } from "../core/catalog";
import { addressOf } from "../core/place";
import { type ProfileSource, withOwnProfiles } from "../core/resolve-profiles";
import { assessForm, examine } from "./examine";
import { mappingBy } from "./own-profiles";
import { cellKey } from "./preview";
import type { Clock, Documents, ProfileChoice, Work } from "./work";
import { planPoints } from "./write-points";

/** What the engine needs besides the catalogue. */
export interface EngineMeans {
  readonly clock: Clock;
  readonly documents?: Documents;
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
export function workBy(catalog: Catalog, { clock, documents }: EngineMeans): Work {
  const catalogWith = remembering(catalog);
  return {
    examine: (book, profiles, own) =>
      examine(book, catalogWith(own), {
        today: clock.today(),
        year: null,
        chosen: Object.fromEntries(profiles.map((choice) => [formId(choice), choice.profile])),
      }),
    assess: (form, judgements) => assessForm(form, catalog, judgements),
    planPoints: (book, assessment, { into, as, over }) =>
      planPoints(assessment, book, { into: into === "own" ? "all" : "review", as, over: (at) => over.has(cellKey(at)), totals: true }),
    ...(documents === undefined ? {} : { documents }),
    mapping: mappingBy(catalog),
    clock,
  };
}
