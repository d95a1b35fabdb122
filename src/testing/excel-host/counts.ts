/** One request of office.js and its answer. */
export interface Sync {
  /** Whether a program asked (`context.sync()`), or office.js itself, cleaning up, telling that it is ready or showing the pane. */
  readonly by: "program" | "client";
  readonly isWrite: boolean;
  readonly actions: number;
  /** In UTF-8, of the bodies alone. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The code by which it failed. */
  readonly error: string | null;
}

export interface CountsReport {
  /** Requests of the program: what DESIGN and documents call syncs. */
  readonly syncs: readonly Sync[];
  /** Requests of office.js itself. */
  readonly cleanUps: readonly Sync[];
}

export interface Counts {
  readonly add: (sync: Sync) => void;
  readonly report: () => CountsReport;
  readonly reset: () => void;
}

export function counts(): Counts {
  const all: Sync[] = [];
  return {
    add: (sync) => void all.push(sync),
    report: () => ({ syncs: all.filter(({ by }) => by === "program"), cleanUps: all.filter(({ by }) => by === "client") }),
    reset: () => void all.splice(0),
  };
}
