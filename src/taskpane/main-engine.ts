import { workBy } from "../app/engine";
import { documentsBy } from "../app/papers";
import { distantWork } from "../app/remote/distant-work";
import type { Work } from "../app/work";
import { catalog } from "../catalog";
import { documents } from "../catalog/documents";
import { rulesHash } from "../core/check";
import { letterDraft } from "../printers/letter-draft";
import { registerDraft } from "../printers/register-draft";
import { settingsDraft } from "../printers/settings-draft";
import { clock, pause } from "./browser-clock";

export { catalog, distantWork };

/** Engine, catalogue and printers put together; both pages with a pane have their work done by it. */
export const work: Work = workBy(catalog, {
  clock,
  settingsSheet: settingsDraft,
  pause,
  documents: documentsBy({
    kinds: documents,
    printers: { letter: letterDraft, register: registerDraft },
    docx: async (letter) => (await import("../printers/letter-docx")).letterDocx(letter),
    catalog,
    made: () => `绩表助手 ${__VERSION__}  规则 ${rulesHash(catalog.rules)}  ${clock.today()}`,
  }),
});
