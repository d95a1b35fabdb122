import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import type { Task } from "../../app/state";

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
});

/** Under so many milliseconds nothing is shown. */
const patience = 500;
/** After so many it can be called off. */
const longWait = 5000;

const useElapsed = (milliseconds: number): boolean => {
  const [hasElapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return hasElapsed;
};

interface BusyProps {
  readonly task: Task;
  /** Absent where what has begun must be finished. */
  readonly onCancel?: (() => void) | undefined;
}

/** What is being done, for those who wait longer than a moment. Mounted anew for each task. */
export const Busy = ({ task, onCancel }: BusyProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const isSlow = useElapsed(patience);
  const isVerySlow = useElapsed(longWait);
  if (!isSlow) return null;
  return (
    <div className={styles.box}>
      <ProgressBar aria-label={texts.busy.tasks[task]} />
      <div className={styles.line}>
        <span role="status" className={common.muted}>
          {texts.busy.tasks[task]}
        </span>
        {isVerySlow && onCancel !== undefined && (
          <Button size="small" appearance="subtle" onClick={onCancel}>
            {texts.busy.cancel}
          </Button>
        )}
      </div>
    </div>
  );
};
