import type { Catalog } from "../core/catalog";
import { addressOf } from "../core/place";
import { assessForm, examine } from "./examine";
import { cellKey } from "./preview";
import type { Clock, Documents, ProfileChoice, Work } from "./work";
import { planPoints } from "./write-points";

/** What the engine needs besides the catalogue. */
export interface EngineMeans {
  readonly clock: Clock;
  readonly documents?: Documents;
}

const formId = ({ sheet, region }: ProfileChoice): string => (region === null ? "*" : `${sheet}!${addressOf(region)}`);

/** The work of a session done by the engine of this tree, in the same thread. */
export const workBy = (catalog: Catalog, { clock, documents }: EngineMeans): Work => ({
  examine: (book, profiles) =>
    examine(book, catalog, {
      today: clock.today(),
      year: null,
      chosen: Object.fromEntries(profiles.map((choice) => [formId(choice), choice.profile])),
    }),
  assess: (form, judgements) => assessForm(form, catalog, judgements),
  planPoints: (book, assessment, { into, as, over }) =>
    planPoints(assessment, book, { into: into === "own" ? "all" : "review", as, over: (at) => over.has(cellKey(at)), totals: true }),
  ...(documents === undefined ? {} : { documents }),
  clock,
});
