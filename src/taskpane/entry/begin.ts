import type { SessionStore } from "../../app/session";
import type { Storage } from "../../app/storage";

const key = "been-here";

/** Starts a session: whoever was here before finds a small sheet checked, a newcomer and a large sheet wait for the button. */
export async function begin(session: SessionStore, storage: Storage, isSmall: () => Promise<boolean>): Promise<void> {
  const wasHere = await storage.get(key).catch(() => null); // a blocked storage knows nobody
  const stop = session.subscribe(() => {
    if (session.get().phase === "empty") return;
    stop();
    if (wasHere === null) storage.set(key, "yes").catch(() => undefined); // then the next time is the first again
  });
  // Where the size cannot be found out, reading says why.
  await session.start(wasHere !== null && (await isSmall().catch(() => true)) ? "check" : "wait");
}
