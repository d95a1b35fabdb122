import { useSyncExternalStore } from "react";

import type { SessionStore } from "../app/session";
import type { Session } from "../app/state";

/** The state of a session, drawn again whenever it changes. */
export const useSession = (store: SessionStore): Session => useSyncExternalStore(store.subscribe, store.get, store.get);
