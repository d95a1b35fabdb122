import { executorOf, type Executor } from "./executor";
import { RichApiError } from "./object-table";
import { smallModel } from "./small-model";
import { type Action, actionTypes, type ObjectPath, pathTypes, type RichApiRequest } from "./wire";

const path = (
  Id: number,
  ObjectPathType: number,
  Name: string,
  ParentObjectPathId?: number,
  args: readonly unknown[] = [],
): ObjectPath => ({
  Id,
  ObjectPathType,
  Name,
  ...(ParentObjectPathId === undefined ? {} : { ParentObjectPathId }),
  ArgumentInfo: { Arguments: args },
});

const workbook = path(1, pathTypes.global, "");
const worksheets = path(2, pathTypes.property, "Worksheets", 1);
const sheet = (key: string): ObjectPath => path(3, pathTypes.indexer, "", 2, [key]);
const sheetOrNull = (key: string): ObjectPath => path(3, pathTypes.method, "GetItemOrNullObject", 2, [key]);
const range = path(4, pathTypes.method, "GetRange", 3, ["A1"]);
const toSheet = [workbook, worksheets, sheet("One")];

let lastId = 0;
const action = (ActionType: number, ObjectPathId: number, more: Partial<Action> = {}): Action => ({
  Id: (lastId += 1),
  ActionType,
  Name: "",
  ObjectPathId,
  ...more,
});
const call = (at: number, Name: string, ...Arguments: unknown[]): Action =>
  action(actionTypes.method, at, { Name, ArgumentInfo: { Arguments } });
const set = (at: number, Name: string, value: unknown): Action =>
  action(actionTypes.setProperty, at, { Name, ArgumentInfo: { Arguments: [value] } });
const load = (at: number, ...Select: string[]): Action => action(actionTypes.query, at, { QueryInfo: { Select } });
const instantiate = (at: number): Action => action(actionTypes.instantiate, at);

const request = (paths: readonly ObjectPath[], ...actions: Action[]): RichApiRequest => ({
  AutoKeepReference: false,
  Actions: actions,
  ObjectPaths: Object.fromEntries(paths.map((each) => [each.Id, each])),
});

const valuesOf = (executor: Executor, paths: readonly ObjectPath[], ...actions: Action[]): unknown[] => {
  const { Results: results, Error: error } = executor.process(request(paths, ...actions));
  if (error !== undefined) throw new Error(`${error.Code}: ${error.Message}`);
  return results.map(({ Value: value }) => value);
};
const errorOf = (executor: Executor, paths: readonly ObjectPath[], ...actions: Action[]) =>
  executor.process(request(paths, ...actions)).Error;

const open = (excelApi = "1.9"): Executor => executorOf(smallModel("One", "Two"), { set: excelApi });

describe("loading", () => {
  test("gives scalars by their names on the wire, with what identifies the object", () => {
    expect(valuesOf(open(), toSheet, load(3, "name"))).toEqual([{ Id: "{1}", Name: "One" }]);
  });

  test("gives nested objects for nested selections", () => {
    const values = valuesOf(open(), [...toSheet, range], set(4, "Values", [["x"]]), load(4, "values", "format/fill/color"));
    expect(values[1]).toEqual({ Values: [["x"]], Format: { Fill: { Color: "" } } });
  });

  test("gives the items of a collection, whether they are named or not, and pages of them", () => {
    const both = {
      _Items: [
        { Id: "{1}", Name: "One" },
        { Id: "{2}", Name: "Two" },
      ],
    };
    expect(valuesOf(open(), [workbook, worksheets], load(2, "name"))).toEqual([both]);
    expect(valuesOf(open(), [workbook, worksheets], load(2, "items/name"))).toEqual([both]);
    expect(valuesOf(open(), [workbook], load(1, "worksheets/items/name"))).toEqual([{ Worksheets: both }]);
    const page = action(actionTypes.query, 2, { QueryInfo: { Select: ["name"], Top: 1, Skip: 1 } });
    expect(valuesOf(open(), [workbook, worksheets], page)).toEqual([{ _Items: [{ Id: "{2}", Name: "Two" }] }]);
  });

  test("gives all scalars of the advertised set where nothing is selected", () => {
    expect(valuesOf(open("1.9"), toSheet, load(3))).toEqual([{ Id: "{1}", Name: "One" }]);
    expect(valuesOf(open("1.14"), toSheet, load(3))).toEqual([{ Id: "{1}", Name: "One", TabId: 7 }]);
  });

  test("refuses what no such object has", () => {
    expect(errorOf(open(), toSheet, load(3, "colour"))).toMatchObject({ Code: "InvalidArgument", Location: "Worksheet.colour" });
  });

  test("writes JSON for those who ask for it", () => {
    const asked = action(actionTypes.queryAsJson, 2, { QueryInfo: { Select: ["name"] } });
    const items = [
      { id: "{1}", name: "One" },
      { id: "{2}", name: "Two" },
    ];
    expect(valuesOf(open(), [workbook, worksheets], asked)).toEqual([{ items }]);
  });

  test("follows navigations by type", () => {
    const asked = action(actionTypes.recursiveQuery, 1, {
      RecursiveQueryInfo: { Queries: { Workbook: { Select: ["name", "worksheets"] }, Worksheet: { Select: ["name"] } }, MaxDepth: 2 },
    });
    expect(valuesOf(open(), [workbook], asked)).toEqual([
      {
        Name: "Small.xlsx",
        Worksheets: {
          _Items: [
            { Id: "{1}", Name: "One" },
            { Id: "{2}", Name: "Two" },
          ],
        },
      },
    ]);
  });
});

describe("writing", () => {
  test("sets properties, also several and nested at once", () => {
    const update = action(actionTypes.update, 4, { ObjectState: { values: [[3]], format: { fill: { color: "#FF0000" } } } });
    const values = valuesOf(open(), [...toSheet, range], update, load(4, "values", "format/fill/color"));
    expect(values[1]).toEqual({ Values: [[3]], Format: { Fill: { Color: "#FF0000" } } });
  });

  test("walks a path once a request: what is added is added once", () => {
    const added = path(3, pathTypes.method, "Add", 2, ["Three"]);
    const values = valuesOf(open(), [workbook, worksheets, added], instantiate(3), load(3, "name"), call(2, "GetCount"));
    expect(values).toEqual([{ Id: "{3}" }, { Id: "{3}", Name: "Three" }, 3]);
  });

  test("refuses to set what is read-only", () => {
    expect(errorOf(open(), toSheet, set(3, "Id", "x"))).toMatchObject({ Code: "InvalidOperation", Location: "Worksheet.id" });
  });

  test("notices that an object has changed", () => {
    const unchanged = (name: string): Action => action(actionTypes.ensureUnchanged, 3, { ObjectState: { name } });
    expect(errorOf(open(), toSheet, unchanged("One"))).toBeUndefined();
    expect(errorOf(open(), toSheet, unchanged("Won"))).toMatchObject({ Code: "Conflict", Location: "Worksheet.name" });
  });
});

describe("null objects", () => {
  const paths = [workbook, worksheets, sheetOrNull("Nine"), range];

  test("are told by null, and what is asked of them gives null objects", () => {
    expect(valuesOf(open(), paths, instantiate(3), instantiate(4), load(3, "name"), load(4, "values"))).toEqual([null, null, null, null]);
  });

  test("take everything and do nothing", () => {
    const executor = open();
    expect(valuesOf(executor, paths, call(3, "Delete"), set(4, "Values", [[1]]), call(2, "GetCount"))).toEqual([null, null, 2]);
  });
});

describe("references", () => {
  const tracked: RichApiRequest = {
    ...request([...toSheet, range], instantiate(4), call(4, "_KeepReference"), instantiate(4)),
    AutoKeepReference: true,
  };
  const reference = (name: string): ObjectPath => path(4, pathTypes.reference, name);

  test("are kept for objects that are tracked, and reach them in later requests", () => {
    const executor = open();
    const [first, , second] = executor.process(tracked).Results.map(({ Value: value }) => value);
    expect([first, second]).toEqual([{ _ReferenceId: "1" }, { _ReferenceId: "1" }]);
    expect(valuesOf(executor, [reference("1")], load(4, "address"))).toEqual([{ Address: "One!A1", _ReferenceId: "1" }]);
  });

  test("are not kept for paths that shall not be tracked, until they are asked to", () => {
    const executor = open();
    const untracked = { ...request([...toSheet, { ...range, D: true }], instantiate(4)), AutoKeepReference: true };
    expect(executor.process(untracked).Results[0]?.Value).toEqual({});
    expect(valuesOf(executor, [...toSheet, range], call(4, "_KeepReference"), instantiate(4))).toEqual([null, { _ReferenceId: "1" }]);
  });

  test("end when they are removed", () => {
    const executor = open();
    executor.process(tracked);
    valuesOf(executor, [workbook], call(1, "_RemoveReference", "1"));
    expect(errorOf(executor, [reference("1")], load(4, "address"))).toMatchObject({ Code: "InvalidReference" });
  });
});

describe("errors", () => {
  test("name the action and the member, and leave standing what came before", () => {
    const executor = open();
    const nope = { ...sheet("Nine"), Id: 5 };
    const answer = executor.process(request([...toSheet, range, nope], set(4, "Values", [["kept"]]), load(5, "name"), call(2, "GetCount")));
    expect(answer.Error).toEqual({
      Code: "ItemNotFound",
      Message: "The requested resource doesn't exist.",
      Location: "WorksheetCollection.getItem",
      HttpStatusCode: 404,
      ActionIndex: 1,
    });
    expect(answer.Results).toHaveLength(1);
    expect(valuesOf(executor, [...toSheet, range], load(4, "values"))).toEqual([{ Values: [["kept"]] }]);
  });

  test("can be made to happen before an action", () => {
    const executor = open();
    const failure = { before: 1, error: new RichApiError("GeneralException", "…", 500) };
    const answer = executor.process(request(toSheet, set(3, "Name", "New"), set(3, "Name", "Newer")), failure);
    expect(answer.Error).toMatchObject({ Code: "GeneralException", ActionIndex: 1 });
    expect(valuesOf(executor, [workbook, worksheets, sheet("{1}")], load(3, "name"))).toEqual([{ Id: "{1}", Name: "New" }]);
  });

  test("of our own making are kept apart from those of Excel", () => {
    const executor = open();
    expect(errorOf(executor, [...toSheet, path(5, pathTypes.method, "GetRanges", 3)], instantiate(5))).toMatchObject({
      Code: "GeneralException",
      HttpStatusCode: 500,
    });
    expect(executor.mistakes).toHaveLength(1);
  });
});

test("tells the model when a request has ended, however it did", () => {
  let ended = 0;
  const executor = executorOf({ ...smallModel("One"), endRequest: () => (ended += 1) }, { set: "1.9" });
  executor.process(request(toSheet, load(3, "name"), load(3, "name")));
  executor.process(request(toSheet, load(3, "nothing")));
  expect(ended).toBe(2);
});

describe("coverage", () => {
  test("refuses what is newer than the advertised set, and says so", () => {
    const executor = open("1.9");
    expect(errorOf(executor, toSheet, load(3, "tabId"))).toMatchObject({ Code: "ApiNotFound", Location: "Worksheet.tabId" });
    expect(executor.coverage.report().tooNew).toEqual({ "Worksheet.tabId": 1 });
    expect(errorOf(open("1.14"), toSheet, load(3, "tabId"))).toBeUndefined();
  });

  test("gates the registration of an event like the event", () => {
    const register = call(2, "_RegisterFormulaChangedEvent");
    expect(errorOf(open("1.9"), [workbook, worksheets], register)).toMatchObject({ Code: "ApiNotFound" });
    expect(errorOf(open("1.13"), [workbook, worksheets], register)).toBeUndefined();
    expect(errorOf(open("1.9"), [workbook, worksheets], call(2, "_RegisterDataChangedEvent"))).toBeUndefined();
  });

  test("refuses what the model does not have by name", () => {
    const executor = open();
    const charts = path(4, pathTypes.property, "Charts", 3);
    expect(errorOf(executor, [...toSheet, charts], load(4, "name"))).toMatchObject({
      Code: "ApiNotFound",
      Message: "the test host does not implement Worksheet.charts",
    });
    const service = path(9, pathTypes.newObject, "Microsoft.ExcelServices.Nothing");
    expect(errorOf(executor, [service], instantiate(9))).toMatchObject({ Code: "ApiNotFound" });
    expect(executor.coverage.report().missing).toEqual({ "Microsoft.ExcelServices.Nothing.new": 1, "Worksheet.charts": 1 });
  });

  test("counts what is used", () => {
    const executor = open();
    valuesOf(executor, toSheet, load(3, "name"), load(3, "name"));
    expect(executor.coverage.report().used).toEqual({
      "Workbook.worksheets": 1,
      "Worksheet.name": 2,
      "WorksheetCollection.getItem": 1,
    });
    executor.coverage.reset();
    expect(executor.coverage.report()).toEqual({ used: {}, missing: {}, tooNew: {} });
  });

  test("answers the service the client calls when it starts, and traces", () => {
    const service = path(9, pathTypes.newObject, "Microsoft.InternalService.AddinInternalService");
    const trace = action(actionTypes.trace, 0, { Name: "Trace" });
    const answer = open().process(request([service], call(9, "NotifyActionHandlerReady"), trace));
    expect(answer.Error).toBeUndefined();
    expect(answer.TraceIds).toEqual([trace.Id]);
    expect(answer.Results).toHaveLength(2);
  });
});
