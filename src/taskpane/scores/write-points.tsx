import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Place } from "../../core/place";
import { cellKey } from "../../app/preview";
import type { Role } from "../../app/preferences";
import type { PointsRequest } from "../../app/work";
import type { PointsPlan, PointsRow } from "../../app/write-points";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { asksTick, PointsTable } from "./points-table";

const useStyles = makeStyles({
  actions: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface WritePointsProps {
  readonly role: Role;
  readonly sheet: string;
  readonly planOf: (request: PointsRequest) => PointsPlan | null;
  readonly onWrite: (request: PointsRequest) => void;
  readonly onCancel: () => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

const agrees = ({ skipped }: PointsRow): boolean => skipped?.message === "write-points.agrees";

const keysOf = (rows: readonly PointsRow[]): readonly string[] => rows.flatMap(({ cell }) => (cell === null ? [] : [cellKey(cell)]));

/** Which cells would get which points, before they do; stated points stay unless ticked. */
export const WritePoints = ({ role, sheet, planOf, onWrite, onCancel, onJump }: WritePointsProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const [as, setAs] = useState<PointsRequest["as"]>("values");
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const request: PointsRequest = { into: role === "filler" ? "own" : "review", as, over };
  const found = planOf(request);
  const rows = found?.rows ?? [];
  const open = keysOf(rows.filter(asksTick));
  // Total and grade may agree now and no longer once the points are written over.
  const totals = keysOf(rows.filter(({ what }) => what === "total" || what === "grade"));
  const shown = rows.filter((row) => !agrees(row));
  const count = rows.filter(({ skipped }) => skipped === null).length;
  const tick = (key: string, isTicked: boolean): void => {
    const next = new Set(over);
    if (isTicked) next.add(key);
    else next.delete(key);
    setOver(next);
  };
  return (
    <section className={`${common.card} ${common.stack}`} aria-label={texts.scores.writeTitle}>
      <h2 className={common.heading}>{texts.scores.writeTitle}</h2>
      {found?.refused == null ? (
        <>
          <Field label={texts.scores.writeAs} size="small" hint={as === "formulas" ? texts.scores.asFormulasHint : ""}>
            <RadioGroup layout="horizontal" value={as} onChange={(_, { value }) => setAs(value === "formulas" ? "formulas" : "values")}>
              <Radio value="values" label={texts.scores.asValues} />
              <Radio value="formulas" label={texts.scores.asFormulas} />
            </RadioGroup>
          </Field>
          <div className={common.body}>{role === "filler" ? texts.scores.writeOwn : texts.scores.writeReview}</div>
          {open.length + over.size > 1 && (
            <div>
              <Button size="small" onClick={() => setOver(new Set(open.length === 0 ? [] : [...over, ...open, ...totals]))}>
                {open.length === 0 ? texts.scores.overwriteNone : texts.scores.overwriteAll}
              </Button>
            </div>
          )}
          {shown.length > 0 && <PointsTable rows={shown} sheet={sheet} ticked={over} onTick={tick} onJump={onJump} />}
          {rows.some(agrees) && <div className={common.muted}>{texts.scores.writeAgrees(rows.filter(agrees).length)}</div>}
        </>
      ) : (
        <div className={common.body}>{say(found.refused)}</div>
      )}
      <div className={`${common.wrap} ${styles.actions}`}>
        {shown.length > 0 && (
          <Button size="small" appearance="primary" disabled={count === 0} onClick={() => onWrite(request)}>
            {texts.scores.writeCells(count)}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {texts.scores.cancel}
        </Button>
      </div>
    </section>
  );
};
