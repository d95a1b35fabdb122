import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";

import { dispositions, type Disposition } from "../../core/document";
import type { Finding, Fix } from "../../core/finding";
import type { Place } from "../../core/place";
import { CellChip } from "../parts/cell-chip";
import { Choice } from "../parts/choice";
import { placeLabel } from "../parts/numbers";
import { SeverityIcon } from "../parts/severity-icon";
import { Sources } from "../parts/sources";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { FixPreview } from "./fix-preview";

const useStyles = makeStyles({
  card: {
    transitionProperty: "opacity",
    transitionDuration: tokens.durationGentle,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0ms" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  leaving: { opacity: 0 },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { display: "flex", height: tokens.lineHeightBase300, alignItems: "center" },
  title: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, paddingLeft: "20px" },
  actions: { paddingTop: tokens.spacingVerticalXS },
  slim: { minWidth: "auto" },
  outdent: { marginLeft: "-8px" },
  related: { marginLeft: "auto", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface FindingCardProps {
  readonly finding: Finding;
  /** None where this person may not mend. */
  readonly fixes: readonly Fix[];
  readonly sheet: string | null;
  /** The one card that Tab reaches. */
  readonly isCurrent: boolean;
  /** Cured, and fading. */
  readonly isLeaving: boolean;
  /** What becomes of it in documents; absent where that is not this person's to say. */
  readonly disposition: Disposition | null;
  readonly onCurrent: () => void;
  /** Answers whether the key was for the list. */
  readonly onMove: (event: KeyboardEvent<HTMLElement>) => boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onDispose: (disposition: Disposition) => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** One problem: what, where, the numbers that prove it, how to mend it, and what that rests on. */
export const FindingCard = (props: FindingCardProps) => {
  const { finding, fixes, sheet, isCurrent, isLeaving, disposition, onCurrent, onMove, onFix, onDispose, onJump } = props;
  const styles = useStyles();
  const common = useCommon();
  const { texts, sentence, rule, remedy } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [isFixing, setFixing] = useState(false);
  const how = remedy(finding);
  const { whole, what, proof } = sentence(finding);

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (onMove(event) || event.target !== event.currentTarget) return;
    if (event.key === "Enter" && onJump !== undefined) onJump(finding.place);
    else if (event.key.toLowerCase() === "f" && fixes.length > 0 && !event.ctrlKey && !event.metaKey && !event.altKey) setFixing(true);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={row}
      role="row"
      tabIndex={isCurrent ? 0 : -1}
      data-finding={finding.key}
      {...(isLeaving ? { "data-leaving": true } : {})}
      className={mergeClasses(common.card, styles.card, isLeaving && styles.leaving)}
      aria-label={`${texts.severities[finding.severity]}${texts.colon}${whole}`}
      onFocus={onCurrent}
      onKeyDown={pressed}
    >
      <div role="gridcell">
        <div className={styles.head}>
          <span className={styles.icon}>
            <SeverityIcon severity={finding.severity} label={texts.severities[finding.severity]} />
          </span>
          <span className={styles.title}>{what}</span>
          <CellChip place={finding.place} sheet={sheet} onJump={onJump} />
        </div>
        <div className={styles.rest}>
          {proof !== "" && <div className={mergeClasses(common.body, common.numbers)}>{proof}</div>}
          {how !== null && <div className={common.body}>{`${texts.checks.remedy}${texts.colon}${how}`}</div>}
          <Sources sources={finding.sources} code={`${finding.code} ${rule(finding)}`} />
          {!isFixing && (
            <div className={mergeClasses(common.wrap, styles.actions)}>
              {fixes.length > 0 && (
                <Button size="small" className={styles.slim} onClick={() => setFixing(true)}>
                  {texts.checks.fix}
                </Button>
              )}
              {onJump !== undefined && finding.place.scope !== "book" && (
                <Button
                  size="small"
                  appearance="subtle"
                  className={mergeClasses(styles.slim, fixes.length === 0 && styles.outdent)}
                  onClick={() => onJump(finding.place)}
                >
                  {texts.checks.jump}
                </Button>
              )}
              {disposition !== null && (
                <Choice
                  size="small"
                  value={disposition}
                  label={texts.documents.dispositionOf(what)}
                  options={dispositions.map((each) => ({ value: each, text: texts.checks.dispositions[each] }))}
                  onChoose={onDispose}
                />
              )}
              {finding.related.length > 0 && <Related places={finding.related} sheet={sheet} onJump={onJump} />}
            </div>
          )}
          {isFixing && (
            <FixPreview
              fixes={fixes}
              sheet={sheet}
              onFix={onFix}
              onCancel={() => {
                setFixing(false);
                row.current?.focus();
              }}
            />
          )}
        </div>
      </div>
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
