import type { Book } from "../core/book";
import { documentsBy } from "../app/papers";
import { workBy } from "../app/engine";
import type { Clock, Work } from "../app/work";
import { catalog } from "../catalog";
import { documents } from "../catalog/documents";
import { letterDraft } from "../printers/letter-draft";
import { registerDraft } from "../printers/register-draft";
import { settingsDraft } from "../printers/settings-draft";
import { drawn, selfEvaluation } from "./drawings";
import { picture } from "./picture";

/** A clock that stands still; what is put off runs when told to. */
export function stillClock(): Clock & { readonly strike: () => void } {
  let waiting: (() => void)[] = [];
  return {
    now: () => Date.UTC(2026, 9, 12, 2, 24),
    today: () => "2026-10-12",
    later(_, run) {
      waiting.push(run);
      return () => (waiting = waiting.filter((each) => each !== run));
    },
    strike() {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
  };
}

/** The errors of real forms on an example form: text for numbers, a wrong rate, words where a number belongs, a blank actual. */
export const faultyForm: Book = picture(
  drawn(selfEvaluation, {
    C4: "",
    F6: `"120"`,
    I6: "95.00%",
    J6: "9.5",
    F8: "18",
    G13: "10公里",
    G14: `"93%"`,
    G15: "按时完成",
    G16: "",
    G17: "≥90%",
    I18: "99.5",
  }),
).book;

export const cleanForm: Book = picture(selfEvaluation).book;

export const noForm: Book = picture(`
  Sheet1
  | 办公用品采购清单 |
  | 序号 | 名称 | 数量 | 单价 |
  | 1 | 复印纸 | 20 | 25.5 |
  通讯录
  | 姓名 | 科室 |`).book;

/** The rules whose findings the scenes show: they stay as they are when the catalogue grows. */
const sceneRules: ReadonlySet<string> = new Set(["STR-01", "STR-06", "STR-12", "FND-01", "FND-03", "FND-05", "SCR-06", "SCR-17", "SCR-18"]);

/** The engine of this tree on a clock that stands still. */
export const sceneWork = (clock: Clock): Work =>
  workBy(
    { ...catalog, rules: catalog.rules.filter(({ code }) => sceneRules.has(code)) },
    {
      clock,
      settingsSheet: settingsDraft,
      documents: documentsBy({
        kinds: documents,
        printers: { letter: letterDraft, register: registerDraft },
        docx: () => Promise.resolve(new Uint8Array(1)),
        catalog,
        made: () => "绩表助手",
      }),
    },
  );
