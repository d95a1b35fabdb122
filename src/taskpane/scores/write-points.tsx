import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { EditPlan } from "../../core/edit";
import type { Place } from "../../core/place";
import { cellKey, isStated, previewOf, type PreviewRow } from "../../app/preview";
import type { Role } from "../../app/preferences";
import type { PointsRequest } from "../../app/work";
import { PreviewTable } from "../parts/preview-table";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap" },
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
  readonly planOf: (request: PointsRequest) => EditPlan | null;
  readonly onWrite: (request: PointsRequest, ticked: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** Cells that state something already and would become something else. */
const statedKeys = (rows: readonly PreviewRow[]): readonly string[] =>
  rows.flatMap((row) => (row.kind === "cell" && isStated(row.from) ? [cellKey(row.at)] : []));

/** Which cells would get which points, before they do; stated points stay unless ticked. */
export const WritePoints = ({ role, sheet, planOf, onWrite, onCancel, onJump }: WritePointsProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const [as, setAs] = useState<PointsRequest["as"]>("values");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const request: PointsRequest = { into: role === "filler" ? "own" : "review", as };
  const plan = planOf(request);
  const rows = plan === null ? [] : previewOf(plan);
  const stated = statedKeys(rows);
  const count = rows.length - stated.filter((key) => !ticked.has(key)).length;
  const tick = (key: string, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  return (
    <section className={`${common.card} ${common.stack}`} aria-label={texts.scores.writeTitle}>
      <h2 className={common.heading}>{texts.scores.writeTitle}</h2>
      <Field label={texts.scores.writeAs} size="small" hint={as === "formulas" ? texts.scores.asFormulasHint : ""}>
        <RadioGroup layout="horizontal" value={as} onChange={(_, { value }) => setAs(value === "formulas" ? "formulas" : "values")}>
          <Radio value="values" label={texts.scores.asValues} />
          <Radio value="formulas" label={texts.scores.asFormulas} />
        </RadioGroup>
      </Field>
      <div className={common.body}>{role === "filler" ? texts.scores.writeOwn : texts.scores.writeReview}</div>
      {rows.length === 0 ? (
        <div className={common.muted}>{texts.scores.writeNothing}</div>
      ) : (
        <>
          {stated.length > 1 && (
            <div className={common.wrap}>
              <Button size="small" appearance="subtle" onClick={() => setTicked(new Set(ticked.size === stated.length ? [] : stated))}>
                {ticked.size === stated.length ? texts.scores.overwriteNone : texts.scores.overwriteAll}
              </Button>
            </div>
          )}
          <PreviewTable rows={rows} sheet={sheet} ticks={{ ticked, onTick: tick }} onJump={onJump} />
        </>
      )}
      <div className={`${common.wrap} ${styles.actions}`}>
        {rows.length > 0 && (
          <Button size="small" appearance="primary" disabled={count === 0} onClick={() => onWrite(request, ticked)}>
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
