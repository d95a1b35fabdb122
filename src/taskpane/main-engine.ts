import { workBy } from "../app/engine";
import { ledgerExchangeBy, type LedgerExchange } from "../app/ledger-exchange";
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

const made = (): string => `绩表助手 ${__VERSION__}  规则 ${rulesHash(catalog.rules)}  ${clock.today()}`;

/** What makes and opens files is fetched when a ledger is asked for. */
const files = async () => {
  const [{ newFile, bookOfFile }, { browserCodec }] = await Promise.all([
    import("../hosts/xlsx/new-file"),
    import("../hosts/xlsx/browser-codec"),
  ]);
  return { newFile, bookOfFile, codec: browserCodec };
};

/** 审核台账 out to a file and in from one. */
export const ledgerExchange: LedgerExchange = ledgerExchangeBy({
  catalog,
  print: registerDraft,
  async newFile(cover, plan) {
    const { newFile, codec } = await files();
    const file = await newFile(cover, plan, codec);
    return file.ok ? file.value : null;
  },
  async bookOf(bytes) {
    const { bookOfFile, codec } = await files();
    return bookOfFile(bytes, codec);
  },
  made,
});

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
    made,
  }),
});
