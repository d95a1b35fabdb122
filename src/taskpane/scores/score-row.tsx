import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";

import { absolute } from "../../core/amount";
import type { Score } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import type { Place } from "../../core/place";
import type { Verdict } from "../../app/choices";
import { differenceOf } from "../../app/levels";
import type { Judged } from "../../app/state";
import { aligned, plain } from "../parts/numbers";
import { SeverityIcon } from "../parts/severity-icon";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { ScoreDetail } from "./score-detail";

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

/** What the form states, where that is worth a word. */
const StatedPoints = ({ score, tolerance }: Pick<ScoreRowProps, "score" | "tolerance">) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const { stated, computed } = score;
  const difference = differenceOf(score, tolerance);
  if (stated === null || (difference === null && computed !== null)) return null;
  const says = `${texts.scores.stated} ${plain(stated)}`;
  if (difference === null) return <span className={common.muted}>{says}</span>;
  return (
    <span className={styles.flag}>
      <SeverityIcon severity="warning" />
      {`${says}${texts.listComma}${texts.scores.difference(plain(absolute(difference)))}`}
    </span>
  );
};

/** A row's points, stated and computed; opens to the reasoning, and to a person's judgement where no machine may score. */
export const ScoreRow = (props: ScoreRowProps) => {
  const { name, score, cell, sheet, tolerance, places, judged, onJudge, onJump } = props;
  const styles = useStyles();
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { computed, outOf } = score;
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
          <StatedPoints score={score} tolerance={tolerance} />
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <ScoreDetail
            name={name}
            score={score}
            cell={cell}
            sheet={sheet}
            places={places}
            judged={judged}
            onJudge={onJudge}
            onJump={onJump}
          />
        )}
      </div>
    </div>
  );
};
