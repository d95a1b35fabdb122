import { useEffect, useState } from "react";

/** Something listed, and whether it is only still here to fade away. */
export interface Fading<T> {
  readonly item: T;
  readonly isLeaving: boolean;
}

const fadeMilliseconds = 250;

/** Today's list with what just left it at its old place, for as long as a fade takes. */
export function merged<T>(before: readonly Fading<T>[], now: readonly T[], keyOf: (item: T) => string): readonly Fading<T>[] {
  const staying = new Set(now.map(keyOf));
  const list: Fading<T>[] = now.map((item) => ({ item, isLeaving: false }));
  before.forEach(({ item }, index) => {
    if (!staying.has(keyOf(item))) list.splice(Math.min(index, list.length), 0, { item, isLeaving: true });
  });
  return list;
}

/** A list whose lost items fade instead of vanishing. */
export function useFading<T>(now: readonly T[], keyOf: (item: T) => string): readonly Fading<T>[] {
  const [shown, setShown] = useState<readonly Fading<T>[]>(() => merged([], now, keyOf));
  const [seen, setSeen] = useState(now);
  if (seen !== now) {
    setSeen(now);
    setShown(
      merged(
        shown.filter(({ isLeaving }) => !isLeaving),
        now,
        keyOf,
      ),
    );
  }
  const isFading = shown.some(({ isLeaving }) => isLeaving);
  useEffect(() => {
    if (!isFading) return undefined;
    const timer = setTimeout(() => setShown((list) => list.filter(({ isLeaving }) => !isLeaving)), fadeMilliseconds);
    return () => clearTimeout(timer);
  }, [isFading, shown]);
  return shown;
}
