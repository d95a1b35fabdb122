import { Button, makeStyles } from "@fluentui/react-components";
import { Highlight16Regular } from "@fluentui/react-icons";
import { useMemo } from "react";

import type { Finding } from "../../core/finding";
import { cellsOfFindings, markingPlan, type NoteLine } from "../../app/marking";
import type { SessionStore } from "../../app/session";
import { isBusy, type Results, type Session } from "../../app/state";
import { formOf } from "../../app/views";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({ outdent: { marginLeft: "-8px" } });

interface MarkToggleProps {
  readonly store: Pick<SessionStore, "mark" | "unmark">;
  readonly session: Session;
  readonly results: Results;
  /** What 检查 lists now. */
  readonly findings: readonly Finding[];
}

/** Shows in the sheet what the list says, and takes it away again; marks of earlier sessions too. */
export const MarkToggle = ({ store: { mark, unmark }, session, results, findings }: MarkToggleProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, sentence } = useWords();
  const { marks } = session;
  const noteLine = useMemo<NoteLine>(
    () => (finding) => `${texts.severities[finding.severity]}${texts.colon}${sentence(finding).whole}`,
    [texts, sentence],
  );
  const { book } = results.examination;
  const cells = useMemo(() => cellsOfFindings(book, findings).length, [book, findings]);
  const isCurrent = useMemo(
    () => marks.length === 0 || markingPlan({ book, form: formOf(results), findings, standing: marks, noteLine }).edits.length === 0,
    [book, results, findings, marks, noteLine],
  );
  if (mark === undefined || unmark === undefined || (cells === 0 && marks.length === 0)) return null;
  const put = (): void => void mark(noteLine);
  return (
    <div className={`${common.wrap} ${styles.outdent}`}>
      {marks.length === 0 ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<Highlight16Regular />}
          disabled={isBusy(session)}
          title={texts.checks.markHint}
          onClick={put}
        >
          {texts.checks.mark(cells)}
        </Button>
      ) : (
        <Button size="small" appearance="subtle" icon={<Highlight16Regular />} disabled={isBusy(session)} onClick={() => void unmark()}>
          {texts.checks.unmark(marks.length)}
        </Button>
      )}
      {!isCurrent && (
        <Button size="small" appearance="subtle" disabled={isBusy(session)} title={texts.checks.markHint} onClick={put}>
          {texts.checks.remark}
        </Button>
      )}
    </div>
  );
};
