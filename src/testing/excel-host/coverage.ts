import { publicName } from "./wire";

/** How often each member was asked for, as `Range.values`; and what was asked for and not there. */
export interface CoverageReport {
  readonly used: Readonly<Record<string, number>>;
  /** Of Excel's object model, but the test host does not implement it. */
  readonly missing: Readonly<Record<string, number>>;
  /** Newer than the requirement set the host advertises. */
  readonly tooNew: Readonly<Record<string, number>>;
}

export interface Coverage {
  readonly count: (kind: keyof CoverageReport, type: string, member: string) => void;
  readonly report: () => CoverageReport;
  readonly reset: () => void;
}

export function coverage(): Coverage {
  const counts: Record<keyof CoverageReport, Map<string, number>> = { used: new Map(), missing: new Map(), tooNew: new Map() };
  const written = (kind: keyof CoverageReport): Record<string, number> =>
    Object.fromEntries([...counts[kind]].sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    count: (kind, type, member) => {
      const name = `${type}.${publicName(member)}`;
      counts[kind].set(name, (counts[kind].get(name) ?? 0) + 1);
    },
    report: () => ({ used: written("used"), missing: written("missing"), tooNew: written("tooNew") }),
    reset: () => Object.values(counts).forEach((map) => map.clear()),
  };
}
