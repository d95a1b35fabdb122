import { type Fault, hostErrors } from "./faults";
import { type RichApi, richApiOf, type RichApiOptions } from "./rich-api";
import { smallModel } from "./small-model";
import { actionTypes, pathTypes, requestFlags, type RichApiRequest, type RichApiResponse } from "./wire";

const open = (options: Partial<RichApiOptions> = {}): RichApi => richApiOf(smallModel("One"), { set: "1.9", ...options });

const paths: RichApiRequest["ObjectPaths"] = {
  1: { Id: 1, ObjectPathType: pathTypes.global, Name: "" },
  2: { Id: 2, ObjectPathType: pathTypes.property, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: pathTypes.indexer, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["{1}"] } },
  4: { Id: 4, ObjectPathType: pathTypes.method, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
};
const nameOfSheet: RichApiRequest = {
  ObjectPaths: paths,
  Actions: [{ Id: 10, ActionType: actionTypes.query, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } }],
};
const rename = (...names: string[]): RichApiRequest => ({
  ObjectPaths: paths,
  Actions: names.map((name, index) => ({
    Id: 20 + index,
    ActionType: actionTypes.setProperty,
    Name: "Name",
    ObjectPathId: 3,
    ArgumentInfo: { Arguments: [name] },
  })),
});
const cleanUp: RichApiRequest = {
  ObjectPaths: paths,
  Actions: [
    { Id: 30, ActionType: actionTypes.instantiate, Name: "", ObjectPathId: 1 },
    { Id: 31, ActionType: actionTypes.method, Name: "_RemoveReference", ObjectPathId: 1, ArgumentInfo: { Arguments: ["1"] } },
  ],
};

const ask = (host: RichApi, request: RichApiRequest, flags = 0) =>
  host.answer(["IterativeExecutor", "POST", "ProcessQuery", [], JSON.stringify(request), 0, flags, "", "", "", "", "", ""]);
const read = async (host: RichApi, request: RichApiRequest, flags?: number): Promise<RichApiResponse> =>
  JSON.parse(String((await ask(host, request, flags)).Data?.[2])) as RichApiResponse; // what the executor answered
const nameIn = async (host: RichApi): Promise<unknown> => (await read(host, nameOfSheet)).Results[0]?.Value;
/** What became of so many reads in a row. */
const outcomes = async (host: RichApi, times: number): Promise<number[]> => {
  const found: number[] = [];
  for (let each = 0; each < times; each += 1) found.push((await ask(host, nameOfSheet)).Error);
  return found;
};

test("carries a request and its answer as texts", async () => {
  expect(await ask(open(), nameOfSheet)).toEqual({
    Error: 0,
    Version: 1,
    Data: [
      200,
      ["Content-Type", "application/json"],
      JSON.stringify({ Results: [{ ActionId: 10, Value: { Id: "{1}", Name: "One" } }], TraceIds: [] }),
    ],
  });
});

describe("counting", () => {
  test("keeps the syncs of the program apart from what office.js sends to clean up", async () => {
    const host = open();
    await ask(host, nameOfSheet);
    await ask(host, rename("二"), requestFlags.write);
    await ask(host, cleanUp);
    const { syncs, cleanUps } = host.counts();
    expect(syncs.map(({ isWrite, actions }) => ({ isWrite, actions }))).toEqual([
      { isWrite: false, actions: 1 },
      { isWrite: true, actions: 1 },
    ]);
    expect(cleanUps).toHaveLength(1);
    expect(syncs[1]?.requestBytes).toBe(Buffer.byteLength(JSON.stringify(rename("二"))));
    host.reset();
    expect(host.counts()).toEqual({ syncs: [], cleanUps: [] });
  });

  test("keeps what was asked and answered, to be replayed", async () => {
    const host = open();
    await ask(host, nameOfSheet);
    expect(host.exchanges()).toEqual([
      { request: nameOfSheet, response: { Results: [{ ActionId: 10, Value: { Id: "{1}", Name: "One" } }], TraceIds: [] } },
    ]);
  });
});

describe("faults", () => {
  test.each(Object.entries(hostErrors))("%s is answered as %i and nothing is carried out", async (error, code) => {
    const host = open();
    host.faults.inject({ kind: "refused", error: error as keyof typeof hostErrors });
    expect(await ask(host, rename("Two"), requestFlags.write)).toEqual({ Error: code, Version: 1 });
    expect(await nameIn(host)).toEqual({ Id: "{1}", Name: "One" });
    expect(host.counts().syncs.map((sync) => sync.error)).toEqual([error, null]);
  });

  test("hit the k-th request from now, and as many after it as they are told to", async () => {
    const host = open();
    host.faults.inject({ kind: "refused", error: "ActivityLimitReached", request: 2, times: 2 });
    expect(await outcomes(host, 5)).toEqual([0, 5102, 5102, 0, 0]);
    expect(host.faults.waiting()).toEqual([]);
  });

  test("hit the next request that writes, and wait for it", async () => {
    const host = open();
    const fault: Fault = { kind: "refused", error: "AccessDenied", request: "next-write" };
    host.faults.inject(fault);
    expect(await outcomes(host, 2)).toEqual([0, 0]);
    expect(host.faults.waiting()).toEqual([fault]);
    expect((await ask(host, rename("Two"), requestFlags.write)).Error).toBe(7000);
  });

  test("spare what office.js sends on its own account", async () => {
    const host = open();
    host.faults.inject({ kind: "refused", error: "InvalidOrTimedOutSession" });
    expect((await ask(host, cleanUp)).Error).toBe(0);
    expect(await outcomes(host, 1)).toEqual([5012]);
  });

  test("can be taken back", async () => {
    const host = open();
    host.faults.inject({ kind: "refused", error: "AccessDenied" });
    host.faults.clear();
    expect(await outcomes(host, 1)).toEqual([0]);
  });

  test("break a batch in the middle, and what came before stays", async () => {
    const host = open();
    host.faults.inject({ kind: "batch", after: 1, code: "GeneralException" });
    const answer = await read(host, rename("Two", "Three"), requestFlags.write);
    expect(answer.Error).toMatchObject({ Code: "GeneralException", ActionIndex: 1 });
    expect(await nameIn(host)).toEqual({ Id: "{1}", Name: "Two" });
    expect(host.counts().syncs[0]?.error).toBe("GeneralException");
  });
});

describe("limits of Excel on the web", () => {
  const large = "长".repeat(1_800_000);

  test("refuse a request above 5 MB and carry nothing out", async () => {
    const host = open({ hasWebLimits: true });
    expect((await ask(host, rename(large), requestFlags.write)).Error).toBe(hostErrors.RequestPayloadSizeLimitExceeded);
    expect(await nameIn(host)).toEqual({ Id: "{1}", Name: "One" });
  });

  test("refuse an answer above 5 MB", async () => {
    const host = open({ hasWebLimits: true });
    await ask(host, rename(large.slice(0, 900_000)), requestFlags.write);
    const twice: RichApiRequest = { ...nameOfSheet, Actions: [...nameOfSheet.Actions, ...nameOfSheet.Actions] };
    expect((await ask(host, twice)).Error).toBe(hostErrors.ResponsePayloadSizeLimitExceeded);
  });

  test("bind only where they are switched on", async () => {
    expect((await ask(open(), rename(large), requestFlags.write)).Error).toBe(0);
  });
});

describe("a user who is typing in a cell", () => {
  test("makes requests fail", async () => {
    const host = open();
    host.setCellEditing(true);
    expect(await outcomes(host, 1)).toEqual([hostErrors.InvalidOperationInCellEditMode]);
    host.setCellEditing(false);
    expect(await outcomes(host, 1)).toEqual([0]);
  });

  test("makes those wait that may", async () => {
    const host = open();
    host.setCellEditing(true);
    const renamed = ask(host, rename("Two"), requestFlags.write + requestFlags.waitsForCellEdit);
    await ask(host, cleanUp);
    expect(host.counts().syncs).toEqual([]);
    host.setCellEditing(false);
    expect((await renamed).Error).toBe(0);
    expect(await nameIn(host)).toEqual({ Id: "{1}", Name: "Two" });
  });
});

test("a workbook that is open for viewing refuses changes and can be read", async () => {
  const host = open({ isReadOnly: true });
  expect((await ask(host, rename("Two"), requestFlags.write)).Error).toBe(hostErrors.AccessDenied);
  expect(await nameIn(host)).toEqual({ Id: "{1}", Name: "One" });
  const register: RichApiRequest = {
    ObjectPaths: paths,
    Actions: [{ Id: 40, ActionType: actionTypes.method, Name: "_RegisterDataChangedEvent", ObjectPathId: 2 }],
  };
  expect((await ask(host, register, requestFlags.write)).Error).toBe(0);
});
