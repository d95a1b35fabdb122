import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Score } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import { placeOf, type Place } from "../../core/place";
import type { Verdict } from "../../app/choices";
import type { Judged } from "../../app/state";
import { CellChip } from "../parts/cell-chip";
import { Sources } from "../parts/sources";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { Judge } from "./judge";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `0 0 ${tokens.spacingVerticalS} 20px` },
  steps: { margin: 0, padding: 0, listStyleType: "none" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface ScoreDetailProps {
  readonly name: string;
  readonly score: Score;
  readonly cell: CellRef | null;
  readonly sheet: string;
  readonly places: number;
  readonly judged: Judged | null;
  readonly onJudge: (verdict: Verdict) => void;
  readonly onJump: ((place: Place) => void) | undefined;
}

/** How a row's points come about, or what is needed before any can; and a person's judgement where no machine may score. */
export const ScoreDetail = ({ name, score, cell, sheet, places, judged, onJudge, onJump }: ScoreDetailProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say, method } = useWords();
  const { steps, blocked, outOf, formula } = score;
  return (
    <div className={styles.detail}>
      <ul className={mergeClasses(styles.steps, common.body, common.numbers)}>
        {steps.map(({ says }) => (
          <li key={say(says)}>{say(says)}</li>
        ))}
      </ul>
      {blocked !== null && <div className={common.body}>{texts.scores.blocked[blocked]}</div>}
      {score.method !== null && <div className={common.muted}>{`${texts.scores.method}${texts.colon}${method(score.method)}`}</div>}
      {formula !== null && (
        <div className={common.muted}>
          {`${texts.scores.formula}${texts.colon}`}
          <span className={styles.formula}>{`=${formula}`}</span>
        </div>
      )}
      <Sources sources={score.sources} />
      {cell !== null && (
        <div>
          <CellChip place={placeOf(cell)} sheet={sheet} onJump={onJump} />
        </div>
      )}
      {outOf !== null && (blocked === "judgement" || judged !== null) && (
        <Judge name={name} outOf={outOf} places={places} judged={judged} onJudge={onJudge} />
      )}
    </div>
  );
};
