import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

import type { SessionStore } from "../app/session";
import type { Language } from "../core/catalog";
import type { LedgerFiles } from "./documents/ledger-files";
import { Pane } from "./pane";
import { SpeaksIn, type SpokenCatalog } from "./words";

export type PaneTheme = "light" | "dark" | "contrast";

export interface TaskPaneProps {
  readonly store: SessionStore;
  /** For names and words: 口径, rules, methods, scales, sentences. */
  readonly catalog: SpokenCatalog;
  readonly language: Language;
  readonly theme: PaneTheme;
  /** Shows a workbook that has real problems; absent where none can be opened. */
  readonly onSample?: () => void;
  /** Hands a file to the user; absent where the host cannot. */
  readonly onDownload?: (name: string, bytes: Uint8Array) => void;
  /** Lets 审核台账 be exported and imported; absent where none can be read or made. */
  readonly ledger?: LedgerFiles;
  /** Offers language and appearance in the pane's menu; absent where they stand elsewhere. */
  readonly offersAppearance?: boolean;
}

/** Fonts that have Chinese, behind the ones Office uses. */
const fontFamilyBase = `"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;

const themes: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** The clerk beside the grid: what this sheet is, what is wrong, what to do next. Fills its parent. */
export const TaskPane = ({ store, catalog, language, theme, offersAppearance = false, onSample, onDownload, ledger }: TaskPaneProps) => (
  <FluentProvider theme={themes[theme]} lang={language} style={{ height: "100%" }}>
    <SpeaksIn catalog={catalog} language={language}>
      <Pane store={store} offersAppearance={offersAppearance} onSample={onSample} onDownload={onDownload} ledger={ledger} />
    </SpeaksIn>
  </FluentProvider>
);
