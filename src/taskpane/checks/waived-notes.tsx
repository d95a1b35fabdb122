import { Button, makeStyles, tokens } from "@fluentui/react-components";

import type { WaivedFinding } from "../../app/views";
import type { Place } from "../../core/place";
import { CellChip } from "../parts/cell-chip";
import { Fold } from "../parts/fold";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 0 20px`,
    listStyleType: "none",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  hint: { paddingLeft: "20px" },
});

interface WaivedNotesProps {
  readonly waived: readonly WaivedFinding[];
  /** Waivers whose problem is no longer there. */
  readonly resting: number;
  readonly sheet: string | null;
  readonly onWithdraw: (key: string) => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** Findings that were accepted as they are: why, by whom, when, and the way back. */
export const WaivedNotes = ({ waived, resting, sheet, onWithdraw, onJump }: WaivedNotesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, sentence } = useWords();
  const words = texts.checks.waivers;
  if (waived.length + resting === 0) return null;
  return (
    <Fold title={words.title} aside={String(waived.length)}>
      {resting > 0 && <div className={`${common.muted} ${styles.hint}`}>{words.resting(resting)}</div>}
      <ul className={styles.list}>
        {waived.map(({ finding, waiver: { reason, by, date } }) => {
          const { whole } = sentence(finding);
          return (
            <li key={finding.key}>
              <div className={styles.head}>
                <span className={`${common.body} ${common.grow}`}>{whole}</span>
                <CellChip place={finding.place} sheet={sheet} onJump={onJump} />
              </div>
              <div className={common.muted}>{words.because(reason, by, date)}</div>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${words.withdraw}${texts.colon}${whole}`}
                onClick={() => onWithdraw(finding.key)}
              >
                {words.withdraw}
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
};
