import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";

import type { Disposition } from "../../core/document";
import type { Finding, Fix } from "../../core/finding";
import type { Place } from "../../core/place";
import { CellChip } from "../parts/cell-chip";
import { SeverityIcon } from "../parts/severity-icon";
import { Sources } from "../parts/sources";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { FindingActions } from "./finding-actions";
import { FixPreview } from "./fix-preview";
import { Waive } from "./waive";

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
  readonly person: string;
  readonly onWaive: (reason: string, by: string) => void;
  readonly onRule: () => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** One problem: what, where, the numbers that prove it, how to mend it, and what that rests on. */
export const FindingCard = (props: FindingCardProps) => {
  const { finding, fixes, sheet, isCurrent, isLeaving, disposition, onCurrent, onMove, onFix, onDispose, person, onWaive, onRule, onJump } =
    props;
  const styles = useStyles();
  const common = useCommon();
  const { texts, sentence, rule, remedy } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<"fix" | "waive" | null>(null);
  const how = remedy(finding);
  const { whole, what, proof } = sentence(finding);

  const close = (): void => {
    setOpen(null);
    row.current?.focus();
  };
  const act = (key: string): boolean => {
    if (key === "Enter" && onJump !== undefined) onJump(finding.place);
    else if (key === "f" && fixes.length > 0) setOpen("fix");
    else if (key === "w") setOpen("waive");
    else return false;
    return true;
  };
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape" && open !== null) close();
    if (onMove(event) || event.target !== event.currentTarget || hasModifier(event)) return;
    if (act(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault();
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
          <Sources sources={finding.sources} code={`${finding.code} ${rule(finding)}`} onRule={onRule} />
          {open === null && (
            <FindingActions
              finding={finding}
              name={what}
              canFix={fixes.length > 0}
              sheet={sheet}
              disposition={disposition}
              onFix={() => setOpen("fix")}
              onWaive={() => setOpen("waive")}
              onDispose={onDispose}
              onJump={onJump}
            />
          )}
          {open === "fix" && <FixPreview fixes={fixes} sheet={sheet} onFix={onFix} onCancel={close} />}
          {open === "waive" && <Waive name={what} person={person} onWaive={onWaive} onCancel={close} />}
        </div>
      </div>
    </div>
  );
};
