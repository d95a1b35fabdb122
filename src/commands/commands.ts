import type { SessionStore } from "../app/session";
import { isBusy, resultsOf } from "../app/state";

/** The buttons of the ribbon that act; the manifest names its functions like this. */
export const commands = ["check", "score", "documents", "undo"] as const;
export type Command = (typeof commands)[number];

export const isCommand = (word: unknown): word is Command => commands.some((command) => command === word);

/** What a button needs of a session. */
export type Commanded = Pick<SessionStore, "get" | "subscribe" | "show" | "check" | "undo">;

/** Does with a session what a button of the ribbon says, once the session has done what it is at. */
export async function carryOut(command: Command, session: Commanded): Promise<void> {
  await settled(session);
  switch (command) {
    case "check":
      session.show("checks");
      await session.check();
      return;
    case "score":
      session.show("scores");
      await checkedOnce(session);
      return;
    case "documents":
      session.show("documents");
      await checkedOnce(session);
      return;
    case "undo":
      await checkedOnce(session);
      await session.undo();
  }
}

async function checkedOnce(session: Commanded): Promise<void> {
  if (resultsOf(session.get()) === null) await session.check();
}

function settled(session: Commanded): Promise<void> {
  if (!isBusy(session.get())) return Promise.resolve();
  return new Promise((done) => {
    const stop = session.subscribe(() => {
      if (isBusy(session.get())) return;
      stop();
      done();
    });
  });
}
