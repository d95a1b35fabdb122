import type { Catalog } from "../core/catalog";
import { addressOf } from "../core/place";
import { assessForm, examine } from "./examine";
import type { Clock, Documents, ProfileChoice, Work } from "./work";

/** What the engine needs besides the catalogue. */
export interface EngineMeans {
  readonly clock: Clock;
  readonly planPoints: Work["planPoints"];
  readonly documents?: Documents;
}

const formId = ({ sheet, region }: ProfileChoice): string => (region === null ? "*" : `${sheet}!${addressOf(region)}`);

/** The work of a session done by the engine of this tree, in the same thread. */
export const workBy = (catalog: Catalog, { clock, planPoints, documents }: EngineMeans): Work => ({
  examine: (book, profiles) =>
    examine(book, catalog, {
      today: clock.today(),
      year: null,
      chosen: Object.fromEntries(profiles.map((choice) => [formId(choice), choice.profile])),
    }),
  assess: (form, judgements) => assessForm(form, catalog, judgements),
  planPoints,
  ...(documents === undefined ? {} : { documents }),
  clock,
});
