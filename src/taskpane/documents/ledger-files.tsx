import { Button } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent } from "react";

import type { LedgerExchange, TakenLedger } from "../../app/ledger-exchange";
import type { SessionStore } from "../../app/session";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

/** 审核台账 as a file: what the workbook is called there, and the part of the program that makes and reads it. */
export interface LedgerFiles {
  readonly name: string;
  readonly exchange: () => Promise<LedgerExchange>;
}

interface LedgerFilesProps {
  readonly store: Pick<SessionStore, "ledger" | "takeWaivers">;
  readonly files: LedgerFiles;
  readonly onDownload?: ((name: string, bytes: Uint8Array) => void) | undefined;
}

type Outcome = TakenLedger | "not-ours" | "failed" | null;

/** The findings out to a ledger, and decisions in from one. */
export const LedgerFilesCard = ({ store, files, onDownload }: LedgerFilesProps) => {
  const common = useCommon();
  const { texts, say } = useWords();
  const words = texts.ledger;
  const picker = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const give = async (): Promise<void> => {
    const state = store.ledger(files.name);
    const bytes = state === null ? null : await (await files.exchange()).write(state);
    setOutcome(bytes === null ? "failed" : null);
    if (bytes !== null) onDownload?.("审核台账.xlsx", bytes);
  };
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    const state = store.ledger(files.name);
    if (file === undefined || state === null) return;
    const taken = await (await files.exchange()).read(new Uint8Array(await file.arrayBuffer()), state);
    if (taken !== null) store.takeWaivers(taken.waivers);
    setOutcome(taken ?? "not-ours");
  };
  const said = (): readonly string[] => {
    if (outcome === null) return [];
    if (outcome === "failed") return [words.failed];
    if (outcome === "not-ours") return [words.notOurs];
    const { waivers, others, problems } = outcome;
    return [words.took(waivers.size), ...(others === 0 ? [] : [words.others(others)]), ...problems.map(say)];
  };
  return (
    <section className={`${common.card} ${common.stack}`} aria-label={words.title}>
      <h2 className={common.title}>{words.title}</h2>
      <div className={common.body}>{words.says}</div>
      <div className={common.wrap}>
        {onDownload !== undefined && (
          <Button size="small" onClick={() => void give()}>
            {words.export}
          </Button>
        )}
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.import}
        </Button>
        <input ref={picker} type="file" accept=".xlsx" hidden aria-label={words.import} onChange={(event) => void take(event)} />
      </div>
      {onDownload === undefined && <div className={common.muted}>{words.noFiles}</div>}
      <div role="status" className={common.body}>
        {said().map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </section>
  );
};
