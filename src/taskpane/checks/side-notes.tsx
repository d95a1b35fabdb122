import { makeStyles, tokens } from "@fluentui/react-components";

import type { Finding } from "../../core/finding";
import type { Place } from "../../core/place";
import { CellChip } from "../parts/cell-chip";
import { Fold } from "../parts/fold";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 0 20px`,
    listStyleType: "none",
  },
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  hint: { paddingLeft: "20px" },
});

interface SideNotesProps {
  readonly title: string;
  readonly hint?: string;
  readonly findings: readonly Finding[];
  readonly sheet: string | null;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** Remarks that ask for nothing now, behind one line. */
export const SideNotes = ({ title, hint, findings, sheet, onJump }: SideNotesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { sentence } = useWords();
  if (findings.length === 0) return null;
  return (
    <Fold title={title} aside={String(findings.length)}>
      {hint !== undefined && <div className={`${common.muted} ${styles.hint}`}>{hint}</div>}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.key} className={styles.item}>
            <span className={`${common.body} ${common.grow}`}>{sentence(finding).whole}</span>
            <CellChip place={finding.place} sheet={sheet} onJump={onJump} />
          </li>
        ))}
      </ul>
    </Fold>
  );
};
