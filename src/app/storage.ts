/** Where what a person chose once is remembered: never in the workbook. Main files give IndexedDB; where storage is blocked, memory. */
export interface Storage {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Remembers as long as the page lives. */
export function memoryStorage(given: Readonly<Record<string, string>> = {}): Storage {
  const kept = new Map(Object.entries(given));
  return {
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    set: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    },
    remove: (key) => {
      kept.delete(key);
      return Promise.resolve();
    },
  };
}
