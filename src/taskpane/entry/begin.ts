import type { SessionStore } from "../../app/session";
import type { Storage } from "../../app/storage";

const key = "been-here";

/** Starts a session: whoever was here before finds a small sheet checked, a newcomer and a large sheet wait for the button. */
export async function begin(session: SessionStore, storage: Storage, isSmall: () => Promise<boolean>): Promise<void> {
  const isNew = (await storage.get(key)) === null;
  const stop = session.subscribe(() => {
    if (session.get().phase === "empty") return;
    stop();
    if (isNew) void storage.set(key, "yes");
  });
  await session.start(!isNew && (await isSmall()) ? "check" : "wait");
}
