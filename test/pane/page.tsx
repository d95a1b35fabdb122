import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

import type { Role } from "../../src/app/preferences";
import { sessionOn, type SessionStore } from "../../src/app/session";
import { memoryStorage, type Storage } from "../../src/app/storage";
import { catalog } from "../../src/catalog";
import type { Language } from "../../src/core/catalog";
import { TaskPane, type PaneTheme } from "../../src/taskpane/task-pane";
import { useSession } from "../../src/taskpane/use-session";
import { cleanForm, faultyForm, noForm, sceneWork, stillClock } from "../../src/testing/pane-scenes";
import { plainHost } from "../../src/testing/plain-host";

/** Which workbook, who looks at it, and how; from the address after #. */
const asked = new URLSearchParams(location.hash.slice(1));
const books = { faulty: faultyForm, clean: cleanForm, none: noForm } as const;

const bookOf = (name: string | null) => books[name === "clean" || name === "none" ? name : "faulty"];

const Scene = ({ store, theme }: { readonly store: SessionStore; readonly theme: PaneTheme }) => {
  const { preferences } = useSession(store);
  const [started, setStarted] = useState(asked.has("first"));
  useEffect(() => {
    if (!started) void store.start().then(() => setStarted(true));
  }, [store, started]);
  return (
    <TaskPane
      store={store}
      catalog={catalog}
      language={preferences.language}
      theme={theme}
      offersAppearance
      onSample={() => undefined}
      onDownload={() => undefined}
    />
  );
};

/** A session before this one, which fixed what it could, marked the sheet and was closed. */
async function earlier(store: SessionStore, storage: Storage): Promise<void> {
  await store.start();
  await store.fixAllSafe();
  await store.mark?.(({ code }) => code);
  store.stop();
  while ((await storage.get(`book:${book}`))?.includes("session.marked") !== true) await new Promise((done) => setTimeout(done, 20));
}

const book = "自评表.xlsx";

const draw = async (root: HTMLElement): Promise<void> => {
  const host = plainHost(bookOf(asked.get("book")));
  if (asked.has("slow")) host.readingWaits = new Promise(() => undefined);
  const role = (asked.get("role") ?? "filler") as Role; // written by our own test
  const language = (asked.get("language") ?? "zh-CN") as Language; // as above
  const storage = memoryStorage({ role, language });
  const open = (): SessionStore => sessionOn(host, sceneWork(stillClock()), storage, { book, what: "choices-and-journal" });
  if (asked.has("earlier")) await earlier(open(), storage);
  const store = open();
  Object.assign(window, { host, store });
  createRoot(root).render(<Scene store={store} theme={(asked.get("theme") ?? "light") as PaneTheme} />); // as above
};

const root = document.getElementById("root");
if (root !== null) void draw(root);
