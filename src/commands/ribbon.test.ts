import { sessionOn } from "../app/session";
import { memoryStorage } from "../app/storage";
import { faultyForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import { pressed, type Ribbon } from "./ribbon";

/** A ribbon that writes down what it is asked for. */
const ribbonThat = (more: Partial<Ribbon>): { ribbon: Ribbon; asked: string[] } => {
  const asked: string[] = [];
  const note = (word: string) => (): Promise<void> => {
    asked.push(word);
    return Promise.resolve();
  };
  const ribbon: Ribbon = {
    ask: () => Promise.resolve(false),
    leave: (command) => note(`leave ${command}`)(),
    tellToOpen: note("tell"),
    ...more,
  };
  return { ribbon, asked };
};

const opened = async () => {
  const host = plainHost(faultyForm);
  const session = sessionOn(host, sceneWork(stillClock()), memoryStorage());
  await session.start();
  return { host, session };
};

test("in the pane's own page the pane is shown before anything is done", async () => {
  const { session } = await opened();
  const views: string[] = [];
  const { ribbon, asked } = ribbonThat({
    showPane: () => {
      views.push(session.get().view);
      return Promise.resolve();
    },
  });
  await pressed("score", session, ribbon);
  expect([views, session.get().view, asked]).toEqual([["checks"], "scores", []]);
});

test("is done also where the pane does not come to the front", async () => {
  const { session } = await opened();
  const { ribbon } = ribbonThat({ showPane: () => Promise.reject(new Error("ApiNotFound")) });
  await pressed("score", session, ribbon);
  expect(session.get().view).toBe("scores");
});

test("in a page of its own an open pane does it", async () => {
  const { session } = await opened();
  const { ribbon, asked } = ribbonThat({ ask: () => Promise.resolve(true) });
  await pressed("documents", session, ribbon);
  expect([session.get().view, asked]).toEqual(["checks", []]);
});

test("without a pane it is left for one, and the person is told to open it", async () => {
  const { session } = await opened();
  const { ribbon, asked } = ribbonThat({});
  await pressed("check", session, ribbon);
  expect(asked).toEqual(["leave check", "tell"]);
});

test("撤销 needs no pane where something can be taken back", async () => {
  const { host, session } = await opened();
  const before = host.book();
  await session.fixAllSafe();
  const { ribbon, asked } = ribbonThat({});
  await pressed("undo", session, ribbon);
  expect(host.book()).toEqual(before);
  expect(asked).toEqual([]);
});

test("撤销 without anything to take back is not left for later", async () => {
  const { session } = await opened();
  const { ribbon, asked } = ribbonThat({});
  await pressed("undo", session, ribbon);
  expect(asked).toEqual(["tell"]);
});
