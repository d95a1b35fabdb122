import { counts, type CountsReport } from "./counts";
import type { CoverageReport } from "./coverage";
import { executorOf } from "./executor";
import { batchError, faults, type Faults, type HostError, hostErrors } from "./faults";
import type { ExcelModel } from "./object-table";
import type { ObjectsOptions } from "./objects";
import { type Action, actionTypes, pathTypes, requestFlags, type RichApiRequest, type RichApiResponse } from "./wire";

export interface RichApiOptions extends ObjectsOptions {
  /** Refuses requests and answers above 5 MB, as Excel on the web is documented to. */
  readonly hasWebLimits?: boolean;
  /** The workbook is open for viewing only: what writes is refused with AccessDenied. That Excel answers so is inferred. */
  readonly isReadOnly?: boolean;
}

/** The answer of the channel to a call: an error by number, or what the call gives. */
export interface ChannelAnswer {
  readonly Error: number;
  readonly Version: 1;
  readonly Data?: readonly unknown[];
}

/** A request and the answer to it, to be kept and replayed. */
export interface Exchange {
  readonly request: RichApiRequest;
  readonly response: RichApiResponse;
}

export interface RichApi {
  /** Answers the call that carries a request: `[…, body, …, flags, …]`. */
  readonly answer: (call: readonly unknown[]) => Promise<ChannelAnswer>;
  readonly faults: Faults;
  /** The user begins to type in a cell, or stops. Requests that may wait do so; others are refused. */
  readonly setCellEditing: (isEditing: boolean) => void;
  readonly counts: () => CountsReport;
  readonly coverage: () => CoverageReport;
  /** Sets counts and coverage to nothing and forgets what was recorded. */
  readonly reset: () => void;
  readonly exchanges: () => readonly Exchange[];
  readonly mistakes: () => readonly string[];
}

const limit = 5 * 1024 * 1024;
const bodyAt = 4;
const flagsAt = 6;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const isCleanUp = ({ ActionType: type, Name: name }: Action): boolean =>
  type === actionTypes.instantiate ||
  type === actionTypes.trace ||
  name === "_RemoveReference" ||
  name === "NotifyActionHandlerReady" ||
  /^[GS]etAppRuntimeState$/.test(name);

/** Whether office.js asks apart from the workbook: it lets go of references, tells that it is ready, or shows the pane. */
const isOfClient = ({ Actions: actions }: RichApiRequest): boolean =>
  actions.every(isCleanUp) && actions.some(({ ActionType: type }) => type === actionTypes.method);

/** Whether it changes the workbook; telling of events and keeping references is flagged as writing, too, and is not. */
const isChange = (request: RichApiRequest): boolean => {
  const writes = ({ ActionType: type, Name: name }: Action): boolean =>
    type === actionTypes.setProperty || type === actionTypes.update || (type === actionTypes.method && !/^(_|Get|Is)/.test(name));
  const makes = Object.values(request.ObjectPaths).some(
    ({ ObjectPathType: type, Name: name }) => type === pathTypes.method && /^(Add|Copy|Insert)/.test(name),
  );
  return makes || request.Actions.some(writes);
};

export function richApiOf(model: ExcelModel, options: RichApiOptions): RichApi {
  const { hasWebLimits = false, isReadOnly = false } = options;
  const executor = executorOf(model, options);
  const counted = counts();
  const injected = faults();
  const exchanges: Exchange[] = [];
  const waiting: (() => void)[] = [];
  let isEditing = false;

  const refusal = (request: RichApiRequest, body: string, flags: number): HostError | undefined => {
    if (isEditing && !isOfClient(request)) return "InvalidOperationInCellEditMode";
    if (hasWebLimits && bytesOf(body) > limit) return "RequestPayloadSizeLimitExceeded";
    return isReadOnly && (flags & requestFlags.write) !== 0 && isChange(request) ? "AccessDenied" : undefined;
  };
  const carriedOut = (request: RichApiRequest, body: string, flags: number): { readonly refused: HostError } | RichApiResponse => {
    const fault = isOfClient(request) ? undefined : injected.next((flags & requestFlags.write) !== 0);
    const refused = fault?.kind === "refused" ? fault.error : refusal(request, body, flags);
    if (refused !== undefined) return { refused };
    return executor.process(request, fault?.kind === "batch" ? { before: fault.after, error: batchError(fault) } : undefined);
  };

  const answer = async (call: readonly unknown[]): Promise<ChannelAnswer> => {
    const body = String(call[bodyAt]);
    const flags = Number(call[flagsAt]);
    const request = JSON.parse(body) as RichApiRequest; // the client's own words, as the protocol notes tell them
    if (isEditing && (flags & requestFlags.waitsForCellEdit) !== 0) await new Promise<void>((done) => waiting.push(done));
    const outcome = carriedOut(request, body, flags);
    const text = "refused" in outcome ? "" : JSON.stringify(outcome);
    const isTooLarge = hasWebLimits && bytesOf(text) > limit;
    const refused = "refused" in outcome ? outcome.refused : isTooLarge ? "ResponsePayloadSizeLimitExceeded" : undefined;
    if (!("refused" in outcome)) exchanges.push({ request, response: outcome });
    counted.add({
      by: isOfClient(request) ? "client" : "program",
      isWrite: (flags & requestFlags.write) !== 0,
      actions: request.Actions.length,
      requestBytes: bytesOf(body),
      responseBytes: bytesOf(text),
      error: refused ?? ("refused" in outcome ? null : (outcome.Error?.Code ?? null)),
    });
    return refused === undefined
      ? { Error: 0, Version: 1, Data: [200, ["Content-Type", "application/json"], text] }
      : { Error: hostErrors[refused], Version: 1 };
  };

  return {
    answer,
    faults: injected,
    setCellEditing: (editing) => {
      isEditing = editing;
      if (!editing) for (const done of waiting.splice(0)) done();
    },
    counts: counted.report,
    coverage: executor.coverage.report,
    reset: () => {
      counted.reset();
      executor.coverage.reset();
      exchanges.splice(0);
    },
    exchanges: () => exchanges,
    mistakes: () => executor.mistakes.map((mistake) => (mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake))),
  };
}
