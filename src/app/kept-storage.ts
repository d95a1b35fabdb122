import { memoryStorage, type Storage } from "./storage";

const shelf = "choices";

/** Remembers in this browser, outside any workbook; as long as the page lives where that is blocked. A partition keeps apart what one browser holds for several hosts. */
export async function keptStorage(partition: string | null = null): Promise<Storage> {
  const database = await opened(partition === null ? "jibiao" : `jibiao ${partition}`);
  if (database === null) return memoryStorage();
  return {
    get: async (key) => {
      const value: unknown = await answered(database.transaction(shelf).objectStore(shelf).get(key));
      return typeof value === "string" ? value : null;
    },
    set: async (key, value) => {
      await answered(database.transaction(shelf, "readwrite").objectStore(shelf).put(value, key));
    },
    remove: async (key) => {
      await answered(database.transaction(shelf, "readwrite").objectStore(shelf).delete(key));
    },
  };
}

function opened(name: string): Promise<IDBDatabase | null> {
  return new Promise((done) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => void request.result.createObjectStore(shelf);
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(null);
      request.onblocked = () => done(null);
    } catch {
      done(null); // private windows may forbid even asking
    }
  });
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("the browser's storage failed"));
  });
