import type { zhCN } from "./texts/zh-CN";

export type OpenFaultWord = keyof typeof zhCN.openFaults;
/** What a file really held that is worked on as an .xlsx. */
export type SourceWord = keyof typeof zhCN.converted;
export type RefusalWord = keyof typeof zhCN.refused;

/** Something to tell above the grid, until it is closed or something else happens. */
export type Notice =
  | { readonly kind: "cannot-open"; readonly name: string; readonly fault: OpenFaultWord; readonly code: string }
  | { readonly kind: "cannot-save"; readonly name: string; readonly code: string }
  | { readonly kind: "converted"; readonly source: SourceWord; readonly name: string; readonly savedAs: string }
  | { readonly kind: "saved"; readonly name: string; readonly carriesOurs: boolean; readonly source: string | null }
  | { readonly kind: "submit-copy"; readonly name: string; readonly removed: readonly string[]; readonly personal: readonly string[] }
  | { readonly kind: "refused"; readonly reason: RefusalWord; readonly code: string };

/** What the page shows beside the grid and the pane. */
export interface Desk {
  readonly name: string | null;
  readonly state: "opened" | "unsaved" | "saved";
  readonly busy: "opening" | "saving" | null;
  readonly notice: Notice | null;
  /** What waits for a person's word before something is lost. */
  readonly question: { readonly about: "unsaved" | "signature"; readonly goOn: () => void } | null;
}

export const emptyDesk: Desk = { name: null, state: "opened", busy: null, notice: null, question: null };

/** A value a screen can watch. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (part: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function storeOf<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(part) {
      value = { ...value, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
