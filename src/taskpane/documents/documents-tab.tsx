import type { Place } from "../../core/place";
import type { SessionStore } from "../../app/session";
import { isBusy, type Results, type Session } from "../../app/state";
import { dispositionOf, roleOf } from "../../app/views";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { DispositionList } from "./disposition-list";
import { DocumentCard } from "./document-card";
import { LedgerFilesCard, type LedgerFiles } from "./ledger-files";

interface DocumentsTabProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly results: Results;
  /** Absent where no ledger can be read or made. */
  readonly ledger?: LedgerFiles | undefined;
  readonly onDownload?: ((name: string, bytes: Uint8Array) => void) | undefined;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** 文书: the documents that make sense now, and which findings go into them. */
export const DocumentsTab = ({ store, session, results, ledger, onDownload, onJump }: DocumentsTabProps) => {
  const common = useCommon();
  const { texts } = useWords();
  const offers = store.offers();
  const findings = results.examination.findings.filter(({ group }) => group !== "reading");
  const download = async (id: string): Promise<void> => {
    for (const { name, bytes } of await store.documentFiles(id)) onDownload?.(name, bytes);
  };
  return (
    <div className={common.stack}>
      {roleOf(session) !== "filler" && findings.length > 0 && (
        <DispositionList findings={findings} dispositionOf={(finding) => dispositionOf(session, finding)} onDispose={store.dispose} />
      )}
      {offers.length === 0 && (
        <div className={common.stack}>
          <h2 className={common.title}>{texts.documents.none}</h2>
          <div className={common.body}>{texts.documents.noneSays}</div>
        </div>
      )}
      {offers.map((offer) => (
        <DocumentCard
          key={offer.id}
          offer={offer}
          filled={session.choices.fields}
          isBusy={isBusy(session)}
          onFill={store.fillIn}
          onMake={() => void store.compose(offer.id)}
          textOf={() => store.documentText(offer.id)}
          onDownload={onDownload === undefined ? undefined : () => void download(offer.id)}
          onJump={onJump}
        />
      ))}
      {ledger !== undefined && <LedgerFilesCard store={store} files={ledger} onDownload={onDownload} />}
    </div>
  );
};
