import { useEffect, useState, useSyncExternalStore } from "react";

import type { SessionStore } from "../../app/session";
import type { Session } from "../../app/state";
import type { Language } from "../../core/catalog";
import { TaskPane } from "../task-pane";
import { useSession } from "../use-session";
import type { SpokenCatalog } from "../words";
import { themeOf } from "./appearance";
import type { LedgerFiles } from "../documents/ledger-files";
import type { Late } from "./late";

interface ShellProps {
  readonly store: SessionStore;
  readonly catalog: Late<SpokenCatalog>;
  /** `null` where Excel does not say. */
  readonly hostIsDark: boolean | null;
  readonly onSample: () => Promise<void>;
  readonly onDownload?: (name: string, bytes: Uint8Array) => void;
  readonly ledger: LedgerFiles;
}

const sampleFailed: Readonly<Record<Language, string>> = {
  "zh-CN": "示例没有打开。您的工作簿没有改动，可以直接点“检查当前表”。",
  "en-US": "The sample could not be opened. Your workbook was not changed; you can check it as it is.",
};

/** The pane as a page of its own: its language and its colours are those of the person, or of Excel. */
export const Shell = ({ store, catalog, hostIsDark, onSample, onDownload, ledger }: ShellProps) => {
  const session = useSession(store);
  const { language, appearance } = session.preferences;
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  const hasForcedColours = useMedia("(forced-colors: active)");
  const theme = themeOf(appearance, { hostIsDark, systemIsDark, hasForcedColours });
  const spoken = useSyncExternalStore(catalog.subscribe, catalog.get);
  const [failedIn, setFailedIn] = useState<Session | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = theme === "light" ? "light" : "dark";
  }, [language, theme]);
  // Said until something else happens.
  const openSample = (): void => {
    onSample().catch(() => setFailedIn(store.get()));
  };
  return (
    <main className="page">
      {failedIn === session && (
        <p className="trouble" role="alert">
          {sampleFailed[language]}
        </p>
      )}
      <TaskPane
        store={store}
        catalog={spoken}
        language={language}
        theme={theme}
        offersAppearance
        onSample={openSample}
        ledger={ledger}
        {...(onDownload === undefined ? {} : { onDownload })}
      />
    </main>
  );
};

function useMedia(query: string): boolean {
  const [list] = useState(() => window.matchMedia(query));
  return useSyncExternalStore(
    (changed) => {
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => list.matches,
  );
}
