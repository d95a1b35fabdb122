import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Assessment, Score } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import type { Indicator } from "../../core/form";
import type { Place } from "../../core/place";
import type { Verdict } from "../../app/choices";
import { levelsOf } from "../../app/levels";
import type { Judged } from "../../app/state";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { pointsText } from "./level-bars";
import { ScoreRow } from "./score-row";

const useStyles = makeStyles({
  group: { display: "flex", justifyContent: "space-between", paddingTop: tokens.spacingVerticalS },
});

/** So many rows are drawn at once. */
const page = 100;

interface ScoreRowsProps {
  readonly assessment: Assessment;
  readonly verdictOn: (indicator: Indicator | null) => Judged | null;
  readonly onJudge: (indicator: Indicator | null, verdict: Verdict) => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** Every row by part of the form; the execution of the budget comes first. */
export const ScoreRows = ({ assessment, verdictOn, onJudge, onJump }: ScoreRowsProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const { form, execution } = assessment;
  const [most, setMost] = useState(page);
  const drawn = new Set(assessment.items.slice(0, most));
  const rest = assessment.items.length - drawn.size;
  const row = (key: string, name: string, score: Score, cell: CellRef | null, indicator: Indicator | null) => (
    <ScoreRow
      key={key}
      name={name}
      score={score}
      cell={cell}
      sheet={form.sheet}
      tolerance={form.profile.tolerance.value}
      places={form.profile.rounding.value}
      judged={verdictOn(indicator)}
      onJudge={(verdict) => onJudge(indicator, verdict)}
      onJump={onJump}
    />
  );
  return (
    <section className={common.card}>
      <h2 className={common.heading}>{texts.scores.rows}</h2>
      {execution !== null && row("execution", texts.scores.execution, execution, execution.cell, null)}
      {levelsOf(assessment).map((level) => {
        const { name, items } = level;
        const here = items.filter((item) => drawn.has(item));
        if (here.length === 0) return null;
        return (
          <div key={name}>
            <div className={`${common.muted} ${common.numbers} ${styles.group}`}>
              <span>{name}</span>
              <span>{pointsText(level, texts)}</span>
            </div>
            {here.map((item) => row(String(item.indicator.row), item.indicator.level3.text, item, item.cell, item.indicator))}
          </div>
        );
      })}
      {rest > 0 && (
        <Button size="small" onClick={() => setMost(most + page)}>
          {texts.scores.more(rest)}
        </Button>
      )}
    </section>
  );
};
