/** Something that stands in for what comes later, as React reads it: whatever is drawn after the arrival is drawn with what arrived. */
export interface Late<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
  readonly arrive: (value: T) => void;
}

export function late<T>(meanwhile: T): Late<T> {
  let current = meanwhile;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    arrive(value) {
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
