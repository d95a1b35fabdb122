import { Button, Field, Input, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { amountAt, divide, multiply, round, type Amount } from "../../core/amount";
import type { Verdict } from "../../app/choices";
import type { Judged } from "../../app/state";
import { plain } from "../parts/numbers";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
  choices: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, paddingLeft: 0, paddingRight: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** Shares of the weight a person picks from, in percent. */
const shares = [100, 90, 80, 70, 60, 0] as const;

const hundred = amountAt("100") as Amount; // a number, written here

const pointsAt = (percent: number, outOf: Amount, places: number): Amount =>
  round(divide(multiply(outOf, amountAt(String(percent)) ?? hundred), hundred), places);

interface JudgeProps {
  readonly name: string;
  readonly outOf: Amount;
  /** Decimal places of points. */
  readonly places: number;
  readonly judged: Judged | null;
  readonly onJudge: (verdict: Verdict) => void;
}

/** Quick choices for a row that no machine may score, and the reason. */
export const Judge = ({ name, outOf, places, judged, onJudge }: JudgeProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const [chosen, setChosen] = useState<Amount | "none" | null>(judged === null ? null : (judged.points ?? "none"));
  const [reason, setReason] = useState(judged?.reason ?? "");
  return (
    <div role="group" aria-label={`${texts.scores.judge}${texts.colon}${name}`} className={styles.box}>
      <div className={styles.choices}>
        {shares.map((percent) => {
          const points = pointsAt(percent, outOf, places);
          return (
            <ToggleButton
              key={percent}
              size="small"
              className={styles.choice}
              checked={chosen === points}
              title={plain(points)}
              onClick={() => setChosen(points)}
            >
              {texts.scores.judgeShare(percent)}
            </ToggleButton>
          );
        })}
        <ToggleButton
          size="small"
          className={styles.choice}
          checked={chosen === "none"}
          title={texts.scores.judgeNoneHint}
          onClick={() => setChosen("none")}
        >
          {texts.scores.judgeNone}
        </ToggleButton>
      </div>
      <Field label={texts.scores.reason} size="small">
        <Input
          className={common.input}
          size="small"
          value={reason}
          placeholder={texts.scores.reasonHint}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={common.wrap}>
        <Button
          size="small"
          disabled={chosen === null || reason.trim() === ""}
          onClick={() => chosen !== null && onJudge({ points: chosen === "none" ? null : chosen, reason: reason.trim() })}
        >
          {texts.scores.judgeSave}
        </Button>
        {judged !== null && (
          <Button size="small" appearance="subtle" onClick={() => onJudge(null)}>
            {texts.scores.judgeRemove}
          </Button>
        )}
      </div>
    </div>
  );
};
