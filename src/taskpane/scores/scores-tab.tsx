import { Button } from "@fluentui/react-components";
import { useState } from "react";

import { zero } from "../../core/amount";
import type { Assessment } from "../../core/assessment";
import type { Place } from "../../core/place";
import { verdictOn } from "../../app/choices";
import { levelsOf, provisionalOf } from "../../app/levels";
import type { SessionStore } from "../../app/session";
import { isBusy, type Results, type Session } from "../../app/state";
import { acceptedIn, assessmentOf, roleOf } from "../../app/views";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { Accept } from "./accept";
import { LevelBars, type BarLine } from "./level-bars";
import { ScoreRows } from "./score-rows";
import { TotalCard } from "./total-card";
import { WritePoints } from "./write-points";

interface ScoresTabProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly results: Results;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** Whether anything on the form bears points. */
const isScored = ({ items, total }: Assessment): boolean =>
  total.provisional !== null || items.some(({ computed, stated }) => computed !== null || stated !== null);

function barsOf(assessment: Assessment, name: string): readonly BarLine[] {
  const { execution } = assessment;
  const levels = levelsOf(assessment);
  if (execution?.outOf == null) return levels;
  const { computed, outOf } = execution;
  const provisional = provisionalOf(execution) ?? zero;
  return [{ name, outOf, points: computed ?? zero, provisional, open: computed === null ? outOf : zero }, ...levels];
}

/** 评分: what the form scores, how that comes about, and writing it in. */
export const ScoresTab = ({ store, session, results, onJump }: ScoresTabProps) => {
  const common = useCommon();
  const { texts } = useWords();
  const [isWriting, setWriting] = useState(false);
  const assessment = assessmentOf(results);
  const isList = assessment !== null && assessment.form.list !== null;
  if (assessment === null || !isScored(assessment))
    return (
      <div className={common.stack}>
        <h2 className={common.title}>{isList ? texts.scores.list : texts.scores.none}</h2>
        <div className={common.body}>{isList ? texts.scores.listSays : texts.scores.noneSays}</div>
      </div>
    );
  const { form } = assessment;
  const { forms } = results.examination;
  const accepted = acceptedIn(session, results).get(form.id) ?? null;
  return (
    <div className={common.stack}>
      <TotalCard assessment={assessment} accepted={accepted}>
        <Accept
          accepted={accepted}
          person={session.preferences.person}
          onPerson={(person) => store.prefer({ person })}
          onAccept={store.accept}
        />
      </TotalCard>
      {isWriting ? (
        <WritePoints
          role={roleOf(session)}
          sheet={form.sheet}
          planOf={store.pointsPlan}
          onWrite={(request) => {
            setWriting(false);
            void store.writePoints(request);
          }}
          onCancel={() => setWriting(false)}
          onJump={onJump}
        />
      ) : (
        <div>
          <Button size="small" appearance="primary" disabled={isBusy(session)} onClick={() => setWriting(true)}>
            {texts.scores.write}
          </Button>
        </div>
      )}
      <LevelBars lines={barsOf(assessment, texts.scores.execution)} />
      <ScoreRows
        assessment={assessment}
        verdictOn={(indicator) => verdictOn(session.choices, form, forms, indicator)}
        onJudge={store.judge}
        onJump={onJump}
      />
    </div>
  );
};
