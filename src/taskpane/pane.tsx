import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";

import type { Form } from "../core/form";
import type { Place } from "../core/place";
import { chosenFor } from "../app/choices";
import type { SessionStore } from "../app/session";
import { isBusy, isCancellable, resultsOf, type Results, type Session, type View } from "../app/state";
import { assessmentOf, formOf, mendIn, openRows } from "../app/views";
import { seenIn } from "../app/seen";
import { ChecksTab } from "./checks/checks-tab";
import { RulePage } from "./checks/rule-page";
import { CleanUpPage } from "./header/clean-up-page";
import type { LedgerFiles } from "./documents/ledger-files";
import { DocumentsTab } from "./documents/documents-tab";
import { Header } from "./header/header";
import { ParametersPage } from "./header/parameters-page";
import { ProfilePage } from "./header/profile-page";
import { SettingsMenu } from "./header/settings-menu";
import { MappingPage } from "./mapping/mapping-page";
import { OwnProfiles } from "./mapping/own-profiles";
import { useCommon } from "./parts/styles";
import { ScoresTab } from "./scores/scores-tab";
import { Busy } from "./screens/busy";
import { FirstRun } from "./screens/first-run";
import { NotRecognised } from "./screens/not-recognised";
import { RefusalNote } from "./screens/refusal-note";
import { UndoBar } from "./screens/undo-bar";
import { PaneTabs, tabId } from "./pane-tabs";
import { useSession } from "./use-session";
import { useWords } from "./words";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  again: { whiteSpace: "nowrap" },
  outdated: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PaneProps {
  readonly store: SessionStore;
  readonly offersAppearance: boolean;
  readonly onSample?: (() => void) | undefined;
  readonly onDownload?: ((name: string, bytes: Uint8Array) => void) | undefined;
  readonly ledger?: LedgerFiles | undefined;
}

/** The whole pane, whatever phase the session is in. */
export const Pane = ({ store, offersAppearance, onSample, onDownload, ledger }: PaneProps) => {
  const styles = useStyles();
  const { texts, catalog } = useWords();
  const [returnsTo, setReturnsTo] = useState<string | null>(null);
  const session = useSession(store);
  const results = resultsOf(session);
  const form = results === null ? null : formOf(results);
  const reveal = store.reveal;
  const jump = reveal === undefined ? undefined : (place: Place) => void reveal(place);
  const check = (): void => void store.check();

  const { view, page } = session;
  const turnBack = (): void => store.turnTo(null);

  const showView = (to: View): void => {
    setReturnsTo(null);
    store.show(to);
  };

  const { own } = session;
  const ownProfiles = store.own && <OwnProfiles own={own} acts={store.own} onMap={() => store.turnTo("mapping")} onDownload={onDownload} />;

  /** A page before the views that is about a form. */
  const pageOf = (form: Form): ReactNode => {
    if (page?.kind === "parameters" && store.parameters !== undefined)
      return <ParametersPage form={form} acts={store.parameters} onBack={turnBack} onDownload={onDownload} />;
    if (page?.kind === "profile")
      return (
        <ProfilePage
          form={form}
          chosen={chosenFor(session.choices.profiles, form)}
          onChoose={(profile) => void store.chooseProfile({ form: form.id }, profile)}
          onBack={turnBack}
          own={own}
          ownProfiles={ownProfiles}
          onParameters={store.parameters && (() => store.turnTo("parameters"))}
        />
      );
    const explained = page?.kind === "rule" ? catalog.rules.find(({ id }) => id === page.rule) : undefined;
    if (page?.kind === "rule" && explained !== undefined) {
      const back = (): void => {
        setReturnsTo(page.finding);
        turnBack();
      };
      return <RulePage rule={explained} onBack={back} onParameters={store.parameters && (() => store.turnTo("parameters"))} />;
    }
    return null;
  };

  const content = (): ReactNode => {
    if (page?.kind === "clean-up") return <CleanUpPage copy={page.copy} onClean={() => void store.cleanUp?.()} onBack={turnBack} />;
    if (results === null) {
      if (session.phase !== "empty") return null;
      return <FirstRun role={session.preferences.role} onRole={(role) => store.prefer({ role })} onCheck={check} onSample={onSample} />;
    }
    if (page?.kind === "mapping" && store.own !== undefined) return <MappingPage acts={store.own} own={own} onBack={turnBack} />;
    if (form === null)
      return (
        <NotRecognised
          sheets={seenIn(results.examination.book)}
          onProfile={(sheet, profile) => void store.chooseProfile({ sheet }, profile)}
          onCheck={check}
          onSample={onSample}
          own={own}
          ownProfiles={ownProfiles}
        />
      );
    return pageOf(form) ?? viewOf(form, results);
  };

  const viewOf = (form: Form, results: Results): ReactNode => {
    switch (view) {
      case "checks":
        return (
          <ChecksTab
            store={store}
            session={session}
            results={results}
            onScores={() => store.show("scores")}
            returnsTo={returnsTo}
            onJump={jump}
          />
        );
      case "scores":
        return <ScoresTab key={form.id} store={store} session={session} results={results} onJump={jump} />;
      case "documents":
        return <DocumentsTab store={store} session={session} results={results} ledger={ledger} onDownload={onDownload} onJump={jump} />;
    }
  };

  return (
    <section className={styles.pane} aria-label={texts.name}>
      <Header
        form={form}
        forms={results?.examination.forms ?? []}
        menu={
          <SettingsMenu
            preferences={session.preferences}
            offersAppearance={offersAppearance}
            onPrefer={store.prefer}
            onCheck={check}
            onParameters={store.parameters && form !== null ? () => store.turnTo("parameters") : undefined}
            onTraces={store.listTraces && (() => void store.listTraces?.())}
          />
        }
        onForm={store.chooseForm}
        onProfile={() => store.turnTo("profile")}
      />
      {results !== null && form !== null && <PaneTabs tab={view} counts={countsIn(session, results)} onTab={showView} />}
      <Notices session={session} store={store} />
      <div className={styles.body} {...(form === null ? {} : { role: "tabpanel", "aria-labelledby": tabId(view) })}>
        {content()}
      </div>
      <Outdated session={session} onCheck={check} />
      <UndoBar journal={session.journal} last={session.last} isBusy={isBusy(session)} onUndo={() => void store.undo()} />
    </section>
  );
};

const countsIn = (session: Session, results: Results): Readonly<Record<View, number>> => ({
  checks: mendIn(session, results).length,
  scores: openRows(assessmentOf(results)),
  documents: 0,
});

/** What is going on, and what went wrong. */
const Notices = ({ session, store }: { readonly session: Session; readonly store: SessionStore }) => {
  const check = (): void => void store.check();
  if (session.phase === "reading" || session.phase === "busy") {
    const task = session.phase === "reading" ? "read" : session.task;
    return <Busy key={session.since} task={task} onCancel={isCancellable(session) ? store.cancel : undefined} />;
  }
  if (session.phase === "refused") return <RefusalNote refusal={session.refusal} onCheck={check} onDismiss={store.dismiss} />;
  return null;
};

/** Results of before say so; below the list, which stays where it is while they come and go. */
const Outdated = ({ session, onCheck }: { readonly session: Session; readonly onCheck: () => void }) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  if (session.phase !== "ready" || !session.results.outdated) return null;
  return (
    <div className={styles.outdated}>
      <span className={`${common.muted} ${common.grow}`}>{texts.checks.outdatedSays}</span>
      <Button size="small" className={styles.again} icon={<ArrowClockwise16Regular />} onClick={onCheck}>
        {texts.checks.outdated}
      </Button>
    </div>
  );
};
