import { createRoot } from "react-dom/client";

import sample from "../../samples/self-evaluation-heating.xlsx";
import "../app/strict-zod";
import { keptStorage } from "../app/kept-storage";
import type { Remembrance } from "../app/remembrance";
import { type SessionStore, sessionOn } from "../app/session";
import type { Storage } from "../app/storage";
import type { Work } from "../app/work";
import { carryOut, type Command, commands } from "../commands/commands";
import { answerCommands, askPane, leaveCommand, leftCommand, type Line, lineOf } from "../commands/line";
import { pressed, type Ribbon } from "../commands/ribbon";
import { excelHost } from "../hosts/excel/excel-host";
import { clock, pause } from "./browser-clock";
import { speaking } from "./entry/appearance";
import { begin } from "./entry/begin";
import { examinerLine } from "./entry/examiner-line";
import { late } from "./entry/late";
import { lateWork } from "./entry/late-work";
import { showNotice, shownNotice } from "./entry/notices";
import { type ExcelAround, meetOffice, onButton } from "./entry/office";
import { Shell } from "./entry/shell";
import { bytesAt, download } from "./files";
import type { SpokenCatalog } from "./words";

const catalog = late<SpokenCatalog>({
  profiles: [],
  rules: [],
  methods: new Map(),
  scales: new Map(),
  locales: { "zh-CN": {}, "en-US": {} },
});

const engine = () => import(/* webpackChunkName: "engine" */ "./main-engine");

/** Half of the program is not needed to draw the first screen: it is on its way meanwhile. */
async function fetchWork(): Promise<Work> {
  const { catalog: arrived, distantWork, work } = await engine();
  catalog.arrive(arrived);
  return distantWork(work, examinerLine, { pause });
}

/** A page that buttons of the ribbon run in gets its first one at once; until then it may be a pane that was opened because of one. */
const momentOfTheRibbon = 1500;

type Press = (command: Command) => Promise<void>;

/** Connects the buttons of the ribbon with the session: in this page, or from a page of their own with the pane, wherever that is. */
function ribbonOf(excel: ExcelAround, session: SessionStore, storage: Storage, started: Promise<void>): Press {
  const { document, showPane } = excel;
  const line: Line | null = document === null || showPane !== undefined ? null : lineOf(document);
  const stopAnswering = line === null ? null : answerCommands(line, (command) => void carryOut(command, session));
  let isPane = true;
  const ribbon: Ribbon = {
    ...(showPane === undefined ? {} : { showPane }),
    ask: (command) => (line === null ? Promise.resolve(false) : askPane(line, command, clock.later)),
    async leave(command) {
      if (document !== null) await leaveCommand(storage, document, command, clock.now());
    },
    tellToOpen: () => excel.showDialog("open-pane.html"),
  };
  const takeUp = async (): Promise<void> => {
    const command = isPane && document !== null ? await leftCommand(storage, document, clock.now()) : null;
    if (command !== null) await carryOut(command, session);
  };
  if (showPane === undefined) clock.later(momentOfTheRibbon, () => void takeUp());
  return async (command) => {
    if (showPane === undefined) {
      isPane = false;
      stopAnswering?.();
    }
    await started;
    await pressed(command, session, ribbon);
  };
}

/** Draws the pane, or says why there is none; answers what a button of the ribbon does here. */
async function main(): Promise<Press | null> {
  const met = await meetOffice();
  if (met.kind !== "excel") {
    showNotice(met.kind);
    return null;
  }
  const { excel } = met;
  const storage = speaking(await keptStorage(excel.partition), excel.language);
  const remembrance: Remembrance | null = excel.document === null ? null : { book: excel.document, what: "choices-and-journal" };
  const session = sessionOn(excelHost(), lateWork(fetchWork, clock), storage, remembrance);
  const started = begin(session, storage, excel.isActiveSheetSmall);
  const press = ribbonOf(excel, session, storage, started);
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  showNotice("none");
  createRoot(root).render(
    <Shell
      store={session}
      catalog={catalog}
      hostIsDark={excel.isDark}
      // Excel does not tell a pane what the workbook is called.
      ledger={{ name: "本工作簿", exchange: async () => (await engine()).ledgerExchange }}
      onSample={async () => excel.openWorkbook(await bytesAt(sample))}
      {...(excel.takesDownloads ? { onDownload: download } : {})}
    />,
  );
  return press;
}

if (shownNotice() !== "old-browser") {
  // What does not arrive now is asked for again by the first reading, which says what is wrong.
  fetchWork().catch(() => undefined);
  const pressing = main();
  // At once, since Excel presses a button as soon as it finds the page.
  for (const command of commands) {
    onButton(command, async () => {
      const press = await pressing;
      await press?.(command);
    });
  }
  pressing.catch((error: unknown) => {
    showNotice("broken");
    throw error;
  });
}
