import { appContext, hostInfo, requirementMatrix } from "./app-context";
import { xdmOf } from "./xdm";

const setting = {
  set: "1.9",
  locale: "zh-CN",
  documentUrl: "https://host.test/a.xlsx",
  isReadOnly: false,
  hasSharedRuntime: true,
  hasDialogs: false,
  width: 350,
  height: 800,
  settings: [["key", "1"]],
} as const;

function open() {
  const sent: Record<string, unknown>[] = [];
  const asked: unknown[] = [];
  const xdm = xdmOf({
    origin: "https://host.test",
    post: (text) => sent.push(JSON.parse(text) as Record<string, unknown>), // messages are objects
    context: () => appContext("control", setting),
    execute: (id, data) => {
      asked.push([id, data]);
      return Promise.resolve({ Error: 0, Version: 1 });
    },
  });
  const receive = (message: object): Promise<void> =>
    xdm.receive(
      JSON.stringify({ _messageType: 0, _conversationId: "c", _correlationId: 5, _actionType: 0, _serializerVersion: 1, ...message }),
    );
  return { xdm, sent, asked, receive };
}

const envelope = {
  _messageType: 1,
  _conversationId: "c",
  _correlationId: 5,
  _errorCode: 0,
  _serializerVersion: 1,
  _origin: "https://host.test",
};

test("answers the call for the context with all the client insists on", async () => {
  const { sent, receive } = open();
  await receive({ _actionName: "ContextActivationManager_getAppContextAsync" });
  expect(sent).toEqual([
    expect.objectContaining({ ...envelope, _actionName: "ContextActivationManager_getAppContextAsync", _responseType: 0 }),
  ]);
  expect(sent[0]?.["_data"]).toMatchObject({
    _id: "control",
    _appName: 16,
    _appUILocale: "zh-CN",
    _docUrl: "https://host.test/a.xlsx",
    _clientMode: 1,
    _settings: [["key", "1"]],
    _reason: "documentOpened",
    _requirementMatrix: JSON.stringify(requirementMatrix(setting)),
  });
});

test("answers methods by their number", async () => {
  const { sent, asked, receive } = open();
  const data = { DdaMethod: { ControlId: "control", Version: 1, DispatchId: 76 }, more: 1 };
  await receive({ _actionName: "executeMethod", _data: data });
  expect(asked).toEqual([[76, data]]);
  expect(sent).toEqual([{ ...envelope, _actionName: "executeMethod", _responseType: 0, _data: { Error: 0, Version: 1 } }]);
});

test("sends events to those who registered, until they do no longer", async () => {
  const { xdm, sent, receive } = open();
  expect(xdm.fire("richApiMessage", { ArrayData: [] })).toBe(false);
  await receive({ _actionName: "richApiMessage", _actionType: 1, _correlationId: 9 });
  expect(xdm.registered()).toEqual(["richApiMessage"]);
  expect(xdm.fire("richApiMessage", { ArrayData: [1] })).toBe(true);
  expect(sent.at(-1)).toEqual({
    ...envelope,
    _actionName: "richApiMessage",
    _correlationId: 9,
    _responseType: 1,
    _data: { ArrayData: [1] },
  });
  await receive({ _actionName: "richApiMessage", _actionType: 2 });
  expect(xdm.fire("richApiMessage", { ArrayData: [] })).toBe(false);
});

test("answers what it is merely told, and leaves alone what is none of its own", async () => {
  const { xdm, sent, receive } = open();
  await receive({ _actionName: "ContextActivationManager_notifyHost", _data: ["control", 21] });
  expect(sent.map((message) => message["_data"])).toEqual([null]);
  await xdm.receive("setImmediate$0.5");
  await xdm.receive('"text"');
  await receive({ _messageType: 1, _actionName: "executeMethod" });
  expect(sent).toHaveLength(1);
});

test("advertises what it is told to have", () => {
  expect(requirementMatrix(setting)).toMatchObject({ ExcelApi: "1.9", SharedRuntime: "1.1", RibbonApi: "1.1" });
  const bare = requirementMatrix({ ...setting, hasSharedRuntime: false });
  expect([bare["SharedRuntime"], bare["RibbonApi"], bare["DialogApi"]]).toEqual([undefined, undefined, undefined]);
  expect(requirementMatrix({ ...setting, hasDialogs: true })["DialogApi"]).toBe("1.2");
  expect(hostInfo("zh-CN", false, "$").split("$").slice(0, 4)).toEqual(["Excel", "Web", "16.01", "zh-CN"]);
  expect([hostInfo("zh-CN", false, "|"), hostInfo("zh-CN", true, "|")].map((info) => info.split("|").at(-1))).toEqual(["0", "1"]);
});
