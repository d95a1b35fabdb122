import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { keptStorage } from "../app/kept-storage";
import { type Appearance, defaultPreferences, loadPreferences, savePreferences } from "../app/preferences";
import { type SessionStore, sessionOn } from "../app/session";
import type { Storage } from "../app/storage";
import { submitCopy, writesPoints } from "../app/submit-copy";
import { inputOf } from "../converters/input";
import type { Language } from "../core/catalog";
import type { EditPlan } from "../core/edit";
import { fail, ok } from "../core/result";
import type { Grid } from "../hosts/workbench/grid";
import { openFile } from "../hosts/workbench/open-file";
import type { WorkbenchHost } from "../hosts/workbench/workbench-host";
import { browserCodec } from "../hosts/xlsx/browser-codec";
import type { OpenFault } from "../ooxml/faults";
import { pause } from "../taskpane/browser-clock";
import { bytesAt, download } from "../taskpane/files";
import { examinerLine } from "../taskpane/entry/examiner-line";
import { catalog, distantWork, ledgerExchange, work as nearWork } from "../taskpane/main-engine";
import { TaskPane } from "../taskpane/task-pane";
import { type Bench, benchOn, type Means, type Opened } from "./bench";
import { type Desk, emptyDesk, type OpenFaultWord, type Store, storeOf } from "./desk";
import { samples } from "./samples";
import { Shell } from "./shell";
import { textsOf } from "./texts";

const work = distantWork(nearWork, examinerLine, { pause });

/** The grid is most of the page: it comes after the first screen. */
const room = import("../hosts/workbench/room");

/** A grid that stands, and what may be changed about it. */
interface Standing {
  readonly setLanguage: (language: Language) => void;
  readonly setDark: (isDark: boolean) => void;
}

interface Seat {
  readonly session: SessionStore | null;
  readonly language: Language;
  readonly appearance: Appearance;
}

/** What a fault of a file is called on this page. */
const wordOf = (fault: OpenFault): OpenFaultWord => (fault.kind === "other-format" ? fault.format : fault.kind);

/** The host, remembering every plan that was carried out: the grid alone cannot tell review columns of ours from others. */
function remembering(host: WorkbenchHost): { host: WorkbenchHost; applied: readonly EditPlan[] } {
  const applied: EditPlan[] = [];
  const apply: WorkbenchHost["apply"] = async (plan, as) => {
    const done = await host.apply(plan, as);
    if (done.ok) applied.push(plan);
    return done;
  };
  return { host: { ...host, apply }, applied };
}

/** The file as it may be handed in: without anything of ours. */
async function copyToSubmit(host: WorkbenchHost, applied: readonly EditPlan[]): ReturnType<Opened["submitCopy"]> {
  const read = await host.read("book");
  if (!read.ok) throw new Error(read.fault.kind);
  const marks = await host.placedMarks();
  if (!marks.ok) throw new Error(marks.fault.kind);
  const { plan, removed, personal } = submitCopy(read.value, { marks: marks.value, review: applied.filter(writesPoints) }, (count) => ({
    message: "session.cleaned",
    data: { count },
  }));
  return { bytes: await host.copyWith(plan), removed: removed.map(({ what }) => what), personal: personal.map(({ what }) => what) };
}

/** Opens bytes in the grid and puts a session on them. */
const opener =
  (grid: () => Promise<Grid>, storage: Storage): Means["open"] =>
  async (name, bytes) => {
    const input = await inputOf(bytes, name, browserCodec.deflate);
    const file = input.ok ? openFile(name, input.value.bytes) : input;
    if (!file.ok) return fail({ fault: wordOf(file.fault), code: JSON.stringify(file.fault) });
    const conversion = input.ok ? input.value.conversion : null;
    const { workbenchHost } = await room;
    const { host, applied } = remembering(workbenchHost(await grid(), file.value));
    // A file that is opened again holds no step of a session before, and other files may bear its name.
    const session = sessionOn(host, work, storage, { book: name, what: "verdicts" });
    void session.start();
    return ok({
      session,
      savedAs: conversion?.savedAs ?? name,
      source: conversion?.format ?? null,
      save: host.save,
      isSaved: host.isSaved,
      isSigned: file.value.isSigned,
      onEdit: host.onEdit,
      carriesOurs: host.carriesOurs,
      submitCopy: () => copyToSubmit(host, applied),
      close() {
        session.stop();
        host.close();
      },
    });
  };

const systemIsDark = (): boolean => window.matchMedia("(prefers-color-scheme: dark)").matches;

interface AppProps {
  readonly desk: Store<Desk>;
  readonly seat: Store<Seat>;
  readonly storage: Storage;
  readonly bench: Bench;
  readonly start: (element: HTMLElement, language: Language, isDark: boolean) => Promise<Standing>;
}

const App = ({ desk, seat, storage, bench, start }: AppProps) => {
  const { session, language, appearance } = useSyncExternalStore(seat.subscribe, seat.get);
  const isDark = appearance === "system" ? systemIsDark() : appearance === "dark";
  const [grid, setGrid] = useState<Standing | null>(null);
  const isBegun = useRef(false);
  const onGrid = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || isBegun.current) return;
      isBegun.current = true;
      void start(element, seat.get().language, isDark).then(setGrid);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the grid is made once; later changes of appearance reach it below
    [],
  );
  useEffect(() => {
    grid?.setLanguage(language);
    document.documentElement.lang = language;
    document.title = textsOf(language).product;
  }, [grid, language]);
  useEffect(() => {
    grid?.setDark(isDark);
  }, [grid, isDark]);
  const remember = (part: Partial<Pick<Seat, "language" | "appearance">>): void => {
    seat.set(part);
    if (session !== null) session.prefer(part);
    else void savePreferences(storage, { ...defaultPreferences, ...part });
  };
  const onFile = useCallback((file: File) => bench.openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer())), [bench]);
  const onSample = useCallback(
    (id: string) => {
      const sample = samples.find((each) => each.id === id);
      if (sample !== undefined) bench.openBytes(`${sample.name["zh-CN"]}.xlsx`, () => bytesAt(sample.url));
    },
    [bench],
  );
  return (
    <Shell
      desk={desk}
      texts={textsOf(language)}
      language={language}
      appearance={appearance}
      isDark={isDark}
      version={__VERSION__}
      samples={samples}
      onFile={onFile}
      onSample={onSample}
      onSave={bench.save}
      onSubmitCopy={bench.submitCopy}
      onLanguage={(next) => remember({ language: next })}
      onAppearance={(next) => remember({ appearance: next })}
      onGrid={onGrid}
      pane={
        session && (
          <TaskPane
            key={desk.get().name ?? ""}
            store={session}
            catalog={catalog}
            language={language}
            theme={isDark ? "dark" : "light"}
            onSample={() => onSample(samples[0].id)}
            onDownload={download}
            ledger={{ name: desk.get().name ?? "", exchange: () => Promise.resolve(ledgerExchange) }}
          />
        )
      }
    />
  );
};

async function main(): Promise<void> {
  const storage = await keptStorage();
  const { language, appearance } = await loadPreferences(storage);
  const desk = storeOf<Desk>(emptyDesk);
  const seat = storeOf<Seat>({ session: null, language, appearance });
  let ready: (grid: Grid) => void = () => undefined;
  const grid = new Promise<Grid>((done) => (ready = done));
  const bench = benchOn(desk, { open: opener(() => grid, storage), download }, ({ session }) => seat.set({ session }));
  const start = async (element: HTMLElement, chosen: Language, isDark: boolean): Promise<Standing> => {
    const { makeGrid, setDark, setLanguage } = await room;
    const made = makeGrid(element, chosen, isDark);
    made.guard.refused = (command, reason) => bench.refused(reason, command);
    ready(made);
    return { setLanguage: (next) => setLanguage(made, next), setDark: (next) => setDark(made, next) };
  };
  window.addEventListener("beforeunload", (event) => {
    if (bench.current()?.isSaved() === false) event.preventDefault();
  });
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  createRoot(root).render(<App desk={desk} seat={seat} storage={storage} bench={bench} start={start} />);
  const [first] = samples;
  bench.openBytes(`${first.name["zh-CN"]}.xlsx`, () => bytesAt(first.url));
}

void main();
