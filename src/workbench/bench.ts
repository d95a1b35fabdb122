import type { SessionStore } from "../app/session";
import type { Result } from "../core/result";
import type { Desk, OpenFaultWord, RefusalWord, SourceWord, Store } from "./desk";

/** A workbook on the bench: its session, and what the page needs of its host. */
export interface Opened {
  readonly session: SessionStore;
  /** What the file is called when it is saved. */
  readonly savedAs: string;
  /** What the file really held where it is worked on as an .xlsx; it stays as it is. */
  readonly source: SourceWord | null;
  readonly save: () => Promise<Uint8Array>;
  readonly isSaved: () => boolean;
  /** Saving breaks the signature the file bears. */
  readonly isSigned: boolean;
  /** Calls back for every edit; answers how to stop. */
  readonly onEdit: (edited: () => void) => () => void;
  /** Whether it holds marks or sheets of ours. */
  readonly carriesOurs: () => boolean;
  readonly submitCopy: () => Promise<{
    readonly bytes: Uint8Array;
    readonly removed: readonly string[];
    readonly personal: readonly string[];
  }>;
  readonly close: () => void;
}

/** What main gives: how to open bytes, and how to hand a file to the user. */
export interface Means {
  readonly open: (name: string, bytes: Uint8Array) => Promise<Result<Opened, { readonly fault: OpenFaultWord; readonly code: string }>>;
  readonly download: (name: string, bytes: Uint8Array) => void;
}

export interface Bench {
  readonly current: () => Opened | null;
  /** Asks first where changes would be lost. */
  readonly openBytes: (name: string, bytes: () => Promise<Uint8Array>) => void;
  readonly save: () => Promise<boolean>;
  readonly submitCopy: () => Promise<boolean>;
  readonly refused: (reason: RefusalWord, code: string) => void;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Opens and saves one workbook after another, and tells the desk. */
export function benchOn(desk: Store<Desk>, { open, download }: Means, shown: (opened: Opened) => void): Bench {
  let current: Opened | null = null;

  const put = async (name: string, bytes: () => Promise<Uint8Array>): Promise<void> => {
    desk.set({ busy: "opening", notice: null });
    try {
      if (name.startsWith("~$")) {
        cannotOpen(name, "lock-file", "lock-file");
        return;
      }
      const opened = await open(name, await bytes());
      if (!opened.ok) {
        cannotOpen(name, opened.fault.fault, opened.fault.code);
        return;
      }
      current?.close();
      current = opened.value;
      const { onEdit, isSaved, source, savedAs } = current;
      onEdit(() => desk.set({ state: isSaved() ? "saved" : "unsaved" }));
      desk.set({ name, state: "opened", notice: source === null ? null : { kind: "converted", source, name, savedAs } });
      shown(current);
    } catch (error) {
      cannotOpen(name, "unreadable", reasonOf(error));
    } finally {
      desk.set({ busy: null });
    }
  };

  const cannotOpen = (name: string, fault: OpenFaultWord, code: string): void =>
    desk.set({ notice: { kind: "cannot-open", name, fault, code } });

  const handOut = async (name: string, work: () => Promise<void>): Promise<boolean> => {
    desk.set({ busy: "saving", notice: null });
    try {
      await work();
      return true;
    } catch (error) {
      desk.set({ notice: { kind: "cannot-save", name, code: reasonOf(error) } });
      return false;
    } finally {
      desk.set({ busy: null });
    }
  };

  const saveNow = (opened: Opened): Promise<boolean> => {
    const { savedAs: name } = opened;
    const source = opened.source === null ? null : desk.get().name;
    return handOut(name, async () => {
      download(name, await opened.save());
      const notice = { kind: "saved", name, carriesOurs: opened.carriesOurs(), source } as const;
      desk.set({ state: opened.isSaved() ? "saved" : "unsaved", notice });
    });
  };

  const copyNow = (opened: Opened): Promise<boolean> => {
    const name = opened.savedAs.replace(/(\.xls[xm])?$/, "(上报版)$1");
    return handOut(name, async () => {
      const { bytes, removed, personal } = await opened.submitCopy();
      download(name, bytes);
      desk.set({ notice: { kind: "submit-copy", name, removed, personal } });
    });
  };

  /** Does it at once, or asks where a signature would be lost. */
  const signatureSpared = (act: (opened: Opened) => Promise<boolean>): Promise<boolean> => {
    const opened = current;
    if (opened === null) return Promise.resolve(false);
    if (!opened.isSigned) return act(opened);
    desk.set({ question: { about: "signature", goOn: () => void act(opened) } });
    return Promise.resolve(false);
  };

  return {
    current: () => current,
    openBytes(name, bytes) {
      const go = (): void => void put(name, bytes);
      if (current === null || current.isSaved()) go();
      else desk.set({ question: { about: "unsaved", goOn: go } });
    },
    save: () => signatureSpared(saveNow),
    submitCopy: () => signatureSpared(copyNow),
    refused: (reason, code) => desk.set({ notice: { kind: "refused", reason, code } }),
  };
}
