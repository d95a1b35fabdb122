import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { Desk, Store } from "./desk";
import { NoticeBar } from "./notice-bar";
import { narrowest, Splitter } from "./splitter";
import type { Texts } from "./texts";
import { TopBar, type TopBarProps } from "./top-bar";
import { useFileDrop } from "./use-file-drop";

export interface ShellProps extends Omit<TopBarProps, "desk"> {
  readonly desk: Store<Desk>;
  readonly isDark: boolean;
  readonly version: string;
  /** Called once with the element the grid lives in. */
  readonly onGrid: (element: HTMLElement | null) => void;
  readonly pane: ReactNode;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
  progress: { flex: "none", height: "2px" },
  main: { display: "flex", flex: "1", minHeight: "0" },
  grid: { flex: "1", minWidth: "0", height: "100%", position: "relative" },
  pane: { flex: "none", minWidth: "0", height: "100%", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  footer: {
    display: "flex",
    justifyContent: "space-between",
    flex: "none",
    padding: "3px 12px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  drop: {
    position: "fixed",
    inset: "0",
    zIndex: 10000,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px",
    pointerEvents: "none",
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundInverted,
  },
});

/** The page: a slim bar, the grid, the pane, and one line of promise. */
export const Shell = (props: ShellProps) => (
  <FluentProvider theme={props.isDark ? webDarkTheme : webLightTheme} lang={props.language}>
    <Page {...props} />
  </FluentProvider>
);

const Page = (props: ShellProps) => {
  const { texts, version, onGrid, pane, onFile } = props;
  const styles = useStyles();
  const desk = useSyncExternalStore(props.desk.subscribe, props.desk.get);
  const [width, setWidth] = useState(350);
  const isOver = useFileDrop(onFile);
  return (
    <div className={styles.page}>
      <TopBar {...props} desk={desk} />
      {desk.busy !== null && (
        <ProgressBar className={styles.progress} aria-label={desk.busy === "opening" ? texts.opening : texts.saving} />
      )}
      <NoticeBar notice={desk.notice} texts={texts} onClose={() => props.desk.set({ notice: null })} />
      <main className={styles.main}>
        <section className={styles.grid} aria-label={texts.gridLabel} ref={onGrid} />
        <Splitter label={texts.resize} width={width} onWidth={setWidth} />
        <aside className={styles.pane} style={{ width: Math.max(narrowest, width) }} aria-label={texts.paneLabel} data-pane>
          {pane}
        </aside>
      </main>
      <footer className={styles.footer}>
        <Text size={200}>{texts.promise}</Text>
        <Text size={200}>{texts.version(version)}</Text>
      </footer>
      {isOver && (
        <div className={styles.drop}>
          <Text size={600}>{texts.dropHere}</Text>
          <Text size={300}>{texts.dropHint}</Text>
        </div>
      )}
      <QuestionDialog desk={desk} texts={texts} store={props.desk} onSave={props.onSave} />
    </div>
  );
};

interface QuestionProps {
  readonly desk: Desk;
  readonly store: Store<Desk>;
  readonly texts: Texts;
  readonly onSave: () => Promise<boolean>;
}

/** Asks only where something would be lost. */
const QuestionDialog = ({ desk: { question, name }, store, texts, onSave }: QuestionProps) => {
  const close = (): void => store.set({ question: null });
  const goOn = (): void => {
    close();
    question?.goOn();
  };
  const isAboutChanges = question?.about === "unsaved";
  return (
    <Dialog open={question !== null} onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{isAboutChanges ? texts.unsavedTitle : texts.signedTitle}</DialogTitle>
          <DialogContent>{isAboutChanges ? texts.unsavedBody(name ?? "") : texts.signed}</DialogContent>
          <DialogActions>
            {isAboutChanges && (
              <Button appearance="primary" onClick={() => void onSave().then((isSaved) => (isSaved ? goOn() : undefined))}>
                {texts.saveFirst}
              </Button>
            )}
            <Button appearance={isAboutChanges ? "secondary" : "primary"} onClick={goOn}>
              {isAboutChanges ? texts.discard : texts.saveAnyway}
            </Button>
            <Button onClick={close}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
