/** An expected outcome is a value; only a bug throws. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <F>(fault: F): Result<never, F> => ({ ok: false, fault });

/** Closes a switch over a union: a new member becomes a compile error here. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
