import { isIn, memberOf } from "./members";

test("knows kind, class and requirement set of a member", () => {
  expect(memberOf("Worksheet", "GetRange")).toEqual({ kind: "method", type: "Range", since: "1.1" });
  expect(memberOf("Workbook", "Comments")).toEqual({ kind: "navigation", type: "CommentCollection", since: "1.10" });
  expect(memberOf("CommentCollection", "GetItemOrNullObject")?.since).toBe("1.14");
  expect(memberOf("WorksheetCollection", "Items")).toMatchObject({ kind: "items", type: "Worksheet" });
  expect(memberOf("Worksheet", "OnChanged")).toMatchObject({ kind: "event", since: "1.7" });
  expect(memberOf("Range", "Values")).toEqual({ kind: "scalar", type: undefined, since: "1.1" });
});

test("knows of a registration what it knows of the event", () => {
  expect(memberOf("Worksheet", "_RegisterFormulaChangedEvent")).toEqual(memberOf("Worksheet", "OnFormulaChanged"));
  expect(memberOf("Worksheet", "_UnregisterDataChangedEvent")).toEqual(memberOf("Worksheet", "OnChanged"));
});

test("knows nothing of what is private to client and host", () => {
  expect(memberOf("Range", "_ValidateArraySize")).toBeUndefined();
  expect(memberOf("Microsoft.InternalService.AddinInternalService", "NotifyActionHandlerReady")).toBeUndefined();
});

test("compares sets by number, and has no other sets than ExcelApi", () => {
  expect([isIn("1.9", "1.9"), isIn("1.9", "1.10"), isIn("1.14", "1.9"), isIn("1.9", undefined)]).toEqual([true, false, true, true]);
  expect(isIn("1.15", "ExcelApiDesktop-1.1")).toBe(false);
});
