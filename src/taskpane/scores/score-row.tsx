import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";

import { absolute } from "../../core/amount";
import type { Score } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import { placeOf, type Place } from "../../core/place";
import type { Verdict } from "../../app/choices";
import { differenceOf } from "../../app/levels";
import type { Judged } from "../../app/state";
import { CellChip } from "../parts/cell-chip";
import { aligned, plain } from "../parts/numbers";
import { SeverityIcon } from "../parts/severity-icon";
import { Sources } from "../parts/sources";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { Judge } from "./judge";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottomStyle: "none" } },
  button: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  name: { overflowWrap: "anywhere" },
  points: { display: "flex", flexDirection: "column", alignItems: "flex-end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  computed: { fontWeight: tokens.fontWeightSemibold },
  flag: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, color: tokens.colorNeutralForeground2 },
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `0 0 ${tokens.spacingVerticalS} 20px` },
  steps: { margin: 0, padding: 0, listStyleType: "none" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

export interface ScoreRowProps {
  readonly name: string;
  readonly score: Score;
  readonly cell: CellRef | null;
  readonly sheet: string;
  readonly tolerance: Parameters<typeof differenceOf>[1];
  readonly places: number;
  readonly judged: Judged | null;
  readonly onJudge: (verdict: Verdict) => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** A row's points, stated and computed; opens to the reasoning, and to a person's judgement where no machine may score. */
export const ScoreRow = (props: ScoreRowProps) => {
  const { name, score, cell, sheet, tolerance, places, judged, onJudge, onJump } = props;
  const styles = useStyles();
  const common = useCommon();
  const { texts, say, method } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { computed, outOf, blocked, stated } = score;
  const difference = differenceOf(score, tolerance);
  const asks = outOf !== null && (blocked === "judgement" || judged !== null);
  return (
    <div className={styles.row}>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
        <span className={styles.name}>{name}</span>
        <span className={styles.points}>
          <span className={styles.computed}>
            {computed === null ? texts.scores.notComputable : aligned(computed)}
            {outOf !== null && ` / ${plain(outOf)}`}
          </span>
          {difference !== null && (
            <span className={styles.flag}>
              <SeverityIcon severity="warning" />
              {`${texts.scores.stated} ${stated === null ? "" : plain(stated)}${texts.listComma}${texts.scores.difference(plain(absolute(difference)))}`}
            </span>
          )}
          {difference === null && computed === null && stated !== null && (
            <span className={common.muted}>{`${texts.scores.stated} ${plain(stated)}`}</span>
          )}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.detail}>
            <ul className={mergeClasses(styles.steps, common.body, common.numbers)}>
              {score.steps.map(({ says }) => (
                <li key={say(says)}>{say(says)}</li>
              ))}
            </ul>
            {blocked !== null && <div className={common.body}>{texts.scores.blocked[blocked]}</div>}
            {score.method !== null && <div className={common.muted}>{`${texts.scores.method}${texts.colon}${method(score.method)}`}</div>}
            {score.formula !== null && (
              <div className={common.muted}>
                {`${texts.scores.formula}${texts.colon}`}
                <span className={styles.formula}>{`=${score.formula}`}</span>
              </div>
            )}
            <Sources sources={score.sources} />
            {cell !== null && (
              <div>
                <CellChip place={placeOf(cell)} sheet={sheet} onJump={onJump} />
              </div>
            )}
            {asks && <Judge name={name} outOf={outOf} places={places} judged={judged} onJudge={onJudge} />}
          </div>
        )}
      </div>
    </div>
  );
};
