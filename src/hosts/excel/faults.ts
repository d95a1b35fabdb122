import type { HostFault } from "../../core/host";

/** What Excel says of a request it did not carry out; its message is for nobody's eyes and in any language. */
export interface ExcelError {
  readonly code: string;
  /** The member that failed, such as `CommentCollection.add`. */
  readonly location: string;
}

/** An error as office.js throws it; `null` for anything else, which is a bug of ours. */
export function excelErrorOf(error: unknown): ExcelError | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error)) return null;
  const { code, debugInfo } = error;
  if (typeof code !== "string") return null;
  const location = typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo ? debugInfo.errorLocation : "";
  return { code, location: typeof location === "string" ? location : "" };
}

const plainFaults: Readonly<Record<string, HostFault>> = {
  InvalidOperationInCellEditMode: { kind: "cell-editing" },
  CellEditMode: { kind: "cell-editing" },
  WriteNotSupportedWhenModalDialogOpen: { kind: "dialog-open" },
  DialogOpen: { kind: "dialog-open" },
  ActivityLimitReached: { kind: "busy" },
  TooManyIncompleteRequests: { kind: "busy" },
  HostIsBusy: { kind: "busy" },
  RequestAborted: { kind: "busy" },
  Conflict: { kind: "busy" },
  Timeout: { kind: "busy" },
  InvalidOrTimedOutSession: { kind: "session-lost" },
  InvalidOrTimedOutSessionMessage: { kind: "session-lost" },
  InactiveWorkbook: { kind: "session-lost" },
  ServiceNotAvailable: { kind: "session-lost" },
  ConnectionFailure: { kind: "session-lost" },
  GenericNetworkError: { kind: "session-lost" },
};

const sizeCodes = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "PayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
]);

/** Whether Excel was asked for more than it hands out at once, or given more than it takes. */
export const isTooLarge = ({ code }: ExcelError): boolean => sizeCodes.has(code);

/** Whether what was spoken to is not there (any more). */
export const isMissing = ({ code }: ExcelError): boolean => code === "ItemNotFound" || code === "InvalidReference";

/** A fault by the code of an error, which is the same in every language; `sheet` is the one spoken to, where it was one. */
export function faultOf(error: ExcelError, sheet: string | null): HostFault {
  const known = plainFaults[error.code];
  if (known !== undefined) return known;
  if (isTooLarge(error)) return { kind: "too-large", sheet };
  if (error.code === "AccessDenied") return sheet === null ? { kind: "read-only" } : { kind: "protected", sheet };
  if (isMissing(error) && sheet !== null) return { kind: "missing-sheet", sheet };
  return { kind: "unavailable", reason: error.location === "" ? error.code : `${error.code} (${error.location})` };
}

/** Excel did not begin with the request: nothing of it was carried out. */
export const isRefusal = ({ code }: ExcelError): boolean => {
  const kind = plainFaults[code]?.kind;
  return kind === "cell-editing" || kind === "dialog-open" || code === "ActivityLimitReached" || code.startsWith("RequestPayload");
};
