import { Button } from "@fluentui/react-components";
import { useMemo } from "react";

import type { Finding } from "../../core/finding";
import type { Form } from "../../core/form";
import type { Place } from "../../core/place";
import type { SessionStore } from "../../app/session";
import { isBusy, type Results, type Session } from "../../app/state";
import { dispositionOf, findingsOf, fixesOf, formOf, mendIn, restingIn, roleOf, safeFixesOf, shownIn, waivedIn } from "../../app/views";
import { everything, inScope, listedIn } from "../../app/narrowing";
import { useCommon } from "../parts/styles";
import { useWords, type SpokenCatalog } from "../words";
import { AllClear } from "./all-clear";
import { countsOf, FilterChips } from "./filter-chips";
import { FindingList } from "./finding-list";
import { NarrowBar } from "./narrow-bar";
import { MarkToggle } from "./mark-toggle";
import { SafeFixes } from "./safe-fixes";
import { SideNotes } from "./side-notes";
import { TieNotes } from "./tie-notes";
import { WaivedNotes } from "./waived-notes";

interface ChecksTabProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly results: Results;
  readonly onScores: () => void;
  /** The finding somebody comes back to. */
  readonly returnsTo?: string | null;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** How many rules a form is held against. */
const rulesFor = (form: Form | null, { rules }: SpokenCatalog): number =>
  rules.filter(({ on }) => on.scope === "book" || (form !== null && on.kinds.includes(form.kind))).length;

/** One click for the safe fixes, or why there is none. */
const WhatThisPersonMay = ({ store, session, results }: Pick<ChecksTabProps, "store" | "session" | "results">) => {
  const common = useCommon();
  const { texts } = useWords();
  const role = roleOf(session);
  if (role !== "filler") return <div className={common.muted}>{texts.checks.reviewing(texts.roles[role])}</div>;
  const safe = safeFixesOf(session, results);
  if (safe.count === 0) return null;
  return <SafeFixes {...safe} sheet={formOf(results)?.sheet ?? null} isBusy={isBusy(session)} onFix={() => void store.fixAllSafe()} />;
};

/** 检查: what is wrong with the form, and how to mend it. */
export const ChecksTab = ({ store, session, results, onScores, returnsTo = null, onJump }: ChecksTabProps) => {
  const common = useCommon();
  const { texts, catalog, sentence } = useWords();
  const form = formOf(results);
  const role = roleOf(session);
  const findings = useMemo(() => findingsOf(results), [results]);
  const { filter, choices } = session;
  const mend = useMemo(() => mendIn({ choices }, results), [results, choices]);
  const shown = useMemo(() => shownIn({ filter, choices }, results), [results, filter, choices]);
  const sheet = form?.sheet ?? null;
  const { narrowing } = session;
  const { forms } = results.examination;
  const within = useMemo(() => inScope({ choices, narrowing }, results), [results, choices, narrowing]);
  const listed = useMemo(
    () => listedIn({ choices, filter, narrowing }, results, (finding) => sentence(finding).whole),
    [results, choices, filter, narrowing, sentence],
  );
  const isWhole = narrowing.scope === "book";
  const places: readonly (Form | null)[] = isWhole ? [null, ...forms] : [form];
  const listedUnder = (place: Form | null): readonly Finding[] =>
    isWhole ? listed.filter(({ form: owner }) => owner === (place?.id ?? null)) : listed;

  return (
    <div className={common.stack}>
      {(mend.length > 0 || isWhole) && <FilterChips counts={countsOf(within)} shown={filter} onToggle={store.filter} />}
      {(mend.length > 1 || forms.length > 1) && (
        <NarrowBar
          narrowing={narrowing}
          findings={within}
          forms={forms}
          counts={{ form: mend.length, book: inScope({ choices, narrowing: { ...narrowing, scope: "book" } }, results).length }}
          onNarrow={store.narrow}
        />
      )}
      <WhatThisPersonMay store={store} session={session} results={results} />
      <MarkToggle store={store} session={session} results={results} findings={shown} />
      {mend.length === 0 && !isWhole && <AllClear rules={rulesFor(form, catalog)} form={form} onScores={onScores} />}
      {within.length > 0 && listed.length === 0 && (
        <div className={common.wrap}>
          <span className={common.muted}>{texts.checks.allFiltered}</span>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              filter.forEach(store.filter);
              store.narrow({ ...everything, scope: narrowing.scope });
            }}
          >
            {texts.checks.showAll}
          </Button>
        </div>
      )}
      {places.map((place) => {
        const own = listedUnder(place);
        if (isWhole && own.length === 0) return null;
        return (
          <div key={place?.id ?? "book"} className={common.stack}>
            {isWhole && place !== null && <h2 className={common.title}>{`${place.title?.text ?? place.sheet}（${place.sheet}）`}</h2>}
            <FindingList
              form={place}
              findings={own}
              fixesOf={(finding) => fixesOf(session, finding)}
              dispositionOf={role === "filler" ? undefined : (finding) => dispositionOf(session, finding)}
              onFix={(fix) => void store.fix(fix)}
              onDispose={store.dispose}
              person={session.preferences.person}
              onWaive={(finding, reason, by) => {
                if (by !== session.preferences.person) store.prefer({ person: by });
                store.waive(finding, reason, by);
              }}
              onRule={store.explain}
              returnsTo={returnsTo}
              onJump={onJump}
            />
          </div>
        );
      })}
      <WaivedNotes
        waived={waivedIn(session, results)}
        resting={restingIn(session, results)}
        sheet={sheet}
        onWithdraw={store.withdraw}
        onJump={onJump}
      />
      <SideNotes
        title={texts.checks.goalQuality}
        hint={texts.checks.goalQualityHint}
        findings={findings.filter(({ group }) => group === "goal-quality")}
        sheet={sheet}
        onJump={onJump}
      />
      <TieNotes form={form} forms={results.examination.forms} onJump={onJump} />
      <SideNotes
        title={texts.checks.reading}
        findings={findings.filter(({ group }) => group === "reading")}
        sheet={sheet}
        onJump={onJump}
      />
    </div>
  );
};
