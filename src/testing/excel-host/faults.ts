// Faults that tests inject. Numbers are those by which the channel itself fails a request; the client makes its error codes of them.
import { RichApiError } from "./object-table";

export const hostErrors = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type HostError = keyof typeof hostErrors;

/** Which requests of the program are hit: the k-th from now, or the next one that writes; and how many of that sort in a row. */
interface When {
  /** 1 is the next request. Left out: 1. */
  readonly request?: number | "next-write";
  readonly times?: number;
}

export type Fault =
  /** The request is not carried out, and answered by an error of the channel. */
  | ({ readonly kind: "refused"; readonly error: HostError } & When)
  /** The first `after` actions are carried out, then the batch fails with `code`. */
  | ({ readonly kind: "batch"; readonly after: number; readonly code: string; readonly message?: string } & When);

export interface Faults {
  readonly inject: (fault: Fault) => void;
  /** Told of every request of the program, in order; answers what shall happen to it. */
  readonly next: (isWrite: boolean) => Fault | undefined;
  /** Faults that have not hit, or not as often as they should. */
  readonly waiting: () => readonly Fault[];
  readonly clear: () => void;
}

interface Pending {
  readonly fault: Fault;
  /** Requests it lets pass. */
  skip: number;
  times: number;
}

export function faults(): Faults {
  const pending: Pending[] = [];
  const isDue = ({ fault, skip }: Pending, isWrite: boolean): boolean => skip === 0 && (fault.request !== "next-write" || isWrite);
  return {
    inject: (fault) =>
      void pending.push({ fault, skip: typeof fault.request === "number" ? fault.request - 1 : 0, times: fault.times ?? 1 }),
    next: (isWrite) => {
      const due = pending.find((each) => isDue(each, isWrite));
      for (const each of pending) if (each.skip > 0) each.skip -= 1;
      if (due === undefined) return undefined;
      due.times -= 1;
      if (due.times <= 0) pending.splice(pending.indexOf(due), 1);
      return due.fault;
    },
    waiting: () => pending.map(({ fault }) => fault),
    clear: () => void pending.splice(0),
  };
}

/** The error of a batch that fails on purpose. */
export const batchError = ({ code, message }: Extract<Fault, { kind: "batch" }>): RichApiError =>
  new RichApiError(code, message ?? "There was an internal error while processing the request.", 500);
