import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import { dispositions, type Disposition } from "../../core/document";
import type { Finding } from "../../core/finding";
import type { Place } from "../../core/place";
import { CellChip } from "../parts/cell-chip";
import { Choice } from "../parts/choice";
import { placeLabel } from "../parts/numbers";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  actions: { paddingTop: tokens.spacingVerticalXS },
  slim: { minWidth: "auto" },
  outdent: { marginLeft: "-8px" },
  related: { marginLeft: "auto", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface FindingActionsProps {
  readonly finding: Finding;
  /** What is wrong, for labels. */
  readonly name: string;
  readonly canFix: boolean;
  readonly sheet: string | null;
  readonly disposition: Disposition | null;
  readonly onFix: () => void;
  readonly onWaive: () => void;
  readonly onDispose: (disposition: Disposition) => void;
  readonly onJump: ((place: Place) => void) | undefined;
}

/** What can be done about a finding, and the other cells it rests on. */
export const FindingActions = ({ finding, name, canFix, sheet, disposition, onFix, onWaive, onDispose, onJump }: FindingActionsProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <div className={mergeClasses(common.wrap, styles.actions)}>
      {canFix && (
        <Button size="small" className={styles.slim} onClick={onFix}>
          {texts.checks.fix}
        </Button>
      )}
      {onJump !== undefined && finding.place.scope !== "book" && (
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.slim, !canFix && styles.outdent)}
          onClick={() => onJump(finding.place)}
        >
          {texts.checks.jump}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.slim}
        aria-label={`${texts.checks.waivers.waive}${texts.colon}${name}`}
        onClick={onWaive}
      >
        {texts.checks.waivers.waive}
      </Button>
      {disposition !== null && (
        <Choice
          size="small"
          value={disposition}
          label={texts.documents.dispositionOf(name)}
          options={dispositions.map((each) => ({ value: each, text: texts.checks.dispositions[each] }))}
          onChoose={onDispose}
        />
      )}
      {finding.related.length > 0 && <Related places={finding.related} sheet={sheet} onJump={onJump} />}
    </div>
  );
};

interface RelatedProps {
  readonly places: readonly Place[];
  readonly sheet: string | null;
  readonly onJump: ((place: Place) => void) | undefined;
}

/** The other cells a problem rests on; the first few of many. */
const Related = ({ places, sheet, onJump }: RelatedProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <span className={mergeClasses(common.wrap, styles.related)}>
      {texts.checks.related}
      {places.slice(0, 4).map((place) => (
        <CellChip key={placeLabel(place, null, texts)} place={place} sheet={sheet} onJump={onJump} />
      ))}
    </span>
  );
};
