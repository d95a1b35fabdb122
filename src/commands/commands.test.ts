import { sessionOn } from "../app/session";
import { resultsOf } from "../app/state";
import { memoryStorage } from "../app/storage";
import { faultyForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import { carryOut, isCommand } from "./commands";

const opened = () => {
  const host = plainHost(faultyForm);
  return { host, session: sessionOn(host, sceneWork(stillClock()), memoryStorage()) };
};

test("检查本表 turns to the problems and checks anew", async () => {
  const { host, session } = opened();
  await session.start();
  session.show("scores");
  const before = resultsOf(session.get())?.examination;
  host.type({ sheet: "自评表", row: 3, column: 2 }, "示例单位");
  await carryOut("check", session);
  expect(session.get()).toMatchObject({ phase: "ready", view: "checks", results: { outdated: false } });
  expect(resultsOf(session.get())?.examination).not.toBe(before);
});

test.each([
  ["score", "scores"],
  ["documents", "documents"],
] as const)("%s turns to its view, and checks first where nothing was checked yet", async (command, view) => {
  const { session } = opened();
  await session.start("wait");
  await carryOut(command, session);
  expect(session.get()).toMatchObject({ phase: "ready", view });
});

test("评分 does not read the workbook again where results stand", async () => {
  const { session } = opened();
  await session.start();
  const before = resultsOf(session.get())?.examination;
  await carryOut("score", session);
  expect(resultsOf(session.get())?.examination).toBe(before);
});

test("撤销 takes the last change back", async () => {
  const { host, session } = opened();
  await session.start();
  const before = host.book();
  await session.fixAllSafe();
  expect(host.book()).not.toEqual(before);
  await carryOut("undo", session);
  expect(host.book()).toEqual(before);
});

test("waits for what the session is at, and is not lost", async () => {
  const { host, session } = opened();
  let go: () => void = () => undefined;
  host.readingWaits = new Promise((done) => (go = done));
  const start = session.start();
  await Promise.resolve();
  const command = carryOut("documents", session);
  expect(session.get().view).toBe("checks");
  host.readingWaits = null;
  go();
  await Promise.all([start, command]);
  expect(session.get()).toMatchObject({ phase: "ready", view: "documents" });
});

test("knows its own buttons only", () => {
  expect(["check", "score", "documents", "undo", "open", undefined, 1].map(isCommand)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
