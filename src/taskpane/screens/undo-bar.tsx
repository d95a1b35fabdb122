import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";

import type { Journal } from "../../app/journal";
import type { LastChange } from "../../app/state";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { minWidth: 0, justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular },
  said: { paddingLeft: tokens.spacingHorizontalS },
  time: { marginLeft: "auto", flexShrink: 0 },
});

const digits = (number: number): string => String(number).padStart(2, "0");

const clockTime = (date: Date): string => `${digits(date.getHours())}:${digits(date.getMinutes())}`;
const dayTime = (date: Date): string => `${digits(date.getMonth() + 1)}-${digits(date.getDate())} ${clockTime(date)}`;

interface UndoBarProps {
  readonly journal: Journal;
  readonly last: LastChange | null;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** What was done last, one click back. There after the first change, and it stays; steps of an earlier session bear their day. */
export const UndoBar = ({ journal, last, isBusy, onUndo }: UndoBarProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const entry = journal.at(-1);
  const shown = entry ?? last;
  if (shown === null) return null;
  const title = entry === undefined ? "" : say(entry.title);
  const date = new Date(shown.at);
  return (
    <footer className={styles.bar}>
      {entry !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<ArrowUndo16Regular />}
          disabled={isBusy}
          title={texts.undo.label(title)}
          onClick={onUndo}
        >
          <span className={common.oneLine}>{texts.undo.label(title)}</span>
        </Button>
      )}
      {last?.kind === "undone" && entry === undefined && (
        <span className={`${common.muted} ${common.oneLine} ${styles.said}`}>{texts.undo.undone(say(last.title))}</span>
      )}
      <span className={`${common.muted} ${common.numbers} ${styles.time}`}>{last === null ? dayTime(date) : clockTime(date)}</span>
      <span role="status" className={common.hidden}>
        {last === null ? "" : last.kind === "undone" ? texts.undo.undone(say(last.title)) : say(last.title)}
      </span>
    </footer>
  );
};
