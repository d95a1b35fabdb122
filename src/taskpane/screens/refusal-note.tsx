import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";

import type { CellRef } from "../../core/book";
import { addressOf } from "../../core/place";
import type { Refusal } from "../../app/state";
import type { FaultWords } from "../texts/faults";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    whiteSpace: "normal",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

const nameOf = (at: CellRef): string => `${at.sheet} ${addressOf(at)}`;

/** The facts of a fault as its sentences name them. */
function wordsFor(fault: Refusal["fault"]): FaultWords {
  return {
    cell: "at" in fault ? nameOf(fault.at) : "",
    anchor: "anchor" in fault ? addressOf(fault.anchor) : "",
    sheet: "sheet" in fault ? (fault.sheet ?? "") : "",
    reason: "reason" in fault ? fault.reason : "",
  };
}

interface RefusalNoteProps {
  readonly refusal: Refusal;
  readonly onCheck: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onDismiss?: (() => void) | undefined;
}

/** What happened, whether anything was changed, what to do; the code in small print. */
export const RefusalNote = ({ refusal: { fault, during, changed }, onCheck, onDismiss }: RefusalNoteProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const words = texts.refusal;
  const { what, next } = words.faults[fault.kind];
  const facts = wordsFor(fault);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <span>{what(facts)}</span>
        <span>{words.changed[changed]}</span>
        <span>{next(facts)}</span>
        <span className={common.muted}>{`${words.code} ${fault.kind}/${during}`}</span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onCheck}>
          {words.again}
        </Button>
        {onDismiss !== undefined && (
          <Button size="small" appearance="subtle" onClick={onDismiss}>
            {words.dismiss}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
};
