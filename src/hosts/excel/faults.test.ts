import { excelErrorOf, faultOf, isRefusal } from "./faults";

const error = (code: string, errorLocation = ""): unknown =>
  Object.assign(new Error("Worte in einer Sprache"), { code, debugInfo: { errorLocation } });

test.each([
  ["InvalidOperationInCellEditMode", { kind: "cell-editing" }],
  ["WriteNotSupportedWhenModalDialogOpen", { kind: "dialog-open" }],
  ["ActivityLimitReached", { kind: "busy" }],
  ["InvalidOrTimedOutSession", { kind: "session-lost" }],
  ["ServiceNotAvailable", { kind: "session-lost" }],
  ["RequestPayloadSizeLimitExceeded", { kind: "too-large", sheet: "Sheet1" }],
  ["ResponsePayloadSizeLimitExceeded", { kind: "too-large", sheet: "Sheet1" }],
  ["AccessDenied", { kind: "protected", sheet: "Sheet1" }],
  ["ItemNotFound", { kind: "missing-sheet", sheet: "Sheet1" }],
  ["GeneralException", { kind: "unavailable", reason: "GeneralException (Range.merge)" }],
])("takes the code %s for its fault", (code, fault) => {
  const known = excelErrorOf(error(code, "Range.merge"));
  expect(known === null ? null : faultOf(known, "Sheet1")).toEqual(fault);
});

test("takes denied access to no sheet in particular for a workbook that cannot be written", () => {
  expect(faultOf({ code: "AccessDenied", location: "" }, null)).toEqual({ kind: "read-only" });
});

test("takes nothing but an error of office.js for one", () => {
  expect([new TypeError("x"), null, "ItemNotFound", { code: 5, debugInfo: {} }].map(excelErrorOf)).toEqual([null, null, null, null]);
});

test("knows which requests Excel did not even begin", () => {
  const codes = [
    "InvalidOperationInCellEditMode",
    "ActivityLimitReached",
    "RequestPayloadSizeLimitExceeded",
    "GeneralException",
    "Timeout",
  ];
  expect(codes.map((code) => isRefusal({ code, location: "" }))).toEqual([true, true, true, false, false]);
});
