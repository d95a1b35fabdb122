import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

import type { SessionStore } from "../app/session";
import type { Catalog, Language } from "../core/catalog";

export type PaneTheme = "light" | "dark" | "contrast";

export interface TaskPaneProps {
  readonly store: SessionStore;
  /** For names and words: 口径, rules, methods, scales, sentences. */
  readonly catalog: Catalog;
  readonly language: Language;
  readonly theme: PaneTheme;
  /** Shows a workbook that has real problems; absent where none can be opened. */
  readonly onSample?: () => void;
  /** Hands a file to the user; absent where the host cannot. */
  readonly onDownload?: (name: string, bytes: Uint8Array) => void;
  /** Offers language and appearance in the pane's menu; absent where they stand elsewhere. */
  readonly offersAppearance?: boolean;
}

const themes: Readonly<Record<PaneTheme, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** The clerk beside the grid: what this sheet is, what is wrong, what to do next. Fills its parent. */
export const TaskPane = ({ theme, language }: TaskPaneProps) => (
  <FluentProvider theme={themes[theme]} lang={language} style={{ height: "100%" }}>
    {null}
  </FluentProvider>
);
